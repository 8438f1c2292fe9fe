import type { Sentence, Word } from '../../language/index.js';
import type { Mutable } from './mutable.js';

const SIDES = /^(?:nsubj|csubj|obj|ccomp)/;
const OBJECTS = /^(?:obj|ccomp)/;
const NUMBER = /^(?:[\d٠-٩].*|مئات|مئة|مائة|ألف|آلاف|عشرات|مليون|ملايين|نصف)$/;
/** Words up to the counted noun behind a number. */
const REACH = 5;

/**
 * "أبعدت *نحو* 24 دولة": before a number "about" is no adposition, so that who is counted is the verb's subject, or its object
 * where that is told or the verb is said of a woman and what is counted is none; and so is whoever is counted behind a counted
 * subject ("نحو 24 دولة أكثر من 150 دبلوماسيا").
 *
 * @param isAbout whether a word means "about" before a number (class `approximate`)
 */
export function withApproximateNumbers(
  sentence: Sentence,
  isAbout: (word: Word) => boolean,
): Sentence {
  if (!sentence.words.some((word) => isAbout(word))) return sentence;
  const words: Mutable[] = sentence.words.map((word) => ({ ...word }));
  let isSame = true;
  words.forEach((word, at) => {
    const next = words[at + 1];
    const isCounting = next !== undefined && (next.upos === 'NUM' || NUMBER.test(next.form));
    if (!isCounting || !isAbout(word)) return;
    const noun = word.head;
    if (word.deprel !== 'case' || noun <= at || noun > at + REACH) return;
    isSame = false;
    Object.assign(word, { upos: 'ADV', head: noun, deprel: 'advmod' });
    const counted = words[noun]!;
    const isMarked = words.some(({ head, deprel }) => head === noun && deprel === 'case');
    const verb = counted.head;
    if (isMarked || counted.deprel !== 'obl' || words[verb]?.upos !== 'VERB') return;
    counted.deprel = roleOf(words, verb, noun);
    if (counted.deprel === 'nsubj') hangObject(words, verb, noun);
  });
  return isSame ? sentence : { ...sentence, words };
}

function roleOf(words: readonly Word[], verb: number, noun: number): string {
  const sides = words.filter(({ head, deprel }) => head === verb && SIDES.test(deprel));
  if (verb > noun) return 'nsubj';
  if (sides.some(({ deprel }) => deprel.startsWith('nsubj'))) {
    return sides.some(({ deprel }) => OBJECTS.test(deprel)) ? 'obl' : 'obj';
  }
  const isFeminine = words[verb]!.feats.Gender === 'Fem';
  return isFeminine && !words[noun]!.form.endsWith('ة') ? 'obj' : 'nsubj';
}

/** Who is counted behind a counted subject belongs to the verb, which has no other object. */
function hangObject(words: Mutable[], verb: number, subject: number): void {
  if (words.some(({ head, deprel }) => head === verb && OBJECTS.test(deprel))) return;
  const more = words.findIndex(
    ({ head, form }, i) =>
      i === subject + 1 && head === subject && /^(?:أكثر|أقل|أزيد)$/.test(form),
  );
  if (more < 0 || words[more + 1]?.form !== 'من') return;
  const object = words.findIndex(
    ({ head, upos }, i) => i > more && head === more && upos === 'NOUN',
  );
  if (object < 0) return;
  words[object]!.head = verb;
  words[object]!.deprel = 'obj';
  words[more]!.head = object;
  words[more]!.deprel = 'advmod';
}
