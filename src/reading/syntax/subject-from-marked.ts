import type { Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';
import { hasCase, NOMINAL } from './marked-noun.js';
import { beginOfObject, beginOfOwnerless } from './object-begin.js';

/** Whether the verb behind a mark is known to be done to a noun before it. */
export type IsWanted = (noun: number, mark: number) => boolean;

/** Relations inside a noun phrase. */
export const INSIDE = /^(flat|nmod|appos|compound|dep|amod|nsubj)/;

/** "Mohammadi and some students [mark]": what the mark stands behind is the last of a list of names. */
function isMarkedList(
  words: readonly Word[],
  first: number,
  mark: number,
  nameAt: NameAt,
): boolean {
  const name = nameAt(first);
  if (name === null || words[name[1]]?.upos !== 'CCONJ') return false;
  return words.some(
    ({ head, deprel }, i) =>
      head === first && deprel === 'conj' && i < mark && i > first && nameAt(i)?.[1] === mark,
  );
}

/** Parts the subject from the marked object behind it, that the parser takes for one noun phrase with it. */
export function splitMarked(
  words: Word[],
  subject: number,
  mark: number,
  verb: number,
  nameAt: NameAt,
  isWanted: IsWanted,
  isBody: (word: number) => boolean = () => false,
): void {
  const name = nameAt(subject);
  // "Rebels *the town of Goma* [mark] took": whom a description of several people may be is told by what the verb takes.
  const { upos, feats } = words[subject]!;
  const isOfSeveral =
    upos === 'NOUN' && feats.Number === 'Plur' && name !== null && name[1] >= mark;
  const begun =
    name === null || isOfSeveral
      ? beginOfObject(words, subject, mark, nameAt, isWanted)
      : beginOfOwnerless(words, subject, mark, nameAt);
  const from = begun ?? name?.[1] ?? mark;
  if (begun === null && (name === null || name[1] >= mark))
    whollyMarked(words, subject, mark, verb, isBody);
  if (isMarkedList(words, subject, mark, nameAt)) {
    const subjects = words.filter((w) => w.head === verb && w.deprel.startsWith('nsubj'));
    if (subjects.length === 1) words[subject] = { ...words[subject]!, deprel: 'obj' };
    return;
  }
  if (from >= mark || words[from]!.upos === 'CCONJ' || words[from]!.upos === 'ADP') return;
  const first = words.findIndex(({ upos }, i) => i >= from && i < mark && NOMINAL.has(upos));
  if (first < 0) return;
  const { deprel: relation, head: counted } = words[first]!;
  const object = relation === 'nummod' && counted > first && counted < mark ? counted : first;
  for (let i = from; i < mark; i++) {
    const { head, deprel } = words[i]!;
    if (i !== object && (head < from || head > mark)) {
      words[i] = { ...words[i]!, head: object, deprel: INSIDE.test(deprel) ? 'nmod' : deprel };
    }
  }
  words[object] = { ...words[object]!, head: verb, deprel: 'obj' };
  if (words[subject]!.deprel === 'obj') words[subject] = { ...words[subject]!, deprel: 'nsubj' };
  words[mark] = { ...words[mark]!, head: object };
}

/**
 * The mark stands behind the last of several objects ("A, B and C [mark]"), of which parsers make the subject.
 * Where the first of them begins right behind another name, that name is the subject.
 */
export function markLists(words: Word[], marked: number, verb: number, nameAt: NameAt): boolean {
  let top = marked;
  while (words[top]!.deprel === 'conj' && words[top]!.head < top) top = words[top]!.head;
  const { deprel, head } = words[top]!;
  if (top === marked || head !== verb || !deprel.startsWith('nsubj') || hasCase(words, top, -1)) {
    return false;
  }
  const first = nextName(top, marked, nameAt);
  if (first === null) {
    const subjects = words.filter((w) => w.head === verb && w.deprel.startsWith('nsubj'));
    if (subjects.length === 1) words[top] = { ...words[top]!, deprel: 'obj' };
    return true;
  }
  words.forEach((word, i) => {
    const isBehind = i > first && i <= marked && word.head === top;
    if (isBehind) words[i] = { ...word, head: first };
  });
  words[first] = { ...words[first]!, head: verb, deprel: 'obj' };
  return true;
}

/** Where a name begins right behind the one that a word is in; null where none does. */
function nextName(word: number, before: number, nameAt: NameAt): number | null {
  const end = nameAt(word)?.[1];
  if (end === undefined || end >= before) return null;
  return nameAt(end)?.[0] === end ? end : null;
}

/**
 * A thing that is marked is no subject, nor is anybody right behind "and" whose verb goes on with an earlier one;
 * who acts was told before.
 */
function whollyMarked(
  words: Word[],
  marked: number,
  mark: number,
  verb: number,
  isBody: (word: number) => boolean,
): void {
  const subjects = words.filter((w) => w.head === verb && w.deprel.startsWith('nsubj'));
  const { deprel, head } = words[verb]!;
  const goesOn = deprel === 'conj' && head < marked && words[marked - 1]?.upos === 'CCONJ';
  // "The army of Russia [mark]": nor is a body that is named by whose it is.
  const isNamed = words[mark - 1]!.upos === 'PROPN' && isBody(marked);
  const isThing = words[marked]!.upos === 'NOUN' || isNamed;
  if (subjects.length === 1 && (goesOn || isThing)) {
    words[marked] = { ...words[marked]!, deprel: 'obj' };
  }
}
