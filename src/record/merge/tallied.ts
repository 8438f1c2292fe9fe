import type { Fact } from '../../reading/index.js';
import { shortHash } from '../ids.js';
import { dateOfEpochDay, epochDay } from './dates.js';
import { firstFrom, type Holding } from './rivals.js';
import { sideKey } from './sides.js';
import { statementKey } from './statement.js';
import { confidenceIn, MOST_SURE, surestOfCopies, type Told } from './told.js';

/** What is known of one fact of a {@link Tally}, without those who tell it. */
export interface Tallied {
  /** The first of the ids of its tellings. */
  id: string;
  /** Equal for facts that say the same. */
  readonly key: string;
  readonly subject: string;
  /** The telling that speaks for it, and what it calls who holds it and what is held. */
  speaker: { readonly id: string; readonly sure: number } & Called;
  count: number;
  reports: number;
  independent: number;
  /** How sure each independent telling is, null where one more makes the fact no surer. */
  sure: number[] | null;
  readonly outlets: Set<string>;
  readonly langs: Set<string>;
  /** Ids of those who are quoted with it, and of their sides. */
  readonly saidBy: Set<string>;
  /** Of the ids of all tellings, equal only as long as they are the same. */
  sum: bigint;
  /** On which day each dated telling was published, counted from 1970-01-01, in order. */
  readonly days: number[];
  /** Which group of copies each of these is of, in their order. */
  readonly copies: string[];
  undated: number;
}

interface Called {
  readonly label: string;
  readonly value: string;
}

/** Doubt that is so small that the confidence has its bound, however products are rounded. */
const NO_DOUBT = (1 - MOST_SURE) * 0.999;

/** How sure a fact is. */
export function confidenceOf({ sure, speaker }: Tallied): number {
  return sure === null ? Math.max(MOST_SURE, rounded(speaker.sure)) : confidenceIn(sure);
}

/** A fact of an office as somebody's holding it. */
export function holdingOf({ id, subject, count, days }: Tallied): Holding {
  const [first, last] = [days[0], days.at(-1)];
  const told =
    first === undefined || last === undefined
      ? null
      : { first: dateOfEpochDay(first), last: dateOfEpochDay(last) };
  return { id, holder: subject, valid: null, count, told, days };
}

/** A number of the ids of tellings, the same in any order. */
export function sumOf(ids: readonly string[]): bigint {
  return ids.reduce((sum, id) => sum ^ numberOf(id), 0n);
}

function numberOf(id: string): bigint {
  return BigInt(`0x${/^f[0-9a-f]{16}$/.test(id) ? id.slice(1) : shortHash(id)}`);
}

/** The day on which a telling was published, counted from 1970-01-01; null where it has none. */
export function dayOf({ teller: { published } }: Told<Fact>): number | null {
  return published === null ? null : epochDay(published);
}

function calledIn({ subject, value }: Fact): Called {
  return { label: subject.label, value: typeof value === 'string' ? value : '' };
}

function rounded(sure: number): number {
  return Math.round(sure * 1000) / 1000;
}

/** What is known of a fact by all who tell it, in the order of their ids. */
export function tallied(told: readonly Told<Fact>[]): Tallied {
  const { what: first } = told[0]!;
  const { what } = told.reduce((most, one) =>
    one.what.confidence > most.what.confidence ? one : most,
  );
  const dated = told
    .flatMap((one) => {
      const day = dayOf(one);
      return day === null ? [] : [{ day, copies: one.teller.copies }];
    })
    .sort((a, b) => a.day - b.day);
  const sure = surestOfCopies(told);
  const made: Tallied = {
    id: first.id,
    key: statementKey(first),
    subject: first.subject.id,
    speaker: { id: what.id, sure: what.confidence, ...calledIn(what) },
    count: told.length,
    reports: new Set(told.map(({ teller }) => teller.id)).size,
    independent: sure.length,
    sure: withoutDoubt(sure),
    outlets: new Set(),
    langs: new Set(),
    saidBy: new Set(),
    sum: sumOf(told.map((one) => one.what.id)),
    days: dated.map(({ day }) => day),
    copies: dated.map(({ copies }) => copies),
    undated: told.length - dated.length,
  };
  for (const one of told) noteTeller(made, one);
  return made;
}

/**
 * Counts one telling more.
 *
 * @param again how sure its document was of the fact where it told it before
 */
export function join(
  fact: Tallied,
  told: Told<Fact>,
  day: number | null,
  again: number | null,
): void {
  const { what, teller } = told;
  const { speaker } = fact;
  const { confidence: sure, id } = what;
  if (sure > speaker.sure || (sure === speaker.sure && id < speaker.id)) {
    fact.speaker = { id, sure, ...calledIn(what) };
  }
  if (id < fact.id) fact.id = id;
  fact.count++;
  if (again === null) {
    fact.reports++;
    fact.independent++;
    if (fact.sure !== null) fact.sure = withoutDoubt([...fact.sure, sure]);
  } else if (fact.sure !== null && sure > again) {
    const others = [...fact.sure];
    others.splice(others.indexOf(again), 1, sure);
    fact.sure = withoutDoubt(others);
  }
  fact.sum ^= numberOf(id);
  noteTeller(fact, told);
  if (day === null) {
    fact.undated++;
    return;
  }
  const at = firstFrom(fact.days, day + 1);
  fact.days.splice(at, 0, day);
  fact.copies.splice(at, 0, teller.copies);
}

function noteTeller(fact: Tallied, { what: { saidBy }, teller: { outlet, lang } }: Told<Fact>) {
  if (outlet !== null) fact.outlets.add(outlet);
  fact.langs.add(lang);
  if (saidBy !== null) fact.saidBy.add(saidBy.id).add(sideKey(saidBy));
}

/** Null where the confidence has its bound whatever else is told. */
function withoutDoubt(sure: number[]): number[] | null {
  const doubt = sure.reduce((left, one) => left * (1 - one), 1);
  return doubt < NO_DOUBT ? null : sure;
}
