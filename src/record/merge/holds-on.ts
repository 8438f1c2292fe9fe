import type { IsoDate } from '../../base/index.js';
import type { MergedFact } from '../types.js';
import { addDays, firstDay, lastDay } from './dates.js';

/** What a document says without a date is taken to hold for so long before and after it. */
const AROUND_DAYS = 31;
/** Properties that hold for good once they hold, or that are as good as lasting. */
const LASTING: ReadonlySet<string> = new Set([
  'border_length',
  'capital_of',
  'located_in',
  'borders',
]);

/**
 * Whether the record tells that a fact holds on a day: its spell covers the day, or has begun and
 * names no end; what is told without a spell holds around the dates of its documents.
 */
export function holdsOn(
  { polarity, property, value, valid, sources }: MergedFact,
  day: IsoDate,
): boolean {
  if (!polarity) return false;
  if (property.endsWith('_since') && typeof value === 'string')
    return firstDay(value) <= lastDay(day);
  if (valid !== null) {
    const open = valid.from === valid.to;
    return firstDay(valid.from) <= lastDay(day) && (open || lastDay(valid.to) >= firstDay(day));
  }
  if (LASTING.has(property)) return true;
  const dates = sources.flatMap(({ published }) => published ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    addDays(firstDay(first), -AROUND_DAYS) <= lastDay(day) &&
    addDays(lastDay(last), AROUND_DAYS) >= firstDay(day)
  );
}
