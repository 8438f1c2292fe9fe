import { inLatinLetters } from '../names/index.js';
import type { Entity } from '../types.js';
import type { PersonAtom } from './atoms.js';
import type { Identified } from './identify-person.js';
import { SCORES } from './meaning.js';
import { partsOf } from './name-words.js';
import { hasHeldOffice, holdsOffice, isLongGone, leads } from './offices-held.js';
import type { People, Person } from './people.js';
import type { Scene } from './scene.js';

/** With nobody of that name in the document: the only one in the tables, or the one who leads. */
export function byTables(name: PersonAtom, scene: Scene): Identified {
  const { people } = scene;
  if (name.entities.length === 1 && name.parts.length > 1) {
    const person = personOf(name.entities[0]!, name, people);
    if (name.sounds || isLongGone(name.entities[0]!, scene)) {
      const why = name.sounds ? 'sounds like this name' : 'name of somebody of an earlier time';
      return { person, sure: false, score: SCORES.description, why };
    }
    const why = 'full name of one person in the tables';
    return { person, sure: true, score: SCORES.name, why };
  }
  const leading = name.entities.filter((entity) => leads(entity, scene));
  const named = leading.filter(({ state }) => state !== null && scene.named.has(state));
  if (leading.length === 1 && named.length === 1) {
    const why = 'the only leader of that name on the date';
    return { person: personOf(leading[0]!, name, people), sure: true, score: SCORES.surname, why };
  }
  // Whom news never names in full, everybody knows: of that surname, who leads a state.
  if (leading.length === 1 && (!name.weak || name.alone === true)) {
    const why = 'the only leader of that name on the date, of a state not named';
    const person = personOf(leading[0]!, name, people);
    return { person, sure: false, score: SCORES.weakDescription, why };
  }
  const begun = name.parts.length > 1 ? name.entities.filter((e) => hasHeldOffice(e, scene)) : [];
  if (name.entities.length > 1 && begun.length === 1) {
    const why = 'the only one of that name who had held an office by then';
    return {
      person: personOf(begun[0]!, name, people),
      sure: false,
      score: SCORES.description,
      why,
    };
  }
  const inOffice = name.entities.filter((entity) => holdsOffice(entity, scene));
  if (inOffice.length === 1) {
    const why = 'the only one of that name in office on the date';
    return {
      person: personOf(inOffice[0]!, name, people),
      sure: false,
      score: SCORES.description,
      why,
    };
  }
  const latin = inLatinLetters(name.written, scene.lang);
  const spelled = name.entities.length === 0 ? spelledLike(latin, name, scene) : null;
  if (spelled !== null) {
    const why = 'full name of one person in the tables, in other letters';
    return { person: personOf(spelled, name, people), sure: false, score: SCORES.description, why };
  }
  const several = name.entities.length > 1;
  const why = several ? 'several people in the tables have this name' : 'known from this text only';
  const person = people.named(name.written, latin, name.parts);
  return { person, sure: false, score: SCORES.local, why };
}

/** The one person whose full name in English is the Latin spelling of a name in other letters: "Анн Линде". */
function spelledLike(latin: string, name: PersonAtom, { tables }: Scene): Entity | null {
  if (name.parts.length === 1 || latin === name.written) return null;
  const words = latin.split(' ');
  const called = tables
    .match(words, 0, 'en')
    .filter(({ length, exact }) => length === words.length && exact);
  const only = called.length === 1 ? tables.entity(called[0]!.entity) : null;
  return only?.kind === 'person' ? only : null;
}

/** Takes up a person of the tables under the name as written and, for English texts, as labelled. */
export function personOf(entity: Entity, name: PersonAtom, people: People): Person {
  const parts = name.parts.length > 1 ? name.parts : partsOf(entity.label);
  people.add(entity.id, entity.label, parts);
  return people.add(entity.id, entity.label, name.parts);
}
