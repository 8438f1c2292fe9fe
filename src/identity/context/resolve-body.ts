import type { EntityId } from '../types.js';
import { actsHere } from './acts-here.js';
import type { NounAtom } from './atoms.js';
import { lastNamed } from './last-named.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import { actingAs, ownerReferents } from './referents.js';
import { resolveCrowd } from './resolve-crowd.js';
import { pairOf } from './resolve-pair.js';
import { heaviestState } from './salient-states.js';
import type { Scene } from './scene.js';

/** A government, an army, an embassy: its state acts; without a state, the one named before. */
export function resolveBody(noun: NounAtom, scene: Scene): Meaning {
  const { as = null, means } = noun.term.features;
  const owners = ownerReferents(noun, scene);
  if (owners.length > 0) {
    const referents = owners.map((owner) => actingAs(owner, as));
    const why = `${as ?? 'body'} of the state`;
    return { form: 'name', referents, certainty: 'sure', score: SCORES.body, why };
  }
  const isOfOneUnknown = scene.frame.ownersOf(noun).some(({ kind }) => kind === 'person');
  if (isOfOneUnknown) return resolveCrowd(noun, scene);
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
