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

/** A quantity in the unit that it is compared in, with what comparing needs worked out once. */
export interface Measured extends Quantity {
  /** The unit as it was told. */
  readonly told: string;
  /** The power of ten that it may be rounded to, by the zeros that it ends in; 0 where to none. */
  readonly step: number;
}

/** Works out once what is compared many times. */
export function measure(quantity: Quantity): Measured {
  const base = toBaseUnit(quantity);
  return { ...base, told: quantity.unit.toLowerCase().trim(), step: stepOf(base.number) };
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
  return canBothBeTrue(measure(first), measure(second));
}

/** See {@link agree}. */
export function canBothBeTrue(a: Measured, b: Measured): boolean {
  if (a.unit !== b.unit) return false;
  const isConverted = a.told !== b.told;
  const [low, high] = a.number <= b.number ? [a, b] : [b, a];
  if (isSameNumber(low, high, isConverted)) return true;
  return low.bound === 'at-least' || high.bound === 'at-most';
}

/** Whether two quantities are the same statement, so that their sources add up. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return isSame(measure(a), measure(b));
}

/** See {@link sameQuantity}. */
export function isSame(a: Measured, b: Measured): boolean {
  return looseBound(a.bound) === looseBound(b.bound) && canBothBeTrue(a, b);
}

/** The bound as far as it tells statements apart. */
export function looseBound(bound: Bound): Bound {
  return bound === 'about' ? 'exact' : bound;
}

function isSameNumber(low: Measured, high: Measured, isConverted: boolean): boolean {
  const difference = high.number - low.number;
  if (low.bound === 'about' || high.bound === 'about') return difference <= high.number * ROUGHLY;
  if (isConverted) return difference <= high.number * CONVERSION;
  if (difference === 0 || high.number < COUNTED_ONE_BY_ONE) return difference === 0;
  return roundsTo(low.number, high) || roundsTo(high.number, low);
}

/** Whether the second number is the first one rounded. */
function roundsTo(exact: number, { number, step }: Measured): boolean {
  return step > 0 && Math.round(exact / step) * step === number;
}

function stepOf(number: number): number {
  if (!Number.isInteger(number) || number === 0) return 0;
  let step = 1;
  while (number % (step * 10) === 0) step *= 10;
  return step;
}

/** A quantity for people: "at least 12", "about 1300 km". */
export function showQuantity({ number, unit, bound }: Quantity): string {
  const prefix = bound === 'exact' ? '' : `${bound.replace('-', ' ')} `;
  return `${prefix}${number}${unit === '' ? '' : ` ${unit}`}`;
}
