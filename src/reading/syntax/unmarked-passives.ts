import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { hasCase } from './adpositions.js';
import { isNoSubjectBehind } from './subject-behind.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);
/** An object right behind the noun: "قتل مسلحون شرطيا". */
const ACCUSATIVE = /.{3,}ا$/;

/** What is asked of the words of a sentence. */
export interface PassiveMarks {
  /** A verb tells what befalls people (class `befalling`). */
  readonly befalls: (verb: number) => boolean;
  /** A verb does something to whoever is its object. */
  readonly isDoneTo?: (verb: number) => boolean;
  /** A noun says how many are meant by the next. */
  readonly isQuantity: (noun: number) => boolean;
  /** A noun is for people who as a rule are those who abduct (class `attacker`). */
  readonly isAttacker?: (noun: number) => boolean;
  /** A verb is one by which such people take others rather than are taken (class `taking`). */
  readonly isTaking?: (verb: Word) => boolean;
  /** A noun is for, or names, a state or a body, which does things to people. */
  readonly isBody?: (noun: number) => boolean;
  /** A noun tells of violence, or of what it is done with (class `means`). */
  readonly isHarm?: (noun: number) => boolean;
  /** A noun tells what somebody does to others, and may itself have somebody who does it. */
  readonly isDeed?: (noun: number) => boolean;
  /** Adpositions of two words of who does it (class `agent`), `_` between them. */
  readonly agents?: ReadonlySet<string>;
}

const never = () => false;

/**
 * Makes passives of verbs that are written like actives, in a language that leaves out vowels (Arabic):
 * "قتل ثلاثة جنود" is "three soldiers were killed", as nobody else is there to have killed whom. So of a
 * verb of what befalls people that has one bare noun behind it, no pronoun of an object and no earlier
 * clause whose subject it could go on with; the noun is counted or indefinite. Where the clause tells who did it
 * ("اختطف من قبل") or in what violence ("قتلوا في هجوم"), anybody but a body is whom it befell.
 */
export function withUnmarkedPassives(sentence: Sentence, marks: PassiveMarks): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    if (word.upos !== 'VERB') return;
    if (word.feats.Voice === 'Pass') {
      const only = onlySide(words, verb);
      if (only !== null) words[only] = { ...words[only]!, deprel: 'nsubj:pass' };
      return;
    }
    const told =
      marks.befalls(verb) || marks.isDoneTo?.(verb) ? toldVictim(words, verb, marks) : null;
    const victim = told ?? (marks.befalls(verb) ? victimOf(words, verb, marks.isQuantity) : null);
    if (victim === null) return;
    if (told === null && marks.isAttacker?.(victim) && marks.isTaking?.(word)) return;
    words[verb] = { ...word, feats: { ...word.feats, Voice: 'Pass' } };
    if (victim !== verb) words[victim] = { ...words[victim]!, head: verb, deprel: 'nsubj:pass' };
  });
  return { ...sentence, words };
}

/** The subject of a verb that is tagged as a passive, where nothing beside it could be an object; null where something is. */
function onlySide(words: readonly Word[], verb: number): number | null {
  const sides = words.flatMap(({ head, deprel }, i) =>
    head === verb && /^(nsubj|obj|iobj|ccomp|xcomp)/.test(deprel) ? [i] : [],
  );
  const [only] = sides;
  return only !== undefined && sides.length === 1 && words[only]!.deprel === 'nsubj' ? only : null;
}

/** Whom a verb befell by what else its clause tells; the verb itself where nobody is named beside it. */
function toldVictim(words: readonly Word[], verb: number, marks: PassiveMarks): number | null {
  const { isBody = never, isAttacker = never, isHarm = never, isDeed = never, agents } = marks;
  const sides = words.flatMap(({ head, deprel, upos }, i) => {
    const isCounted = /^(?:obl|advmod)$/.test(deprel) && isCountedNoun(words, i);
    const isSide = head === verb && (isCounted || /^(nsubj|obj|iobj|ccomp|xcomp)/.test(deprel));
    return isSide && (upos === 'PRON' || !hasCase(words, i)) ? [i] : [];
  });
  const persons = sides.filter((i) => !isAntecedent(words, verb, i));
  const [victim = verb, other] = persons;
  if (other !== undefined) return null;
  if (victim !== verb && !/^(?:nsubj|obj|obl|advmod)/.test(words[victim]!.deprel)) return null;
  const beside = words.flatMap(({ head, deprel }, i) =>
    head === verb && /^(obl|nmod|advmod)/.test(deprel) && i > verb ? [i] : [],
  );
  // "طالب بالتحقيق في خطف الرجل من قبل": a deed that stands nearer is done by them.
  const isNearest = (i: number) => !words.slice(verb + 1, i).some((_, at) => isDeed(verb + 1 + at));
  const isDone =
    agents !== undefined && beside.some((i) => hasAgentMark(words, i, agents) && isNearest(i));
  if (isDone) return victim;
  const isPast = words[verb]!.feats.Aspect === 'Perf';
  const above = words[verb]!.head;
  const isThere = (i: number) =>
    isHarm(i) || (words[i]!.upos === 'PRON' && above >= 0 && isHarm(above));
  const isIn = beside.some((i) => isThere(i) && IN_HARM.test(words[i - 1]!.form));
  if (!marks.befalls(verb) || !isPast || !isIn || victim === verb) return null;
  if (isBody(victim) || isAttacker(victim) || hasFurther(words, verb, victim)) return null;
  const isPronoun = words[victim]!.upos === 'PRON';
  return isPronoun && !RELATIVE.test(words[victim]!.form) ? null : victim;
}

/** "24 مدنيا": people of whom a number tells how many, whatever the tree makes of them. */
function isCountedNoun(words: readonly Word[], noun: number): boolean {
  return words.some(
    ({ head, deprel }, i) =>
      head === noun && i < noun && deprel === 'nummod' && words[i - 1]?.upos !== 'ADP',
  );
}

/** "المذبحة التي قتل فيها": what the clause describes, which it takes up behind an adposition. */
function isAntecedent(words: readonly Word[], verb: number, side: number): boolean {
  const isRelative = words[verb]!.deprel.startsWith('acl') && RELATIVE.test(words[side]!.form);
  return (
    isRelative &&
    words.some(
      ({ head, upos, deprel }, i) =>
        head === verb && i > verb && upos === 'PRON' && deprel === 'obl' && hasCase(words, i),
    )
  );
}

/** Adpositions before the violence that befalls people. */
const IN_HARM = /^(?:في|ب)$/;
const RELATIVE = /^ال(?:ذي|ذين|تي|لتين|لتان|لذان|لذين|لواتي|لاتي)$/;

/** Something bare stands further behind, which may be the object that the tree has elsewhere. */
function hasFurther(words: readonly Word[], verb: number, victim: number): boolean {
  for (let i = Math.max(verb, victim) + 1; i < words.length; i++) {
    const { upos, form, head } = words[i]!;
    if (upos === 'VERB' || upos === 'SCONJ' || upos === 'CCONJ' || upos === 'PUNCT') return false;
    if (head === victim) continue;
    if (ACCUSATIVE.test(form) && upos === 'NOUN') return true;
    if (upos === 'NUM' && !hasCase(words, i) && head === verb) return true;
  }
  return false;
}

/** "من قبل", "على يد": the adposition of two words before a noun, the second of which trees may take for it. */
function hasAgentMark(words: readonly Word[], noun: number, agents: ReadonlySet<string>): boolean {
  const isMark = (first: number) =>
    first >= 0 && agents.has(`${fold(words[first]!.form)}_${fold(words[first + 1]!.form)}`);
  return isMark(noun - 2) || isMark(noun - 1);
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
