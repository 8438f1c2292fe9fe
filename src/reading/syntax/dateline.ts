import type { Sentence, Word } from '../../language/index.js';

const DASH = /^[-–—ـ]$/;
const AGENCY =
  /^(?:ИНТЕРФАКС(?:-\p{Lu}+)?|ТАСС|ИТАР-ТАСС|УНИАН|INTERFAX(?:\.\p{Lu}+)?|REUTERS|AFP|AP)$/u;
/** What may stand in a dateline beside places: "Paris (agencies) -". */
const BESIDE = /^[،,()/]$/;
/** Datelines are no longer than this. */
const LONGEST = 8;
const MOST_PLACES = 4;

/**
 * Takes the place from which a report comes out of its first sentence's tree ("Cartagena, Colombia - Santos
 * signed …"), where parsers make it the subject: what hung on it takes its place.
 *
 * @param isPlace whether a word is part of the name of a place or a state
 */
export function withoutDateline(sentence: Sentence, isPlace: (word: number) => boolean): Sentence {
  const { words } = sentence;
  const dash = words.findIndex(({ form }, i) => i <= LONGEST && DASH.test(form));
  // The hyphen of "Russia-US talks" stands between two names, with no room before it.
  if (words[dash]?.form === '-' && words[dash]!.span[0] === words[dash - 1]?.span[1])
    return sentence;
  if (dash < 1 || dash >= words.length - 2 || !isDateline(words, dash, isPlace)) return sentence;
  const isInside = (i: number) => i >= 0 && i <= dash;
  const top = words.findIndex(({ head }, i) => i <= dash && !isInside(head));
  const hung = words.flatMap(({ head }, i) => (!isInside(i) && isInside(head) ? [i] : []));
  const { head, deprel } = words[top]!;
  const heir = head < 0 ? (hung.find((i) => words[i]!.upos === 'VERB') ?? hung[0]) : hung[0];
  if (heir === undefined && head < 0) return sentence;
  const above = heir ?? head;
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (i === heir) return { ...word, head, deprel };
      if (isInside(i)) return isInside(word.head) ? word : { ...word, head: above, deprel: 'dep' };
      return isInside(word.head) ? { ...word, head: above } : word;
    }),
  };
}

function isDateline(
  words: readonly Word[],
  dash: number,
  isPlace: (word: number) => boolean,
): boolean {
  const before = words.slice(0, dash);
  const inBrackets = before.findIndex(({ form }) => form === '(');
  const plain =
    inBrackets > 0 && before.at(-1)?.form === ')' ? before.slice(0, inBrackets) : before;
  const isNaming = (w: Word) => BESIDE.test(w.form) || w.upos === 'PROPN' || w.upos === 'NOUN';
  // "ИНТЕРФАКС -": an agency alone, in capitals.
  if (plain.length === 1 && AGENCY.test(plain[0]!.form)) return true;
  // A town that nobody knows is told by the state behind its comma.
  const isTold =
    isPlace(0) || (/^[،,]$/.test(plain[1]?.form ?? '') && plain.some((_, i) => isPlace(i)));
  return isTold && plain.length <= MOST_PLACES && plain.every(isNaming);
}
