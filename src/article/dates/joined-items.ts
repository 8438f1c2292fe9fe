import type { Item } from './items.js';

/**
 * Makes one month of its two Arab names: فبراير (شباط), تموز/يوليو. The second tells nothing new, and
 * what comes after it (the year) belongs to both.
 */
export function joinMonthNames(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!isMonth(items[at])) {
      joined.push(items[at]!);
      continue;
    }
    const [name, mark, other, close] = items.slice(at, at + 4);
    if (isMonth(name) && isMonth(mark) && name?.value === mark?.value) {
      joined.push({ ...name!, cls: 'month', end: mark!.end });
      at += 1;
      continue;
    }
    const again = isMonth(name) && isMonth(other) && name?.value === other?.value;
    if (name === undefined || other === undefined || !again) {
      joined.push(items[at]!);
    } else if (mark?.cls === 'open' && close?.value === ')') {
      joined.push({ ...name, cls: 'month', end: close.end });
      at += 3;
    } else if (mark?.value === '/' || mark?.cls === 'dash') {
      joined.push({ ...name, cls: 'month', end: other.end });
      at += 2;
    } else joined.push(name);
  }
  return joined;
}

const isMonth = (item: Item | undefined) => item?.cls === 'month' || item?.cls === 'weak-month';

const isNumeral = (item: Item | undefined) =>
  item?.cls === 'cardinal' || item?.cls === 'ordinal' ? Number(item.value) : null;

/** Adds tens and ones that stand together: "twenty-fifth", "двадцать пять", "الثالث والسبعين". */
export function joinNumerals(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const value = isNumeral(item);
    if (value === null) {
      joined.push(item);
      continue;
    }
    const last = joined.at(-1);
    const link = last?.cls === 'and' || last?.cls === 'dash';
    const other = link ? joined.at(-2) : last;
    const before = isNumeral(other);
    if (before === null || other === undefined || !sums(before, value)) {
      joined.push(item);
      continue;
    }
    joined.length -= link ? 2 : 1;
    const cls = item.cls === 'ordinal' || other.cls === 'ordinal' ? 'ordinal' : 'cardinal';
    joined.push({ start: other.start, end: item.end, cls, value: String(before + value) });
  }
  return joined;
}

function sums(a: number, b: number): boolean {
  const tens = (n: number) => n >= 20 && n < 100 && n % 10 === 0;
  const ones = (n: number) => n >= 1 && n < 10;
  return (tens(a) && ones(b)) || (ones(a) && tens(b));
}
