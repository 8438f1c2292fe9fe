import type { Sentence } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';

const ADVERBIAL = /^(obl|advmod)/;

/**
 * Makes subjects of the names that begin a clause without an adposition where the verb has no subject, in languages
 * whose verb is last (Persian): "*Bishkek* yesterday accused", of which parsers make an adverb.
 */
export function withInitialNames(sentence: Sentence, nameAt: NameAt): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach((word, i) => {
    const name = nameAt(i);
    if (name === null || !ADVERBIAL.test(word.deprel) || word.head <= i) return;
    const isFirst = name[0] === 0 || words[name[0] - 1]!.upos === 'PUNCT';
    const verb = words[word.head]!;
    if (!isFirst || verb.upos !== 'VERB' || hasCase(words, i)) return;
    if (words.some(({ head, deprel }) => head === word.head && deprel.startsWith('nsubj'))) return;
    words[i] = { ...word, upos: 'PROPN', deprel: 'nsubj' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}
