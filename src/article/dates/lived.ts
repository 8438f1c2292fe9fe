import { readFileSync } from 'node:fs';
import { tsvLines } from '../../base/index.js';
import { comparable } from './tokens.js';
import type { CalendarName, TimeExpression } from './types.js';

/**
 * The calendar in which a Persian text counts the months and years that it does not name ("ماه
 * گذشته"): Solar Hijri where it names more solar months and years than Gregorian ones, or where its
 * words show that it is of Iran or Afghanistan (`data/dates/lived.tsv`). Else, and in other
 * languages, Gregorian.
 */
export function calendarOf(
  found: readonly TimeExpression[],
  text: string,
  lang: string,
): CalendarName {
  if (lang !== 'fa') return 'gregorian';
  let lead = 0;
  for (const { value } of found) {
    if (value.kind !== 'date' || (value.month === null && value.year === null)) continue;
    if (value.calendar === 'solar-hijri') lead += 1;
    if (value.calendar === 'gregorian') lead -= 1;
  }
  if (lead === 0) return solarWords().test(comparable(text)) ? 'solar-hijri' : 'gregorian';
  return lead > 0 ? 'solar-hijri' : 'gregorian';
}

let pattern: RegExp | null = null;

function solarWords(): RegExp {
  if (pattern === null) {
    const table = readFileSync(new URL('../../../data/dates/lived.tsv', import.meta.url), 'utf8');
    const words = tsvLines(table).map(({ cells: [word = ''] }) =>
      comparable(word).replace(/\s+/g, '[\\s\\u200c]+'),
    );
    pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'u');
  }
  return pattern;
}

/**
 * Lets "last month" and "this year" be those of a calendar. "Seventy years ago" counts years
 * rather than naming one, and stays as coarse as it is.
 */
export function counted(
  expression: TimeExpression,
  lived: { readonly calendar: CalendarName },
): TimeExpression {
  const { value } = expression;
  if (value.kind !== 'offset') return expression;
  if (value.unit !== 'month' && value.unit !== 'year') return expression;
  if (value.count === null || Math.abs(value.count) > 1) return expression;
  // Which calendar it is may take reading the whole document, so that it is asked last.
  const { calendar } = lived;
  return calendar === 'gregorian' ? expression : { ...expression, value: { ...value, calendar } };
}
