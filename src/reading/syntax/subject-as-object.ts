import type { Word } from '../../language/index.js';
import { NOMINATIVE } from './verb-that-opens.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X']);

const MANY: ReadonlySet<string> = new Set(['Plur', 'Dual']);

/** The object of a verb without a subject that is its subject; null where nothing tells. */
export function subjectOf(
  words: readonly Word[],
  verb: number,
  hasNoObject: (word: Word) => boolean,
): number | null {
  const { feats } = words[verb]!;
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  const isFree = (i: number) => words[i]!.deprel.startsWith('nsubj');
  if (feats.Voice === 'Pass' || children.some(isFree)) return null;
  const objects = children.filter((i) => isPlainObject(words, i, verb));
  const nominative = objects.find(
    (i) =>
      words[i]!.feats.Case === 'Nom' ||
      (NOMINATIVE.test(words[i]!.form) && MANY.has(words[i]!.feats.Number ?? '')),
  );
  if (nominative !== undefined) return nominative;
  const isBehind = objects[0] !== undefined && isRightBehind(words, objects[0], verb);
  if (isBehind && hasNoObject(words[verb]!)) return objects[0]!;
  const [first, second] = objects;
  return second !== undefined && mayAgree(words, verb, first!) ? first! : null;
}

/** Whether nothing but what belongs to a noun stands between it and the verb ("عشرات الآلاف"). */
function isRightBehind(words: readonly Word[], noun: number, verb: number): boolean {
  return words.slice(verb + 1, noun).every(({ head }) => head === noun);
}

function isPlainObject(words: readonly Word[], i: number, verb: number): boolean {
  const { deprel, upos } = words[i]!;
  if (i < verb || deprel !== 'obj' || !NOMINAL.has(upos)) return false;
  return !words.some(({ head, deprel: own }) => head === i && (own === 'case' || own === 'mark'));
}

/** A verb before its subject agrees with it in gender; groups of men go with either. */
function mayAgree(words: readonly Word[], verb: number, noun: number): boolean {
  const { Gender: said, Person } = words[verb]!.feats;
  if (said === undefined || (Person !== undefined && Person !== '3')) return false;
  const describing = words.filter(({ head, deprel }) => head === noun && deprel === 'amod');
  const genders = [words[noun]!, ...describing].flatMap(({ feats }) => feats.Gender ?? []);
  return genders.length === 0 || genders.includes(said);
}
