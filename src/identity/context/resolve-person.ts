import type { PersonAtom } from './atoms.js';
import { genderOfGivenName } from './given-names.js';
import { identify } from './identify-person.js';
import { type Meaning, unknown } from './meaning.js';
import { genderOfTitles, shownGender } from './person-gender.js';
import { isRefuted, ownRole, roleOfTitles, stateOf, withState } from './person-role.js';
import type { Phrase } from './phrases.js';
import { personReferent } from './referents.js';
import type { Scene } from './scene.js';

/** Who a name means: somebody of the tables, somebody of the document, or a new local person. */
export function resolvePerson(phrase: Phrase, name: PersonAtom, scene: Scene): Meaning {
  const role = roleOfTitles(phrase, scene);
  const found = identify(name, role, scene);
  if (found === null) return unknown('name', 'a single word that nobody knows as a name');
  const { person } = found;
  person.gender ??= name.gender ?? genderOfTitles(phrase, scene) ?? genderOfGivenName(person.label);
  person.gender ??= shownGender(name, scene);
  const told = role === null ? null : withState(ownRole(role, person, scene), person, scene);
  const whole = told !== null && isRefuted(told, person, phrase, scene) ? null : told;
  if (whole !== null && (person.role === null || !whole.former)) person.role = whole;
  person.state = stateOf(person, whole ?? person.role, scene) ?? person.state;
  const as = whole?.as ?? person.role?.as ?? null;
  return {
    form: 'name',
    referents: [personReferent(person, as)],
    certainty: found.sure ? 'sure' : 'unsure',
    score: found.score,
    why: found.why,
    gender: person.gender,
  };
}
