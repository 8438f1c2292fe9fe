import type { Actor, ReadEvent } from '../../reading/index.js';

/** The state that an actor stands for, or itself where it stands for none. */
export function sideKey(actor: Actor): string {
  return actor.state ?? actor.id;
}

/** Everybody who takes part. */
export function participants(event: ReadEvent): Actor[] {
  return [...event.actors, ...event.recipients];
}

/** The distinct side keys of an event, sorted. */
export function sideKeys(event: ReadEvent): string[] {
  return [...new Set(participants(event).map(sideKey))].sort();
}

/**
 * How well the sides of two events agree: 1 for the same participants, 0.8 where a state is named
 * for its leader, 0.5 where different bodies of one state are named; null where they cannot be the
 * same (other states, or two different persons of one). Sides of symmetric events may be swapped.
 */
export function sideAgreement(a: ReadEvent, b: ReadEvent): number | null {
  if (a.symmetric || b.symmetric) return agreement(participants(a), participants(b));
  const actors = agreement(a.actors, b.actors);
  const recipients = agreement(a.recipients, b.recipients);
  if (actors === null || recipients === null) return null;
  const [n, m] = [a.actors.length, a.recipients.length];
  return (actors * n + recipients * m) / (n + m);
}

function agreement(a: readonly Actor[], b: readonly Actor[]): number | null {
  const [left, right] = [bySide(a), bySide(b)];
  if (left.size !== right.size) return null;
  let sum = 0;
  for (const [key, ours] of left) {
    const theirs = right.get(key);
    const one = theirs === undefined ? null : sameSide(key, ours, theirs);
    if (one === null) return null;
    sum += one;
  }
  return left.size === 0 ? 1 : sum / left.size;
}

function bySide(actors: readonly Actor[]): Map<string, Actor[]> {
  const sides = new Map<string, Actor[]>();
  for (const actor of actors) {
    const key = sideKey(actor);
    sides.set(key, [...(sides.get(key) ?? []), actor]);
  }
  return sides;
}

function sameSide(key: string, a: readonly Actor[], b: readonly Actor[]): number | null {
  const ids = new Set(a.map((actor) => actor.id));
  if (b.some((actor) => ids.has(actor.id))) return 1;
  if (namesState(key, a) || namesState(key, b)) return 0.8;
  const onlyPersons = [...a, ...b].every((actor) => actor.kind === 'person');
  return onlyPersons ? null : 0.5;
}

function namesState(key: string, actors: readonly Actor[]): boolean {
  return actors.some((actor) => actor.id === key);
}
