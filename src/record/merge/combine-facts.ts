import type { Fact } from '../../reading/index.js';
import { type Bonds, NO_BONDS } from './bonds.js';
import type { Days } from './dates.js';
import { type CombinedFact, join, jointDays } from './facts.js';
import { extended, Holders, isExclusiveOffice, type Spell } from './offices.js';
import { isSame } from './quantities.js';
import { type Statement, statementOf } from './statement.js';
import { byId, type Told } from './told.js';

/**
 * Joins the facts of one subject key that state the same value for the same spell. Spells that
 * overlap, directly or through others, are one; those that follow each other stay apart, and a vague
 * one that covers several brings none of them together.
 */
export function combineFacts(told: readonly Told<Fact>[], bonds: Bonds): CombinedFact[] {
  const groups = new Groups(told, bonds);
  // Known spells first, so that a fact without one joins a spell only where there is one alone;
  // sharper ones before those that may cover them.
  const ordered = told
    .map(statementOf)
    .sort(
      (a, b) =>
        Number(a.spell === null) - Number(b.spell === null) ||
        bySize(a, b) ||
        (a.spell?.count ?? 0) - (b.spell?.count ?? 0) ||
        byTime(a, b),
    );
  for (const one of ordered) groups.add(one);
  return groups.all().map((members) => join(members.map((one) => one.told)));
}

/** Orders quantities by size, so that rounding joins the same ones in any order of documents. */
function bySize(a: Statement, b: Statement): number {
  return a.measured !== null && b.measured !== null ? a.measured.number - b.measured.number : 0;
}

/** Orders by when it is told to hold, then by id. */
function byTime(a: Statement, b: Statement): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : byId(a.told.what, b.told.what);
}

/** Statements that are one fact; it grows. */
interface Group {
  readonly members: Statement[];
  /** Keys of its members; more than one only where people bound them. */
  readonly keys: Set<string>;
  /** From the first to the last day of all spells, null where none names one. */
  days: Pick<Days, 'first' | 'last'> | null;
  /** When it is told to hold, by its own days or those of the documents. */
  told: Spell;
  /** The later of two was joined to later. */
  order: number;
}

function emptyGroup(): Group {
  return { members: [], keys: new Set(), days: null, told: null, order: 0 };
}

/** Facts while they are joined. Only those under one key are compared, and those that people bound. */
class Groups {
  readonly #bonds: Bonds;
  readonly #holders: Holders;
  readonly #byKey = new Map<string, Set<Group>>();
  #made = 0;

  constructor(all: readonly Told<Fact>[], bonds: Bonds) {
    this.#bonds = bonds;
    this.#holders = new Holders(all.filter(({ what }) => isExclusiveOffice(what)));
  }

  add(one: Statement): void {
    const fitting = this.#candidates(one).filter((group) => this.#fits(one, group));
    const bound = fitting.filter((group) => this.#said(one, group).includes('same'));
    const free = fitting.filter((group) => !bound.includes(group));
    const joined: Group[] = [];
    for (const group of [...bound, ...this.#whichOf(one, free)]) {
      if (joined.every((other) => this.#mayJoin(group, other))) joined.push(group);
    }
    const [into = emptyGroup(), ...others] = joined;
    for (const other of others) {
      for (const member of other.members) {
        into.members.push(member);
        into.told = extended(into.told, member.told);
      }
      for (const key of other.keys) {
        into.keys.add(key);
        this.#byKey.get(key)!.delete(other);
      }
    }
    into.members.push(one);
    into.told = extended(into.told, one.told);
    into.keys.add(one.key);
    into.order = this.#made++;
    if (others.length > 0 || one.spell !== null) {
      into.days = jointDays(into.members.map(({ told }) => told));
    }
    for (const key of into.keys) {
      const under = this.#byKey.get(key) ?? new Set();
      // Goes to the end: sets are in order of when their groups were joined to.
      under.delete(into);
      this.#byKey.set(key, under.add(into));
    }
  }

  all(): readonly (readonly Statement[])[] {
    const groups = new Set([...this.#byKey.values()].flatMap((under) => [...under]));
    return [...groups].sort((a, b) => a.order - b.order).map(({ members }) => members);
  }

  #candidates(one: Statement): readonly Group[] {
    if (this.#bonds === NO_BONDS) return [...(this.#byKey.get(one.key) ?? [])];
    const keys = [...this.#byKey.keys()];
    const found = new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    return [...found].sort((a, b) => a.order - b.order);
  }

  #said(one: Statement, { members }: Group): readonly ('same' | 'different' | null)[] {
    if (this.#bonds === NO_BONDS) return [];
    return members.map(({ told }) => this.#bonds.between(one.told.what.id, told.what.id));
  }

  /** Whether a fact is that of a group: what people decided comes first, a "no" before all. */
  #fits(one: Statement, group: Group): boolean {
    const said = this.#said(one, group);
    if (said.includes('different')) return false;
    if (said.includes('same')) return true;
    if (!saysSameAs(one, group) || !meets(one, group)) return false;
    return !isExclusiveOffice(one.told.what) || !this.#holders.interrupt(one.told, group.told);
  }

  /** Of the groups that a fact fits, those that it belongs to: all become one. */
  #whichOf(one: Statement, fitting: readonly Group[]): readonly Group[] {
    if (fitting.length < 2) return fitting;
    const own = one.spell;
    if (own === null || fitting.every(({ days }) => covers(own, days))) return [];
    return fitting;
  }

  /** Whether nobody said that something in one is not what is in the other. */
  #mayJoin(a: Group, b: Group): boolean {
    return a.members.every((one) => !this.#said(one, b).includes('different'));
  }
}

function saysSameAs({ key, measured }: Statement, { members, keys }: Group): boolean {
  if (!keys.has(key)) return false;
  if (measured === null) return true;
  return members.every((other) => other.key !== key || isSame(measured, other.measured!));
}

/** Whether a fact may hold of the spell of a group; one that names none fits any. */
function meets({ spell }: Statement, { days }: Group): boolean {
  if (spell === null || days === null) return true;
  return spell.first <= days.last && days.first <= spell.last;
}

function covers(spell: Days, days: Group['days']): boolean {
  return days !== null && spell.first <= days.first && days.last <= spell.last;
}
