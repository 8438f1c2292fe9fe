import type { Bound, Quantity } from '../../reading/index.js';

/** Units of one kind in the unit that they are compared in. */
const UNITS: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  m: ['km', 0.001],
  metre: ['km', 0.001],
  meter: ['km', 0.001],
  km: ['km', 1],
  kilometre: ['km', 1],
  kilometer: ['km', 1],
  mi: ['km', 1.609344],
  mile: ['km', 1.609344],
  ha: ['km2', 0.01],
  hectare: ['km2', 0.01],
  acre: ['km2', 0.0040468564],
  km2: ['km2', 1],
  mi2: ['km2', 2.589988],
  kg: ['t', 0.001],
  t: ['t', 1],
  tonne: ['t', 1],
  ton: ['t', 1],
};

/** What converting between units may cost: 810 miles are 1,300 km to a newspaper. */
const CONVERSION = 0.02;
/** What "about" allows. */
const ROUGHLY = 0.05;
/** Counts below this are told one by one. */
const COUNTED_ONE_BY_ONE = 100;

/** A quantity in the unit that its kind of unit is compared in. */
export function toBaseUnit({ number, unit, bound }: Quantity): Quantity {
  const name = unit.toLowerCase().trim();
  const known = UNITS[name] ?? UNITS[name.replace(/s$/, '')];
  if (known === undefined) return { number, unit: name, bound };
  return { number: number * known[1], unit: known[0], bound };
}

/** Whether two quantities count in comparable units. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return toBaseUnit(a).unit === toBaseUnit(b).unit;
}

/**
 * Whether two quantities can both be true: equal but for rounding and units, or held apart only by
 * a bound ("at least 12" and "15"). Exact counts below 100 in one unit are never rounded.
 */
export function agree(first: Quantity, second: Quantity): boolean {
  const [a, b] = [toBaseUnit(first), toBaseUnit(second)];
  if (a.unit !== b.unit) return false;
  const isConverted = first.unit.toLowerCase().trim() !== second.unit.toLowerCase().trim();
  const [low, high] = a.number <= b.number ? [a, b] : [b, a];
  if (isSameNumber(low, high, isConverted)) return true;
  return low.bound === 'at-least' || high.bound === 'at-most';
}

/** Whether two quantities are the same statement, so that their sources add up. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const loose = (bound: Bound) => (bound === 'about' ? 'exact' : bound);
  return loose(a.bound) === loose(b.bound) && agree(a, b);
}

function isSameNumber(low: Quantity, high: Quantity, isConverted: boolean): boolean {
  const difference = high.number - low.number;
  if (low.bound === 'about' || high.bound === 'about') return difference <= high.number * ROUGHLY;
  if (isConverted) return difference <= high.number * CONVERSION;
  if (difference === 0 || high.number < COUNTED_ONE_BY_ONE) return difference === 0;
  return roundsTo(low.number, high.number) || roundsTo(high.number, low.number);
}

/** Whether the second number is the first one rounded, by the zeros that it ends in. */
function roundsTo(exact: number, rounded: number): boolean {
  if (!Number.isInteger(rounded) || rounded === 0) return false;
  let step = 1;
  while (rounded % (step * 10) === 0) step *= 10;
  return Math.round(exact / step) * step === rounded;
}

/** A quantity for people: "at least 12", "about 1300 km". */
export function showQuantity({ number, unit, bound }: Quantity): string {
  const prefix = bound === 'exact' ? '' : `${bound.replace('-', ' ')} `;
  return `${prefix}${number}${unit === '' ? '' : ` ${unit}`}`;
}
