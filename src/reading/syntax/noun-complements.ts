import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const EZAFE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'PRON', 'DET', 'NUM']);
const OBLIQUE = /^obl/;

/**
 * Hangs on a noun for a deed what its adposition takes and what stands right behind it, in languages whose verb
 * is last: in "after the attack of A *on B* soldiers were killed" parsers hang B on the verb, wherever that is.
 * Only of nouns that are no verb's object without a mark, for which the verb may take the adposition ("aid to
 * Sudan sent").
 *
 * @param takes whether a noun for a deed has its other side behind an adposition
 */
export function withNounComplements(
  sentence: Sentence,
  takes: (noun: number, adposition: Word) => boolean,
): Sentence {
  const words = [...sentence.words];
  words.forEach((word, noun) => {
    if (word.upos !== 'NOUN' || !standsAlone(words, noun)) return;
    const adposition = endOfPhrase(words, noun);
    const marker = words[adposition];
    if (marker?.upos !== 'ADP' || !takes(noun, marker)) return;
    const other = marker.head;
    const { head = -1, deprel = '' } = words[other] ?? {};
    if (other <= adposition || !OBLIQUE.test(deprel) || head <= other) return;
    if (words.slice(adposition, other).some(({ upos }) => upos === 'VERB')) return;
    words[other] = { ...words[other]!, head: noun, deprel: 'nmod' };
  });
  return { ...sentence, words };
}

/** A subject, or a noun behind an adposition, its own or that of the noun before it. */
function standsAlone(words: readonly Word[], noun: number): boolean {
  const { deprel, head } = words[noun]!;
  if (deprel.startsWith('nsubj') || hasCase(words, noun)) return true;
  return deprel.startsWith('nmod') && head >= 0 && hasCase(words, head);
}

/** The word behind a noun and all that stands with it without an adposition. */
function endOfPhrase(words: readonly Word[], noun: number): number {
  let end = noun + 1;
  while (end < words.length && EZAFE.has(words[end]!.upos) && isInside(words, end, noun)) end++;
  return end;
}

function isInside(words: readonly Word[], at: number, noun: number): boolean {
  let { head } = words[at]!;
  for (let steps = 0; head >= noun && steps < words.length; steps++) {
    if (head === noun) return true;
    head = words[head]!.head;
  }
  return false;
}
