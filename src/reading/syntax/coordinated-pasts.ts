import type { Sentence, Word } from '../../language/index.js';
import { FINITE } from './misread-verbs.js';

/** What only a passive or a perfect has. */
const AUXILIARY = /^(aux|cop)/;

/** What a present tense is marked by. */
const PRESENT = { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin' };

/**
 * "Rebels kill two, *take* three hostage": behind a present tense with a subject a bare verb goes on with it and bids nobody
 * (English, which writes both forms alike; of headlines).
 */
export function withCoordinatedPresents(sentence: Sentence): Sentence {
  const { words } = sentence;
  const has = (i: number, deprel: RegExp) =>
    words.some((word) => word.head === i && deprel.test(word.deprel));
  const isBid = ({ upos, deprel, feats, head }: Word, verb: number): boolean => {
    if (upos !== 'VERB' || deprel !== 'conj' || feats.Mood !== 'Imp' || head < 0) return false;
    const above = words[head]!.feats;
    if (head > verb || above.VerbForm !== 'Fin' || above.Tense !== 'Pres') return false;
    return has(head, /^nsubj$/) && !has(verb, /^(nsubj|aux|mark)/);
  };
  if (!words.some(isBid)) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => (isBid(word, i) ? { ...word, feats: PRESENT } : word)),
  };
}

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
