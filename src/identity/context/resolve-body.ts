import type { EntityId } from '../types.js';
import { actsHere } from './acts-here.js';
import type { Atom, NounAtom } from './atoms.js';
import { lastNamed } from './last-named.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import { actingAs, ownerReferents } from './referents.js';
import { resolveCrowd } from './resolve-crowd.js';
import { pairOf } from './resolve-pair.js';
import { ofRegion } from './resolve-region.js';
import { heaviestState } from './salient-states.js';
import type { Scene } from './scene.js';

/** A government, an army, an embassy: its state acts; without a state, the one named before. */
export function resolveBody(noun: NounAtom, scene: Scene): Meaning {
  const { as = null, means } = noun.term.features;
  const regional = ofRegion(noun, scene);
  if (regional !== null) return regional;
  const owners = ownerReferents(noun, scene);
  if (owners.length > 0) {
    const referents = owners.map((owner) => actingAs(owner, as));
    const why = `${as ?? 'body'} of the state`;
    return { form: 'name', referents, certainty: 'sure', score: SCORES.body, why };
  }
  const told = scene.frame.ownersOf(noun);
  if (told.some(({ kind }) => kind === 'person')) return resolveCrowd(noun, scene);
  // "The governments of both countries" are of no third one where nobody knows which two are meant.
  if (told.some(isCountries)) return unknown('description', 'nobody knows of which states');
  const { definite, two } = scene.frame.qualifiersOf(noun);
  if (noun.plural && two && noun.term.features.label === undefined) {
    return pairOf(noun, scene, ['state'], as);
  }
  const before = definite ? lastNamed(noun, scene) : undefined;
  const here = means === 'state' ? settingSpokenOf(scene) : null;
  const isThere = here === null || before?.referents.every(({ state }) => state === here);
  if (before !== undefined && isThere) return before;
  if (!definite || means !== 'state') return resolveCrowd(noun, scene);
  const state =
    (here === null ? undefined : heaviestState(scene, (id) => id === here)) ??
    heaviestState(scene, (id) => !actsHere(id, noun, scene) && !isNewcomer(id, noun, scene)) ??
    heaviestState(scene, (id) => !actsHere(id, noun, scene));
  if (state === undefined) return unknown('description', 'no state was named before');
  return {
    form: 'description',
    referents: [actingAs(state.referent, as)],
    certainty: 'unsure',
    score: SCORES.weakDescription,
    why:
      here === state.referent.state
        ? 'of the state in which this plays'
        : 'of the state that was spoken of most',
  };
}

/** Where the sentence plays, if the story spoke of that state: "in Ouagadougou … the junta" is none of Mali. */
function settingSpokenOf(scene: Scene): EntityId | null {
  const { memory } = scene;
  const here = scene.setting();
  return here !== null && memory.get(here) !== undefined ? here : null;
}

const isCountries = (atom: Atom) =>
  atom.kind === 'noun' && atom.term.class === 'country' && atom.plural;

/**
 * "The United States is worried, and the envoy called on *the authorities*": a state that the sentence brings in as one that acts
 * is hardly the one of whose bodies the story has spoken.
 */
function isNewcomer(state: EntityId, noun: NounAtom, { frame, memory }: Scene): boolean {
  const { tree, index } = frame;
  if (tree.relation(noun.head) === 'nsubj' || !memory.isNew(state, index)) return false;
  return memory.get(state)?.place === 'subject';
}
