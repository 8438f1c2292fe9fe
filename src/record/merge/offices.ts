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
  const title = nameKey(fact.value);
  return ONE_AT_A_TIME.some((start) => title.startsWith(start));
}

/** When a document says that a fact holds: the spell that it names, else its own date. */
function heldOn({ what, teller }: Told<Fact>): string | null {
  return what.valid?.from ?? teller.published;
}

/** Whether all that is told of `later` is told after everything that is told of `earlier`. */
export function follows(later: CombinedFact, earlier: CombinedFact): boolean {
  const [ends, begins] = [timesOf(earlier.told).at(-1), timesOf(later.told)[0]];
  if (earlier.told.length < 2 || later.told.length < 2) return false;
  return ends !== undefined && begins !== undefined && ends < begins;
}

/**
 * Whether somebody else held the office between `one` and all of `group`: who returns to an office
 * has two spells of it. One document alone is taken for an error, not for a spell.
 */
export function interrupted(
  one: Told<Fact>,
  group: readonly Told<Fact>[],
  all: readonly Told<Fact>[],
): boolean {
  if (!isExclusiveOffice(one.what)) return false;
  const at = heldOn(one);
  const times = timesOf(group);
  const [first, last] = [times[0], times.at(-1)];
  if (at === null || first === undefined || last === undefined) return false;
  if (at >= first && at <= last) return false;
  const [from, to] = at < first ? [at, first] : [last, at];
  const others = all.filter(({ what }) => what.subject.id !== one.what.subject.id && what.polarity);
  const rivals = new Map<string, Set<string>>();
  for (const other of others) {
    const day = heldOn(other);
    if (day === null || day <= from || day >= to) continue;
    const { id } = other.what.subject;
    rivals.set(id, (rivals.get(id) ?? new Set()).add(other.teller.copies));
  }
  return [...rivals.values()].some((documents) => documents.size > 1);
}

function timesOf(told: readonly Told<Fact>[]): string[] {
  return told.flatMap((one) => heldOn(one) ?? []).sort();
}
