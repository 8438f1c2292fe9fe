import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isNoSubjectBehind } from './subject-behind.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);
/** An object right behind the noun: "قتل مسلحون شرطيا". */
const ACCUSATIVE = /.{3,}ا$/;

/** Verbs by which gunmen take people rather than are taken. */
const TAKING = /^(?:خطف|اختطف|اغتال|احتجز|ذبح|أعدم)ت?$/;

/**
 * Makes passives of verbs that are written like actives, in a language that leaves out vowels (Arabic):
 * "قتل ثلاثة جنود" is "three soldiers were killed", as nobody else is there to have killed whom. So of a
 * verb of what befalls people that has one bare noun behind it, no pronoun of an object and no earlier
 * clause whose subject it could go on with; the noun is counted or indefinite.
 *
 * @param befalls whether a verb tells what befalls people (class `befalling`)
 * @param isQuantity whether a noun says how many are meant by the next
 * @param isAttacker whether a noun is for people who as a rule are those who abduct (class `attacker`)
 */
export function withUnmarkedPassives(
  sentence: Sentence,
  befalls: (verb: number) => boolean,
  isQuantity: (noun: number) => boolean,
  isAttacker: (noun: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    if (word.upos !== 'VERB' || word.feats.Voice === 'Pass' || !befalls(verb)) return;
    const victim = victimOf(words, verb, isQuantity);
    if (victim === null || (isAttacker(victim) && TAKING.test(word.form))) return;
    words[verb] = { ...word, feats: { ...word.feats, Voice: 'Pass' } };
    words[victim] = { ...words[victim]!, head: verb, deprel: 'nsubj:pass' };
  });
  return { ...sentence, words };
}

function victimOf(
  words: readonly Word[],
  verb: number,
  isQuantity: (noun: number) => boolean,
): number | null {
  const bare = words.flatMap(({ head, deprel, upos }, i) => {
    const isSide = head === verb && /^(nsubj|obj|iobj)/.test(deprel);
    return isSide && (upos === 'PRON' || !hasCase(words, i)) ? [i] : [];
  });
  const [victim, other] = bare;
  if (victim === undefined || other !== undefined || victim < verb) return null;
  const { upos, deprel, form } = words[victim]!;
  const isCounted =
    words[victim]!.upos === 'NUM' ||
    isQuantity(victim) ||
    words.some((w) => w.head === victim && w.deprel.startsWith('nummod'));
  const next = words[victim + 1];
  // "24 مدنيا عراقيا": what describes what is counted ends like it.
  const isDescribing = isCounted && next?.deprel === 'amod' && next.head === victim;
  if (ACCUSATIVE.test(next?.form ?? '') && !isDescribing) return null;
  const isOwned = words.some((w) => w.head === victim && w.deprel === 'nmod' && w.upos !== 'ADP');
  if (!NOUNS.has(upos) || form.startsWith('ال') || (!isCounted && isOwned)) return null;
  const isObject = deprel === 'obj';
  const goesOn = words.some((w, i) => i < verb && w.upos === 'VERB');
  if (isObject && (goesOn || words[verb]!.feats.Gender === 'Fem')) return null;
  return !isCounted && isNoSubjectBehind(words, verb, victim) ? null : victim;
}
