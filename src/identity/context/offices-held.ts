import type { Entity } from '../types.js';
import type { Role } from './people.js';
import { LEADING, ofSameRank } from './roles.js';
import type { Scene } from './scene.js';

/** Years after the last office from which on another of the same name is as likely. */
const FORGOTTEN = 15;

/** Whether somebody left the last office in the tables long before the date. */
export function isLongGone(entity: Entity, { tables, date }: Scene): boolean {
  const ends = tables.offices(entity.id, null).map(({ term }) => term.to);
  if (date === null || ends.length === 0 || ends.includes(null)) return false;
  const last = Math.max(...ends.map((end) => Number(end?.slice(0, 4))));
  return Number(date.slice(0, 4)) - last > FORGOTTEN;
}

/** Whether the tables give the person an office of that kind there, on the date or ever. */
export function holds(entity: Entity, role: Role, { tables, date }: Scene): boolean {
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

/** Whether the tables give somebody an office on the date; nobody has one where no date is known. */
export function holdsOffice(entity: Entity, { tables, date }: Scene): boolean {
  return date !== null && tables.offices(entity.id, date).length > 0;
}

/** "George Bush" in 1996: the son came into office after that. */
export function hasHeldOffice(entity: Entity, { tables, date }: Scene): boolean {
  if (date === null) return false;
  return tables
    .offices(entity.id, null)
    .some(({ term }) => term.from !== null && term.from <= date);
}
