import type { Word } from '../../language/index.js';
import { type NameSpan, neighbours } from './names.js';

/** Relations by which trees hang one of two names on the other where both have titles. */
const LOOSE = /^(nmod|flat|compound|appos|amod|dep)/;

/**
 * Two names with nothing but "and" between them are two of one list: "Prime Minister A and President B
 * signed". Where both have titles trees take the first for a title of the second, or the second for
 * a part of the first, and one of the two is lost.
 *
 * @param names of the sentence, each whole ({@link withWholeNames})
 */
export function withCoordinatedNames(
  words: readonly Word[],
  names: readonly NameSpan[],
): readonly Word[] {
  const mended = [...words];
  for (const [first, second] of neighbours(names)) {
    const and = second.words[0] - 1;
    if (first.words[1] === and && mended[and]?.upos === 'CCONJ') join(mended, first, second, and);
  }
  return mended;
}

function join(words: Word[], first: NameSpan, second: NameSpan, and: number): void {
  const isIn = (word: number, { words: [from, to] }: NameSpan) => word >= from && word < to;
  const top = topOf(words, second, (head) => isIn(head, first) || isIn(head, second));
  const [a, b] = [words[first.head]!, words[top]!];
  if (top !== second.head && !isIn(words[second.head]!.head, first)) return;
  // "Presidents Sadyr Japarov and Emomali Rahmon", "signed by A and B": hung on a part of the first, or on its verb.
  const isStray = isIn(b.head, first) || (b.head === a.head && words[a.head]?.upos === 'VERB');
  if (b.deprel === 'conj' && isStray && b.head !== first.head) {
    words[top] = { ...b, head: first.head };
    words[and] = { ...words[and]!, head: top, deprel: 'cc' };
    return;
  }
  if (isIn(a.head, second) && LOOSE.test(a.deprel)) {
    words[first.head] = { ...a, head: b.head, deprel: b.deprel };
  } else if (!isIn(b.head, first) || !LOOSE.test(b.deprel)) return;
  for (let part = second.words[0]; part < second.words[1]; part++) {
    const word = words[part]!;
    if (isIn(word.head, first)) words[part] = { ...word, head: top, deprel: 'flat' };
  }
  words[top] = { ...b, head: first.head, deprel: 'conj' };
  words[and] = { ...words[and]!, head: top, deprel: 'cc' };
}

/** The word of a name by which both names hang on the rest, its head where there is none. */
function topOf(
  words: readonly Word[],
  { words: [from, to], head }: NameSpan,
  isOfBoth: (head: number) => boolean,
): number {
  for (let word = from; word < to; word++) if (!isOfBoth(words[word]!.head)) return word;
  return head;
}
