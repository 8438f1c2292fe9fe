import type { Entity, EntityId, Referent } from '../types.js';
import type { NounAtom, OfficeAtom } from './atoms.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import type { Person, Role } from './people.js';
import { personReferent, referentOf } from './referents.js';
import { LEADING, roleOf } from './roles.js';
import type { Scene } from './scene.js';

/**
 * Who an office without a name means: "the President of Russia", "the Russian and Tajikistani
 * leaders" (two), "the president" (the one whom the document spoke of).
 */
export function resolveOffice(office: OfficeAtom, scene: Scene): Meaning {
  const role = roleOf(office, scene);
  if (role === null || role.of.length === 0) return resolveBareOffice(office, scene);
  return holdersOf(role, office.office.id === 'leader', scene);
}

/** "His Tajik counterpart" without a name: the holder of the same office there. */
export function resolveCounterpart(noun: NounAtom, scene: Scene): Meaning {
  const role = roleOf(noun, scene);
  if (role !== null) return holdersOf(role, false, scene);
  return unknown('description', 'the office of the other one is not known');
}

function holdersOf(role: Role, anyLeader: boolean, scene: Scene): Meaning {
  const held = role.of.map((of) => holderOf(role, of, anyLeader, scene));
  const sure = held.every((one) => one.sure);
  return {
    form: 'office',
    referents: held.map((one) => one.referent),
    certainty: sure ? 'sure' : 'unsure',
    score: Math.min(...held.map((one) => one.score)),
    why: [...new Set(held.map((one) => one.why))].join('; '),
  };
}

interface Held {
  readonly referent: Referent;
  readonly sure: boolean;
  readonly score: number;
  readonly why: string;
}

function holderOf(role: Role, of: EntityId, anyLeader: boolean, scene: Scene): Held {
  const { tables, date } = scene;
  const owner = tables.entity(of);
  const as = `${role.label} of ${owner?.label ?? of}`;
  const named = namedHolders(role, of, scene);
  if (named.length === 1) {
    const why = 'named in this office by the document';
    const own = anyLeader ? named[0]!.role?.as : as;
    return { referent: personReferent(named[0]!, own), sure: true, score: SCORES.holder, why };
  }
  if (!role.former && named.length === 0) {
    const found = holdersInTables(role, of, anyLeader, scene);
    if (found !== null) return found;
  }
  const why = date === null ? 'no date to choose the holder by' : 'the holder is not known';
  const referent = ownerReferent(owner, of, as);
  return { referent, sure: false, score: SCORES.officeWithoutHolder, why };
}

/** The holder on the document's date. For "leader", whoever the tables have at the head. */
function holdersInTables(
  role: Role,
  of: EntityId,
  anyLeader: boolean,
  { tables, date }: Scene,
): Held | null {
  const lists = role.kinds
    .map((kind) => tables.holders(kind, of, date))
    .filter((l) => l.length > 0);
  const holders = lists[0] ?? [];
  const people = new Set(lists.flat().map((holder) => holder.term.person));
  const only = holders[0];
  if (only === undefined || holders.length > 1 || role.kinds[0] === 'other') return null;
  const entity = tables.entity(only.term.person);
  if (entity === null) return null;
  const vague = anyLeader && people.size > 1;
  const state = tables.entity(of)?.state ?? null;
  const label = tables.label(of);
  const as = anyLeader ? only.term.office : `${role.label} of ${label}`;
  return {
    referent: { ...referentOf(entity, as), state },
    sure: only.certainty === 'sure' && !vague,
    score: vague ? SCORES.weakDescription : SCORES.holder,
    why: `holder of the office on ${date}`,
  };
}

/** People to whom the document itself gave the office. */
function namedHolders(role: Role, of: EntityId, { people }: Scene): readonly Person[] {
  return people.all().filter((person) => {
    const own = person.role;
    if (own === null || own.former !== role.former || !own.of.includes(of)) return false;
    return role.kinds[0] === 'other'
      ? own.label === role.label
      : own.kinds.some((kind) => kind !== 'other' && role.kinds.includes(kind));
  });
}

function ownerReferent(owner: Entity | null, of: EntityId, as: string): Referent {
  if (owner !== null) return referentOf(owner, as);
  return { id: of, label: of, kind: 'organisation', state: null, as };
}

/** "The president", "the two leaders": whoever was spoken of in such an office. */
function resolveBareOffice(office: OfficeAtom, scene: Scene): Meaning {
  const { memory, people, frame } = scene;
  const { definite, two } = frame.qualifiersOf(office);
  const fits = (referent: Referent | null) => {
    if (referent?.kind !== 'person') return false;
    const role = people.get(referent.id)?.role ?? null;
    return role !== null && !role.former && role.kinds.some((k) => wanted.has(k));
  };
  const kinds = office.office.kinds.filter((kind) => kind !== 'other');
  const wanted = new Set(office.office.id === 'leader' ? LEADING : kinds);
  if (office.plural) {
    const pair = two ? memory.lastPair(fits) : undefined;
    if (pair === undefined) return unknown('description', 'no such people were named before');
    const why = 'the two named together last';
    const score = SCORES.description;
    return { form: 'description', referents: pair.referents, certainty: 'sure', score, why };
  }
  if (!definite) return unknown('description', 'an office without state or holder');
  const [best, next] = memory.ranked(frame.index, ({ referent }) => fits(referent));
  if (best?.trace.referent == null)
    return unknown('description', 'nobody in this office was named');
  const clear = next === undefined || best.weight > 2 * next.weight;
  return {
    form: 'description',
    referents: [best.trace.referent],
    certainty: clear ? 'sure' : 'unsure',
    score: clear ? SCORES.description : SCORES.weakDescription,
    why: 'the one in this office who was spoken of last',
    gender: best.trace.gender,
  };
}
