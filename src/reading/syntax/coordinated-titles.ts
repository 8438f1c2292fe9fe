import type { Word } from '../../language/index.js';
import { type NameSpan, neighbours } from './names.js';

const DEFINITE = /^ال.+(?:ي|ية)$/;
const ADJECTIVES: ReadonlySet<string> = new Set(['ADJ', 'PROPN', 'NOUN']);
/** "الكوري الشمالي" has two words. */
const LONGEST = 2;

/**
 * Coordinates the names of two who share one title, of which the second is led by the adjective of a state alone:
 * "الرئيسان الأمريكي دونالد ترامب والروسي فلاديمير بوتين" (the presidents, the American A and the Russian B). Trees
 * make the adjective or the second name a part of the first.
 *
 * @param names of the sentence, each whole ({@link withWholeNames})
 */
export function withCoordinatedTitles(
  words: readonly Word[],
  names: readonly NameSpan[],
): readonly Word[] {
  const mended = [...words];
  for (const [first, second] of neighbours(names)) {
    if (isLedByAdjective(words, first, second)) join(mended, first, second);
  }
  return mended;
}

function isLedByAdjective(words: readonly Word[], first: NameSpan, second: NameSpan): boolean {
  const and = first.words[1];
  const between = words.slice(and + 1, second.words[0]);
  return (
    words[and]?.upos === 'CCONJ' &&
    between.length > 0 &&
    between.length <= LONGEST &&
    between.every(({ form, upos }) => DEFINITE.test(form) && ADJECTIVES.has(upos))
  );
}

function join(words: Word[], first: NameSpan, second: NameSpan): void {
  const and = first.words[1];
  const { head } = second;
  const isInside = (word: number) => word > and && word < second.words[1];
  words[and] = { ...words[and]!, head, deprel: 'cc' };
  for (let i = and + 1; i < second.words[1]; i++) {
    if (i === head) words[i] = { ...words[i]!, head: first.head, deprel: 'conj' };
    else if (i < second.words[0]) words[i] = { ...words[i]!, head, deprel: 'amod' };
    else if (!isInside(words[i]!.head)) words[i] = { ...words[i]!, head, deprel: 'flat' };
  }
}
