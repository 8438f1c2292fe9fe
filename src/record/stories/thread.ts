import { type Features, similarity } from './features.js';

/** A document on its thread. Days are counted from 1970-01-01. */
export interface Threaded {
  readonly document: string;
  /** Null where its date is not known. */
  readonly day: number | null;
  readonly features: Features;
}

/** The document that another one carries on, and how surely. */
export interface Link {
  readonly parent: string;
  readonly score: number;
}

/** A matter that nobody writes about for so long is over; what comes later begins a new one. */
export const PAUSE_DAYS = 21;
/** From this likeness on a document carries another one on. */
const CARRIES_ON = 0.22;
/** A matter fades: after a whole pause, so much of the likeness is left. */
const FADED = 0.6;

/** Whether `a` came out before `b`, or is put before it where both came out on one day. */
export function isBefore(a: Threaded, b: Threaded): boolean {
  const [x, y] = [a.day ?? Number.MAX_SAFE_INTEGER, b.day ?? Number.MAX_SAFE_INTEGER];
  return x === y ? a.document < b.document : x < y;
}

/** How well `later` carries `earlier` on; null where it does not. */
export function carriesOn(later: Threaded, earlier: Threaded): Link | null {
  // What has no date can only be a text of the same day told again: it stands by itself.
  if (later.day === null || earlier.day === null || !isBefore(earlier, later)) return null;
  const gap = later.day - earlier.day;
  if (gap > PAUSE_DAYS) return null;
  const faded = 1 - (1 - FADED) * (gap / PAUSE_DAYS);
  const score = Math.round(similarity(later.features, earlier.features) * faded * 1000) / 1000;
  return score < CARRIES_ON ? null : { parent: earlier.document, score };
}

/** The better of two links; of equal ones that to the smaller id, so that order plays no part. */
export function better(a: Link | null, b: Link | null): Link | null {
  if (a === null || b === null) return a ?? b;
  if (a.score !== b.score) return a.score > b.score ? a : b;
  return a.parent < b.parent ? a : b;
}

/** The first document of each one's thread, by document. */
export function rootsOf(parents: ReadonlyMap<number, number | null>): ReadonlyMap<number, number> {
  const roots = new Map<number, number>();
  for (const document of parents.keys()) {
    const path: number[] = [];
    let at = document;
    while (!roots.has(at)) {
      path.push(at);
      const up = parents.get(at) ?? null;
      if (up === null || !parents.has(up)) break;
      at = up;
    }
    const root = roots.get(at) ?? at;
    for (const one of path) roots.set(one, root);
  }
  return roots;
}
