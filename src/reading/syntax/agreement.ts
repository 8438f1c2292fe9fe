import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { Mutable } from './mutable.js';

const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Endings of living beings and names as objects. */
const OBJECTS = /(?:[аяую]|ых|их|ов|ев|ей|ого|его)$/;
/** Relations in which trees hang a subject that stands behind its verb. */
const BEHIND: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'nmod']);

/**
 * Mends trees of languages whose verbs agree with their subject (Russian), where agreement tells
 * what the order of words hides:
 * - a name in the nominative behind a verb without a subject that it agrees with is its subject
 *   ("две бригады перебросила Саудовская Аравия", "предупредил замминистра Александр Грушко");
 * - a verb of saying between commas parts a subject from its verb ("Вашингтон, предупредил Трамп, ударит");
 * - a verb coordinated with one of a clause whose subject it disagrees with goes on with the clause
 *   above ("сказал, что условия созданы, и обвинил Запад").
 */
export function withAgreement(sentence: Sentence): Sentence {
  const words = sentence.words.map((word) => ({ ...word }));
  for (let verb = 0; verb < words.length; verb++) {
    if (!isFiniteVerb(words[verb]!)) continue;
    partParenthesis(words, verb);
    nameSubject(words, verb);
  }
  for (let verb = 0; verb < words.length; verb++) climb(words, verb);
  return { ...sentence, words };
}

function isFiniteVerb({ upos, feats }: Word): boolean {
  return upos === 'VERB' && feats.VerbForm === 'Fin' && feats.Voice !== 'Pass';
}

function childrenOf(words: readonly Word[], i: number): readonly number[] {
  return words.flatMap(({ head }, c) => (head === i ? [c] : []));
}

function subjectOf(words: readonly Word[], verb: number): number | undefined {
  return childrenOf(words, verb).find((c) => words[c]!.deprel.startsWith('nsubj'));
}

/** Whether a noun may be the subject of a verb: in number, and in the past of one in gender. */
function agrees(words: readonly Word[], noun: number, verb: number): boolean {
  const [own, other] = [words[noun]!.feats, words[verb]!.feats];
  const isJoined = childrenOf(words, noun).some((c) => words[c]!.deprel === 'conj');
  const number = numberOf(words[verb]!);
  if (isJoined) return number === 'Plur';
  if (own.Number !== number) return false;
  const gender = number === 'Sing' ? other.Gender : undefined;
  return gender === undefined || own.Gender === undefined || own.Gender === gender;
}

/** The number of a verb; outside the past its ending tells it more surely than a tag. */
function numberOf({ form, feats }: Word): string | undefined {
  if (feats.Tense === 'Past') return feats.Number;
  return /[аяую]т(?:ся)?$/.test(form) ? 'Plur' : 'Sing';
}

/** The nominative of a name phrase may stand on its apposition only: "замминистра Грушко". */
function isNominative(words: readonly Word[], noun: number): boolean {
  const { upos, feats } = words[noun]!;
  const isBare = !hasCase(words, noun);
  if (!NAMES.has(upos) || !isBare) return false;
  const names = childrenOf(words, noun).filter(
    (c) => /^(appos|flat)/.test(words[c]!.deprel) && words[c]!.upos === 'PROPN' && c > noun,
  );
  const isNamed = names.some((c) => words[c]!.feats.Case === 'Nom' && c <= noun + 6);
  return feats.Case === 'Nom' || (isNamed && feats.Case !== 'Ins' && feats.Case !== 'Dat');
}

/** A subject behind its verb that the tree calls an object. */
function nameSubject(words: Mutable[], verb: number): void {
  const children = childrenOf(words, verb);
  const told = children.filter((c) => /^[nc]subj/.test(words[c]!.deprel));
  if (told.some((c) => !isObjectBefore(words, c, verb))) return;
  const isSure = told.some((c) => isOfEitherCase(words[c]!));
  const subject = children.find(
    (c) =>
      c > verb &&
      BEHIND.has(words[c]!.deprel) &&
      isNominative(words, c) &&
      agrees(words, c, verb) &&
      (isSure ? isOnlyNominative(words[c]!) : isNameOrAlive(words[c]!)),
  );
  if (subject === undefined || (told.length === 0 && sharesSubject(words, verb, subject))) return;
  words[subject]!.deprel = 'nsubj';
  for (const c of told) words[c]!.deprel = 'obj';
}

/**
 * "Пхеньян отверг результаты и обвинил *Куала-Лумпур*": a verb that goes on with a clause whose subject it agrees with has that
 * one, where the name behind it is the same as an object.
 */
function sharesSubject(words: readonly Word[], verb: number, name: number): boolean {
  const { deprel, head } = words[verb]!;
  if (deprel !== 'conj' || head < 0 || isOnlyNominative(words[name]!)) return false;
  const shared = subjectOf(words, head);
  return shared !== undefined && shared < head && agrees(words, shared, verb);
}

const isNameOrAlive = ({ upos, feats }: Word): boolean =>
  upos === 'PROPN' || feats.Animacy === 'Anim';

/** "The law that the president signed": such relative pronouns are the same as subject and object. */
const isOfEitherCase = ({ form, feats }: Word): boolean =>
  feats.PronType === 'Rel' && /^котор(?:ый|ое|ые)$/.test(form);

/** Living beings, and women's and countries' names in -а, have another form as objects. */
const isOnlyNominative = ({ form, feats }: Word): boolean =>
  feats.Case === 'Nom' && (feats.Animacy === 'Anim' || /[ая]$/.test(form));

/** What is called the subject before its verb, and may be what is done. */
const isObjectBefore = (words: readonly Word[], c: number, verb: number): boolean =>
  isOfOtherNumber(words, c, verb) ||
  isOfOtherGender(words, c, verb) ||
  isOfEitherCase(words[c]!) ||
  isSomebodyElse(words, c, verb);

/** "Башара Асада приютила Москва": somebody in the case of an object. */
function isSomebodyElse(words: readonly Word[], noun: number, verb: number): boolean {
  const { upos, feats, form } = words[noun]!;
  const isAlive = upos === 'PROPN' || feats.Animacy === 'Anim';
  const isObjects = feats.Case === 'Gen' || feats.Case === 'Acc' || feats.Case === 'Dat';
  const isCounted = childrenOf(words, noun).some((c) => words[c]!.deprel.startsWith('nummod'));
  return isAlive && isObjects && noun < verb && OBJECTS.test(form) && !isCounted;
}

/** "Документ заключила Украина": a thing of another gender than the verb, which has one form as subject and object. */
function isOfOtherGender(words: readonly Word[], noun: number, verb: number): boolean {
  const { upos, feats } = words[noun]!;
  const said = words[verb]!.feats.Gender;
  const isThing = upos === 'NOUN' && feats.Animacy === 'Inan' && feats.Number === 'Sing';
  if (!isThing || noun > verb || words[verb]!.feats.Tense !== 'Past') return false;
  return (
    said !== undefined && said !== 'Neut' && feats.Gender !== undefined && feats.Gender !== said
  );
}

/** Several brigades before a verb of one subject are what it moved, unless they are counted as one. */
function isOfOtherNumber(words: readonly Word[], noun: number, verb: number): boolean {
  const { upos, feats } = words[noun]!;
  const isPlural = NAMES.has(upos) && feats.Number === 'Plur';
  return (
    isPlural &&
    noun < verb &&
    numberOf(words[verb]!) === 'Sing' &&
    words[verb]!.feats.Gender !== 'Neut'
  );
}

/** "X, said Y, will do": X was taken for the subject of the saying. */
function partParenthesis(words: Mutable[], saying: number): void {
  const subject = subjectOf(words, saying);
  if (subject === undefined || words[saying - 1]?.form !== ',' || subject > saying - 2) return;
  const said = childrenOf(words, saying).find(
    (c) =>
      c > saying &&
      isFiniteVerb(words[c]!) &&
      /^(parataxis|ccomp|conj)$/.test(words[c]!.deprel) &&
      subjectOf(words, c) === undefined &&
      !childrenOf(words, c).some((m) => words[m]!.deprel === 'mark'),
  );
  if (said === undefined || !agrees(words, subject, said)) return;
  const comma = words.findIndex(({ form }, i) => i > saying && form === ',');
  const sayer = words.findIndex(
    ({ upos, head }, i) =>
      i > saying &&
      i < comma &&
      NAMES.has(upos) &&
      (head < i || head === saying) &&
      isNominative(words, i) &&
      agrees(words, i, saying),
  );
  if (comma < 0 || comma > said || sayer < 0) return;
  Object.assign(words[subject]!, { head: said, deprel: 'nsubj' });
  Object.assign(words[sayer]!, { head: saying, deprel: 'nsubj' });
  words[said]!.deprel = 'ccomp';
}

/** A verb that goes on with a clause further up than the one that the tree joins it to. */
function climb(words: Mutable[], verb: number): void {
  const { deprel, feats, head } = words[verb]!;
  if (deprel !== 'conj' || !isFiniteVerb(words[verb]!) || feats.Tense !== 'Past' || head < 0)
    return;
  if (subjectOf(words, verb) !== undefined || feats.Number !== 'Sing') return;
  const beside = subjectOf(words, head);
  if (beside === undefined || words[beside]!.upos === 'PRON' || agrees(words, beside, verb)) return;
  for (let up = words[head]!.head, steps = 0; up >= 0 && steps < words.length; steps++) {
    const subject = isFiniteVerb(words[up]!) ? subjectOf(words, up) : undefined;
    if (subject !== undefined) {
      if (agrees(words, subject, verb)) words[verb]!.head = up;
      return;
    }
    up = words[up]!.head;
  }
}
