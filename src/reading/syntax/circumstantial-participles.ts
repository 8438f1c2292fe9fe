import type { Sentence, Word } from '../../language/index.js';
import { type Circumstantial, circumstantialOf } from '../lexicon/arabic-participles.js';
import type { Mutable } from './mutable.js';
import { isUnder } from './under.js';

/** What the rule asks of a language's words. */
export interface Participles {
  /** The verb that a stem is the participle of, null where the lexicon knows none. */
  readonly verbOf: (stem: string) => string | null;
  /** Whether a word is also a noun of its own, for people or for a deed: an opponent, a proposal. */
  readonly isNoun: (word: Word, stem: string) => boolean;
  /** Whether a word in this form is an adverb: مستقبلا (in the future), سابقا (before). */
  readonly isAdverb: (form: string) => boolean;
  /** Whether a verb says what somebody or something is, so that a participle behind it is said of that. */
  readonly isCopular: (word: Word) => boolean;
}

/** Tags that parsers give to participles. */
const TAGS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'VERB', 'ADV', 'PROPN', 'X']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
/** What hangs on a word before a participle though it stands behind it, and is the participle's. */
const TAKEN: ReadonlySet<string> = new Set(['obl', 'nmod', 'obj', 'iobj', 'ccomp', 'xcomp']);
const CLITIC_OBJECT = /^إيا/;

/**
 * Makes verbs of participles that say what somebody does while or by doing what the clause tells (Arabic):
 * "انتقدت واشنطن الخطوة، معلنة تعليق مساعداتها", "وتابع قائلا إن". They are indefinite, and stand behind a comma,
 * behind another such one, or behind a definite word, whose adjective they therefore cannot be. Parsers take them for nouns,
 * adjectives or clauses of something else, and give what they govern to the verb before. Their subject is that of the
 * clause, whose verb agrees in gender: of the whole sentence behind a comma, of the nearest clause without one.
 */
export function withCircumstantialParticiples(
  sentence: Sentence,
  participles: Participles,
): Sentence {
  const words = sentence.words.map((word) => ({ ...word }));
  const hosts = new Map<number, number>();
  words.forEach((word, i) => {
    const told = TAGS.has(word.upos) && word.feats.VerbForm !== 'Fin' ? stemAt(words, i) : null;
    const verb = told === null ? null : participles.verbOf(told.stem);
    if (told === null || verb === null || participles.isAdverb(word.form)) return;
    const setting = settingOf(words, i, hosts, participles, told.stem);
    if (setting === null || (setting === 'close' && told.gender === 'Fem' && !governs(words, i)))
      return;
    const host = typeof setting === 'number' ? setting : hostOf(words, i, told, setting);
    if (host === null || participles.isCopular(words[host]!) || isUnder(words, host, i)) return;
    hosts.set(i, host);
    Object.assign(word, {
      form: verb,
      lemma: verb,
      upos: 'VERB',
      head: host,
      deprel: 'advcl',
      feats: { VerbForm: 'Part', Voice: 'Act', Gender: told.gender, Number: told.number },
    });
    govern(words, i);
  });
  return hosts.size === 0 ? sentence : { ...sentence, words };
}

function stemAt(words: readonly Word[], i: number): Circumstantial | null {
  const told = circumstantialOf(words[i]!.form);
  const isMarked = words.some(({ head, deprel }) => head === i && /^(?:case|cop|det)/.test(deprel));
  return isMarked ? null : told;
}

/**
 * How a participle is set: by a comma, close behind a definite word or a verb, or beside an earlier one, whose host
 * it shares; null where it may be an adjective or a noun.
 */
function settingOf(
  words: readonly Word[],
  i: number,
  hosts: ReadonlyMap<number, number>,
  { isNoun }: Participles,
  stem: string,
): 'comma' | 'close' | number | null {
  const isAnd = words[i - 1]?.upos === 'CCONJ' || words[i - 1]?.form === 'و';
  const before = words[isAnd ? i - 2 : i - 1];
  if (before === undefined) return null;
  if (before.upos === 'PUNCT') return 'comma';
  if (isAnd) return [...hosts.values()].at(-1) ?? null;
  if (isNoun(words[i]!, stem)) return null;
  const isDefinite =
    before.form.startsWith('ال') ||
    before.upos === 'PROPN' ||
    (before.upos === 'PRON' && before.feats.Person === '3');
  const isSaying = before.upos === 'VERB' && before.feats.VerbForm !== 'Part';
  return isDefinite || isSaying ? 'close' : null;
}

/** Whether what follows can only be governed by a verb. */
function governs(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next === undefined) return false;
  return next.upos === 'ADP' || next.upos === 'SCONJ' || CLITIC_OBJECT.test(next.form);
}

/** The finite verb whose subject does what the participle tells. */
function hostOf(
  words: readonly Word[],
  i: number,
  { gender, number }: Circumstantial,
  setting: 'comma' | 'close',
): number | null {
  const agrees = ({ feats }: Word) =>
    feats.Gender === undefined || feats.Gender === gender || number === 'Plur';
  const verbs = words.flatMap((word, v) =>
    v < i && word.upos === 'VERB' && word.feats.VerbForm !== 'Part' ? [v] : [],
  );
  const agreeing = verbs.filter((v) => agrees(words[v]!));
  if (setting === 'close') return agreeing.at(-1) ?? null;
  return agreeing.filter((v) => isOfSentence(words, v)).at(-1) ?? agreeing.at(-1) ?? null;
}

/** Whether a verb is the sentence's own or goes on with it. */
function isOfSentence(words: readonly Word[], verb: number): boolean {
  let at = verb;
  for (let steps = 0; steps < words.length; steps++) {
    const { head, deprel } = words[at]!;
    if (head < 0) return true;
    if (!/^(?:conj|parataxis)/.test(deprel)) return false;
    at = head;
  }
  return false;
}

/** Gives a participle what stands behind it, up to the next comma, verb or participle. */
function govern(words: Mutable[], i: number): void {
  const isOwn = (c: number) => words[c]!.head === i;
  for (let k = i + 1; k < words.length; k++) {
    const word = words[k]!;
    if (word.upos === 'PUNCT' && word.deprel === 'punct' && !isQuote(word.form)) break;
    const isOutside = word.head < i && TAKEN.has(word.deprel.split(':')[0]!);
    if (isOutside) Object.assign(word, { head: i, deprel: roleOf(words, k, i) });
    else if (isOwn(k) && /^(?:nmod|nsubj|obl|dep|flat)/.test(word.deprel) && NOMINAL.has(word.upos))
      word.deprel = roleOf(words, k, i);
    if (word.upos === 'VERB' && word.feats.VerbForm !== 'Part') break;
  }
}

const isQuote = (form: string): boolean => /^["'«»“”‘’(]$/.test(form);

/** A noun without an adposition is what the participle is about, unless it has that already. */
function roleOf(words: readonly Word[], k: number, i: number): string {
  const { upos, deprel } = words[k]!;
  if (upos === 'VERB' || /^[cx]comp/.test(deprel)) return 'ccomp';
  const isMarked = words.some(({ head, deprel: own }) => head === k && own === 'case');
  const hasObject = words.some(({ head, deprel: own }, c) => c < k && head === i && own === 'obj');
  return isMarked || hasObject ? 'obl' : 'obj';
}
