import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { hasCase } from './adpositions.js';

/**
 * Makes one adposition of a preposition and the noun behind it where a language's class says that they are one ("в
 * ходе встречи", "в рамках визита"), so that what follows hangs where the noun hung. Parsers do so now and then.
 *
 * @param adpositions such adpositions, their two words joined by `_`, the noun as form or dictionary form
 */
export function withComplexAdpositions(
  sentence: Sentence,
  adpositions: ReadonlySet<string>,
): Sentence {
  const words = [...sentence.words];
  for (let noun = 1; noun < words.length - 1; noun++) {
    const adposition = noun - 1;
    const name = nameOf(words, adposition, noun, adpositions);
    if (name === null) continue;
    const meant = words.findIndex(
      (word, i) => i > noun && word.head === noun && isOwner(word) && !hasCase(words, i),
    );
    if (meant < 0) continue;
    const { head, deprel } = words[noun]!;
    for (let i = 0; i < words.length; i++) {
      if (words[i]!.head === noun && i !== adposition && i !== meant) {
        words[i] = { ...words[i]!, head: meant };
      }
    }
    words[meant] = { ...words[meant]!, head, deprel };
    words[adposition] = { ...words[adposition]!, head: meant, deprel: 'case' };
    words[noun] = { ...words[noun]!, head: adposition, deprel: 'fixed', lemma: name };
  }
  return { ...sentence, words };
}

/** The noun's part of an adposition that both words are; null where they are none. */
function nameOf(
  words: readonly Word[],
  adposition: number,
  noun: number,
  adpositions: ReadonlySet<string>,
): string | null {
  const [first, second] = [words[adposition]!, words[noun]!];
  const isMarked = second.upos === 'NOUN' && first.upos === 'ADP' && first.head === noun;
  if (!isMarked || !/^(obl|nmod)/.test(second.deprel)) return null;
  const parts = [fold(second.form), fold(second.lemma)];
  return parts.find((part) => adpositions.has(`${fold(first.form)}_${part}`)) ?? null;
}

const isOwner = ({ deprel, feats }: Word): boolean =>
  deprel === 'nmod' && (feats.Case === 'Gen' || feats.Case === undefined);
