import type { Sentence, Word } from '../../language/index.js';

const PASSIVE = { Tense: 'Past', VerbForm: 'Part', Voice: 'Pass' };

/**
 * "He was arrested and *flown* abroad": a form that is a participle only goes on with the passive before "and", for which
 * trees may take it to be a past tense.
 *
 * @param isParticiple whether a form is a participle and nothing else
 */
export function withCoordinatedParticiples(
  sentence: Sentence,
  isParticiple: (form: string) => boolean,
): Sentence {
  const { words } = sentence;
  const told = words.map((word): Word => {
    const { upos, deprel, form, head } = word;
    const isOpen = upos === 'VERB' && deprel === 'conj' && isParticiple(form.toLowerCase());
    if (!isOpen || !isPassive(words, head) || hasOwn(words, words.indexOf(word))) return word;
    return { ...word, feats: PASSIVE };
  });
  return { ...sentence, words: told };
}

const isPassive = (words: readonly Word[], verb: number) =>
  words.some(({ head, deprel }) => head === verb && deprel === 'aux:pass');

/** A subject or an auxiliary of its own: "and has flown home". */
const hasOwn = (words: readonly Word[], verb: number) =>
  words.some(({ head, deprel }) => head === verb && /^(?:nsubj|aux)/.test(deprel));
