import { type Ground, matchesAt } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { isVerbal, type Status, type When } from '../types.js';
import type { Assertion } from './assertion.js';
import { groundOf, type StoryContext } from './context.js';
import { partiesAt } from './resolve.js';
import type { Roles } from './roles.js';
import { isTimeOfAnother } from './time-of-another.js';
import type { PlacedTime } from './times.js';
import { isPast, whenOf } from './when.js';
import { isYearOfThing } from './year-of-thing.js';

/** What was read of a deed before its time. */
export interface UntimedDeed {
  readonly entry: Entry;
  readonly roles: Roles;
  readonly phrase: readonly number[];
  readonly assertion: Assertion;
}

/** When a deed of a sentence happened, as far as its words say; null where they do not. */
export function timeOfDeed(
  context: StoryContext,
  sentence: number,
  head: number,
  { entry, roles, phrase, assertion }: UntimedDeed,
  status: Status,
): When | null {
  const { chain, carriers } = assertion;
  // What was done "until 13 January" was done before: the day is its effect's.
  const isDone = status === 'occurred' && isPast(context.slots[sentence]!.tree, head);
  const times = timesOfDeed(context, sentence, head, chain, phrase).filter(
    ({ expression: { bound } }) => !isDone || bound !== 'until',
  );
  if (times.length === 0) return null;
  const isSaid = isSaying(context, sentence, head, entry, roles, assertion);
  return whenOf(
    context.slots[sentence]!.tree,
    times,
    { chain, carriers, isSaying: isSaid, status },
    context.published,
    context.text,
  );
}

/**
 * Whether who says so is who does it, and the words are the deed: "said on Friday that he *opposes* the plan",
 * not "said on Friday that he had opposed it".
 */
function isSaying(
  context: StoryContext,
  sentence: number,
  head: number,
  { sense }: Entry,
  { actors }: Roles,
  { speakers, isSaid }: Assertion,
): boolean {
  const [speaker] = speakers;
  if (!isSaid || speaker === undefined || !isVerbal(sense.quad)) return false;
  if (isPast(context.slots[sentence]!.tree, head)) return false;
  const who = new Set(partiesAt(context, sentence, speaker).map((p) => p.referent.id));
  return actors.some((p) => who.has(p.referent.id));
}

/** The times of a sentence but those of things that a deed is done to, and of what it came before or after. */
function timesOfDeed(
  context: StoryContext,
  sentence: number,
  head: number,
  chain: readonly number[],
  phrase: readonly number[],
): readonly PlacedTime[] {
  const times = context.times[sentence]!;
  if (times.length === 0) return times;
  const ground = groundOf(context, sentence);
  const deed = new Set(isLight(ground, head) ? [...chain, ...phrase] : chain);
  const { lexicon } = ground;
  const { tree } = ground.slots;
  return times.filter(
    (time) => !isYearOfThing(tree, time, deed) && !isTimeOfAnother(tree, time, deed, lexicon),
  );
}

/** "Voiced a protest" is one deed: the verb does nothing but carry the noun. */
export function isLight(ground: Ground, head: number): boolean {
  return matchesAt(ground.lexicon.operators, head, ground).some(
    ({ slots, status, polarity, speaker, control }) =>
      slots.has('obj') && status === null && polarity && speaker === null && control === 'subj',
  );
}
