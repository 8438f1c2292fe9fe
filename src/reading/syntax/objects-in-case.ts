import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { ACRONYM } from './said-at-place.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** What trees call a subject that stands behind an object, and "also X" behind its verb. */
const BEHIND = /^(?:obj|iobj|obl|conj)$/;

/**
 * Tells the two nouns of a verb apart where a tree takes both for objects (Russian):
 * - beside one that can only be an object the other, which may be a nominative and agrees with the verb, is the subject:
 *   "которую осудил МИД", "США осудило и правительство";
 * - beside an object somebody in the dative is to whom it is given: "передал главе региона машины";
 * - behind a verb of giving an accusative is no part of the dative before it: "передал движению партию оружия";
 * - of two datives the thing is what is given: "направил министру ноту".
 *
 * @param isGiving a verb of giving (class `handing`), behind which a name that has one form for all cases and a thing that
 *   was hung on it are whom and what: "передали ХАМАС | десять машин"
 * @param isUndeclined a name with one form for all cases, whose number no tag tells: "Минобороны осудило это заявление"
 */
export function withObjectsInCase(
  sentence: Sentence,
  isGiving: (verb: number) => boolean,
  isUndeclined: (word: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  for (let verb = 0; verb < words.length; verb++) {
    if (words[verb]!.upos !== 'VERB' || words[verb]!.feats.Voice === 'Pass') continue;
    if (words[verb]!.feats.VerbForm === 'Fin') nameSubject(words, verb, isUndeclined);
    tellThing(words, verb);
    if (isGiving(verb)) {
      partThing(words, verb);
      partThingFromDative(words, verb);
    }
    tellAddressee(words, verb);
  }
  return { ...sentence, words };
}

function childrenOf(words: readonly Word[], verb: number): readonly number[] {
  return words.flatMap(({ head }, i) => (head === verb ? [i] : []));
}

function nameSubject(words: Word[], verb: number, isUndeclined: (word: number) => boolean): void {
  const { feats } = words[verb]!;
  const children = childrenOf(words, verb);
  const told = children.filter((c) => /^[nc]subj/.test(words[c]!.deprel));
  const isOther = (c: number) =>
    c < verb &&
    NOMINAL.has(words[c]!.upos) &&
    !agrees(words, c, verb) &&
    !isUndeclined(c) &&
    words[c]!.feats.Number === 'Plur';
  if (feats.Number !== 'Sing' && told.length > 0) return;
  if (!told.every(isOther)) return;
  const subject = children.find(
    (c) =>
      c > verb &&
      NOMINAL.has(words[c]!.upos) &&
      BEHIND.test(words[c]!.deprel) &&
      (words[c]!.deprel !== 'conj' || isAlso(words, c)) &&
      !hasCase(words, c) &&
      mayBeNominative(words[c]!) &&
      agrees(words, c, verb),
  );
  if (subject === undefined) return;
  const isObject = (c: number) =>
    c !== subject && words[c]!.deprel === 'obj' && isSureObject(words[c]!);
  if (told.length === 0 && !children.some(isObject)) return;
  for (const c of told) words[c] = { ...words[c]!, deprel: 'obj' };
  words[subject] = { ...words[subject]!, deprel: 'nsubj' };
}

/** "Осудила *и* Польша": a noun joined to the verb itself. */
function isAlso(words: readonly Word[], noun: number): boolean {
  return words.some((w) => w.head === noun && w.deprel === 'cc' && w.form.toLowerCase() === 'и');
}

function mayBeNominative({ form, feats }: Word): boolean {
  if (ACRONYM.test(form) || feats.Case === 'Nom') return true;
  const isOneForm = feats.Animacy !== 'Anim' && (feats.Gender !== 'Fem' || feats.Number === 'Plur');
  return feats.Case === 'Acc' && isOneForm && !/[ую]$/.test(form);
}

/** Relative pronouns, women's nouns and living beings have an accusative of their own. */
function isSureObject({ form, feats, upos }: Word): boolean {
  if (feats.PronType === 'Rel' || upos === 'PRON') return /^котор(?:ого|ую|ых)$/i.test(form);
  if (feats.Case === 'Acc')
    return feats.Gender === 'Fem' && feats.Number === 'Sing' && /[ую]$/.test(form);
  return feats.Case === 'Gen' && (feats.Animacy === 'Anim' || upos === 'PROPN');
}

function agrees(words: readonly Word[], noun: number, verb: number): boolean {
  const [own, { feats }] = [words[noun]!, words[verb]!];
  const isJoined = words.some((w) => w.head === noun && w.deprel === 'conj');
  if (feats.Number === 'Plur') return isJoined || own.feats.Number === 'Plur';
  if (isJoined || own.feats.Number === 'Plur') return false;
  if (feats.Gender === undefined || ACRONYM.test(own.form)) return true;
  return own.feats.Gender === undefined || own.feats.Gender === feats.Gender;
}

/** "Направил министру ноту": a feminine accusative looks like a masculine dative. */
function tellThing(words: Word[], verb: number): void {
  const children = childrenOf(words, verb).filter((c) => c > verb && !hasCase(words, c));
  const datives = children.filter((c) => words[c]!.deprel === 'iobj');
  if (datives.length < 2 || children.some((c) => words[c]!.deprel === 'obj')) return;
  const thing = datives.find(
    (c) =>
      words[c]!.upos === 'NOUN' &&
      words[c]!.feats.Animacy !== 'Anim' &&
      /[ую]$/.test(words[c]!.form),
  );
  if (thing === undefined) return;
  const word = words[thing]!;
  words[thing] = { ...word, deprel: 'obj', feats: { ...word.feats, Case: 'Acc' } };
}

function tellAddressee(words: Word[], verb: number): void {
  const objects = childrenOf(words, verb).filter((c) => words[c]!.deprel === 'obj');
  if (objects.length < 2) return;
  for (const c of objects) {
    const { feats, upos } = words[c]!;
    const isSomebody =
      upos === 'PROPN' || feats.Animacy === 'Anim' || /^глав[еу]$/.test(words[c]!.form);
    if (feats.Case === 'Dat' && isSomebody && !hasCase(words, c))
      words[c] = { ...words[c]!, deprel: 'iobj' };
  }
}

function partThing(words: Word[], verb: number): void {
  const name = verb + 1;
  const word = words[name];
  if (word === undefined || word.upos !== 'PROPN' || word.head !== verb) return;
  if (word.deprel !== 'obj' || hasCase(words, name) || word.feats.Case === 'Dat') return;
  const hasThing = childrenOf(words, verb).some((c) => c > name && words[c]!.deprel === 'obj');
  const thing = words.findIndex(
    ({ head, deprel, upos, form }, i) =>
      i > name &&
      head === name &&
      /^(?:nmod|appos|flat)/.test(deprel) &&
      upos === 'NOUN' &&
      /^\p{Ll}/u.test(form) &&
      !hasCase(words, i),
  );
  if (thing < 0 && !hasThing) return;
  if (thing >= 0) words[thing] = { ...words[thing]!, head: verb, deprel: 'obj' };
  words[name] = { ...word, deprel: 'iobj', feats: { ...word.feats, Case: 'Dat' } };
}

/** "Передал движению | партию оружия": what stands in the accusative behind a dative is no part of it. */
function partThingFromDative(words: Word[], verb: number): void {
  const children = childrenOf(words, verb);
  const isThing = (c: number) => words[c]!.deprel === 'obj' && words[c]!.feats.Case !== 'Dat';
  if (children.some((c) => isThing(c) && !hasCase(words, c))) return;
  const to = children.find((c) => c > verb && words[c]!.feats.Case === 'Dat' && !hasCase(words, c));
  if (to === undefined) return;
  const thing = words.findIndex(
    ({ head, deprel, upos, feats }, i) =>
      i > to &&
      head === to &&
      /^(?:nmod|appos|flat|dep)/.test(deprel) &&
      upos === 'NOUN' &&
      feats.Case === 'Acc' &&
      !hasCase(words, i),
  );
  if (thing < 0) return;
  words[thing] = { ...words[thing]!, head: verb, deprel: 'obj' };
  words[to] = { ...words[to]!, deprel: 'iobj' };
}
