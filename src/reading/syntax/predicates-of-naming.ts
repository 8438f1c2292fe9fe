import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** Relations in which trees hang a second noun on a verb, or on what stands behind its object. */
const STRAY = /^(obj|iobj|nmod|appos|conj|obl)$/;
/** What somebody is called is often quoted. */
const QUOTE = /^["“”«»'‘’`]+$/;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Gives verbs of naming what they call somebody, where the tree hangs it on the verb as a second object or on a noun before
 * it: "branded the movement *a sponsor* of terror", "called the ambassador to Paris *a fool*" (English, where that has
 * the indefinite article and stands right behind the object); or an adjective behind the nouns that it cannot describe there:
 * "called the arrest of the journalist *illegal*".
 *
 * @param names whether a word is a verb of naming
 */
export function withPredicatesOfNaming(
  sentence: Sentence,
  names: (word: Word) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isChanged = false;
  words.forEach((word, verb) => {
    if (word.upos !== 'VERB' || !names(word)) return;
    if (words.some(({ head, deprel }) => head === verb && deprel === 'xcomp')) return;
    const object = words.findIndex(
      ({ head, deprel, upos }, i) =>
        head === verb && i > verb && /^i?obj$/.test(deprel) && NOMINAL.has(upos),
    );
    const predicate =
      object < 0 ? null : (predicateBehind(words, object, verb) ?? qualityBehind(words, object));
    if (predicate === null) return;
    isChanged = true;
    words[predicate] = { ...words[predicate]!, head: verb, deprel: 'xcomp' };
    words[object] = { ...words[object]!, deprel: 'obj' };
  });
  return isChanged ? { ...sentence, words } : sentence;
}

/** The first noun behind the object with an indefinite article that begins right where the object ends. */
function predicateBehind(words: readonly Word[], object: number, verb: number): number | null {
  for (let noun = object + 1; noun < words.length; noun++) {
    const { form, upos, deprel, head } = words[noun]!;
    if (upos === 'VERB' || (upos === 'PUNCT' && !QUOTE.test(form))) return null;
    const isStray = STRAY.test(deprel) && (head === verb || isUnder(words, noun, object));
    if (upos !== 'NOUN' || !isStray || hasCase(words, noun)) continue;
    const article = words.findIndex(
      (word) => word.head === noun && word.deprel === 'det' && word.feats.Definite === 'Ind',
    );
    return article > object && isUnder(words, article - 1, verb) ? noun : null;
  }
  return null;
}

/** An adjective behind the noun that the tree has it describe, as the last word about the object. */
function qualityBehind(words: readonly Word[], object: number): number | null {
  for (let i = object + 1; i < words.length; i++) {
    const { upos, form, deprel, head } = words[i]!;
    if (upos === 'VERB' || (upos === 'PUNCT' && !QUOTE.test(form))) return null;
    if (upos !== 'ADJ' || deprel !== 'amod' || head > i || !isUnder(words, i, object)) continue;
    const next = words[i + 1];
    const isLast = next === undefined || !/^(NOUN|PROPN|ADJ|ADV|NUM)$/.test(next.upos);
    return isLast ? i : null;
  }
  return null;
}
