import type { DatePrecision, DateRange, IsoDate } from '../../base/index.js';
import { civilDate, dayNumber, daysOf, rangeOf } from './calendar.js';
import { daysMeant, type Tense } from './resolve-days.js';
import type { Edge, TenseHint, TimeExpression } from './types.js';
import type { Days } from './units.js';

/** The date from which "yesterday" counts: mostly that of publication. */
export interface TimeAnchor {
  readonly date: IsoDate;
  readonly precision: DatePrecision;
}

/**
 * Says which days a time expression means for a text written on the anchor's date. "On Saturday"
 * is the last Saturday up to that day where the deed is past and the first one from that day where
 * it is to come; a month or day without a year is the nearest that agrees with the tense. Without
 * an anchor, only what is absolute is resolved. Where the anchor is a whole month or year, the
 * answer is as coarse as that leaves it. Durations and repeated times have no place in time: null.
 *
 * @example
 * const [saturday] = timeExpressions('They met on Saturday', 'en');
 * resolveTime(saturday!, { date: '2021-05-10', precision: 'day' }, { tense: 'past' });
 * // { from: '2021-05-08', to: '2021-05-08', precision: 'day' }
 */
export function resolveTime(
  expression: Pick<TimeExpression, 'value' | 'edge' | 'bound'>,
  anchor: TimeAnchor | null,
  hint: TenseHint,
): DateRange | null {
  const tense = tenseOf(expression, hint.tense);
  const days = anchor === null ? null : daysOf(anchor.date);
  const meant =
    days === null
      ? daysMeant(expression.value, null, tense)
      : agreed(
          daysMeant(expression.value, days[0], tense),
          daysMeant(expression.value, days[1], tense),
        );
  if (meant === null) return null;
  const { first, last, precision } = trimmed(meant, expression.edge);
  return rangeOf(first, last, precision);
}

/** "Since September" looks back and "by September" ahead; "had left by September" may do either. */
function tenseOf({ bound }: Pick<TimeExpression, 'bound'>, tense: Tense): Tense {
  switch (bound) {
    case 'by':
      return tense === 'past' ? null : 'future';
    case 'until':
      // What was imposed until May may end this May or have ended last May.
      return tense === 'past' ? null : 'future';
    case 'for':
      return 'future';
    case 'since':
      return 'past';
    case 'from':
      return tense === 'future' ? 'future' : 'past';
    default:
      return tense;
  }
}

/** What holds whether the text was written on the first or the last day that it may have been. */
function agreed(early: Days | null, late: Days | null): Days | null {
  if (early === null || late === null) return null;
  if (early.first === late.first && early.last === late.last) return early;
  const [from, to] = [civilDate(early.first), civilDate(late.last)];
  if (from.year !== to.year) return null;
  const precision = from.month === to.month && early.precision !== 'year' ? 'month' : 'year';
  return precision === 'month'
    ? {
        first: dayNumber(from.year, from.month, 1),
        last: dayNumber(from.year, from.month + 1, 0),
        precision,
      }
    : { first: dayNumber(from.year, 1, 1), last: dayNumber(from.year, 12, 31), precision };
}

/** Early, mid and late are thirds of a month, a year or a decade; of a day they change nothing. */
function trimmed(days: Days, edge: Edge | null): Days {
  if (edge === null || days.precision === 'day') return days;
  const from = civilDate(days.first);
  const to = civilDate(days.last);
  const third = ['start', 'mid', 'end'].indexOf(edge);
  if (days.precision === 'year' && to.year > from.year) {
    const size = (to.year - from.year + 1) / 3;
    const first = from.year + Math.floor(third * size);
    const last = from.year + Math.ceil((third + 1) * size) - 1;
    return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31), precision: 'year' };
  }
  if (days.precision === 'year') {
    const month = 1 + 4 * third;
    return {
      first: dayNumber(from.year, month, 1),
      last: dayNumber(from.year, month + 4, 0),
      precision: 'month',
    };
  }
  if (from.month !== to.month) return days;
  const first = days.first + 10 * third;
  return { first, last: edge === 'end' ? days.last : first + 9, precision: 'day' };
}
