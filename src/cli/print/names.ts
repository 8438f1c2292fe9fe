import type { Actor, Fact } from '../../reading/index.js';
import { safe } from './terminal.js';

/** Several names as a person writes them: "A, B and C". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** People and states in a role, with the office that they act under. */
export function actorNames(actors: readonly Actor[]): string {
  return listed(actors.map((a) => (a.as ? `${safe(a.label)} (${safe(a.as)})` : safe(a.label))));
}

/** The value of a fact in words. */
export function factValue(value: Fact['value']): string {
  if (typeof value === 'string') return safe(value);
  if ('number' in value) {
    const bound = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ' };
    const number = value.number.toLocaleString('en', { maximumFractionDigits: 2 });
    return `${bound[value.bound]}${number} ${safe(value.unit)}`.trim();
  }
  return safe(value.label);
}
