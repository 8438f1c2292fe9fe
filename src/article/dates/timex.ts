import type { DateRange } from '../../base/index.js';
import { unreachable } from '../../base/index.js';
import type { TimeExpression, TimeUnit, TimeValue } from './types.js';

const UNIT_CODES: Readonly<Record<TimeUnit, string>> = {
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  weekend: 'W',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/**
 * The `value` attribute of TIMEX3 (TimeML 1.2.1): `2021-05-08`, `2021-05-08TEV`, `P3D`, `XXXX-WXX-3`.
 * What is not known is written with X; a stretch that is no unit of the calendar is `from/to`.
 *
 * @param resolved what {@link resolveTime} said of the expression
 */
export function timexValue(expression: TimeExpression, resolved: DateRange | null): string {
  const { value, part } = expression;
  const own = ownValue(value);
  if (own !== null) return own;
  if (resolved === null) return part === null ? 'XXXX-XX-XX' : `XXXX-XX-XXT${part}`;
  const { from, to } = resolved;
  if (from !== to) return `${from}/${to}`;
  return part === null ? from : `${from}T${part}`;
}

function ownValue(value: TimeValue): string | null {
  switch (value.kind) {
    case 'duration':
    case 'window':
      return period(value.count, value.unit);
    case 'repeat':
      return value.weekday === null ? period(1, value.unit) : `XXXX-WXX-${value.weekday}`;
    case 'clock':
      return `T${String(value.hour).padStart(2, '0')}:${String(value.minute).padStart(2, '0')}`;
    case 'decade':
      return String(value.year).slice(0, 3);
    case 'season':
      return value.year === null ? null : `${value.year}-${value.season}`;
    case 'quarter':
      return value.year === null
        ? null
        : `${value.year}-${value.of === 4 ? 'Q' : 'H'}${value.quarter}`;
    case 'date':
    case 'weekday':
    case 'offset':
    case 'range':
      return null;
    default:
      return unreachable(value);
  }
}

function period(count: number | null, unit: TimeUnit): string {
  const code = UNIT_CODES[unit];
  const number = count === null ? 'X' : String(count);
  return code.startsWith('T') ? `PT${number}${code.slice(1)}` : `P${number}${code}`;
}
