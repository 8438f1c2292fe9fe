import type { Sentence } from '../../language/index.js';

/**
 * "استدعت القاهرة السفير احتجاجا على القصف": a noun of reason or purpose in the accusative is no object,
 * though parsers of Arabic take it for one and leave the object without its place.
 *
 * @param isPurpose whether a word is of the class `purpose`
 */
export function withPurposes(sentence: Sentence, isPurpose: (word: number) => boolean): Sentence {
  const isReason = (word: number) => /[^ى]ا$/.test(sentence.words[word]!.form) && isPurpose(word);
  const words = sentence.words.map((word, i) =>
    word.deprel === 'obj' && isReason(i) ? { ...word, upos: 'NOUN' as const, deprel: 'obl' } : word,
  );
  return { ...sentence, words };
}
