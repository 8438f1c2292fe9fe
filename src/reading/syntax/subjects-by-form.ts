import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isAcrossVerb, verbAbove } from './under.js';

const NOMINATIVE = /.{3,}ون$/;
const OWNING = /^(?:nmod|amod|appos|obl|obj)/;

/**
 * "طالب بالإفراج عن الصحفي | مسؤولون في الأمم المتحدة": people in the plural of the nominative own nothing and are nobody's
 * object, so that they are the subject of the verb above that has none (Arabic).
 *
 * @param isPeople whether a word is a noun for people, unlike names that end so
 */
export function withSubjectsByForm(
  sentence: Sentence,
  isPeople: (word: number) => boolean,
): Sentence {
  const { words } = sentence;
  const verbs = new Map<number, number>();
  words.forEach((word, i) => {
    if (word.feats.Number !== 'Plur' || !NOMINATIVE.test(word.form)) return;
    if (!OWNING.test(word.deprel) || hasCase(words, i) || !isPeople(i)) return;
    const verb = verbAbove(words, word.head);
    if (verb >= 0 && verb < i && isWithoutSubject(words, verb) && !isAcrossVerb(words, i, verb))
      verbs.set(i, verb);
  });
  if (verbs.size === 0) return sentence;
  const mended = words.map((word, i): Word => {
    const verb = verbs.get(i);
    return verb === undefined ? word : { ...word, upos: 'NOUN', head: verb, deprel: 'nsubj' };
  });
  return { ...sentence, words: mended };
}

function isWithoutSubject(words: readonly Word[], verb: number): boolean {
  const { feats } = words[verb]!;
  if (feats.Person !== '3' || feats.Number !== 'Sing' || feats.Gender === 'Fem') return false;
  return !words.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
}
