import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const WITHIN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PRON']);
const REACH = 7;
const PREFIXED = /^[ينتأ]/;

/**
 * Hangs the noun of a deed on the noun whose content it is where its doer stands between the two, in
 * languages whose nouns of deeds look like verbs (Arabic): "قرار الولايات المتحدة رفع العقوبات" is the decision
 * to lift, not a clause that lifts. Trees take such a noun for a verb, or hang it on the doer.
 *
 * @param isIntent whether a word is a noun of will or words that a deed is the content of (class `intent`)
 * @param isDeed whether a word is known as a noun for a deed
 * @param isName whether a word is part of a name
 */
export function withMasdarBehindNoun(
  sentence: Sentence,
  isIntent: (word: number) => boolean,
  isDeed: (word: number) => boolean,
  isName: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  words.forEach(({ upos }, noun) => {
    if (upos !== 'NOUN' || !isIntent(noun)) return;
    const deed = deedBehind(words, noun, isDeed, isName);
    if (deed === null) return;
    if (words[deed]!.upos === 'VERB') toNoun(words, deed);
    words[deed] = { ...words[deed]!, head: noun, deprel: 'obj' };
  });
  return { ...sentence, words };
}

/** The first noun of a deed behind the doer, who is named in between by closed words. */
function deedBehind(
  words: readonly Word[],
  noun: number,
  isDeed: (word: number) => boolean,
  isName: (word: number) => boolean,
): number | null {
  const owner = words[noun + 1];
  if (owner === undefined || !WITHIN.has(owner.upos) || hasCase(words, noun + 1)) return null;
  for (let i = noun + 2; i < words.length && i <= noun + REACH; i++) {
    const { upos, form, deprel } = words[i]!;
    if (hasCase(words, i)) return null;
    const mayBe = upos === 'NOUN' || (upos === 'VERB' && !PREFIXED.test(form));
    if (mayBe && !form.startsWith('ال') && isDeed(i) && isClosed(words[i - 1]!, isName(i - 1))) {
      return deprel === 'conj' && words.some((w) => w.head === i && w.deprel === 'cc') ? null : i;
    }
    if (!WITHIN.has(upos)) return null;
  }
  return null;
}

/** A word that nothing can belong to: with the article, a name or a pronoun. */
function isClosed({ form, upos }: Word, isName: boolean): boolean {
  return isName || form.startsWith('ال') || upos === 'PROPN' || upos === 'PRON';
}

function toNoun(words: Word[], deed: number): void {
  words[deed] = { ...words[deed]!, upos: 'NOUN', feats: { Number: 'Sing' } };
  words.forEach((word, i) => {
    if (word.head !== deed) return;
    if (/^(?:obj|nsubj|obl)/.test(word.deprel)) words[i] = { ...word, deprel: 'nmod' };
  });
}
