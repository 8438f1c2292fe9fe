import type { Sentence, Word } from '../../language/index.js';

/** A past participle of somebody to whom it was done. */
const DONE_TO = { Tense: 'Past', VerbForm: 'Part', Voice: 'Pass' };

/** What only a clause with a verb of its own has, or a verb that somebody does. */
const OWN = /^(nsubj|csubj|aux|cop|mark|obj|iobj|ccomp|xcomp)/;

/**
 * Makes a participle of what was read as a past tense that describes the noun before it: in "freed a politician
 * *detained* in March" nobody else stands there to have done it, and a clause would have a pronoun ("who detained
 * him"). For English, which writes both forms alike.
 *
 * @param isDoing whether a verb's participle describes nobody, so that it is a past tense (class `intransitive`)
 */
export function withParticiplesOfNouns(
  sentence: Sentence,
  isDoing: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const isOf = (word: Word, verb: number): boolean => {
    const { upos, deprel, head, feats } = word;
    if (upos !== 'VERB' || deprel !== 'acl' || head < 0 || head > verb) return false;
    if (feats.Tense !== 'Past' || feats.VerbForm !== 'Fin' || isDoing(word)) return false;
    return !words.some((own) => own.head === verb && OWN.test(own.deprel));
  };
  if (!words.some(isOf)) return sentence;
  const mended = words.map((word, i) => (isOf(word, i) ? { ...word, feats: DONE_TO } : word));
  return { ...sentence, words: mended };
}
