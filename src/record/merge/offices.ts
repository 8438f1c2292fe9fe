import { remembered } from '../../base/index.js';
import type { Fact } from '../../reading/index.js';
import { nameKey } from '../text/words.js';
import type { CombinedFact } from './facts.js';
import type { Told } from './told.js';

/** Beginnings of the titles of offices that one person holds at a time. */
const ONE_AT_A_TIME = [
  'president of',
  'prime minister of',
  'chancellor of',
  'king of',
  'queen of',
  'emir of',
  'sultan of',
  'supreme leader of',
  'foreign minister of',
  'minister of foreign affairs of',
  'defence minister of',
  'defense minister of',
  'interior minister of',
  'finance minister of',
  'secretary general of',
  'chief of staff of',
] as const;

/** A fact that says who holds an office which one person holds at a time. */
export function isExclusiveOffice(fact: Fact): fact is Fact & { readonly value: string } {
  if (fact.property !== 'holds_office' || typeof fact.value !== 'string') return false;
  return isExclusiveTitle(fact.value);
}

/** The same titles are told again and again. */
const isExclusiveTitle = remembered((title: string) => {
  const key = nameKey(title);
  return ONE_AT_A_TIME.some((start) => key.startsWith(start));
});

/** When a document says that a fact holds: the spell that it names, else its own date. */
function heldOn({ what, teller }: Told<Fact>): string | null {
  return what.valid?.from ?? teller.published;
}

const spells = new WeakMap<CombinedFact, { readonly spell: Spell }>();

/** From when to when a fact is told to hold. */
export function toldFor(fact: CombinedFact): Spell {
  const known = spells.get(fact);
  if (known !== undefined) return known.spell;
  const spell = fact.told.reduce<Spell>(extended, null);
  spells.set(fact, { spell });
  return spell;
}

/** Who is told to hold an office when, to ask who came in between. */
export class Holders {
  /** For each holder the days on which they are told to hold it, in order, with who tells it. */
  readonly #bySubject = new Map<string, { readonly day: string; readonly copies: string }[]>();

  constructor(all: readonly Told<Fact>[]) {
    for (const one of all) {
      const day = heldOn(one);
      if (day === null || !one.what.polarity) continue;
      const { id } = one.what.subject;
      const known = this.#bySubject.get(id);
      const told = { day, copies: one.teller.copies };
      if (known === undefined) this.#bySubject.set(id, [told]);
      else known.push(told);
    }
    for (const days of this.#bySubject.values()) days.sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  /**
   * Whether somebody else held the office between `one` and a spell: who returns to an office has two
   * spells of it. One document alone is taken for an error, not for a spell.
   */
  interrupt(one: Told<Fact>, spell: Spell): boolean {
    const at = heldOn(one);
    if (at === null || spell === null || (at >= spell.first && at <= spell.last)) return false;
    const [from, to] = at < spell.first ? [at, spell.first] : [spell.last, at];
    for (const [id, days] of this.#bySubject) {
      if (id !== one.what.subject.id && areToldBetween(days, from, to)) return true;
    }
    return false;
  }
}

/** The first and the last day on which somebody is told to hold an office; null where none is known. */
export type Spell = { readonly first: string; readonly last: string } | null;

/** A spell with one telling more. */
export function extended(spell: Spell, one: Told<Fact>): Spell {
  const at = heldOn(one);
  if (at === null) return spell;
  if (spell === null) return { first: at, last: at };
  return { first: at < spell.first ? at : spell.first, last: at > spell.last ? at : spell.last };
}

/** Whether two documents that are no copies of each other tell it after `from` and before `to`. */
function areToldBetween(
  days: readonly { readonly day: string; readonly copies: string }[],
  from: string,
  to: string,
): boolean {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.day <= from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < days.length && days[i]!.day < to; i++) {
    if (days[i]!.copies !== days[low]!.copies) return true;
  }
  return false;
}
