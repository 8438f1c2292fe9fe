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
  for (let noun = 1; noun < words.length; noun++) {
    const owner = isPossessive(words[noun - 1]!) ? noun - 1 : null;
    const adposition = owner === null ? noun - 1 : noun - 2;
    if (adposition < 0) continue;
    const name = nameOf(words, adposition, noun, adpositions);
    if (name === null) continue;
    if (words[noun]!.deprel === 'fixed') {
      spell(words, adposition, noun, name);
      continue;
    }
    const meant =
      owner ??
      words.findIndex(
        (word, i) => i > noun && word.head === noun && isOwner(word) && !hasCase(words, i),
      );
    if (meant < 0) continue;
    // "With *his* side" is "from him".
    if (owner !== null) words[meant] = { ...words[meant]!, upos: 'PRON' };
    const { head, deprel } = words[noun]!;
    for (let i = 0; i < words.length; i++) {
      if (words[i]!.head === noun && i !== adposition && i !== meant) {
        words[i] = { ...words[i]!, head: meant };
      }
    }
    words[meant] = { ...words[meant]!, head, deprel };
    words[adposition] = { ...words[adposition]!, head: meant, deprel: 'case' };
    words[noun] = { ...words[noun]!, head: adposition, deprel: 'fixed' };
    spell(words, adposition, noun, name);
  }
  return { ...sentence, words };
}

/** Gives both words of an adposition the lemmas by which its name is known. */
function spell(words: Word[], adposition: number, noun: number, name: string): void {
  words[adposition] = { ...words[adposition]!, lemma: shortOf(words[adposition]!.form) };
  words[noun] = { ...words[noun]!, lemma: name };
}

/** A preposition without the vowel that it takes before some words: "со", "во". */
function shortOf(form: string): string {
  const folded = fold(form);
  return /^(?:со|во|ко)$/.test(folded) ? folded[0]! : folded;
}

/** "С его стороны", "в их адрес": whose it is stands between. */
const isPossessive = ({ form }: Word): boolean => /^(?:его|ее|её|их)$/i.test(form);

/** The noun's part of an adposition that both words are; null where they are none. */
function nameOf(
  words: readonly Word[],
  adposition: number,
  noun: number,
  adpositions: ReadonlySet<string>,
): string | null {
  const [first, second] = [words[adposition]!, words[noun]!];
  const isFixed = second.deprel === 'fixed' && second.head === adposition;
  const isMarked = second.upos === 'NOUN' && first.upos === 'ADP' && first.head === noun;
  if (!isFixed && (!isMarked || !/^(obl|nmod)/.test(second.deprel))) return null;
  const parts = [fold(second.form), fold(second.lemma)];
  return parts.find((part) => adpositions.has(`${shortOf(first.form)}_${part}`)) ?? null;
}

const isOwner = ({ deprel, feats }: Word): boolean =>
  deprel === 'nmod' && (feats.Case === 'Gen' || feats.Case === undefined);
