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

/** Where rounding ends: two numbers that differ by less are the same number told roughly. */
const ROUNDING = 0.02;

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
  const converted = first.unit.toLowerCase().trim() !== second.unit.toLowerCase().trim();
  const slack = tolerance(a, b, converted);
  const [low, high] = a.number <= b.number ? [a, b] : [b, a];
  if (high.number - low.number <= slack) return true;
  return low.bound === 'at-least' || high.bound === 'at-most';
}

/** Whether two quantities are the same statement, so that their sources add up. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const loose = (bound: Bound) => (bound === 'about' ? 'exact' : bound);
  return loose(a.bound) === loose(b.bound) && agree(a, b);
}

function tolerance(a: Quantity, b: Quantity, converted: boolean): number {
  const larger = Math.max(Math.abs(a.number), Math.abs(b.number));
  if (a.bound === 'about' || b.bound === 'about') return larger * 0.05;
  return larger < 100 && !converted ? 0 : larger * ROUNDING;
}

/** A quantity for people: "at least 12", "about 1300 km". */
export function showQuantity({ number, unit, bound }: Quantity): string {
  const prefix = bound === 'exact' ? '' : `${bound.replace('-', ' ')} `;
  return `${prefix}${number}${unit === '' ? '' : ` ${unit}`}`;
}
