import type { Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';
import { isOwnedBehindDemonym, OBJECT_MARK } from './object-begin.js';

/**
 * Whether a marked noun is the subject itself, behind which the object begins that the mark is of: because a number, another
 * name, another's place or thing stands between.
 */
export function holdsSubject(
  words: readonly Word[],
  marked: number,
  mark: number,
  verb: number,
  nameAt: NameAt,
  isPlace: (word: number) => boolean,
): boolean {
  return (
    isSubjectToo(words, marked, verb, nameAt) ||
    isOfOtherPlace(words, marked, mark, verb, nameAt, isPlace) ||
    isOfOtherOwner(words, marked, mark, verb, nameAt)
  );
}

/** "The forces of Turkey thirty journalists [mark]": a number that a name cannot go on with begins the object. */
function isSubjectToo(
  words: readonly Word[],
  marked: number,
  verb: number,
  nameAt: NameAt,
): boolean {
  const end = nameAt(marked)?.[1];
  const next = end === undefined ? undefined : words[end];
  if (end === undefined || next === undefined) return false;
  if (!/^(nummod|flat)/.test(next.deprel) && !isOtherName(words, marked, end, nameAt)) return false;
  return !hasSubject(words, verb);
}

/** "Pakistani jets *Paktika* [mark] bombed": what is of one state is not also that of a place behind it. */
function isOfOtherPlace(
  words: readonly Word[],
  marked: number,
  mark: number,
  verb: number,
  nameAt: NameAt,
  isPlace: (word: number) => boolean,
): boolean {
  const place = marked + 2;
  const { head, deprel } = words[marked]!;
  if (head !== verb || deprel !== 'obj' || nameAt(marked) !== null) return false;
  const isOfState = words[marked + 1]?.upos === 'ADJ' && nameAt(marked + 1)?.[1] === place;
  if (!isOfState || nameAt(place)?.[0] !== place || nameAt(place)?.[1] !== mark) return false;
  return isPlace(place) && !hasSubject(words, verb);
}

/**
 * "Honduran soldiers *the embassy of Brazil* [mark] besieged": several who are of one state, as a plural verb has them do
 * it, and a thing that is somebody else's behind them.
 */
function isOfOtherOwner(
  words: readonly Word[],
  marked: number,
  mark: number,
  verb: number,
  nameAt: NameAt,
): boolean {
  const { head, deprel, feats } = words[marked]!;
  if (head !== verb || deprel !== 'obj' || nameAt(marked) !== null) return false;
  if (feats.Number !== 'Plur' || words[verb]!.feats.Number !== 'Plur') return false;
  return isOwnedBehindDemonym(words, marked + 2, mark, nameAt) && !hasSubject(words, verb);
}

/** "Macron the government of Britain [mark]": the name of a state or body right behind the object's own is another's. */
function isOtherName(words: readonly Word[], marked: number, end: number, nameAt: NameAt): boolean {
  const { deprel } = words[marked]!;
  const isBegun = end < words.length && nameAt(end)?.[0] === end;
  return deprel === 'obj' && isBegun && words[end]!.form !== OBJECT_MARK;
}

const hasSubject = (words: readonly Word[], verb: number): boolean =>
  words.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
