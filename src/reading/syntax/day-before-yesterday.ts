import type { Sentence, Word } from '../../language/index.js';

/**
 * Hangs "أول من أمس" (the day before yesterday) on its verb as one time. Trees take its first word for a subject or an
 * object and its preposition for that of the noun behind it: "طردت بولندا أول من أمس | دبلوماسيين".
 */
export function withDayBeforeYesterday(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  for (let first = 0; first + 2 < words.length; first++) {
    if (!isDayBefore(words, first) || words[first]!.head < 0) continue;
    const verb = verbNear(words, first);
    if (verb < 0) continue;
    const [of, day] = [first + 1, first + 2];
    const marked = words[of]!.head;
    if (marked > day) words[marked] = { ...words[marked]!, head: day, deprel: 'nmod' };
    words.forEach((word, i) => {
      // What a tree hangs on the words for a day belongs to none of them.
      if (i > day && (word.head === of || word.head === day)) words[i] = { ...word, head: first };
    });
    words[first] = { ...words[first]!, upos: 'NOUN', head: verb, deprel: 'obl' };
    words[of] = { ...words[of]!, head: day, deprel: 'case' };
    words[day] = { ...words[day]!, upos: 'NOUN', head: first, deprel: 'nmod' };
    isSame = false;
  }
  return isSame ? sentence : { ...sentence, words };
}

function isDayBefore(words: readonly Word[], first: number): boolean {
  const [one, of, day] = [first, first + 1, first + 2].map((i) => words[i]!.form);
  return /^[أا]ول$/.test(one!) && of === 'من' && /^[أا]مس$/.test(day!);
}

/** The verb before, or where there is none the next one. */
function verbNear(words: readonly Word[], first: number): number {
  for (let i = first - 1; i >= 0; i--) if (words[i]!.upos === 'VERB') return i;
  return words.findIndex(({ upos }, i) => i > first && upos === 'VERB');
}
