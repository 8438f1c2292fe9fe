import type { Sentence, Word } from '../../language/index.js';
import { FINITE } from './misread-verbs.js';

/** What only a passive or a perfect has. */
const AUXILIARY = /^(aux|cop)/;

/**
 * Makes a past tense of what was read as a participle behind "and" where the verb that it goes on with is
 * one without an auxiliary: in "criticised the sanctions and promised aid" both are what Turkey did (English,
 * which writes both forms alike).
 */
export function withCoordinatedPasts(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    const above = words[word.head];
    if (word.deprel !== 'conj' || above === undefined || word.head > verb) return;
    if (!isPast(word, 'Part') || !isPast(above, 'Fin')) return;
    const isOwn = ({ head, deprel }: Word) => head === verb && /^(nsubj|obl:agent)/.test(deprel);
    const isAided = (i: number) =>
      words.some(({ head, deprel }) => head === i && AUXILIARY.test(deprel));
    if (words.some(isOwn) || isAided(verb) || isAided(word.head)) return;
    words[verb] = { ...word, feats: FINITE };
  });
  return { ...sentence, words };
}

const isPast = ({ upos, feats }: Word, form: 'Part' | 'Fin') =>
  upos === 'VERB' && feats.Tense === 'Past' && feats.VerbForm === form;
