import type { NounAtom } from './atoms.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import { ownerReferents } from './referents.js';
import { pairOf, pairOfPeople, TWO_PEOPLE } from './resolve-pair.js';
import type { Scene } from './scene.js';

/** "The Russian side" is Russia; "both sides", "the two neighbours" are those named together. */
export function resolveSide(noun: NounAtom, scene: Scene): Meaning {
  const { definite, two } = scene.frame.qualifiersOf(noun);
  if (noun.term.features.means === TWO_PEOPLE) return pairOfPeople(noun, scene);
  if (!noun.plural) {
    const owners = ownerReferents(noun, scene);
    if (owners.length === 0) {
      return unknown('description', 'a side of no state named');
    }
    const referents = owners;
    const why = 'side of the state';
    return { form: 'name', referents, certainty: 'sure', score: SCORES.body, why };
  }
  if (isPlaced(noun, scene))
    return unknown('description', 'those of a place are no pair named before');
  const areStates = noun.term.features.means === 'country';
  return two || (definite && !areStates)
    ? pairOf(noun, scene, areStates ? ['state'] : ['state', 'group', 'organisation'])
    : unknown('description', 'no pair of sides is meant');
}

/** "The warring parties in Sudan" are told by where they are. */
function isPlaced({ head }: NounAtom, { frame: { tree, keys }, vocabulary }: Scene): boolean {
  return tree
    .children(head)
    .filter((child) => child > head && tree.relation(child) === 'nmod')
    .flatMap((child) => tree.children(child).filter((word) => tree.relation(word) === 'case'))
    .some((word) => vocabulary.has('locative', keys, word));
}
