import { CLEARLY } from './cluster.js';
import { SAME } from './weights.js';

/**
 * Which day a vague account may follow, as far as it is decided by what was told so far: the day that
 * fits best with how well it fits, and how well the next best day does (0 where there is none). It can
 * be kept and carried on with what is told later, so that nobody need look at all days again.
 */
export interface Choice {
  /** ISO date; null where no day fits. */
  readonly day: string | null;
  readonly best: number;
  readonly second: number;
}

/** No day fits. */
export const NO_DAY: Choice = { day: null, best: 0, second: 0 };

/**
 * A choice with one more account of a day. In whatever order accounts come, and however often, the same
 * comes of it.
 *
 * @param score how likely the vague account is of one deed with it, 0 to 1
 * @example
 * withDay(NO_DAY, '2025-10-09', 0.9) // { day: '2025-10-09', best: 0.9, second: 0 }
 */
export function withDay(choice: Choice, day: string, score: number): Choice {
  const { day: first, best, second } = choice;
  if (score < SAME) return choice;
  if (day === first) return score > best ? { day, best: score, second } : choice;
  if (first === null || score > best) return { day, best: score, second: best };
  return score > second ? { day: first, best, second: score } : choice;
}

/** The day that is followed: the best one where it fits clearly better than any other. */
export function followed({ day, best, second }: Choice): string | null {
  return day !== null && best - second >= CLEARLY ? day : null;
}
