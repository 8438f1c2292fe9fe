import type { EventType } from '../types.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { isOneSide, isOwn, isSame, isWhole, others } from './sides-of-deed.js';

/** Deeds to which there are replies, be it sentences later. */
const REPLIED_TO: ReadonlySet<EventType> = new Set([
  'REQUEST',
  'ACCUSE',
  'THREATEN',
  'CONSULT',
  'SUPPORT',
  'ASSAULT',
  'SANCTION',
  'COERCE',
]);

/**
 * Who turned to, or against, those who act now; nearest first. In one sentence every deed is answered by
 * the next ("accused Minsk, which denies it").
 */
export function whoTurnedTo(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const asked = near.find(
    (d) =>
      (d.sentence === draft.sentence || REPLIED_TO.has(d.sense.type)) &&
      d.status === 'occurred' &&
      (d.recipients.some((p) => isSame(draft, p)) ||
        (d.recipients.some((p) => isOwn(draft, p)) &&
          (isAtHome(draft, d) || !d.actors.some((p) => isOwn(draft, p))))) &&
      others(draft, d.actors).length > 0,
  );
  return asked === undefined ? [] : others(draft, asked.actors);
}

/** "Odinga accused the president. *The government* denied it": at home, too, one side refuses the words of another. */
const isAtHome = (draft: Draft, d: Draft) =>
  draft.sense.type === 'REJECT' &&
  WORDS.has(d.sense.type) &&
  draft.sentence - d.sentence <= 1 &&
  !d.actors.some((p) => draft.actors.some((a) => isOneSide(a, p)));

const WORDS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);

/** With whom those who act now met or talked; they go on to deal with each other. */
export function whomTheyMet(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const met = near.find((d) => d.sense.type === 'CONSULT' && d.status === 'occurred' && isWhole(d));
  if (met === undefined) return [];
  const [isDoer, isMet] = [met.actors, met.recipients].map((side) =>
    side.some((p) => isOwn(draft, p)),
  );
  if (isDoer === isMet) return [];
  return isDoer ? met.recipients : met.actors;
}

/** Words at somebody, one after the other, of one speaker. */
const ADDRESSED: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'THREATEN']);

const GOES_ON: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN']);

/**
 * To whom the same one spoke just before in the same sentence: "asked the generals to free them and warned that
 * sanctions would return", "phoned the two and warned".
 */
export function whomTheyAddressed(
  { slots }: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): readonly Party[] {
  const isSaid = slots[draft.sentence]!.tree.isVerb(draft.head);
  if (!isSaid || !GOES_ON.has(draft.sense.type)) return [];
  const before = near.find(
    (d) =>
      d.sentence === draft.sentence &&
      d.head < draft.head &&
      (ADDRESSED.has(d.sense.type) || isTalkBefore(draft, d)) &&
      isWhole(d) &&
      d.actors.some((p) => isSame(draft, p)),
  );
  return before === undefined ? [] : others(draft, before.recipients);
}

/** "*Phoned the two* and warned": whom somebody talks to is warned; a crowd that he came to see is not. */
const isTalkBefore = ({ sense: { id } }: Draft, { sense, recipients }: Draft) =>
  id === 'warn' &&
  sense.type === 'CONSULT' &&
  sense.frame !== 'visit' &&
  recipients.every(({ referent: { kind } }) => kind !== 'group');
