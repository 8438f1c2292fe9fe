import type { Sentence, Word } from '../../language/index.js';

const NUMBERED = /^nummod/;
/** Numbers and their parts between the comparison and what is counted: "أكثر من مئة وخمسين". */
const MOST_BETWEEN = 6;

/**
 * Makes nouns of what is counted, in a language whose nouns for people look like adjectives (Arabic): "اعتقلت ستة
 * سوريين" (arrested six Syrians). Behind "more than" and a number it is the counted noun that stands in the phrase, not the
 * comparison: "إطلاق أكثر من خمسين صاروخا" is a launch of rockets.
 *
 * @param isMore whether a form compares a number ("more", "less"), whose noun it is no part of
 * @example
 * withCountedNouns(sentence, isMore) // سوريين ADJ amod with the number ستة: NOUN nmod
 */
export function withCountedNouns(sentence: Sentence, isMore: (form: string) => boolean): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach((word, noun) => {
    const number = numberOf(words, noun);
    if (number === null) return;
    const deprel = relationOfNoun(words, word);
    if (word.upos === 'ADJ' || deprel !== word.deprel) {
      words[noun] = { ...word, upos: word.upos === 'ADJ' ? 'NOUN' : word.upos, deprel };
      isSame = false;
    }
    const hundreds = hundredsBefore(words, number, noun);
    if (hundreds !== null) {
      takePlaceOfNumber(words, hundreds, noun);
      isSame = false;
    }
    const compared = comparisonBefore(words, hundreds ?? number, isMore);
    if (compared === null || compared === noun) return;
    takePlaceOf(words, compared, noun);
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** What is counted describes nothing and is no number: "توقيف ثلاثة صحفيين" has the arrested as what belongs to it. */
function relationOfNoun(words: readonly Word[], { deprel, head }: Word): string {
  if (deprel !== 'amod' && !NUMBERED.test(deprel)) return deprel;
  return words[head]?.upos === 'VERB' && deprel !== 'amod' ? 'obj' : 'nmod';
}

/** The first number that hangs on a noun before it; null where none does. */
function numberOf(words: readonly Word[], noun: number): number | null {
  const from = Math.max(0, noun - MOST_BETWEEN);
  const at = words
    .slice(from, noun)
    .findIndex(({ head, deprel }) => head === noun && NUMBERED.test(deprel));
  return at < 0 ? null : from + at;
}

/** "مئة وأربعين مهاجرا": a number before "and" and the one that hangs on the noun is a part of it. */
function hundredsBefore(words: readonly Word[], number: number, noun: number): number | null {
  const [hundreds, and] = [words[number - 2], words[number - 1]];
  const isOne = hundreds !== undefined && TENS.test(words[number]!.form) && hundreds.upos === 'NUM';
  const isFirst = hundreds !== undefined && (HUNDREDS.test(hundreds.form) || isOne);
  const isJoined = and?.form === 'و' && isFirst;
  return isJoined && hundreds.head !== noun && words[noun]!.deprel === 'conj' ? number - 2 : null;
}

const HUNDREDS = /^(?:.{0,4}مئة|.{0,4}مائة|مئتا|مئتي|مئتين|مائتين|ألف|ألفا|ألفي|ألفين|آلاف|مليون)$/;

/** "تسعة و*ستين* شخصا": ones stand before tens. */
const TENS = /^(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)$/;

/** Puts a counted noun where the first part of its number hung, behind the same adposition. */
function takePlaceOfNumber(words: Word[], hundreds: number, noun: number): void {
  const { head, deprel } = words[hundreds]!;
  const isOfVerb = words[head]?.upos === 'VERB';
  let isMarked = false;
  words.forEach((word, i) => {
    if (word.head !== hundreds || word.deprel !== 'case') return;
    words[i] = { ...word, head: noun };
    isMarked = true;
  });
  const counted = isOfVerb ? (isMarked ? 'obl' : 'obj') : 'nmod';
  const isNumbers = deprel === 'amod' || NUMBERED.test(deprel);
  words[noun] = { ...words[noun]!, head, deprel: isNumbers ? counted : deprel };
  words[hundreds] = { ...words[hundreds]!, upos: 'NUM', head: noun, deprel: 'nummod' };
}

function comparisonBefore(
  words: readonly Word[],
  number: number,
  isMore: (form: string) => boolean,
): number | null {
  const [compared, than] = [words[number - 2], words[number - 1]];
  const isCompared = compared !== undefined && isMore(compared.form);
  return isCompared && than?.form === 'من' ? number - 2 : null;
}

/** Puts a counted noun where the comparison before it hung, and the comparison on its number's noun. */
function takePlaceOf(words: Word[], compared: number, noun: number): void {
  const { head, deprel } = words[compared]!;
  const isOwn = head === noun;
  const than = compared + 1;
  if (!isOwn) {
    const isInside = words[noun]!.head === compared || words[noun]!.head === head;
    if (!isInside) return;
    words[noun] = { ...words[noun]!, head, deprel: deprel === 'amod' ? 'nmod' : deprel };
    words.forEach((word, i) => {
      const isMoved = word.head === compared && i !== noun && i !== than;
      if (isMoved) words[i] = { ...word, head: noun };
    });
  }
  words[compared] = { ...words[compared]!, upos: 'ADV', head: noun, deprel: 'advmod' };
  words[than] = { ...words[than]!, head: compared, deprel: 'fixed' };
}
