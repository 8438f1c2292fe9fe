import type { Sentence } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';

/**
 * Takes names of one word for nouns that parsers take for adjectives of the noun before, in languages whose nouns and
 * adjectives look alike (Persian): "the camps of *al-Qaeda*", "the blasts of *Nairobi*".
 *
 * @param isName whether a word is called by its name, and not by a demonym, which describes
 */
export function withNamesAsNouns(
  sentence: Sentence,
  nameAt: NameAt,
  isName: (word: number) => boolean,
): Sentence {
  let isSame = true;
  const words = sentence.words.map((word, i) => {
    const name = word.upos === 'ADJ' && word.deprel === 'amod' ? nameAt(i) : null;
    if (name === null || name[1] - name[0] !== 1 || !isName(i)) return word;
    if (word.head > i || hasCase(sentence.words, i)) return word;
    isSame = false;
    return { ...word, upos: 'PROPN' as const, deprel: 'nmod' };
  });
  return isSame ? sentence : { ...sentence, words };
}
