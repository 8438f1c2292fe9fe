import type { Sentence, Word } from '../../language/index.js';

/** Endings of a nominative plural that is spelt as a genitive singular. */
const ALIKE = /[ыи]$/;
const COUNTING = /^(?:conj|nummod|det:num|case)/;

/**
 * Makes a plural of a subject that a parser took for a genitive singular of the same form, where its verb is a plural
 * ("Стороны согласились"). For languages whose verbs agree with their subject (Russian); to be done before names are
 * resolved, which ask whether a noun is one or many.
 */
export function withPluralSubjects(sentence: Sentence): Sentence {
  const { words } = sentence;
  const found = words.map((word, i) => isMisread(words, word, i));
  if (!found.includes(true)) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) =>
      found[i] ? { ...word, feats: { ...word.feats, Case: 'Nom', Number: 'Plur' } } : word,
    ),
  };
}

function isMisread(words: readonly Word[], { upos, deprel, feats, form, head }: Word, i: number) {
  const verb = words[head];
  if (upos !== 'NOUN' || !deprel.startsWith('nsubj') || verb?.upos !== 'VERB') return false;
  const isGenitive = feats.Case === 'Gen' && feats.Number === 'Sing' && ALIKE.test(form);
  return (
    isGenitive &&
    verb.feats.Number === 'Plur' &&
    !words.some((word) => word.head === i && COUNTING.test(word.deprel))
  );
}
