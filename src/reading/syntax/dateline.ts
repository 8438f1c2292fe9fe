import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const IN_CAPITALS = /^[\p{Lu}.-]+$/u;
const PART = /[-.]\p{Lu}+$/u;
const DASH = /^[-–—ـ]$/;
/** What may stand in a dateline beside places: "Paris (agencies) -". */
const BESIDE = /^[،,()/]$/;
/** Datelines are no longer than this. */
const LONGEST = 8;
const MOST_PLACES = 4;
const SUBJECTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Takes the place from which a report comes out of its first sentence's tree ("Cartagena, Colombia - Santos
 * signed …"), where parsers make it the subject: what hung on it takes its place.
 *
 * @param isPlace whether a word is part of the name of a place or a state
 * @param isAgency whether a form is the name of a news agency
 */
export function withoutDateline(
  sentence: Sentence,
  isPlace: (word: number) => boolean,
  isAgency: (form: string) => boolean,
): Sentence {
  const { words } = sentence;
  const closed = bracketAtStart(words, isPlace);
  const dash =
    closed > 0 ? closed : words.findIndex(({ form }, i) => i <= LONGEST && DASH.test(form));
  // The hyphen of "Russia-US talks" stands between two names, with no room before it.
  if (words[dash]?.form === '-' && words[dash]!.span[0] === words[dash - 1]?.span[1])
    return sentence;
  if (dash < 1 || dash >= words.length - 2) return sentence;
  if (closed < 0 && !isDateline(words, dash, isPlace, isAgency)) return sentence;
  const isInside = (i: number) => i >= 0 && i <= dash;
  const top = words.findIndex(({ head }, i) => i <= dash && !isInside(head));
  const hung = words.flatMap(({ head }, i) => (!isInside(i) && isInside(head) ? [i] : []));
  const { head, deprel } = words[top]!;
  const heir = head < 0 ? (hung.find((i) => words[i]!.upos === 'VERB') ?? hung[0]) : hung[0];
  if (heir === undefined && head < 0) return sentence;
  const above = heir ?? head;
  // "London: the minister | accuses": what stood beside the verb below the place is its subject.
  const isVerb = heir !== undefined && words[heir]!.upos === 'VERB';
  const own = words.findIndex(({ head, deprel }) => head === heir && /^nsubj/.test(deprel));
  const hasObject = words.some(({ head, deprel }) => head === heir && deprel === 'obj');
  const hasOwn = own >= 0 && (own < (heir ?? 0) || hasObject);
  const besides = hung.filter(
    (i) => i < (heir ?? 0) && SUBJECTS.has(words[i]!.upos) && words[i]!.deprel === 'parataxis',
  );
  const isSubject = (i: number) =>
    isVerb && !hasOwn && besides.length === 1 && besides[0] === i && !hasCase(words, i);
  return {
    ...sentence,
    words: words.map((word, i) => {
      if (i === heir) return { ...word, head, deprel };
      if (isInside(i)) return isInside(word.head) ? word : { ...word, head: above, deprel: 'dep' };
      if (i === own && besides.some(isSubject)) return { ...word, deprel: 'obj' };
      if (!isInside(word.head)) return word;
      return { ...word, head: above, deprel: isSubject(i) ? 'nsubj' : word.deprel };
    }),
  };
}

function isDateline(
  words: readonly Word[],
  dash: number,
  isPlace: (word: number) => boolean,
  isAgency: (form: string) => boolean,
): boolean {
  const before = words.slice(0, dash);
  const inBrackets = before.findIndex(({ form }) => form === '(');
  const plain =
    inBrackets > 0 && before.at(-1)?.form === ')' ? before.slice(0, inBrackets) : before;
  const isNaming = (w: Word) => BESIDE.test(w.form) || w.upos === 'PROPN' || w.upos === 'NOUN';
  // "ИНТЕРФАКС -": an agency alone, in capitals; "ИНТЕРФАКС-ЮГ" is a part of one.
  const [alone = ''] = plain.length === 1 ? [plain[0]!.form] : [];
  const isInCapitals = IN_CAPITALS.test(alone);
  if (isInCapitals && [alone, alone.replace(PART, '')].some(isAgency)) return true;
  // A town that nobody knows is told by the state behind its comma.
  const isTold =
    isPlace(0) || (/^[،,]$/.test(plain[1]?.form ?? '') && plain.some((_, i) => isPlace(i)));
  return isTold && plain.length <= MOST_PLACES && plain.every(isNaming);
}

/** Where the bracket closes in which a sentence begins with who tells it, "(CNN) Police said"; -1 elsewhere. */
function bracketAtStart(words: readonly Word[], isPlace: (word: number) => boolean): number {
  if (words[0]?.form !== '(' || !isPlace(1)) return -1;
  const closed = words.findIndex(({ form }, i) => i <= MOST_PLACES && form === ')');
  return words.slice(1, closed).every(({ upos }) => upos === 'PROPN') ? closed : -1;
}
