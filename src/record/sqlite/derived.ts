import { z } from 'zod';
import { type Combined, type CombinedFact, daysOf, participants, sideKey } from '../merge/index.js';
import { nameKey, words } from '../text/words.js';
import type { Dispute, Merge, MergedEvent, MergedFact } from '../types.js';
import type { Connection } from './database.js';

const inserted = z.object({ n: z.int() });

/** Fields that merged things are found by; a state is a party wherever one of its own is. */
export type TermField = 'party' | 'place' | 'said_by' | 'lang' | 'outlet';

interface Keys {
  readonly kind: 'event' | 'fact';
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly dates: MergedEvent['when'] | MergedFact['valid'];
  readonly parties: readonly string[];
  readonly places: readonly string[];
}

/** Writes a merged event with everything that it is found by. */
export function putEvent(connection: Connection, block: string, { event, merges }: Combined): void {
  const { where } = event;
  putMerged(connection, block, event, merges, {
    kind: 'event',
    type: event.type,
    mode: event.mode,
    status: event.status,
    dates: event.when,
    parties: participants(event).flatMap((actor) => [actor.id, sideKey(actor)]),
    places: where === null ? [] : [where.id, ...(where.state === null ? [] : [where.state])],
  });
}

/** Writes a merged fact with everything that it is found by. */
export function putFact(
  connection: Connection,
  block: string,
  { fact, merges }: CombinedFact,
): void {
  const others = [fact.value, ...Object.values(fact.qualifiers)].flatMap((value) =>
    typeof value === 'object' && 'id' in value ? [value] : [],
  );
  putMerged(connection, block, fact, merges, {
    kind: 'fact',
    type: fact.property,
    mode: null,
    status: fact.polarity ? 'occurred' : 'denied',
    dates: fact.valid,
    parties: [fact.subject, ...others].flatMap((actor) => [actor.id, sideKey(actor)]),
    places: [],
  });
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

function putMerged(
  connection: Connection,
  block: string,
  merged: MergedEvent | MergedFact,
  merges: readonly Merge[],
  keys: Keys,
): void {
  const days = keys.dates === null ? null : daysOf(keys.dates);
  const day = days?.first ?? '~';
  const row = connection.first(
    inserted,
    `insert into merged
       (id, kind, block, type, mode, status, day, last_day, confidence, independent, json)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning n`,
    [
      merged.id,
      keys.kind,
      block,
      keys.type,
      keys.mode,
      keys.status,
      day,
      days?.last ?? '',
      merged.confidence,
      merged.independent,
      JSON.stringify(merged),
    ],
  );
  const n = row!.n;
  connection.run('insert into merged_words (rowid, words) values (?, ?)', [
    n,
    words(merged.sources.map((source) => source.quote).join('\n')).join(' '),
  ]);
  for (const [field, value] of termsOf(merged, keys)) {
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

function termsOf({ sources }: MergedEvent | MergedFact, keys: Keys): [TermField, string][] {
  const terms: [TermField, string][] = [
    ...keys.parties.map((party): [TermField, string] => ['party', party]),
    ...keys.places.map((place): [TermField, string] => ['place', place]),
  ];
  for (const { lang, outlet, saidBy } of sources) {
    terms.push(['lang', lang]);
    if (outlet !== null) terms.push(['outlet', nameKey(outlet)]);
    if (saidBy !== null) terms.push(['said_by', saidBy.id], ['said_by', sideKey(saidBy)]);
  }
  return terms;
}
