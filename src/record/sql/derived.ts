import type { DateRange } from '../../base/index.js';
import type { Fact } from '../../reading/index.js';
import { shortHash } from '../ids.js';
import {
  byId,
  type Combined,
  type CombinedFact,
  daysOf,
  participants,
  sideKey,
  sumOf,
} from '../merge/index.js';
import { nameKey, words } from '../text/words.js';
import type { Merge, MergedEvent, MergedFact } from '../types.js';
import { packNumbers } from './compact/ids.js';
import { internStrings } from './compact/index.js';
import type { Queries } from './connection.js';
import type { Links } from './network.js';
import { termOf } from './terms.js';
import { dayOf, NO_LAST_DAY, numbersFor } from './timeline.js';

/**
 * What very many documents tell is found by the words of so many of them, the first by id: one more
 * teller leaves most of them as they are. Each document is found by all of its words besides.
 */
export const INDEXED_TELLERS = 32;

/** A merged event or fact with everything that it is found by. */
export interface Derived {
  readonly id: string;
  readonly block: number;
  readonly kind: 'event' | 'fact';
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly dates: DateRange | null;
  readonly parties: readonly string[];
  readonly places: readonly string[];
  readonly merged: MergedEvent | MergedFact;
  /**
   * Numbers of what is told that it was merged from; the first one has its id. Those of a fact begin
   * with those that it is found by, by id; the others are in order.
   */
  readonly members: readonly number[];
  /** The words that it is found by. */
  readonly quotes: readonly string[];
  /** Equal as long as nothing about it changed. */
  readonly hash: string;
}

/** A merged event as it is kept. */
export function derivedEvent(
  block: number,
  { event, merges }: Combined,
  numberOf: (telling: string) => number,
): Derived {
  const { where } = event;
  return {
    id: event.id,
    block,
    kind: 'event',
    type: event.type,
    mode: event.mode,
    status: event.status,
    dates: event.when,
    parties: participants(event).flatMap((actor) => [actor.id, sideKey(actor)]),
    places: where === null ? [] : [where.id, ...(where.state === null ? [] : [where.state])],
    merged: event,
    members: membersOf(event.id, merges, numberOf),
    quotes: event.sources.slice(0, INDEXED_TELLERS).map(({ quote }) => quote),
    hash: shortHash(event, merges),
  };
}

/** A merged fact as it is kept, without its words; one that does not hold has the status `denied`. */
export function derivedFact(
  block: number,
  { fact, told }: Pick<CombinedFact, 'fact' | 'told'>,
  numberOf: (telling: string) => number,
): Derived {
  const ids = told.map(({ what }) => what.id);
  return {
    id: fact.id,
    block,
    kind: 'fact',
    type: fact.property,
    mode: null,
    status: fact.polarity ? 'occurred' : 'denied',
    dates: fact.valid,
    parties: partiesOf(fact),
    places: [],
    merged: fact,
    members: inIndexOrder(ids.map((id) => ({ id, n: numberOf(id) }))),
    quotes: [],
    hash: factHash(fact, sumOf(ids)),
  };
}

/** The numbers of a fact's tellings, those first that it is found by. */
export function inIndexOrder(
  told: readonly { readonly id: string; readonly n: number }[],
  others: readonly number[] = [],
): number[] {
  const ordered = [...told].sort(byId).map(({ n }) => n);
  const rest = [...others, ...ordered.slice(INDEXED_TELLERS)].sort((a, b) => a - b);
  return [...ordered.slice(0, INDEXED_TELLERS), ...rest];
}

/** Who is in a fact: whom it is about, and who is in what it says. */
export function partiesOf({ subject, value, qualifiers }: Fact): string[] {
  const others = [value, ...Object.values(qualifiers)].flatMap((one) =>
    typeof one === 'object' && 'id' in one ? [one] : [],
  );
  return [subject, ...others].flatMap((actor) => [actor.id, sideKey(actor)]);
}

/**
 * Equal as long as nothing about a fact changed. Its members say what its sources are, of which there
 * may be thousands.
 *
 * @param sum of the ids of its members
 */
export function factHash(fact: MergedFact, sum: bigint): string {
  return shortHash({ ...fact, sources: [] }, sum.toString(16));
}

/** Writes merged events and facts; gives the numbers that they have now, in their order. */
export async function putMerged(
  tx: Queries,
  all: readonly Derived[],
  links: readonly Links[],
  change: number,
): Promise<readonly number[]> {
  const spells = all.map(({ dates }) => (dates === null ? null : daysOf(dates)));
  const numbers = await numbersFor(tx, spells);
  await internStrings(
    tx,
    all.flatMap(({ type, mode, status }) => [type, status, ...(mode === null ? [] : [mode])]),
  );
  const number = (text: string) => tx.strings.numberOf(text)!;
  await tx.insert(
    'merged',
    [
      ...['n', 'block', 'fact', 'type', 'mode', 'status', 'last_day', 'confidence', 'independent'],
      ...['change', 'hash', 'members', 'links'],
    ],
    all.map(({ block, kind, type, mode, status, merged, members, hash }, i) => {
      const last = spells[i]?.last;
      return [
        ...[numbers[i]!, block, kind === 'fact' ? 1 : 0, number(type)],
        ...[mode === null ? null : number(mode), number(status)],
        ...[last === undefined ? NO_LAST_DAY : dayOf(last), Math.round(merged.confidence * 1000)],
        ...[merged.independent, change, Buffer.from(hash, 'hex'), packNumbers(members)],
        packNumbers(links[i]!),
      ];
    }),
  );
  await tx.dialect.index(
    tx,
    'merged',
    all.map((one, i) => ({
      n: numbers[i]!,
      key: one.block,
      words: words(one.quotes.join('\n')),
      terms: termsOf(one, tellersIn(one.merged)),
    })),
  );
  return numbers;
}

/** Takes merged events and facts away. */
export async function forgetMerged(
  tx: Queries,
  gone: readonly { readonly n: number; readonly block: number }[],
): Promise<void> {
  if (gone.length === 0) return;
  const { dialect } = tx;
  await dialect.unindex(
    tx,
    'merged',
    gone.map(({ n, block }) => ({ n, key: block })),
  );
  await tx.run(`delete from merged where ${dialect.among('block')} and ${dialect.among('n')}`, [
    [...new Set(gone.map(({ block }) => block))],
    gone.map(({ n }) => n),
  ]);
}

function membersOf(
  id: string,
  merges: readonly Merge[],
  numberOf: (telling: string) => number,
): number[] {
  const others = merges.filter(({ member }) => member !== id);
  return [id, ...others.map(({ member }) => member)].map(numberOf);
}

/** Who tells a merged thing, as far as it is found by it. */
export interface Tellers {
  readonly outlets: Iterable<string>;
  readonly langs: Iterable<string>;
  /** Ids of those who are quoted with it, and of their sides. */
  readonly saidBy: Iterable<string>;
}

function tellersIn({ sources }: MergedEvent | MergedFact): Tellers {
  const [outlets, langs, saidBy] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const one of sources) {
    langs.add(one.lang);
    if (one.outlet !== null) outlets.add(one.outlet);
    if (one.saidBy !== null) saidBy.add(one.saidBy.id).add(sideKey(one.saidBy));
  }
  return { outlets, langs, saidBy };
}

/** What a merged thing is found by exactly. By which documents it is told its members say. */
export function termsOf(
  { parties, places }: Pick<Derived, 'parties' | 'places'>,
  { outlets, langs, saidBy }: Tellers,
): string[] {
  const terms = [
    ...parties.map((party) => termOf('party', party)),
    ...places.map((place) => termOf('place', place)),
    ...Array.from(langs, (lang) => termOf('lang', lang)),
    ...Array.from(outlets, (outlet) => termOf('outlet', nameKey(outlet))),
    ...Array.from(saidBy, (who) => termOf('said_by', who)),
  ];
  return [...new Set(terms)];
}
