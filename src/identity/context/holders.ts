import type { Holder } from '../tables/index.js';
import type { EntityId, OfficeKind, Referent } from '../types.js';
import { SCORES } from './meaning.js';
import type { Person, Role } from './people.js';
import { personReferent } from './referents.js';
import { calledAs, LEADING, ofSameRank } from './roles.js';
import type { Scene } from './scene.js';

/** Who holds an office of one state or body, and how sure that is. */
export interface Held {
  readonly referent: Referent;
  readonly sure: boolean;
  readonly score: number;
  readonly why: string;
}

/**
 * The holder of an office: the one whom the document names in it, else the one on the document's
 * date by the tables, else the state or body itself, acting through the office.
 *
 * @param anyLeader for "leader", which may be a head of state or of government
 */
export function holderOf(role: Role, owner: Referent, anyLeader: boolean, scene: Scene): Held {
  const { date } = scene;
  const of = owner.id;
  const as = calledAs(role, owner);
  const named = namedHolders(role, of, scene);
  if (named.length === 1) {
    const why = 'named in this office by the document';
    const own = anyLeader ? named[0]!.role?.as : as;
    return { referent: personReferent(named[0]!, own), sure: true, score: SCORES.holder, why };
  }
  const heldAt = role.former || named.length > 1 ? null : onDate(role, owner, anyLeader, scene);
  if (heldAt !== null) return heldAt;
  const known = role.former
    ? heldByNamed(role, of, scene).filter(({ id }) => !holdsNow(id, role, of, scene))
    : date === null
      ? heldByNamed(role, of, scene)
      : [];
  if (known.length === 1) {
    const why = 'the only one in the document who ever held the office';
    const referent = personReferent(known[0]!, as);
    return { referent, sure: false, score: SCORES.description, why };
  }
  const referent = { ...owner, as };
  const why = date === null ? 'no date to choose the holder by' : 'the holder is not known';
  return { referent, sure: false, score: SCORES.officeWithoutHolder, why };
}

const OTHER: readonly OfficeKind[] = ['other'];

/** The holder on the document's date, by the title where several lead a state. */
function onDate(role: Role, owner: Referent, anyLeader: boolean, scene: Scene): Held | null {
  const of = owner.id;
  const { tables, date, people } = scene;
  const isOther = role.kinds[0] === 'other';
  const kinds = isOther ? role.kinds : role.kinds.filter((kind) => kind !== 'other');
  const ranks = isOther ? OTHER : kinds.some((kind) => LEADING.has(kind)) ? LEADING : kinds;
  const all = [...ranks].flatMap((kind) =>
    tables.holders(kind, of, date, isOther ? role.label : undefined),
  );
  const title = role.label.toLowerCase();
  const titled = all.filter(
    (holder) => isOther || titleOf(holder) === title || holder.term.office === role.label,
  );
  const heard = all.filter((holder) => people.get(holder.term.person) !== undefined);
  const ofKind = all.filter((holder) => role.kinds.includes(holder.term.kind));
  const clear = anyLeader ? heard : titled;
  const chosen = clear.length > 0 ? clear : anyLeader ? all : ofKind;
  const only = chosen[0];
  if (only === undefined || new Set(chosen.map(({ term }) => term.person)).size > 1) return null;
  const entity = tables.entity(only.term.person);
  if (entity === null) return null;
  const sure = only.certainty === 'sure' && (clear.length > 0 || all.length === 1);
  const as = anyLeader ? only.term.office : calledAs(role, owner);
  const person = people.add(entity.id, entity.label, []);
  person.role ??= { ...role, as, of: [of], owners: [owner] };
  person.state ??= owner.state;
  return {
    referent: personReferent(person, as),
    sure,
    score: sure ? SCORES.holder : SCORES.weakDescription,
    why: `holder of the office on ${date}`,
  };
}

/** "president" for the term "President of Iran". */
function titleOf({ term }: Holder): string {
  return term.office.replace(/ of .*$/, '').toLowerCase();
}

/** People to whom the document itself gave the office. */
function namedHolders(role: Role, of: EntityId, { people }: Scene): readonly Person[] {
  return people.all().filter((person) => {
    const own = person.role;
    if (own === null || own.former !== role.former || !own.of.includes(of)) return false;
    if (role.kinds[0] === 'other' && own.label === role.label) return true;
    return own.kinds.some((kind) => kind !== 'other' && role.kinds.includes(kind));
  });
}

/** People of the document whom the tables ever gave the office. */
function heldByNamed(role: Role, of: EntityId, { people, tables }: Scene): readonly Person[] {
  return people
    .all()
    .filter((person) =>
      tables
        .offices(person.id, null)
        .some(({ term }) => term.of === of && ofSameRank(term.kind, role.kinds)),
    );
}

function holdsNow(id: EntityId, role: Role, of: EntityId, { date, tables }: Scene): boolean {
  if (date === null) return false;
  return tables
    .offices(id, date)
    .some(({ term }) => term.of === of && ofSameRank(term.kind, role.kinds));
}
