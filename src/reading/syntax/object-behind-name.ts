import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { isTime } from './times-of-day.js';
import { isUnder } from './under.js';

/** What a title may be continued by up to the name of whoever bears it. */
const WITHIN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PRON']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'NUM']);
/** A verb that has these has no place left for an object. */
const OBJECTS = /^(?:obj|ccomp|iobj)$/;
const REACH = 8;
const QUOTE = /^["«»“”]$/;

/** What the rule asks of a word. */
export interface Called {
  /** Words of the name or office that a word is part of, null where there is none. */
  readonly nameAt: NameAt;
  /** A state, a body or a person called by name. */
  readonly isName: (word: number) => boolean;
  /** A noun for people ("president", "activists"). */
  readonly isPeople: (word: number) => boolean;
  /** A verb that takes an object. */
  readonly takesObject: (verb: number) => boolean;
}

/**
 * Parts an object from the name before it, in languages whose verb stands first (Arabic): names own nothing
 * that stands behind them, so that a bare noun where the subject's name ends is no part of the subject
 * ("انتقد رئيس الوزراء فيكتور أوربان سياسة الاتحاد"). A noun for people behind a name without a title may tell
 * what its bearer is, and stays.
 */
export function withObjectBehindName(sentence: Sentence, called: Called): Sentence {
  const words = [...sentence.words];
  words.forEach(({ upos, feats }, verb) => {
    if (upos !== 'VERB' || feats.Voice === 'Pass' || !called.takesObject(verb)) return;
    if (words.some(({ head, deprel }) => head === verb && OBJECTS.test(deprel))) return;
    const subject = words.findIndex(
      ({ head, deprel }, i) => i > verb && head === verb && deprel === 'nsubj',
    );
    const object = subject < 0 ? null : objectOf(words, subject, verb, called);
    if (object !== null) words[object] = { ...words[object]!, head: verb, deprel: 'obj' };
  });
  return { ...sentence, words };
}

function objectOf(
  words: readonly Word[],
  subject: number,
  verb: number,
  { nameAt, isName, isPeople }: Called,
): number | null {
  const name = nameBehind(words, subject, nameAt, isName);
  const end = name === null ? undefined : nameAt(name)?.[1];
  if (name === null || end === undefined) return null;
  const at = QUOTE.test(words[end]?.form ?? '') ? end + 1 : end;
  const noun = countedAt(words, at);
  const { upos, form } = words[noun] ?? {};
  if (upos === undefined || !NOMINAL.has(upos) || isTime(form ?? '') || hasCase(words, noun))
    return null;
  if (words[at]!.deprel === 'cc' || words[noun]!.deprel === 'conj') return null;
  const { head } = words[noun]!;
  if (head !== verb && !isUnder(words, noun, subject)) return null;
  const isUntitled = (nameAt(subject)?.[0] ?? subject) === name || subject === name;
  const isOne = words[noun]!.feats.Number === 'Sing';
  return isUntitled && isOne && isPerson(words, name, isPeople) && isPeople(noun) ? null : noun;
}

/** Whoever is called by a proper noun that no title stands before may be told what he is behind it. */
function isPerson(
  words: readonly Word[],
  name: number,
  isPeople: (word: number) => boolean,
): boolean {
  return words[name]!.upos === 'PROPN' || isPeople(name);
}

/** Where the name of the subject begins: the subject's own, or that behind its title. */
function nameBehind(
  words: readonly Word[],
  subject: number,
  nameAt: NameAt,
  isName: (word: number) => boolean,
): number | null {
  if (isName(subject)) return nameAt(subject)?.[0] ?? subject;
  for (let i = subject + 1; i < words.length && i <= subject + REACH; i++) {
    if (isName(i) && words[i]!.upos !== 'ADJ') return nameAt(i)?.[0] ?? i;
    const { upos } = words[i]!;
    if (!WITHIN.has(upos) || hasCase(words, i) || !isUnder(words, i, subject)) return null;
  }
  return null;
}

/** The noun that a number counts ("ثلاثة ناشطين"), or the word itself. */
function countedAt(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word?.upos !== 'NUM') return at;
  return word.deprel.startsWith('nummod') && word.head > at && word.head <= at + 2 ? word.head : at;
}
