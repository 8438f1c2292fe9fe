import type { Actor, ReadEvent } from '../../reading/index.js';

/** The state that an actor stands for, or itself where it stands for none. */
export function sideKey(actor: Actor): string {
  return actor.state ?? actor.id;
}

/** Everybody who takes part. */
export function participants(event: Pick<ReadEvent, 'actors' | 'recipients'>): Actor[] {
  return [...event.actors, ...event.recipients];
}

/** The distinct side keys of an event, sorted. */
export function sideKeys(event: ReadEvent): string[] {
  return [...new Set(participants(event).map(sideKey))].sort();
}

/** How those named for one side in two accounts go together. */
export type SameSide =
  /** The same person. */
  | 'person'
  /** The same state, organisation or group. */
  | 'same'
  /** A state in one account, somebody who acts for it in the other. */
  | 'stateForItsOwn'
  /** Different bodies of one state. */
  | 'bodies'
  /** Two different persons of one state: never one deed, but perhaps a dispute about who it was. */
  | 'otherPerson';

/** How the participants of two accounts go together. */
export interface Sides {
  readonly shared: readonly SameSide[];
  /** Sides that one account leaves out altogether: it names nobody in that role. */
  readonly leftOut: number;
  /** Sides that one account names and the other does not, though it names others in that role. */
  readonly surplus: number;
  /** Roles in which the accounts name nobody in common: other doers, other targets. */
  readonly apart: readonly ('actors' | 'recipients' | 'all')[];
}

/** Compares who takes part; sides of symmetric events may be swapped. */
export function compareSides(a: ReadEvent, b: ReadEvent): Sides {
  const [x, y] = [rolesOf(a), rolesOf(b)];
  if (a.symmetric || b.symmetric) return compareRole('all', x.all, y.all);
  const actors = compareRole('actors', x.actors, y.actors);
  const recipients = compareRole('recipients', x.recipients, y.recipients);
  return {
    shared: [...actors.shared, ...recipients.shared],
    leftOut: actors.leftOut + recipients.leftOut,
    surplus: actors.surplus + recipients.surplus,
    apart: [...actors.apart, ...recipients.apart],
  };
}

type BySide = ReadonlyMap<string, readonly Actor[]>;

/** Who takes part in which role, by side. */
interface Roles {
  readonly actors: BySide;
  readonly recipients: BySide;
  readonly all: BySide;
}

/** An event is compared with many others. */
const known = new WeakMap<ReadEvent, Roles>();

function rolesOf(event: ReadEvent): Roles {
  const found = known.get(event);
  if (found !== undefined) return found;
  const made = {
    actors: bySide(event.actors),
    recipients: bySide(event.recipients),
    all: bySide(participants(event)),
  };
  known.set(event, made);
  return made;
}

function compareRole(role: Sides['apart'][number], left: BySide, right: BySide): Sides {
  if (left.size === 0 || right.size === 0) {
    return {
      shared: [],
      leftOut: Math.max(left.size, right.size) > 0 ? 1 : 0,
      surplus: 0,
      apart: [],
    };
  }
  const shared: SameSide[] = [];
  for (const [key, ours] of left) {
    const theirs = right.get(key);
    if (theirs !== undefined) shared.push(sameSide(key, ours, theirs));
  }
  const surplus = left.size + right.size - 2 * shared.length;
  if (shared.length === 0) return { shared, leftOut: 0, surplus, apart: [role] };
  // Of two sides in one role, one side alone is the other left out.
  const alone = role === 'all' && Math.min(left.size, right.size) === 1 && surplus === 1;
  return { shared, leftOut: alone ? 1 : 0, surplus: alone ? 0 : surplus, apart: [] };
}

function bySide(actors: readonly Actor[]): BySide {
  const sides = new Map<string, Actor[]>();
  for (const actor of actors) {
    const key = sideKey(actor);
    const known = sides.get(key);
    if (known === undefined) sides.set(key, [actor]);
    else known.push(actor);
  }
  return sides;
}

function sameSide(key: string, a: readonly Actor[], b: readonly Actor[]): SameSide {
  const common = a.filter((actor) => b.some((other) => other.id === actor.id));
  if (common.length > 0) return common.some(({ kind }) => kind === 'person') ? 'person' : 'same';
  if (namesState(key, a) || namesState(key, b)) return 'stateForItsOwn';
  const onlyPersons = [...a, ...b].every((actor) => actor.kind === 'person');
  return onlyPersons ? 'otherPerson' : 'bodies';
}

function namesState(key: string, actors: readonly Actor[]): boolean {
  return actors.some((actor) => actor.id === key);
}
