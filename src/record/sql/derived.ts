import type { DateRange } from '../../base/index.js';
import { shortHash } from '../ids.js';
import { type Combined, type CombinedFact, daysOf, participants, sideKey } from '../merge/index.js';
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
  /** Numbers of what is told that it was merged from; the first one has its id. */
  readonly members: readonly number[];
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
    hash: shortHash(event, merges),
  };
}

/** A merged fact as it is kept; one that does not hold has the status `denied`. */
export function derivedFact(
  block: number,
  { fact, merges }: CombinedFact,
  numberOf: (telling: string) => number,
): Derived {
  const others = [fact.value, ...Object.values(fact.qualifiers)].flatMap((value) =>
    typeof value === 'object' && 'id' in value ? [value] : [],
  );
  return {
    id: fact.id,
    block,
    kind: 'fact',
    type: fact.property,
    mode: null,
    status: fact.polarity ? 'occurred' : 'denied',
    dates: fact.valid,
    parties: [fact.subject, ...others].flatMap((actor) => [actor.id, sideKey(actor)]),
    places: [],
    merged: fact,
    members: membersOf(fact.id, merges, numberOf),
    // Its members say what its sources are, of which there may be thousands.
    hash: shortHash({ ...fact, sources: [] }, merges),
  };
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
      words: wordsOf(one),
      terms: termsOf(one),
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

function wordsOf({ merged: { sources } }: Derived): string[] {
  const told = sources.slice(0, INDEXED_TELLERS).map(({ quote }) => quote);
  return words(told.join('\n'));
}

function termsOf({ merged, parties, places }: Derived): string[] {
  const terms = [
    ...parties.map((party) => termOf('party', party)),
    ...places.map((place) => termOf('place', place)),
    termOf('document', merged.document),
  ];
  for (const { document, lang, outlet, saidBy } of merged.sources) {
    terms.push(termOf('document', document), termOf('lang', lang));
    if (outlet !== null) terms.push(termOf('outlet', nameKey(outlet)));
    if (saidBy !== null) {
      terms.push(termOf('said_by', saidBy.id), termOf('said_by', sideKey(saidBy)));
    }
  }
  return [...new Set(terms)];
}
