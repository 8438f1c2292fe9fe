import type { EntityId, Referent } from '../types.js';
import { referentOf } from './referents.js';
import type { Scene } from './scene.js';

/** The state that a description takes up; `clear` where no other comes near. */
export interface SalientState {
  readonly referent: Referent;
  readonly clear: boolean;
}

/** "That country" is the one named last, however little was said of it. */
export function latestState(
  { frame, memory, tables }: Scene,
  fits: (state: EntityId) => boolean,
): SalientState | undefined {
  const states = memory.ranked(
    frame.index,
    ({ referent }) => referent?.kind === 'state' && fits(referent.id),
  );
  const [last] = states
    .map(({ trace }) => trace)
    .sort((a, b) => b.sentence - a.sentence || b.word - a.word);
  const entity = last === undefined ? null : tables.entity(last.key as EntityId);
  return entity === null ? undefined : { referent: referentOf(entity), clear: states.length === 1 };
}

/** What a person's weight adds to that of their state: "Rahmon … the country" is Tajikistan. */
const PERSON_SHARE = 0.3;

/** What all that was said of a state so far adds to what was said just before: the country of a story stays its country. */
export const ABOUT = 0.1;

/** The state that weighs most, by its own mentions and by those of its people. */
export function heaviestState(
  scene: Scene,
  fits: (state: EntityId) => boolean,
): SalientState | undefined {
  const { frame, memory, tables, date } = scene;
  const weights = new Map<EntityId, number>();
  for (const { trace, weight, total } of memory.ranked(
    frame.index,
    ({ referent }) => referent !== null,
  )) {
    const { kind = null, state = null } = trace.referent ?? {};
    if (state === null || (kind !== 'state' && kind !== 'person')) continue;
    const share = kind === 'person' ? PERSON_SHARE : 1;
    weights.set(state, (weights.get(state) ?? 0) + share * (weight + ABOUT * total));
  }
  const [best, next] = [...weights]
    .filter(([state]) => tables.existed(state, date) && fits(state))
    .sort(([, a], [, b]) => b - a);
  const entity = best === undefined ? null : tables.entity(best[0]);
  if (best === undefined || entity === null) return undefined;
  return { referent: referentOf(entity), clear: next === undefined || best[1] > 1.5 * next[1] };
}
