import { addDays } from '../merge/dates.js';
import { firstDay, lastDay } from '../merge/index.js';
import type { Binding } from './evaluate.js';
import { type Value, valuesOf } from './items.js';
import type { Condition, Term } from './rule.js';

/** What is known beside the record: identities as they were on a day. */
export interface Knowledge {
  /** Whether somebody or something belonged to an organisation; `day` null for now. */
  memberOf(member: string, of: string, day: string | null): boolean;
  /** Whether a person is known to have held an office that ended before a day. */
  heldBefore(person: string, office: string, day: string): boolean;
}

/** Whether all conditions hold whose things are all bound. */
export function holdsAll(
  conditions: readonly Condition[],
  binding: Binding,
  knowledge: Knowledge,
): boolean {
  return conditions.every(
    (one) => termsOf(one).some((term) => isOpen(term, binding)) || holds(one, binding, knowledge),
  );
}

function termsOf(condition: Condition): readonly Term[] {
  return 'right' in condition
    ? [condition.left, condition.right]
    : [condition.left, condition.of, ...(condition.on === null ? [] : [condition.on])];
}

function isOpen(term: Term, binding: Binding): boolean {
  return term.kind !== 'constant' && !binding.has(term.of);
}

function holds(condition: Condition, binding: Binding, knowledge: Knowledge): boolean {
  const values = (term: Term) => termValues(term, [binding]);
  const left = values(condition.left);
  switch (condition.kind) {
    case 'is':
    case 'is-not': {
      const right = new Set(values(condition.right).map(({ key }) => key));
      if (left.length === 0 || right.size === 0) return false;
      return left.some(({ key }) => right.has(key)) === (condition.kind === 'is');
    }
    case 'before':
    case 'after':
    case 'within':
      return left.some(({ key: a }) =>
        values(condition.right).some(({ key: b }) => inTime(condition, a, b)),
      );
    case 'compare':
      return compares(condition, [binding]);
    case 'member':
    case 'not-member': {
      const day = condition.on === null ? null : (values(condition.on)[0]?.key ?? null);
      if (condition.on !== null && day === null) return false;
      const isMember = ({ key }: Value) =>
        values(condition.of).some((of) => knowledge.memberOf(key, of.key, day));
      return left.length > 0 && left.some(isMember) === (condition.kind === 'member');
    }
    case 'no-longer-holds': {
      const [day] = condition.on === null ? [] : values(condition.on);
      if (day === undefined) return false;
      return left.some(({ key }) =>
        values(condition.of).some(({ label }) => knowledge.heldBefore(key, label, day.key)),
      );
    }
  }
}

function inTime(
  condition:
    | { readonly kind: 'before' | 'after' | 'is' | 'is-not' }
    | { readonly kind: 'within'; readonly days: number },
  a: string,
  b: string,
): boolean {
  switch (condition.kind) {
    case 'before':
      return lastDay(a) < firstDay(b);
    case 'after':
      return firstDay(a) > lastDay(b);
    case 'within':
      return (
        firstDay(a) <= addDays(lastDay(b), condition.days) &&
        lastDay(a) >= addDays(firstDay(b), -condition.days)
      );
    default:
      return false;
  }
}

/** Whether a comparison holds for a group of answers: counts count different values in all of them. */
export function compares(
  { left, operator, right }: Extract<Condition, { kind: 'compare' }>,
  bindings: readonly Binding[],
): boolean {
  const numbers = (term: Term) => termValues(term, bindings).map(({ key }) => Number(key));
  return numbers(left).some((a) => numbers(right).some((b) => ORDER[operator](a, b)));
}

const ORDER = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

/** The different values of a term in some answers. */
export function termValues(term: Term, bindings: readonly Binding[]): readonly Value[] {
  switch (term.kind) {
    case 'constant':
      return [{ key: term.value, label: term.value }];
    case 'path':
      return distinct(term, bindings);
    case 'count': {
      const count = String(distinct(term, bindings).length);
      return [{ key: count, label: count }];
    }
  }
}

function distinct(
  { of, field }: Extract<Term, { kind: 'path' | 'count' }>,
  bindings: readonly Binding[],
): readonly Value[] {
  const found = new Map<string, Value>();
  for (const binding of bindings) {
    const item = binding.get(of);
    if (item === undefined) continue;
    for (const value of valuesOf(item, field))
      if (!found.has(value.key)) found.set(value.key, value);
  }
  return [...found.values()];
}
