import type { DateRange } from '../../base/index.js';
import { shortHash } from '../ids.js';
import { type Combined, type CombinedFact, daysOf, participants, sideKey } from '../merge/index.js';
import { nameKey, words } from '../text/words.js';
import type { Dispute, Merge, MergedEvent, MergedFact } from '../types.js';
import type { Queries } from './connection.js';
import { countLinks, uncountLinks } from './network.js';
import { packJson } from './pack.js';
import type { Explained } from './rows.js';
import { termOf } from './terms.js';

/** A merged event or fact with everything that it is found by. */
export interface Derived {
  readonly id: string;
  readonly block: string;
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
export function derivedEvent(block: string, { event, merges }: Combined): Derived {
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
    merges,
    hash: shortHash(event, merges),
  };
}

/** A merged fact as it is kept; one that does not hold has the status `denied`. */
export function derivedFact(block: string, { fact, merges }: CombinedFact): Derived {
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
    merges,
    hash: shortHash(fact, merges),
  };
}

/** Writes merged events and facts. */
export async function putMerged(tx: Queries, all: readonly Derived[]): Promise<void> {
  await tx.insert(
    'merged',
    [
      ...['id', 'block', 'kind', 'type', 'mode', 'status', 'day', 'last_day'],
      ...['confidence', 'independent', 'hash', 'json'],
    ],
    all.map(({ id, block, kind, type, mode, status, dates, merged, merges, hash }) => {
      const days = dates === null ? null : daysOf(dates);
      const kept: Explained<MergedEvent | MergedFact> = { merged, merges };
      return [
        ...[id, block, kind, type, mode, status, days?.first ?? '~', days?.last ?? ''],
        ...[merged.confidence, merged.independent, hash, packJson(kept)],
      ];
    }),
  );
  await tx.dialect.index(
    tx,
    'merged',
    all.map((one) => ({
      id: one.id,
      key: one.block,
      words: words(one.merged.sources.map((source) => source.quote).join('\n')),
      terms: termsOf(one),
    })),
  );
  // A merged thing has the id of one of its members, which is found without a row of its own.
  const members = all.flatMap(({ id, block, merges }) =>
    merges.filter(({ member }) => member !== id).map(({ member }) => [block, member, id]),
  );
  await tx.insert('members', ['block', 'member', 'merged'], members);
  await countLinks(
    tx,
    all.map(({ merged }) => merged),
    1,
  );
}

/** Takes merged events and facts of one block away. */
export async function forgetMerged(
  tx: Queries,
  block: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { dialect } = tx;
  await uncountLinks(tx, block, ids);
  await dialect.unindex(
    tx,
    'merged',
    ids.map((id) => ({ id, key: block })),
  );
  await tx.run(`delete from members where block = ? and ${dialect.among('merged')}`, [block, ids]);
  await tx.run(`delete from merged where block = ? and ${dialect.among('id')}`, [block, ids]);
}

/** Writes what is in dispute in a block, in place of what was. */
export async function putDisputes(
  tx: Queries,
  block: string,
  disputes: readonly Dispute[],
): Promise<void> {
  await tx.run('delete from dispute_about where block = ?', [block]);
  await tx.run('delete from disputes where block = ?', [block]);
  await tx.insert(
    'disputes',
    ['block', 'id', 'kind', 'json'],
    disputes.map((dispute) => [block, dispute.id, dispute.kind, packJson(dispute)]),
  );
  await tx.insert(
    'dispute_about',
    ['block', 'merged', 'dispute'],
    disputes.flatMap(({ id, about }) => about.ids.map((merged) => [block, merged, id])),
  );
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
