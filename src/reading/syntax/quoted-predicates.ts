import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const OPENING = /^[«“]$/;
const CLOSING = /^[»”]$/;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X', 'VERB']);
/** Noun of a compound verb between a quotation and its verb: "«…» description did". */
const CARRIED: ReadonlySet<string> = new Set(['compound']);

/**
 * Makes predicates of what stands between quotation marks right before a verb of naming, in languages whose
 * verb is last (Persian): "called this move «a coup against the president»". Parsers take its words for
 * objects, adverbs and subjects.
 *
 * @param names whether a word is a verb of naming, or the noun of one
 */
export function withQuotedPredicates(
  sentence: Sentence,
  names: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  words.forEach(({ upos }, verb) => {
    if (upos !== 'VERB') return;
    const carried = words[verb - 1]?.head === verb && isCarried(words[verb - 1]!) ? 1 : 0;
    const end = verb - 1 - carried;
    if (!names(carried === 1 ? verb - 1 : verb) || !CLOSING.test(words[end]?.form ?? '')) return;
    const start = openingOf(words, end);
    if (start === null) return;
    const isInside = (i: number) => i > start && i < end;
    const [first] = words.flatMap((word, i) =>
      isInside(i) && NOMINAL.has(word.upos) && !isInside(word.head) ? [i] : [],
    );
    if (first === undefined || hasCase(words, first)) return;
    for (let i = start; i <= end; i++) {
      const word = words[i]!;
      if (i === first) words[i] = { ...word, head: verb, deprel: 'compound:lvc' };
      else if (!isInside(word.head)) words[i] = { ...word, head: first, deprel: relationIn(word) };
    }
  });
  return { ...sentence, words };
}

const isCarried = ({ deprel }: Word) => CARRIED.has(deprel.split(':')[0]!);

function openingOf(words: readonly Word[], end: number): number | null {
  for (let i = end - 1; i >= 0; i--) {
    if (OPENING.test(words[i]!.form)) return i;
    if (CLOSING.test(words[i]!.form)) return null;
  }
  return null;
}

/** What hung on the verb from within the quotation hangs on its first noun. */
function relationIn({ deprel, upos }: Word): string {
  return upos === 'PUNCT' ? deprel : 'nmod';
}
