import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { isTime } from './times-of-day.js';
import { isAcrossVerb, isUnder } from './under.js';

/** What a title may be continued by up to the name of whoever bears it. */
const WITHIN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PRON']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'NUM']);
/** A verb that has these has no place left for an object. */
const OBJECTS = /^(?:obj|ccomp|iobj)$/;
const REACH = 8;
/** Phrases with an adposition that may stand between subject and object: "in Doha", "on Monday". */
const BETWEEN = 2;
const QUOTE = /^["«»“”]$/;

/** What the rule asks of a word. */
export interface Called {
  /** Words of the name or office that a word is part of, null where there is none. */
  readonly nameAt: NameAt;
  /** A state, a body, a person or a place called by name. */
  readonly isName: (word: number) => boolean;
  /** A noun for people ("president", "activists"). */
  readonly isPeople: (word: number) => boolean;
  /** A verb that takes an object. */
  readonly takesObject: (verb: number) => boolean;
}

/**
 * Parts an object from the name before it, in languages whose verb stands first (Arabic): names own nothing
 * that stands behind them, so that a bare noun where the subject's name ends is no part of the subject
 * ("انتقد رئيس الوزراء فيكتور أوربان سياسة الاتحاد"), nor of the name of a place behind that ("استقبل الأمير تميم
 * في الدوحة رئيس الحركة"). A noun for people behind a name without a title may tell what its bearer is, and stays.
 */
export function withObjectBehindName(sentence: Sentence, called: Called): Sentence {
  const words = [...sentence.words];
  words.forEach(({ upos, feats }, verb) => {
    if (upos !== 'VERB' || feats.Voice === 'Pass' || !called.takesObject(verb)) return;
    const subject = words.findIndex(
      ({ head, deprel }, i) => i > verb && head === verb && deprel === 'nsubj',
    );
    const object = subject < 0 ? null : objectOf(words, subject, verb, called);
    if (object === null) return;
    const isTaken = words.some(
      ({ head, deprel }, i) =>
        head === verb && OBJECTS.test(deprel) && (i < object || deprel !== 'obj'),
    );
    if (!isTaken) words[object] = { ...words[object]!, head: verb, deprel: 'obj' };
  });
  return { ...sentence, words };
}

function objectOf(
  words: readonly Word[],
  subject: number,
  verb: number,
  called: Called,
): number | null {
  const { nameAt, isName, isPeople } = called;
  const name = nameBehind(words, subject, nameAt, isName);
  let end = name === null ? closedEnd(words, subject) : nameAt(name)?.[1];
  if (end === undefined) return null;
  if (name !== null) end = endOfList(words, end, called);
  let isDirect = true;
  for (let phrase = 0; phrase < BETWEEN; phrase++) {
    const next = endOfPlace(words, end, called);
    if (next === null) break;
    end = next;
    isDirect = false;
  }
  const at = QUOTE.test(words[end]?.form ?? '') ? end + 1 : end;
  const noun = countedAt(words, at);
  const { upos, form } = words[noun] ?? {};
  if (upos === undefined || !NOMINAL.has(upos) || isTime(form ?? '') || hasCase(words, noun))
    return null;
  if (words[at]!.deprel === 'cc' || words[noun]!.deprel === 'conj') return null;
  const { head } = words[noun]!;
  if (head !== verb && !isUnder(words, noun, isDirect ? subject : verb)) return null;
  if (isAcrossVerb(words, noun, verb)) return null;
  if (name === null) return isDirect && isHonorific(words[noun]!.form) ? null : noun;
  const isUntitled = (nameAt(subject)?.[0] ?? subject) === name || subject === name;
  const isOne = words[noun]!.feats.Number === 'Sing';
  const isTold = isDirect && isUntitled && isOne && words[name]!.upos === 'PROPN';
  return isTold && isPeople(noun) ? null : noun;
}

/** Where the last of several names ends that stand behind each other with "and". */
function endOfList(words: readonly Word[], from: number, { nameAt, isName }: Called): number {
  let end = from;
  while (words[end]?.upos === 'CCONJ' && isName(end + 1) && nameAt(end + 1)?.[0] === end + 1) {
    end = nameAt(end + 1)![1];
  }
  return end;
}

const HONORIFIC =
  /^ال(?:سيد|سيدة|دكتور|دكتورة|شيخ|شيخة|أمير|أميرة|ملك|ملكة|جنرال|عقيد|لواء|عميد|فريق|مقدم|رائد|مهندس|مهندسة|بروفسور|قس|أب|بابا|حاج|أستاذ|محامي|نقيب)$/;

/** What stands before names as part of them: "the minister, Doctor A". */
function isHonorific(form: string): boolean {
  return HONORIFIC.test(form);
}

/**
 * Where a subject's phrase ends that the article closes, so that nothing behind it belongs to it: "الشرطة
 * التونسية", "حرس الحدود الإيراني".
 */
function closedEnd(words: readonly Word[], subject: number): number | undefined {
  let at = subject;
  while (!words[at]!.form.startsWith('ال')) {
    const next = words[at + 1];
    if (next?.upos !== 'NOUN' || hasCase(words, at + 1) || !isUnder(words, at + 1, subject))
      return undefined;
    at++;
  }
  at++;
  while (words[at]?.upos === 'ADJ' && words[at]!.form.startsWith('ال')) at++;
  return at;
}

/** Where "in Doha" ends that begins at a word; null where no place with an adposition does. */
function endOfPlace(words: readonly Word[], at: number, { nameAt, isName }: Called): number | null {
  if (words[at]?.upos !== 'ADP') return null;
  for (let i = at + 1; i <= at + 2; i++) {
    if (isName(i) && nameAt(i)?.[0] === i) return nameAt(i)![1];
    if (words[i]?.upos !== 'NOUN') return null;
  }
  return null;
}

/** Where the name of the subject begins: the subject's own, or that behind its title. */
function nameBehind(
  words: readonly Word[],
  subject: number,
  nameAt: NameAt,
  isName: (word: number) => boolean,
): number | null {
  if (isName(subject)) return nameAt(subject)?.[0] ?? subject;
  let found: number | null = null;
  for (let i = subject + 1; i < words.length && i <= subject + REACH; i++) {
    const name = nameAt(i);
    if (isName(i) && words[i]!.upos !== 'ADJ' && name?.[0] === i) {
      found = i;
      i = name[1] - 1;
      continue;
    }
    const { upos } = words[i]!;
    if (!WITHIN.has(upos) || hasCase(words, i) || !isUnder(words, i, subject)) break;
    if (found !== null) break;
  }
  return found;
}

/** The noun that a number counts ("ثلاثة ناشطين"), or the word itself. */
function countedAt(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word?.upos !== 'NUM') return at;
  return word.deprel.startsWith('nummod') && word.head > at && word.head <= at + 2 ? word.head : at;
}
