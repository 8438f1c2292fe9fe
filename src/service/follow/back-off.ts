const HOUR = 3_600_000;
/** Longest pause after failures, in ms. */
export const LONGEST_PAUSE = 24 * HOUR;

/**
 * How long to leave a feed alone after polls that failed, in ms: the usual interval, doubled with
 * each failure in a row, at most a day.
 */
export function pauseAfter(failures: number, every: number): number {
  return Math.min(every * 2 ** Math.min(failures, 20), Math.max(LONGEST_PAUSE, every));
}

/**
 * How long a server asks to be left alone (`Retry-After`, RFC 9110, 10.2.3), in ms; null where it
 * does not say.
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Math.min(Number(header) * 1000, LONGEST_PAUSE);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.min(Math.max(0, until - now), LONGEST_PAUSE);
}
