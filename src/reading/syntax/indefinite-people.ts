import type { Sentence } from '../../language/index.js';
import { OBJECT_MARK } from './object-begin.js';

/** Persian hangs this on a noun of whom a relative clause tells, or who is any such. */
const INDEFINITE = /^(.{3,})ی$/;
const RELATIVE = 'که';

/**
 * Takes people of whom a clause tells more for nouns ("protesters [mark] who had stormed the town hall dispersed"),
 * where parsers take their form for an adjective of the noun before.
 *
 * @param isPeople whether a form without its ending is a noun for people
 */
export function withIndefinitePeople(
  sentence: Sentence,
  isPeople: (form: string) => boolean,
): Sentence {
  const words = [...sentence.words];
  words.forEach((word, i) => {
    const [, stem] = INDEFINITE.exec(word.form) ?? [];
    if (word.upos !== 'ADJ' || stem === undefined || !isPeople(stem)) return;
    const isMarked = words[i + 1]?.form === OBJECT_MARK;
    if (words[isMarked ? i + 2 : i + 1]?.form !== RELATIVE) return;
    words[i] = { ...word, upos: 'NOUN', lemma: stem, feats: { ...word.feats, Number: 'Plur' } };
    if (isMarked) words[i + 1] = { ...words[i + 1]!, head: i, deprel: 'case' };
  });
  return { ...sentence, words };
}
