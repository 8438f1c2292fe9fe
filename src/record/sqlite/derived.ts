import { z } from 'zod';
import type { DateRange } from '../../base/index.js';
import { shortHash } from '../ids.js';
import { type Combined, type CombinedFact, daysOf, participants, sideKey } from '../merge/index.js';
import { nameKey, words } from '../text/words.js';
import type { Dispute, Merge, MergedEvent, MergedFact } from '../types.js';
import type { Connection } from './database.js';

const inserted = z.object({ n: z.int() });

/** Fields that merged things are found by; a state is a party wherever one of its own is. */
export type TermField = 'party' | 'place' | 'said_by' | 'lang' | 'outlet';

/** A merged event or fact with everything that it is found by. */
export interface Derived {
  readonly id: string;
  readonly kind: 'event' | 'fact';
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly dates: DateRange | null;
  readonly parties: readonly string[];
  readonly places: readonly string[];
  readonly merged: MergedEvent | MergedFact;
  readonly merges: readonly Merge[];
  /** Equal as long as nothing about it changed. */
  readonly hash: string;
}

/** A merged event as it is kept. */
export function derivedEvent({ event, merges }: Combined): Derived {
  const { where } = event;
  return {
    id: event.id,
    kind: 'event',
    type: event.type,
    mode: event.mode,
    status: event.status,
    dates: event.when,
    parties: participants(event).flatMap((actor) => [actor.id, sideKey(actor)]),
    places: where === null ? [] : [where.id, ...(where.state === null ? [] : [where.state])],
    merged: event,
    merges,
    hash: shortHash(event, merges),
  };
}

/** A merged fact as it is kept; one that does not hold has the status `denied`. */
export function derivedFact({ fact, merges }: CombinedFact): Derived {
  const others = [fact.value, ...Object.values(fact.qualifiers)].flatMap((value) =>
    typeof value === 'object' && 'id' in value ? [value] : [],
  );
  return {
    id: fact.id,
    kind: 'fact',
    type: fact.property,
    mode: null,
    status: fact.polarity ? 'occurred' : 'denied',
    dates: fact.valid,
    parties: [fact.subject, ...others].flatMap((actor) => [actor.id, sideKey(actor)]),
    places: [],
    merged: fact,
    merges,
    hash: shortHash(fact, merges),
  };
}

/** Writes a merged event or fact. */
export function putMerged(connection: Connection, block: string, derived: Derived): void {
  const { id, kind, type, mode, status, dates, merged, merges, hash } = derived;
  const days = dates === null ? null : daysOf(dates);
  const day = days?.first ?? '~';
  const row = connection.first(
    inserted,
    `insert into merged (id, kind, block, type, mode, status, day, last_day, confidence,
       independent, hash, json)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning n`,
    [
      id,
      kind,
      block,
      type,
      mode,
      status,
      day,
      days?.last ?? '',
      merged.confidence,
      merged.independent,
      hash,
      JSON.stringify(merged),
    ],
  );
  const n = row!.n;
  connection.run('insert into merged_words (rowid, words) values (?, ?)', [
    n,
    words(merged.sources.map((source) => source.quote).join('\n')).join(' '),
  ]);
  for (const [field, value] of termsOf(derived)) {
    connection.run('insert or ignore into terms (field, value, day, merged) values (?, ?, ?, ?)', [
      field,
      value,
      day,
      n,
    ]);
  }
  for (const { member, document, score, reasons } of merges) {
    connection.run(
      'insert into members (member, merged, document, score, reasons) values (?, ?, ?, ?, ?)',
      [member, n, document, score, JSON.stringify(reasons)],
    );
  }
}

/** Writes a dispute. */
export function putDispute(connection: Connection, block: string, dispute: Dispute): void {
  const { id, kind, about } = dispute;
  connection.run('insert into disputes (id, block, kind, json) values (?, ?, ?, ?)', [
    id,
    block,
    kind,
    JSON.stringify(dispute),
  ]);
  for (const merged of about.ids) {
    connection.run('insert into dispute_about (merged, dispute) values (?, ?)', [merged, id]);
  }
}

function termsOf({ merged, parties, places }: Derived): [TermField, string][] {
  const terms: [TermField, string][] = [
    ...parties.map((party): [TermField, string] => ['party', party]),
    ...places.map((place): [TermField, string] => ['place', place]),
  ];
  for (const { lang, outlet, saidBy } of merged.sources) {
    terms.push(['lang', lang]);
    if (outlet !== null) terms.push(['outlet', nameKey(outlet)]);
    if (saidBy !== null) terms.push(['said_by', saidBy.id], ['said_by', sideKey(saidBy)]);
  }
  return terms;
}
