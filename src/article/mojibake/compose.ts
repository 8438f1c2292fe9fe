import { span } from '../../base/index.js';
import type { Repair } from '../types.js';

/** A repair, and where it stands in the text in which it is applied. */
export interface Place {
  readonly repair: Repair;
  readonly start: number;
  readonly end: number;
}

/** A text with repairs applied, and where they came to stand. Repairs come from left to right. */
export function applied(
  text: string,
  repairs: readonly Repair[],
): { readonly text: string; readonly places: readonly Place[] } {
  let out = '';
  let at = 0;
  const places = repairs.map((repair) => {
    out += text.slice(at, repair.span[0]);
    const start = out.length;
    out += repair.repaired;
    at = repair.span[1];
    return { repair, start, end: out.length };
  });
  return { text: out + text.slice(at), places };
}

/** A stretch of a text after one round: what was mended before, or is mended now, or both. */
interface Stretch {
  start: number;
  end: number;
  readonly before: Place[];
  readonly now: Repair[];
}

/**
 * Puts repairs of a text that was mended before together with the earlier ones, as repairs of the
 * text as received. Those that overlap become one.
 *
 * @param current `text` with the earlier repairs applied; spans of `found` point into it
 */
export function composed(
  text: string,
  current: string,
  places: readonly Place[],
  found: readonly Repair[],
): Repair[] {
  if (places.length === 0) return [...found];
  let shift = 0;
  return stretches(places, found).map((stretch) => {
    const from = stretch.start - shift;
    for (const { start, end, repair } of stretch.before) {
      shift += end - start - (repair.span[1] - repair.span[0]);
    }
    const whole = span(from, stretch.end - shift);
    let repaired = '';
    let at = stretch.start;
    for (const now of stretch.now) {
      repaired += current.slice(at, now.span[0]) + now.repaired;
      at = now.span[1];
    }
    return {
      span: whole,
      quote: text.slice(...whole),
      repaired: repaired + current.slice(at, stretch.end),
      how: howOf(stretch),
    };
  });
}

/** In the order in which the text was broken, the last of which was mended first. */
function howOf({ before, now }: Stretch): string {
  const turns = [
    ...new Set(now.map(({ how }) => how)),
    ...new Set(before.map((it) => it.repair.how)),
  ];
  return turns.join(', then ');
}

function stretches(places: readonly Place[], found: readonly Repair[]): Stretch[] {
  const all: Stretch[] = [
    ...places.map((place) => ({ start: place.start, end: place.end, before: [place], now: [] })),
    ...found.map((now) => ({ start: now.span[0], end: now.span[1], before: [], now: [now] })),
  ];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Stretch[] = [];
  for (const stretch of all) {
    const last = merged.at(-1);
    if (last !== undefined && stretch.start < last.end) {
      last.end = Math.max(last.end, stretch.end);
      last.before.push(...stretch.before);
      last.now.push(...stretch.now);
    } else merged.push(stretch);
  }
  return merged;
}
