import { compareNames, inLatinLetters } from '../names/index.js';
import type { Entity, EntityId } from '../types.js';
import { changedAtom, type PersonAtom } from './atoms.js';
import { genderOf, genderOfName } from './gender.js';
import { genderOfGivenName } from './given-names.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import type { Gender } from './memory.js';
import { partsOf } from './name-words.js';
import type { People, Person, Role } from './people.js';
import type { Phrase } from './phrases.js';
import { personReferent } from './referents.js';
import { LEADING, ofSameRank, roleOf } from './roles.js';
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

/**
 * "His Russian counterpart Lavrov", said by a spokesman: whose counterpart is guessed, so that it does not stand
 * against the office that the tables know of on the date.
 */
function isRefuted(
  role: Role,
  person: Person,
  { titles }: Phrase,
  { tables, date }: Scene,
): boolean {
  const isCounterpart = titles.some(
    (title) => title.kind === 'noun' && title.term.class === 'counterpart',
  );
  if (!isCounterpart || !person.known || date === null) return false;
  const terms = tables.offices(person.id, date);
  return (
    terms.length > 0 &&
    !terms.some(({ term }) => term.office === role.as || ofSameRank(term.kind, role.kinds))
  );
}

interface Identified {
  readonly person: Person;
  readonly sure: boolean;
  readonly score: number;
  readonly why: string;
}

const NOBODY: readonly Entity[] = [];

/** Nobody for a single word without title that neither tables nor document know as a name. */
function identify(name: PersonAtom, role: Role | null, scene: Scene): Identified | null {
  const { people } = scene;
  const isAnybody = role !== null && name.entities.length > 0;
  const held = isAnybody ? name.entities.filter((entity) => holds(entity, role, scene)) : NOBODY;
  if (held.length === 1) {
    const why = 'the tables know this name in this office';
    return { person: known(held[0]!, name, people), sure: true, score: SCORES.nameAndOffice, why };
  }
  const same = name.entities.flatMap(({ id }) => people.get(id) ?? []);
  const heard = ofGender(same.length > 0 ? same : people.withParts(name), name, scene);
  const [person] = heard;
  if (person !== undefined && heard.length === 1) {
    const full = name.parts.length >= person.parts.length;
    const byName = full ? SCORES.name : SCORES.surname;
    const why = full ? 'full name' : 'named in full in this document';
    return { person, sure: person.known, score: person.known ? byName : SCORES.local, why };
  }
  const holder = role === null ? null : holderLike(name, role, scene);
  if (holder !== null) {
    const { entity, same } = holder;
    const why = 'written like the name of the holder of this office';
    const score = same ? SCORES.surname : SCORES.description;
    return { person: known(entity, name, people), sure: same, score, why };
  }
  const titled = role !== null || name.titled;
  const nobody = heard.length === 0 && name.entities.length === 0;
  if (nobody && name.parts.length === 1 && !titled) return null;
  const [only, ...others] = name.entities;
  const isOther = others.length === 0 && only !== undefined && isOtherThan(only, name, role, scene);
  return byTables(isOther ? changedAtom(name, { entities: [] }) : name, scene);
}

/**
 * "The Egyptian *activist* Mohammed Ali" is no president of Guyana of that name: somebody who has left office, or has a forename
 * that many share, in a text that does not name that state, by what was never that office.
 */
function isOtherThan(
  entity: Entity,
  { from }: PersonAtom,
  role: Role | null,
  scene: Scene,
): boolean {
  const { tables, named } = scene;
  if (role === null || role.of.length > 0 || role.kinds.some((kind) => kind !== 'other'))
    return false;
  const isNamed = entity.state === null || named.has(entity.state);
  const hasLed = tables.offices(entity.id, null).some(({ term }) => LEADING.has(term.kind));
  const { frame, vocabulary } = scene;
  const isCommon = () => vocabulary.has('forename', frame.keys, from);
  return !isNamed && hasLed && (!holdsOffice(entity, scene) || isCommon());
}

interface HolderLike {
  readonly entity: Entity;
  /** Whether the names are the same beyond doubt. */
  readonly same: boolean;
}

/** The holder of an office on the date whose name in the tables is like the one in the text. */
function holderLike(name: PersonAtom, role: Role, { tables, date }: Scene): HolderLike | null {
  if (name.parts.length === 1 || role.former) return null;
  const kinds = role.kinds.filter((kind) => kind !== 'other');
  const ranks = kinds.some((kind) => LEADING.has(kind)) ? [...LEADING] : kinds;
  const holders = role.of.flatMap((of) => ranks.flatMap((kind) => tables.holders(kind, of, date)));
  const alike = holders.flatMap(({ term }) => {
    const entity = tables.entity(term.person);
    if (entity === null) return [];
    const { verdict } = compareNames(name.written, entity.label);
    return verdict === 'different' ? [] : [{ entity, same: verdict === 'same' }];
  });
  return alike.find(({ same }) => same) ?? alike[0] ?? null;
}

/**
 * A role without its owner, where the tables know the person as one of another state who never held
 * it there: in "Egypt congratulated army chief Burhan" a tree may hang Egypt on the wrong word.
 */
function ownRole(role: Role, person: Person, { tables }: Scene): Role {
  const state = person.known ? tables.entity(person.id)?.state : undefined;
  if (state == null || role.of.length === 0) return role;
  const terms = tables.offices(person.id, null);
  const fits = role.of.some((of) => {
    const owner = tables.entity(of)?.state ?? null;
    return owner === null || owner === state || terms.some(({ term }) => term.of === of);
  });
  return fits ? role : { ...role, of: [], owners: [], as: role.label };
}

/** "President Putin": the tables know of which state, where the text does not say it. */
function withState(role: Role, person: Person, { tables, date }: Scene): Role {
  if (role.of.length > 0 || !person.known) return role;
  const terms = tables.offices(person.id, role.former ? null : date);
  const of = terms.find(({ term }) => ofSameRank(term.kind, role.kinds))?.term.of;
  return of === undefined
    ? role
    : { ...role, of: [of], as: `${role.label} of ${tables.label(of)}` };
}

/** With nobody of that name in the document: the only one in the tables, or the one who leads. */
function byTables(name: PersonAtom, scene: Scene): Identified {
  const { people } = scene;
  if (name.entities.length === 1 && name.parts.length > 1) {
    const person = known(name.entities[0]!, name, people);
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
    return { person: known(leading[0]!, name, people), sure: true, score: SCORES.surname, why };
  }
  // Whom news never names in full, everybody knows: of that surname, who leads a state.
  if (leading.length === 1 && (!name.weak || name.alone === true)) {
    const why = 'the only leader of that name on the date, of a state not named';
    const person = known(leading[0]!, name, people);
    return { person, sure: false, score: SCORES.weakDescription, why };
  }
  const begun = name.parts.length > 1 ? name.entities.filter((e) => hasHeldOffice(e, scene)) : [];
  if (name.entities.length > 1 && begun.length === 1) {
    const why = 'the only one of that name who had held an office by then';
    return { person: known(begun[0]!, name, people), sure: false, score: SCORES.description, why };
  }
  const inOffice = name.entities.filter((entity) => holdsOffice(entity, scene));
  if (inOffice.length === 1) {
    const why = 'the only one of that name in office on the date';
    return {
      person: known(inOffice[0]!, name, people),
      sure: false,
      score: SCORES.description,
      why,
    };
  }
  const latin = inLatinLetters(name.written, scene.lang);
  const spelled = name.entities.length === 0 ? spelledLike(latin, name, scene) : null;
  if (spelled !== null) {
    const why = 'full name of one person in the tables, in other letters';
    return { person: known(spelled, name, people), sure: false, score: SCORES.description, why };
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

/** Years after the last office from which on another of the same name is as likely. */
const FORGOTTEN = 15;

/** Whether somebody left the last office in the tables long before the date. */
function isLongGone(entity: Entity, { tables, date }: Scene): boolean {
  const ends = tables.offices(entity.id, null).map(({ term }) => term.to);
  if (date === null || ends.length === 0 || ends.includes(null)) return false;
  const last = Math.max(...ends.map((end) => Number(end?.slice(0, 4))));
  return Number(date.slice(0, 4)) - last > FORGOTTEN;
}

/** Takes up a person of the tables under the name as written and, for English texts, as labelled. */
function known(entity: Entity, name: PersonAtom, people: People): Person {
  const parts = name.parts.length > 1 ? name.parts : partsOf(entity.label);
  people.add(entity.id, entity.label, parts);
  return people.add(entity.id, entity.label, name.parts);
}

/** Whether the tables give the person an office of that kind there, on the date or ever. */
function holds(entity: Entity, role: Role, { tables, date }: Scene): boolean {
  const terms = tables.offices(entity.id, role.former ? null : date);
  return terms.some(
    ({ term }) =>
      ofSameRank(term.kind, role.kinds) && (role.of.length === 0 || role.of.includes(term.of)),
  );
}

/** Whether the person led a state on the date; nobody does where no date is known. */
export function leads(entity: Entity, { tables, date }: Pick<Scene, 'tables' | 'date'>): boolean {
  if (date === null) return false;
  return tables.offices(entity.id, date).some(({ term }) => LEADING.has(term.kind));
}

function holdsOffice(entity: Entity, { tables, date }: Scene): boolean {
  return date !== null && tables.offices(entity.id, date).length > 0;
}

/** "George Bush" in 1996: the son came into office after that. */
function hasHeldOffice(entity: Entity, { tables, date }: Scene): boolean {
  if (date === null) return false;
  return tables
    .offices(entity.id, null)
    .some(({ term }) => term.from !== null && term.from <= date);
}

function roleOfTitles(phrase: Phrase, scene: Scene): Role | null {
  if (phrase.titles.length === 0) return null;
  const roles = phrase.titles.map((title) => roleOf(title, scene)).filter((role) => role !== null);
  return roles.find((role) => role.of.length > 0) ?? roles[0] ?? null;
}

/** Languages whose titles always agree with their bearer, unlike Russian "президент". */
const GENDERED_TITLES: ReadonlySet<string> = new Set(['ar']);

/** رئيسة is a woman, رئيس a man. */
function genderOfTitles({ titles }: Phrase, { frame, lang }: Scene): Gender | null {
  for (const title of titles) {
    const given = title.kind === 'noun' ? title.term.features.gender : undefined;
    const word = frame.tree.words[title.head];
    const gender = given ?? (GENDERED_TITLES.has(lang) ? genderOf(word, lang) : null);
    if (gender === 'Masc' || gender === 'Fem') return gender;
  }
  return null;
}

/** Of husband and wife a surname alone means whoever is of the gender that is shown beside it. */
function ofGender(heard: readonly Person[], name: PersonAtom, scene: Scene): readonly Person[] {
  const shown = heard.length < 2 ? null : (name.gender ?? shownGender(name, scene));
  const fitting = shown === null ? heard : heard.filter(({ gender }) => gender === shown);
  return fitting.length === 1 ? fitting : heard;
}

/** The gender that a language shows in names and verbs, as Russian does. */
function shownGender(
  { written, head }: PersonAtom,
  { frame: { tree }, lang }: Scene,
): Gender | null {
  return lang === 'ru'
    ? genderOfName(written, tree.words[head], tree.words[tree.head(head)])
    : null;
}

/**
 * The state someone acts for: that of the title, else that of an office held on the date, else the state of a
 * citizen. Who heads a body of several states (NATO, the United Nations) acts for none.
 */
function stateOf(person: Person, role: Role | null, { tables, date }: Scene) {
  const stateOfOwner = (owner: EntityId) => tables.entity(owner)?.state ?? null;
  const owner = role?.of[0];
  const byRole = owner === undefined ? null : stateOfOwner(owner);
  if (byRole !== null || !person.known) return byRole;
  const held = tables.offices(person.id, date).map(({ term }) => stateOfOwner(term.of));
  const byTerm = held.find((state) => state !== null);
  if (byTerm !== undefined) return byTerm;
  const isOfBody = held.length > 0 || (owner !== undefined && role?.former === false);
  return isOfBody ? null : (tables.entity(person.id)?.state ?? null);
}
