import type { Draft } from './rule.js';
import type { DateParts, TimeUnit, TimeValue } from './types.js';

type From = Extract<TimeValue, { kind: 'offset' }>['from'];

/** So many units away, from now unless something else is said. */
export const offset = (
  unit: TimeUnit,
  count: number | null,
  says: DateParts | null = null,
  from: From = 'now',
): Draft => ({ value: { kind: 'offset', unit, count, from, base: null, says } });

/** No time that can be placed: only on which side of now it lies. */
export const reference = (to: 'past' | 'present' | 'future'): Draft => ({
  value: { kind: 'reference', to },
});
