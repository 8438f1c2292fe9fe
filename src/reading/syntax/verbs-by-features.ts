import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { VERBAL } from './misread-perfects.js';

const MISREAD: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'X']);
const WE = /^.{3,}نا$/;

/**
 * Verbs that only their features or their form tell, in a language whose nouns and verbs are written alike (Arabic):
 * - a "noun" with the aspect of a verb and an object written to it ("مجموعة خطفته", a group abducted him);
 * - "we" in the ending of a perfect ("ناشدنا المجتمع الدولي"), behind which nobody else is the subject.
 *
 * @param isVerb whether a form is known as a verb
 */
export function withVerbsByFeatures(
  sentence: Sentence,
  isVerb: (form: string) => boolean,
): Sentence {
  let isSame = true;
  const words = sentence.words.map((word, i): Word => {
    const told = ofAspect(sentence.words, i) ?? ofUs(word, isVerb);
    isSame &&= told === null;
    return told ?? word;
  });
  if (isSame) return sentence;
  const found = words.findIndex((word, i) => word !== sentence.words[i] && word.deprel === 'acl');
  return { ...sentence, words: found < 0 ? words : withMainVerb(words, found) };
}

/** "لكن مجموعة من الرجال خطفته": the only verb of a sentence is what it says of the noun that begins it. */
function withMainVerb(words: readonly Word[], verb: number): readonly Word[] {
  const root = words.findIndex(({ head }) => head < 0);
  const isNominal = root < verb && words[root]?.upos === 'NOUN' && !hasCase(words, root);
  if (!isNominal || words.some(({ upos }, i) => upos === 'VERB' && i !== verb)) return words;
  return words.map((word, i): Word => {
    if (i === verb) return { ...word, head: -1, deprel: 'root' };
    if (i === root) return { ...word, head: verb, deprel: 'nsubj' };
    const isOfSentence = word.head === root && (word.deprel === 'punct' || word.deprel === 'cc');
    return isOfSentence ? { ...word, head: verb } : word;
  });
}

/** A splitter of words writes the feminine of a verb before a pronoun like that of a noun: خطفة for خطفت. */
function ofAspect(words: readonly Word[], i: number): Word | null {
  const [word, object] = [words[i]!, words[i + 1]];
  const isInside = object?.upos === 'PRON' && object.token === word.token && object.head === i;
  if (!isInside || object.deprel !== 'obj' || !MISREAD.has(word.upos)) return null;
  if (word.feats.Aspect !== 'Perf' || hasCase(words, i)) return null;
  const form = word.form.replace(/ة$/, 'ت');
  const lemma = form.replace(/ت$/, '');
  return { ...word, form, lemma, upos: 'VERB', deprel: VERBAL[word.deprel] ?? word.deprel };
}

function ofUs(word: Word, isVerb: (form: string) => boolean): Word | null {
  const { upos, form, feats } = word;
  if (upos !== 'VERB' || feats.Person !== undefined || !WE.test(form) || isVerb(form)) return null;
  if (!isVerb(form.slice(0, -2))) return null;
  return {
    ...word,
    feats: { ...feats, Aspect: 'Perf', Number: 'Plur', Person: '1', VerbForm: 'Fin' },
  };
}
