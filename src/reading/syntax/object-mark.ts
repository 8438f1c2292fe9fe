import type { Sentence, Word } from '../../language/index.js';
import type { NameAt } from './chunks.js';
import {
  hasCase,
  hasObject,
  NOMINAL,
  nearestObject,
  nounBefore,
  RELATIVE,
  verbOf,
} from './marked-noun.js';
import { OBJECT_MARK } from './object-begin.js';
import { INSIDE, type IsWanted, markLists, splitMarked } from './subject-from-marked.js';
import { holdsSubject } from './subject-in-marked.js';

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
  isBody: (word: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  words.forEach((word, mark) => {
    if (word.form !== OBJECT_MARK || word.upos === 'NOUN') return;
    const verb = verbOf(words, mark);
    const marked = nearestObject(words, nounBefore(words, mark, nameAt), mark, verb);
    if (verb < 0 || marked < 0 || marked >= mark) return;
    if (words[marked]!.deprel === 'conj' && markLists(words, marked, verb, nameAt)) {
      gather(words, marked, mark);
      return;
    }
    const isBoth = holdsSubject(words, marked, mark, verb, nameAt, isPlace);
    if (isBoth || !hasObject(words, verb, mark, marked, nameAt)) {
      const isSubject = isBoth || words[marked]!.deprel.startsWith('nsubj');
      if (isSubject) splitMarked(words, marked, mark, verb, nameAt, isWanted, isBody);
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
    if (i < marked && isOf(word, 'obj') && isRightBehindSubject(words, i, verb)) {
      words[i] = { ...word, head: i - 1, deprel: 'nmod' };
      return;
    }
    if (isSaidOf && isOf(word, 'nsubj') && i > mark && i < verb) {
      words[i] = { ...word, deprel: 'compound:lvc' };
      return;
    }
    if (i === marked || !isOf(word, 'obj')) return;
    if (i < marked && !hasSubject) words[i] = { ...word, deprel: 'nsubj' };
    else if (i > mark && i < verb) words[i] = { ...word, deprel: 'compound:lvc' };
  });
}

/** "Two pieces *helicopter* the camp [mark] bombed": what stands right behind the subject, where the object is marked. */
function isRightBehindSubject(words: readonly Word[], at: number, verb: number): boolean {
  const { head, deprel, upos } = words[at - 1] ?? {};
  const isSubject = head === verb && deprel?.startsWith('nsubj') === true && upos === 'NOUN';
  return isSubject && words[at]!.upos === 'NOUN' && !hasCase(words, at, -1);
}

/** The marked noun hangs inside another noun phrase: it begins a phrase of its own. */
function lift(words: Word[], marked: number, mark: number, verb: number, nameAt: NameAt): void {
  const { deprel, head, upos } = words[marked]!;
  const isInside = INSIDE.test(deprel) || isBehindSetOff(words, marked);
  if (!NOMINAL.has(upos) || !isInside || head < 0 || head > marked) return;
  if (hasCase(words, marked, mark) || words[head]!.upos === 'VERB') return;
  // "The minister of Iran [mark]": a mark on the last word of one name marks all of it.
  const name = nameAt(marked);
  if (name !== null && head >= name[0]) return;
  words[marked] = { ...words[marked]!, head: verb, deprel: 'obj' };
}

/**
 * "Burhan, commander of the army, *the Emirates* [mark] accused": behind what is set off parsers go on with a list; the
 * last of a list has an "and".
 */
function isBehindSetOff(words: readonly Word[], marked: number): boolean {
  const { deprel, head } = words[marked]!;
  if (deprel !== 'conj' || words[marked - 1]?.upos !== 'PUNCT') return false;
  if (words.some((word) => word.head === marked && word.deprel === 'cc')) return false;
  for (let at = head, steps = 0; at >= 0 && steps < words.length; steps++) {
    if (words[at]!.deprel === 'appos') return true;
    if (words[at]!.upos === 'VERB') return false;
    at = words[at]!.head;
  }
  return false;
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
