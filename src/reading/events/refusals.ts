import { fold } from '../lexicon/fold.js';
import type { Ground } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';

/** "Urged them *not to leave*" is urged: what is asked, promised or threatened not to be done is none of it undone. */
export function isWanted({ slots }: Ground, head: number, word: number, { sense }: Entry): boolean {
  if (!OF_WORDS.has(sense.type)) return false;
  const between = slots.slotsBetween(head, word);
  return CONTENT.some((slot) => between.has(slot));
}

const OF_WORDS: ReadonlySet<string> = new Set(['REQUEST', 'AGREE', 'THREATEN']);

const CONTENT = ['xcomp', 'ccomp', 'purpose', 'wanted'];

/** "Does not recognise" is itself what the entry is for: a refusal that took place. */
export function isOfNegation(
  { lexicon, slots }: Ground,
  head: number,
  { pattern }: Entry,
): boolean {
  // Persian has the negation in the verb: an entry for "na-dad" is of one.
  const { lemma, feats } = slots.tree.word(head);
  if (feats.Polarity === 'Neg' && pattern.lemma === NEGATION + fold(lemma)) return true;
  const isNo = (lemma: string) =>
    lexicon.markers.some((m) => !m.polarity && m.words.length === 1 && m.words[0] === lemma);
  return pattern.conditions.some(
    (c) => c.kind === 'filled' && c.slot === 'advmod' && [...c.lemmas].some(isNo),
  );
}

/** The prefix of a negative verb of Persian. */
const NEGATION = 'ن';
