import type { Fact } from '../../reading/index.js';
import { epochDay, firstDay } from './dates.js';
import { dispute, type ToldDispute } from './disputes.js';
import { type CombinedFact, isActor, isQuantity, sameSpell, sameValue, spellOf } from './facts.js';
import { isExclusiveOffice, toldFor } from './offices.js';
import { canBothBeTrue, type Measured, measure, showQuantity } from './quantities.js';
import { areNear, type Holding, rivalsAmong } from './rivals.js';

/** Properties whose value hardly ever changes, so that documents of any date may be compared. */
const LASTING: ReadonlySet<string> = new Set([
  'border_length',
  'founded',
  'capital_of',
  'in_office_since',
]);

/** Contradictions between the facts of one subject key. */
export function factDisputes(facts: readonly CombinedFact[]): ToldDispute[] {
  return [...figureDisputes(facts), ...memberDispute(facts), ...holderDisputes(facts)];
}

/** A fact that states a number. */
interface Numbered {
  readonly one: CombinedFact;
  readonly measured: Measured;
}

/** Numbers that cannot all be true: one dispute for each kind of unit, with every position in it. */
function figureDisputes(facts: readonly CombinedFact[]): ToldDispute[] {
  const numbers = facts.flatMap((one): Numbered[] => {
    const { value, polarity } = one.fact;
    return polarity && isQuantity(value) ? [{ one, measured: measure(value) }] : [];
  });
  const byUnit = new Map<string, CombinedFact[]>();
  for (const number of numbers) {
    if (!numbers.some((other) => clash(number, other))) continue;
    const { unit } = number.measured;
    const clashing = byUnit.get(unit);
    if (clashing === undefined) byUnit.set(unit, [number.one]);
    else clashing.push(number.one);
  }
  return [...byUnit.values()].map((clashing) => {
    const ids = clashing.map(({ fact }) => fact.id).sort();
    const positions = clashing.map(({ fact, told }) => ({
      ...{ value: showValue(fact.value), told },
      of: fact.id,
    }));
    return dispute('figure', { ids, label: labelOf(clashing[0]!.fact) }, positions);
  });
}

function clash({ one: a, measured: x }: Numbered, { one: b, measured: y }: Numbered): boolean {
  if (x.unit !== y.unit || canBothBeTrue(x, y)) return false;
  return sameSpell(a.fact, b.fact) && sameTime(a, b) && !toldTogether(a, b);
}

/** Whether one document gives both: then it counts two things, and contradicts nothing. */
function toldTogether(a: CombinedFact, b: CombinedFact): boolean {
  const { documents } = tellersOf(a);
  return b.told.some(({ teller }) => documents.has(teller.id));
}

function sameTime(a: CombinedFact, b: CombinedFact): boolean {
  if (LASTING.has(a.fact.property)) return true;
  if (a.fact.valid !== null && b.fact.valid !== null) return true;
  return areNear(tellersOf(a).days, tellersOf(b).days);
}

/** By which documents, and on which days counted from 1970-01-01, in order, a fact is told. */
interface Tellers {
  readonly documents: ReadonlySet<string>;
  readonly days: readonly number[];
}

const known = new WeakMap<CombinedFact, Tellers>();

function tellersOf(fact: CombinedFact): Tellers {
  const found = known.get(fact);
  if (found !== undefined) return found;
  const tellers = fact.told.map(({ teller }) => teller);
  const days = tellers.flatMap(({ published }) =>
    published === null ? [] : [epochDay(firstDay(published))],
  );
  const made = {
    documents: new Set(tellers.map(({ id }) => id)),
    days: [...new Set(days)].sort((x, y) => x - y),
  };
  known.set(fact, made);
  return made;
}

/** A membership or office that some assert and others deny for the same time. */
function memberDispute(facts: readonly CombinedFact[]): ToldDispute[] {
  const denied = facts.filter(({ fact }) => !fact.polarity);
  return denied.flatMap((no) =>
    facts
      .filter(({ fact }) => fact.polarity && sameValue(fact.value, no.fact.value))
      .filter((yes) => sameSpell(yes.fact, no.fact) && sameTime(yes, no) && !toldTogether(yes, no))
      .map((yes) => {
        const ids = [yes.fact.id, no.fact.id].sort();
        const kind = yes.fact.property === 'member_of' ? 'membership' : 'status';
        return dispute(kind, { ids, label: labelOf(yes.fact) }, [
          { value: showValue(yes.fact.value), told: yes.told, of: yes.fact.id },
          { value: `not ${showValue(no.fact.value)}`, told: no.told, of: no.fact.id },
        ]);
      }),
  );
}

/** Two who are told to hold one office at a time, and neither follows the other. */
function holderDisputes(facts: readonly CombinedFact[]): ToldDispute[] {
  const holding = facts.filter(({ fact }) => fact.polarity && isExclusiveOffice(fact));
  if (holding.length < 2) return [];
  const rivals = rivalsAmong(holding.map(holdingOf), (i, j) =>
    toldTogether(holding[i]!, holding[j]!),
  );
  return officeDispute(
    rivals.map((at) => {
      const { fact, told } = holding[at]!;
      const { id, subject } = fact;
      return { id, holder: subject.label, office: showValue(fact.value), told };
    }),
  );
}

/** What is in dispute where several are told to hold an office at a time; those first told of first. */
export function officeDispute(
  rivals: readonly {
    readonly id: string;
    readonly holder: string;
    readonly office: string;
    readonly told: ToldDispute['sides'][number]['told'];
  }[],
): ToldDispute[] {
  if (rivals.length < 2) return [];
  const ids = rivals.map(({ id }) => id).sort();
  const sides = rivals.map(({ id, holder, told }) => ({ value: holder, told, of: id }));
  return [dispute('identity', { ids, label: rivals[0]!.office }, sides)];
}

function holdingOf(one: CombinedFact): Holding {
  const { fact, told } = one;
  const [valid, spell] = [spellOf(fact), toldFor(one)];
  const { days } = tellersOf(one);
  return { id: fact.id, holder: fact.subject.id, valid, count: told.length, told: spell, days };
}

function labelOf({ subject, property, qualifiers }: Fact): string {
  const given = Object.entries(qualifiers).map(([name, value]) =>
    typeof value === 'object' ? `${name} ${value.label}` : `${name} ${value}`,
  );
  return [subject.label, property, ...given].join(' ');
}

function showValue(value: Fact['value']): string {
  if (typeof value === 'string') return value;
  return isActor(value) ? value.label : showQuantity(value);
}
