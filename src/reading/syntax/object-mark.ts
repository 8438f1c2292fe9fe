import type { Sentence, Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';
import {
  beginOfObject,
  beginOfOwnerless,
  isOwnedBehindDemonym,
  OBJECT_MARK,
} from './object-begin.js';

export { OBJECT_MARK };

/** Whether the verb behind a mark is known to be done to a noun before it. */
type IsWanted = (noun: number, mark: number) => boolean;

const RELATIVE = 'که';
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X']);
const INSIDE = /^(flat|nmod|appos|compound|dep|amod|nsubj)/;

/**
 * Makes objects of what is marked as such: nothing parts a subject from the object behind it but the
 * object's mark, so parsers take both for one noun phrase ("China Israel [mark] to restraint called").
 * The marked noun is the object, wherever it hangs; where it is the subject itself, the object begins
 * behind the name or office that the subject begins with.
 */
export function withMarkedObjects(
  sentence: Sentence,
  nameAt: NameAt,
  isWanted: IsWanted = () => false,
  isPlace: (word: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  words.forEach((word, mark) => {
    if (word.form !== OBJECT_MARK || word.upos === 'NOUN') return;
    const verb = verbOf(words, mark);
    const marked = nearestObject(words, nounBefore(words, mark, nameAt), mark, verb);
    if (verb < 0 || marked < 0 || marked >= mark) return;
    if (words[marked]!.deprel === 'conj' && coordinate(words, marked, verb, nameAt)) {
      gather(words, marked, mark);
      return;
    }
    const isBoth =
      isSubjectToo(words, marked, verb, nameAt) ||
      isOfOtherPlace(words, marked, mark, verb, nameAt, isPlace) ||
      isOfOtherOwner(words, marked, mark, verb, nameAt);
    if (isBoth || !hasObject(words, verb, mark, marked, nameAt)) {
      const isSubject = isBoth || words[marked]!.deprel.startsWith('nsubj');
      if (isSubject) split(words, marked, mark, verb, nameAt, isWanted);
      else lift(words, marked, mark, verb, nameAt);
    }
    if (words[mark]!.head > mark || words[mark]!.head < marked) {
      words[mark] = { ...words[mark]!, head: marked };
    }
    takeFirstName(words, mark, verb, nameAt);
    gather(words, words[mark]!.head, mark);
    describe(words, words[mark]!.head, mark);
    if (words[marked]!.head === verb && words[marked]!.deprel === 'obj') oust(words, verb, mark);
  });
  return { ...sentence, words };
}

/** The verb whose object is marked: the next one, or the one behind the clause that describes the object. */
function verbOf(words: readonly Word[], mark: number): number {
  const next = words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
  if (words[mark + 1]?.form !== RELATIVE) return next;
  let above = words[mark]!.head;
  for (let steps = 0; above >= 0 && steps < words.length; steps++) {
    if (above > next && words[above]!.upos === 'VERB') return above;
    above = words[above]!.head;
  }
  return next;
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
  return !words.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
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
  return (
    isPlace(place) && !words.some((word) => word.head === verb && word.deprel.startsWith('nsubj'))
  );
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
  return (
    isOwnedBehindDemonym(words, marked + 2, mark, nameAt) &&
    !words.some((word) => word.head === verb && word.deprel.startsWith('nsubj'))
  );
}

/** "Macron the government of Britain [mark]": the name of a state or body right behind the object's own is another's. */
function isOtherName(words: readonly Word[], marked: number, end: number, nameAt: NameAt): boolean {
  const { deprel } = words[marked]!;
  const isBegun = end < words.length && nameAt(end)?.[0] === end;
  return deprel === 'obj' && isBegun && words[end]!.form !== OBJECT_MARK;
}

/** Of two objects of the verb the one nearer to the mark: what stands before it is when it was done. */
function nearestObject(words: readonly Word[], marked: number, mark: number, verb: number): number {
  for (let i = mark - 1; i > marked; i--) {
    const { head, deprel, upos } = words[i]!;
    const isObject = head === verb && deprel === 'obj' && NOMINAL.has(upos);
    if (isObject && !hasCase(words, i, mark)) return i;
  }
  return marked;
}

/**
 * "The court of Tehran Atena Daemi [mark]": of a name that nobody knows the parser may leave the first half to the
 * name before.
 */
function takeFirstName(words: Word[], mark: number, verb: number, nameAt: NameAt): void {
  const last = words[mark]!.head;
  const first = last - 1;
  const { upos, head, deprel } = words[first] ?? {};
  const isStray =
    upos === 'PROPN' &&
    nameAt(first) === null &&
    (head === verb ? !/obj|subj/.test(deprel!) : true);
  const isHalf = /^(PROPN|ADJ)$/.test(words[last]?.upos ?? '') && words[last]!.head === verb;
  if (!isStray || !isHalf || mark !== last + 1 || hasCase(words, first, mark)) return;
  words[first] = { ...words[first]!, head: verb, deprel: 'obj' };
  words[last] = { ...words[last]!, head: first, deprel: 'flat:name' };
  words[mark] = { ...words[mark]!, head: first };
}

/** The noun that a mark marks, also where the tree hangs the mark on the verb and the noun on a name before it. */
function nounBefore(words: readonly Word[], mark: number, nameAt: NameAt): number {
  const { head } = words[mark]!;
  let at = mark - 1;
  // "A, chairman of B, [mark]": what is set off belongs to the name before it.
  while (at > 0 && words[at]!.upos === 'PUNCT') at--;
  const before = words[at];
  const isLoose = head > mark && before !== undefined && NOMINAL.has(before.upos);
  if (!isLoose) return head;
  const name = nameAt(at);
  return name === null ? at : headOf(words, name);
}

/** The first word of a name that hangs outside of it. */
function headOf(words: readonly Word[], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const { head } = words[i]!;
    if (head < from || head >= to) return i;
  }
  return from;
}

/** Whether something is the verb's object already; a name that the marked noun hangs on is not. */
function hasObject(
  words: readonly Word[],
  verb: number,
  mark: number,
  marked: number,
  nameAt: NameAt,
): boolean {
  const isWhole = (i: number) => i !== marked && (nameAt(i)?.[1] ?? Infinity) <= marked;
  return words.some(({ head, deprel }, i) => {
    return head === verb && deprel === 'obj' && i < mark && !isWhole(i);
  });
}

/**
 * A verb has one object and one subject. What else stands there without a mark is the subject, where it
 * comes first and there is none, or what the object is called or made ("called the charges lies").
 */
function oust(words: Word[], verb: number, mark: number): void {
  const marked = words[mark]!.head;
  const isOf = (word: Word, deprel: string) => word.head === verb && word.deprel === deprel;
  const isBare = (word: Word, i: number) => i < marked && isOf(word, 'obj');
  // "That Kyiv it [mark] theft *called*": what stands behind the mark is no subject where one stands before it.
  const isSaidOf = words.some((w, i) => (i < marked && isOf(w, 'nsubj')) || isBare(w, i));
  const hasSubject = words.some(
    (w, i) => w.head === verb && w.deprel.startsWith('nsubj') && !(i > mark && i < verb),
  );
  words.forEach((word, i) => {
    if (isSaidOf && isOf(word, 'nsubj') && i > mark && i < verb) {
      words[i] = { ...word, deprel: 'compound:lvc' };
      return;
    }
    if (i === marked || !isOf(word, 'obj')) return;
    if (i < marked && !hasSubject) words[i] = { ...word, deprel: 'nsubj' };
    else if (i > mark && i < verb) words[i] = { ...word, deprel: 'compound:lvc' };
  });
}

/** The marked noun hangs inside another noun phrase: it begins a phrase of its own. */
function lift(words: Word[], marked: number, mark: number, verb: number, nameAt: NameAt): void {
  const { deprel, head, upos } = words[marked]!;
  if (!NOMINAL.has(upos) || !INSIDE.test(deprel) || head < 0 || head > marked) return;
  if (hasCase(words, marked, mark) || words[head]!.upos === 'VERB') return;
  // "The minister of Iran [mark]": a mark on the last word of one name marks all of it.
  const name = nameAt(marked);
  if (name !== null && head >= name[0]) return;
  words[marked] = { ...words[marked]!, head: verb, deprel: 'obj' };
}

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

function split(
  words: Word[],
  subject: number,
  mark: number,
  verb: number,
  nameAt: NameAt,
  isWanted: IsWanted,
): void {
  const name = nameAt(subject);
  const begun =
    name === null
      ? beginOfObject(words, subject, mark, nameAt, isWanted)
      : beginOfOwnerless(words, subject, mark, nameAt);
  const from = begun ?? name?.[1] ?? mark;
  if (begun === null && (name === null || name[1] >= mark)) whollyMarked(words, subject, verb);
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
function coordinate(words: Word[], marked: number, verb: number, nameAt: NameAt): boolean {
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

/** "The farmers [mark] who had protested were killed": a clause right behind a mark describes the object. */
function describe(words: Word[], object: number, mark: number): void {
  const next = words[mark + 1];
  if (object >= mark || next?.form !== RELATIVE || next.head <= mark) return;
  const verb = words[next.head]!;
  const isClause = verb.deprel.startsWith('acl') && verb.head < object;
  if (isClause) words[next.head] = { ...verb, head: object, deprel: 'acl:relcl' };
}

/**
 * What stands between an object and its mark is part of it ("the attack of A on B [mark] condemned"), though
 * parsers hang what has an adposition on the verb.
 */
function gather(words: Word[], object: number, mark: number): void {
  if (object >= mark || words[object]!.upos === 'VERB') return;
  for (let i = object + 1; i < mark; i++) {
    const { head, deprel, upos } = words[i]!;
    if (upos === 'PUNCT' || upos === 'VERB' || (head >= object && head < mark)) continue;
    const isOblique = deprel.startsWith('obl');
    if (isOblique) words[i] = { ...words[i]!, head: object, deprel: 'nmod' };
  }
}

/**
 * A thing that is marked is no subject, nor is anybody right behind "and" whose verb goes on with an earlier one;
 * who acts was told before.
 */
function whollyMarked(words: Word[], marked: number, verb: number): void {
  const subjects = words.filter((w) => w.head === verb && w.deprel.startsWith('nsubj'));
  const { deprel, head } = words[verb]!;
  const goesOn = deprel === 'conj' && head < marked && words[marked - 1]?.upos === 'CCONJ';
  if (subjects.length === 1 && (goesOn || words[marked]!.upos === 'NOUN')) {
    words[marked] = { ...words[marked]!, deprel: 'obj' };
  }
}

function hasCase(words: readonly Word[], noun: number, mark: number): boolean {
  return words.some(({ head, deprel }, i) => head === noun && deprel === 'case' && i !== mark);
}
