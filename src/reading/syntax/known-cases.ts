import type { Sentence, Word } from '../../language/index.js';
import { isUnder, verbAbove } from './under.js';

/** A name and the cases in which its form may stand. */
export interface CasedName {
  /** Words of the name, titles included. */
  readonly words: readonly [from: number, to: number];
  /** Those of the name alone. */
  readonly name: readonly [from: number, to: number];
  readonly head: number;
  readonly cases: readonly string[];
}

/** In this order a case is chosen for what no preposition governs. */
const ORDER = ['Nom', 'Acc', 'Gen', 'Dat', 'Ins'];

const BARE: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'nmod', 'conj', 'xcomp']);

const DEPRELS: Readonly<Record<string, string>> = { Dat: 'iobj', Ins: 'obl' };

/**
 * Gives names the case that their form tells where the tree has another one, and with it what they are to their verb:
 * "Польшу осудила Франция" is not what Poland did. For languages that decline names (Russian).
 */
export function withKnownCases(sentence: Sentence, names: readonly CasedName[]): Sentence {
  if (names.length === 0) return sentence;
  const words = [...sentence.words];
  for (const name of names) tellCase(words, name);
  for (const name of names) partFromSubject(words, name);
  for (const name of names) makeAddressee(words, name);
  for (const name of names) partFromName(words, name);
  for (const name of names) makeSubject(words, name);
  for (const name of names) makeObject(words, name);
  return { ...sentence, words };
}

function isBehindPreposition(words: readonly Word[], { words: [from], head }: CasedName): boolean {
  if (words[from - 1]?.upos === 'ADP') return true;
  return words.some((w) => w.head === head && w.deprel === 'case');
}

function tellCase(words: Word[], { words: whole, name: [from, to], head, cases }: CasedName): void {
  const isMarked = isBehindPreposition(words, { words: whole, name: [from, to], head, cases });
  const mayStand = (one: string | undefined) =>
    one !== undefined && cases.includes(one) && (isMarked || one !== 'Loc');
  const own = words[head]!.feats.Case;
  const likely = mayStand(own) ? own : ORDER.find(mayStand);
  const told = isMarked ? (mayStand(own) ? own : cases.find((one) => one !== 'Nom')) : likely;
  if (told === undefined) return;
  const parts = Array.from({ length: to - from }, (_, i) => from + i);
  for (const i of new Set([head, ...parts])) {
    const word = words[i]!;
    if (word.feats.Case === told || (word.upos !== 'PROPN' && i !== head)) continue;
    words[i] = { ...word, feats: { ...word.feats, Case: told } };
  }
}

/** What cannot be a nominative is nobody's subject. */
function partFromSubject(words: Word[], name: CasedName): void {
  const { head, cases } = name;
  const { deprel, head: verb, feats } = words[head]!;
  if (cases.includes('Nom') || !deprel.startsWith('nsubj') || verb < 0) return;
  const { upos, feats: verbal } = words[verb]!;
  if (upos !== 'VERB' || verbal.Gender === 'Neut' || isBehindPreposition(words, name)) return;
  if (words.some((w) => w.head === head && /^(?:nummod|cop)/.test(w.deprel))) return;
  words[head] = { ...words[head]!, deprel: DEPRELS[feats.Case ?? ''] ?? 'obj' };
}

/**
 * A dative behind a verb is to whom, whatever the tree hangs it on ("выделил Киеву | кредит"), and the thing right behind
 * it what is given, where the tree hangs that on the name ("передал Садыру Жапарову | десять машин").
 */
function makeAddressee(words: Word[], name: CasedName): void {
  const {
    words: [from, to],
    head,
    cases,
  } = name;
  if (!cases.includes('Dat') || cases.some((one) => one !== 'Dat' && one !== 'Loc')) return;
  if (isBehindPreposition(words, name)) return;
  const { head: above, deprel } = words[head]!;
  if (above < 0) return;
  if (words[above]!.upos === 'VERB') {
    if (!BARE.has(deprel)) return;
    words[head] = { ...words[head]!, deprel: 'iobj' };
  } else if (words[from - 1]?.upos === 'VERB' && above >= to) {
    words[head] = { ...words[head]!, head: from - 1, deprel: 'iobj' };
  } else return;
  const verb = words[head]!.head;
  if (verb > from) return;
  const thing = thingBehind(words, to);
  if (thing === null || thing === verb || words[thing]!.head === verb) return;
  const { head: hung } = words[thing]!;
  const isHungWrong = (hung >= from && hung < to) || isUnder(words, thing, head);
  const hasObject = words.some((w, i) => w.head === verb && w.deprel === 'obj' && i !== head);
  if (isHungWrong && !hasObject) words[thing] = { ...words[thing]!, head: verb, deprel: 'obj' };
}

/** The noun that begins right behind a name, with its numbers and adjectives. */
function thingBehind(words: readonly Word[], at: number): number | null {
  for (let i = at; i < Math.min(at + 5, words.length); i++) {
    const { upos, form } = words[i]!;
    if (upos === 'NOUN') return /^\p{Ll}/u.test(form) ? i : null;
    if (upos !== 'NUM' && upos !== 'ADJ' && upos !== 'DET') return null;
  }
  return null;
}

/**
 * A nominative owns nothing and stands beside no name in another case: "передала Украине | Дания". Where the verb before it
 * has no subject that agrees with it, it is that, and the other is the object.
 */
function partFromName(words: Word[], name: CasedName): void {
  const {
    words: [from],
    head,
    cases,
  } = name;
  const { head: above, deprel } = words[head]!;
  if (cases.length > 1 || cases[0] !== 'Nom' || above < 0 || above > head) return;
  if (!/^(?:nmod|flat|appos)/.test(deprel) || words[above]!.upos === 'VERB') return;
  const kase = words[above]!.feats.Case;
  if (kase === undefined || kase === 'Nom' || isBehindPreposition(words, name)) return;
  if (words.slice(above, from).some(({ form }) => form === ',')) return;
  let verb = above;
  for (let steps = 0; verb >= 0 && words[verb]!.upos !== 'VERB' && steps < 4; steps++) {
    verb = words[verb]!.head;
  }
  if (verb < 0 || verb > head || words[verb]!.feats.VerbForm !== 'Fin') return;
  if (words[verb]!.feats.Voice === 'Pass' || !agrees(words, name, verb)) return;
  const told = words.flatMap((w, i) => (w.head === verb && /^nsubj/.test(w.deprel) ? [i] : []));
  const isOther = (i: number) =>
    i < verb && words[i]!.feats.Number === 'Plur' && words[verb]!.feats.Number === 'Sing';
  if (!told.every(isOther)) return;
  for (const i of told) words[i] = { ...words[i]!, deprel: 'obj' };
  words[head] = { ...words[head]!, head: verb, deprel: 'nsubj' };
}

/** A nominative that agrees with a verb without a subject is that, where nothing else can be. */
function makeSubject(words: Word[], name: CasedName): void {
  const { head, cases } = name;
  const { head: verb, deprel } = words[head]!;
  if (!cases.includes('Nom') || verb < 0 || !BARE.has(deprel)) return;
  const { upos, feats } = words[verb]!;
  if (upos !== 'VERB' || feats.VerbForm !== 'Fin' || feats.Voice === 'Pass') return;
  if (isBehindPreposition(words, name) || !agrees(words, name, verb)) return;
  const beside = words.flatMap((word, i) => (word.head === verb && i !== head ? [word] : []));
  if (beside.some(({ deprel: d }) => /^[nc]subj/.test(d))) return;
  const isSure = !cases.includes('Acc');
  const hasObject = beside.some(
    ({ deprel: d, feats: f }) => d === 'obj' && (f.Case === 'Acc' || f.Case === 'Gen'),
  );
  if (deprel === 'conj' && !isSure) return;
  if (isSure || hasObject) words[head] = { ...words[head]!, deprel: 'nsubj' };
}

/** Nor is an accusative anything of the phrase before it: "после выборов | Нарендру Моди осудили". */
function makeObject(words: Word[], name: CasedName): void {
  const { head, cases } = name;
  const { head: above, deprel } = words[head]!;
  if (cases.length > 1 || cases[0] !== 'Acc' || above < 0 || above > head) return;
  if (!/^(?:nmod|flat|appos)/.test(deprel) || isBehindPreposition(words, name)) return;
  if (words.slice(above, name.words[0]).some(({ form }) => form === ',')) return;
  const verb = verbAbove(words, above);
  if (verb < 0 || words[verb]!.feats.Voice === 'Pass') return;
  const isFree = words.every((w) => w.head !== verb || w.deprel !== 'obj');
  // What was taken for the object is the subject then, where it may be.
  const subject = words.findIndex((w) => w.head === verb && w.deprel === 'obj');
  const mayAct = subject > verb && words[subject]!.upos === 'PROPN';
  if (!isFree && !mayAct) return;
  words[head] = { ...words[head]!, head: verb, deprel: 'obj' };
  const hasSubject = words.some((w) => w.head === verb && /^[nc]subj/.test(w.deprel));
  if (!isFree && !hasSubject) words[subject] = { ...words[subject]!, deprel: 'nsubj' };
}

function agrees(words: readonly Word[], { name, head }: CasedName, verb: number): boolean {
  const { Number: number, Gender: gender } = words[verb]!.feats;
  const isJoined = words.some(
    (w, i) => w.head === head && w.deprel === 'conj' && isUnder(words, i, head),
  );
  if (number === 'Plur') return isJoined;
  if (gender === undefined || name[1] - name[0] > 1) return true;
  const { form } = words[name[0]]!;
  return gender === 'Neut' ? false : (gender === 'Fem') === /[ая]$/.test(form);
}
