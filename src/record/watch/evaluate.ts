import type { Filter, Store } from '../types.js';
import { holdsAll, type Knowledge } from './holds.js';
import { type Item, idOf, valuesOf } from './items.js';
import { candidates, fits } from './patterns.js';
import type { Condition, Rule } from './rule.js';

/** What a rule asks: a store, or anything that answers like one. */
export type Asked = Pick<Store, 'events' | 'facts' | 'disputes'>;

/** One answer to a rule: something for each thing that it looks for. */
export type Binding = ReadonlyMap<string, Item>;

/** More answers than this are no answer. */
const MOST_BINDINGS = 50_000;

/**
 * All answers to a rule, or those that something changed takes part in. Joins start at what is
 * changed, or at the first pattern, and ask the store for the rest by who takes part and when.
 */
export async function evaluate(
  rule: Rule,
  asked: Asked,
  knowledge: Knowledge,
  changed: readonly Item[] | null = null,
): Promise<readonly Binding[]> {
  const found = new Map<string, Binding>();
  for (const [name, alternatives] of rule.patterns) {
    const seeds =
      changed === null
        ? await candidates(alternatives, [{}], asked)
        : changed.filter((item) => alternatives.some((one) => fits(item, one)));
    for (const seed of seeds) {
      const start = new Map([[name, seed]]);
      if (!holdsAll(rule.where, start, knowledge)) continue;
      for (const binding of await complete(rule, start, asked, knowledge)) {
        found.set(keyOf(binding), binding);
        if (found.size >= MOST_BINDINGS) return [...found.values()];
      }
    }
    if (changed === null) break;
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, binding]) => binding);
}

async function complete(
  rule: Rule,
  bound: Binding,
  asked: Asked,
  knowledge: Knowledge,
): Promise<readonly Binding[]> {
  const open = [...rule.patterns].find(([name]) => !bound.has(name));
  if (open === undefined) return [bound];
  const [name, alternatives] = open;
  const found: Binding[] = [];
  const narrowed = narrowedBy(rule.where, name, bound);
  for (const item of await candidates(alternatives, narrowed, asked)) {
    const next = new Map([...bound, [name, item]]);
    if ([...bound.values()].some((other) => idOf(other) === idOf(item))) continue;
    if (holdsAll(rule.where, next, knowledge)) {
      found.push(...(await complete(rule, next, asked, knowledge)));
    }
  }
  return found;
}

/** Fields by which a store finds things. */
const WHO = new Set(['actors', 'recipients', 'parties', 'subject', 'value', 'states']);

/** What is already bound says whom the next thing must involve, and when it must have been. */
function narrowedBy(where: readonly Condition[], name: string, bound: Binding): readonly Filter[] {
  for (const condition of where) {
    if (condition.kind !== 'is') continue;
    for (const [own, other] of [
      [condition.left, condition.right],
      [condition.right, condition.left],
    ] as const) {
      if (own.kind !== 'path' || own.of !== name || other.kind !== 'path') continue;
      const item = bound.get(other.of);
      const [base] = own.field.split('.');
      if (item === undefined || !(WHO.has(base!) || base === 'place')) continue;
      const keys = [...new Set(valuesOf(item, other.field).map(({ key }) => key))];
      return keys.map((key) => (base === 'place' ? { place: key } : { actor: key }));
    }
  }
  return [{}];
}

export function keyOf(binding: Binding): string {
  return [...binding]
    .map(([name, item]) => `${name}=${idOf(item)}`)
    .sort()
    .join(' ');
}
