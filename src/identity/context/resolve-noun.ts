import type { NounAtom } from './atoms.js';
import { bearerOf, personInFocus } from './bearers.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import { resolveBody } from './resolve-body.js';
import { resolveCountry } from './resolve-country.js';
import { resolveCrowd } from './resolve-crowd.js';
import { resolveGroup } from './resolve-group.js';
import { resolveCounterpart } from './resolve-office.js';
import { pairOfPeople, TWO_PEOPLE } from './resolve-pair.js';
import { resolveSide } from './resolve-side.js';
import { calledAs, roleOf } from './roles.js';
import type { Scene } from './scene.js';

/** Who a noun without a name means: "the Tajik government", "both sides", "the group". */
export function resolveNoun(noun: NounAtom, scene: Scene): Meaning {
  switch (noun.term.class) {
    case 'counterpart':
      return resolveCounterpart(noun, scene);
    case 'body':
      return resolveBody(noun, scene);
    case 'country':
      return resolveCountry(noun, scene);
    case 'side':
      return resolveSide(noun, scene);
    case 'group':
      return resolveGroup(noun, scene);
    case 'crowd':
      return resolvePeople(noun, scene);
    default:
      return resolveRole(noun, scene);
  }
}

/** People without a name; of "both men" the two who were named. */
function resolvePeople(noun: NounAtom, scene: Scene): Meaning {
  const pair = noun.term.features.means === TWO_PEOPLE ? pairOfPeople(noun, scene) : null;
  return pair === null || pair.referents.length === 0 ? resolveCrowd(noun, scene) : pair;
}

/** An ambassador or official acts for the state; an analyst or a wife does not. */
function resolveRole(noun: NounAtom, scene: Scene): Meaning {
  const bearer = bearerOf(noun, scene) ?? personInFocus(noun, scene);
  if (bearer !== undefined) return bearer;
  const role = roleOf(noun, scene);
  const acts = noun.term.features.acts === 'yes';
  if (role === null || role.of.length === 0 || !acts) {
    return unknown('description', 'a person who is not named');
  }
  const referents = role.owners.map((owner) => ({ ...owner, as: calledAs(role, owner) }));
  const why = 'acts for the state';
  return { form: 'office', referents, certainty: 'unsure', score: SCORES.officeWithoutHolder, why };
}
