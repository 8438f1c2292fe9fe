import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { guess } from './power.js';

/** Sentences back in which an attack is still the one that a story tells the victims of. */
const REACH = 2;

/**
 * Who killed or hurt people of whom it is only told that it befell them: "15 were injured in *raids by US warplanes*", and
 * behind "Israel bombed Gaza": "two Palestinians were killed". The attack was on those of the same state, by a state or
 * a group that is known.
 *
 * @param near the deeds told before, nearest first
 * @param behind those told behind it in its sentence
 */
export function attackersTold(
  { slots, tables }: StoryContext,
  draft: Draft,
  near: readonly Draft[],
  behind: readonly Draft[],
): readonly Party[] {
  if (!isBefallen(draft)) return [];
  const { tree } = slots[draft.sentence]!;
  const attack = (d: Draft) => isAttack(d) && d.actors.length > 0;
  const within = [...behind, ...near].find(
    (d) =>
      d.sentence === draft.sentence &&
      attack(d) &&
      tree.word(d.head).upos === 'NOUN' &&
      tree.isUnder(d.head, draft.head),
  );
  if (within !== undefined) return apart(draft, within).map(guess);
  const before = near.find((d) => d.sense.type === 'ASSAULT' && d.status === 'occurred');
  if (before === undefined || !attack(before)) return [];
  const gap = draft.sentence - before.sentence;
  const isKnown = before.actors.every(({ referent: { id } }) => tables.entity(id) !== null);
  const isMeant = isKnown && gap > 0 && gap <= REACH && isOnSame(draft, before);
  return isMeant ? apart(draft, before).map(guess) : [];
}

const isAttack = ({ sense: { type }, status, polarity }: Draft) =>
  type === 'ASSAULT' && status === 'occurred' && polarity;

const isBefallen = (draft: Draft) =>
  isAttack(draft) && draft.actors.length === 0 && draft.recipients.length > 0;

/** Whether victims are of a state that was attacked. */
function isOnSame({ recipients }: Draft, attack: Draft): boolean {
  const attacked = new Set(attack.recipients.flatMap(({ referent: { state } }) => state ?? []));
  return recipients.every(({ referent: { state } }) => state !== null && attacked.has(state));
}

/** Attackers who are none of the victims. */
const apart = ({ recipients }: Draft, { actors }: Draft) =>
  actors.filter(({ referent: { id } }) => recipients.every(({ referent }) => referent.id !== id));
