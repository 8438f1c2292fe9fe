import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { isTime } from './times-of-day.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'NUM', 'PROPN']);
/** As what trees hang a noun that is none of the phrase before it. */
const STRAY = /^(?:nmod|nummod|dep|flat|appos)$/;
/** What a noun behind a clause that is set off is taken for besides: an object of that clause. */
const STRAY_BEHIND = /^(?:nmod|nummod|dep|appos|obj|nsubj)$/;
const COMMAS: ReadonlySet<string> = new Set(['،', ',', '-', '–', ')', '"', '»']);
/** Verbs above within which the one is sought whose object it is. */
const MOST_VERBS = 3;

/** What the rule asks of a word. */
export interface Closed {
  readonly nameAt: NameAt;
  /** Called by a name, so that nothing behind it belongs to it. */
  readonly isName: (word: number) => boolean;
  /** A noun for people, which behind a name tells who its bearer is. */
  readonly isPeople: (word: number) => boolean;
  /** A state or a body, which never tells who the noun before it is. */
  readonly isBody: (word: number) => boolean;
  /** The name of a month (class `month`). */
  readonly isMonth: (form: string) => boolean;
  /** Whether patterns of a verb ask for the noun as its object. */
  readonly isWanted: (verb: number, noun: number) => boolean;
}

/**
 * Parts an object from a phrase of time or place between it and its verb (Arabic): "أخلى المقاتلون، الليلة الماضية، ثلاث
 * نقاط", "سحبت كل من دوشنبه وبيشكيك أربع سرايا", "قررت في قمة عقدت بأبوجا حظر التوريد". A name, and a noun that the
 * article closes, own nothing that stands bare behind them; of the verbs above, the object is that of the first one that
 * has none yet and of which the lexicon says that it takes this noun.
 */
export function withObjectBehindClosed(sentence: Sentence, closed: Closed): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach((word, noun) => {
    if (!NOMINAL.has(word.upos) || !STRAY_BEHIND.test(word.deprel) || word.head >= noun) return;
    const start = startOf(words, noun);
    if (hasCase(words, noun) || isTime(word.form)) return;
    const inserted = insertedBefore(words, start);
    if (inserted !== null) {
      const verb = verbOver(words, noun, closed, inserted);
      if (verb !== null) words[noun] = { ...word, head: verb, deprel: 'obj' };
      isSame &&= verb === null;
      return;
    }
    if (word.upos === 'PROPN' || !STRAY.test(word.deprel)) return;
    if (!isClosedBefore(words, start, closed)) return;
    const isParted = COMMAS.has(words[start - 1]?.form ?? '');
    // "أدان بأشد العبارات الهجوم": behind a phrase with an adposition it describes nobody.
    const isBesideVerb = word.upos === 'NOUN' && isOblique(words, word.head);
    const isNamed = words[start - 1]?.upos === 'PROPN';
    // "قصفت طائرات مسيرة | السفارة": what an adjective without the article closes owns nothing.
    const isBehindBare = isDescribedBare(words, start - 1);
    const isOther = isParted || isNamed || isBesideVerb || isBehindBare || closed.isBody(noun);
    if (word.form.startsWith('ال') && !isOther) return;
    if (closed.isPeople(noun) && word.feats.Number !== 'Plur' && start === noun) return;
    const verb = verbOver(words, noun, closed);
    if (verb === null) return;
    words[noun] = { ...word, head: verb, deprel: 'obj' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** Whether a noun stands in a phrase with an adposition that hangs on a verb. */
function isOblique(words: readonly Word[], noun: number): boolean {
  for (let at = noun, steps = 0; at >= 0 && steps < 3; steps++) {
    const { head, deprel } = words[at]!;
    if (hasCase(words, at)) return deprel === 'obl' && words[head]?.upos === 'VERB';
    at = head;
  }
  return false;
}

/** Where the words of a noun begin: with the number that counts it. */
function startOf(words: readonly Word[], noun: number): number {
  const before = words[noun - 1];
  const isCount = before?.upos === 'NUM' && before.head === noun;
  return isCount ? noun - 1 : noun;
}

function isClosedBefore(
  words: readonly Word[],
  start: number,
  { nameAt, isName, isMonth }: Closed,
): boolean {
  const at = COMMAS.has(words[start - 1]?.form ?? '') ? start - 2 : start - 1;
  const last = words[at];
  if (last === undefined) return false;
  if (isName(at)) return (nameAt(at)?.[1] ?? at + 1) === at + 1;
  if (isTime(last.form) || isDate(last.form, isMonth) || isDescribedBare(words, at)) return true;
  return last.form.startsWith('ال') && (last.upos === 'NOUN' || last.upos === 'ADJ');
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "أعادت واشنطن في يناير | إدراج": months and years own nothing. */
function isDate(form: string, isMonth: Closed['isMonth']): boolean {
  return isMonth(form) || YEAR.test(form);
}

/** "خلال مؤتمر صحفي | العقوبات": an indefinite adjective closes the phrase of its noun, which owns nothing then. */
function isDescribedBare(words: readonly Word[], at: number): boolean {
  const { upos, deprel, head, form } = words[at]!;
  if (upos !== 'ADJ' || deprel !== 'amod' || head < 0 || head > at) return false;
  const noun = words[head]!;
  const isBare = !form.startsWith('ال') && !noun.form.startsWith('ال');
  return isBare && noun.upos === 'NOUN' && (hasCase(words, head) || isSubject(words, head));
}

const isSubject = (words: readonly Word[], noun: number): boolean =>
  words[noun]!.deprel === 'nsubj' && words[noun]!.head < noun;

/**
 * Where a clause begins that is set off right before a word: "حثت واشنطن، التي جمدت مساعدات بالملايين، | الرئيسين على". What stands
 * behind it belongs to none of its words. Null where no such clause ends there.
 */
function insertedBefore(words: readonly Word[], start: number): number | null {
  if (words[start - 1]?.form !== '،') return null;
  for (let i = start - 2; i > 1; i--) {
    const { form, feats } = words[i]!;
    if (/^[.؛!؟:]$/.test(form)) return null;
    if (feats.PronType === 'Rel' && words[i - 1]!.form === '،') return i - 1;
  }
  return null;
}

/**
 * The verb above whose object a noun is.
 *
 * @param before only verbs before this word
 */
function verbOver(
  words: readonly Word[],
  noun: number,
  { isWanted }: Closed,
  before = words.length,
): number | null {
  let verbs = 0;
  for (let at = words[noun]!.head, steps = 0; at >= 0 && steps < words.length; steps++) {
    const { upos, feats, head } = words[at]!;
    if (upos === 'VERB' && at < before) {
      if (++verbs > MOST_VERBS) return null;
      const isFull = words.some((w) => w.head === at && /^(?:obj|ccomp|iobj)/.test(w.deprel));
      if (!isFull && feats.Voice !== 'Pass' && isWanted(at, noun)) return at;
    }
    at = head;
  }
  return null;
}
