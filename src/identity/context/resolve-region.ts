import type { NounAtom } from './atoms.js';
import { localId, type Meaning, SCORES } from './meaning.js';
import type { Scene } from './scene.js';

/** What a state is governed by, and so is a region or a town; its courts, police and forces are the state's. */
const GOVERNING: ReadonlySet<string> = new Set([
  'Government',
  'Authorities',
  'Administration',
  'Parliament',
  'Cabinet',
  'Leadership',
]);

/**
 * "The government of Catalonia", "the Kherson region's administration": who governs a region or a town is a body of its own in
 * that state, not the state, which it may well be at odds with. Null where the noun is of a state or a capital, or
 * means no such body.
 */
export function ofRegion(noun: NounAtom, { frame }: Scene): Meaning | null {
  const { as } = noun.term.features;
  const [owner, ...others] = frame.ownersOf(noun);
  if (as === undefined || !GOVERNING.has(as) || owner?.kind !== 'place' || others.length > 0) {
    return null;
  }
  const { label, state } = owner.entity;
  if (owner.capitalOf !== null || state === null) return null;
  const name = `${as} of ${label}`;
  const id = localId('organisation', `${name} ${state}`);
  return {
    form: 'name',
    referents: [{ id, label: name, kind: 'organisation', state, as: null }],
    certainty: 'sure',
    score: SCORES.body,
    why: 'body that governs the region',
  };
}
