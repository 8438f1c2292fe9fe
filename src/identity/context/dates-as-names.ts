import { contains, cover } from '../../base/index.js';
import type { Sentence } from '../../language/index.js';
import type { Atom } from './atoms.js';
import { isGuess } from './scan.js';
import type { Scanned } from './scanned.js';
import type { SentenceTimes } from './sentence-dates.js';

/** Leaves out names that are dates: the network takes "Friday" for a person now and then. */
export function withoutDates(
  atoms: readonly Atom[],
  { sentence, times }: Pick<Scanned, 'sentence' | 'times'>,
): readonly Atom[] {
  if (!atoms.some((atom) => mayBeDate(atom, sentence, times))) return atoms;
  return atoms.filter((atom) => {
    if (!mayBeDate(atom, sentence, times)) return true;
    const first = sentence.words[atom.from];
    const last = sentence.words[atom.to - 1];
    if (first === undefined || last === undefined) return true;
    const whole = cover(first.span, last.span);
    // A word that is somebody's name is one unless the date goes on: "Friday morning", but "May".
    return !times.spans.some(
      (time) => contains(time, whole) && (isGuess(atom) || !contains(whole, time)),
    );
  });
}

/** What one word may name that is also a word of a date: "May", and Persian Dushanbe, which is Monday. */
const MAY_BE_DATES: ReadonlySet<Atom['kind']> = new Set(['person', 'state', 'place']);

/** Whether an atom may be nothing but a time, as far as its first word tells. */
function mayBeDate(atom: Atom, { words }: Sentence, times: SentenceTimes): boolean {
  const isOneWord = atom.to === atom.from + 1;
  const isDoubtful = isGuess(atom) || (isOneWord && MAY_BE_DATES.has(atom.kind));
  return isDoubtful && times.mayTell(words[atom.from]!);
}
