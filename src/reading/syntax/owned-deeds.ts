import type { Word } from '../../language/index.js';

/**
 * "أعلن استقالته": a verb that takes no object and ends in the letter of the feminine, with a pronoun in
 * its own token, is the noun of that deed with its owner.
 */
export function withOwnedDeeds(
  words: readonly Word[],
  hasNoObject: (word: Word) => boolean,
): readonly Word[] {
  return words.map((word, i) => {
    const before = words[i - 1];
    const isOwner = before !== undefined && isOwnedDeed(before, word, i - 1, hasNoObject);
    if (isOwner) return { ...word, deprel: 'nmod' };
    const next = words[i + 1];
    if (next === undefined || !isOwnedDeed(word, next, i, hasNoObject)) return word;
    const isMarked = words.some(({ head, deprel }) => head === i && deprel === 'mark');
    const deprel = word.deprel === 'ccomp' && !isMarked ? 'obj' : word.deprel;
    const form = word.form.replace(/ت$/, 'ة');
    return { ...word, upos: 'NOUN' as const, lemma: form, feats: { Number: 'Sing' }, deprel };
  });
}

function isOwnedDeed(
  word: Word,
  next: Word,
  at: number,
  hasNoObject: (word: Word) => boolean,
): boolean {
  const isInside = next.upos === 'PRON' && next.token === word.token && next.head === at;
  return word.upos === 'VERB' && word.form.endsWith('ت') && isInside && hasNoObject(word);
}
