import { z } from 'zod';
import type { EntityId, EntityKind } from '../../identity/index.js';
import { holdsOn } from '../merge/index.js';
import { matchedAs, soughtIn } from '../text/search.js';
import type {
  Dispute,
  DocumentSummary,
  Filter,
  MergedEvent,
  MergedFact,
  RecordedEntity,
} from '../types.js';
import { knownNumber } from './compact/index.js';
import { type Queries, trusted } from './connection.js';
import type { Condition } from './dialect.js';
import { DISPUTE_COLUMNS, disputeRow, disputesOf } from './disputes.js';
import { summariesOf } from './documents.js';
import { documentWhere, mergedWhere, resolve } from './filter.js';
import { withPreferences } from './judgement-views.js';
import { type MergedRow, mergedFrom, mergedIds, type Numbered } from './merged.js';
import { bytes } from './rows.js';
import { dayOfNumber, endOfDay, PLACES, UNDATED } from './timeline.js';

const countRow = z.object({ id: z.string(), documents: z.int() });
// A neighbourhood has thousands of these.
const entityRow = trusted<{
  readonly entity: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly state: string;
}>();
const documentRow = z.object({
  id: z.string(),
  lang: z.string(),
  summary: bytes,
  read_at: z.string(),
  copies: z.string(),
});
// A long list reads thousands of these: what they hold is looked at where it is unpacked.
const listedRow = trusted<MergedRow>();

/**
 * Rows of merged events or facts, by date; kept apart so that its plan can be looked at. The
 * full-text index, and the table, give them in this order, so that a limit ends the search.
 *
 * @param between only numbers after the first and before the second, which the index looks up as well
 */
export async function mergedQuery(
  queries: Queries,
  kind: 'event' | 'fact',
  filter: Filter,
  between: readonly [after: number, before: number] | null = null,
): Promise<Condition> {
  const { match, besides, before } = await mergedWhere(queries, filter);
  const found =
    match === null
      ? { from: 'merged m', n: 'm.n', sql: '1 = 1', params: [] }
      : queries.dialect.inOrder(match);
  const { from, n } = found;
  const parts: Condition[] = [found, besides];
  if (before !== null) parts.push({ sql: `${n} < ?`, params: [before] });
  if (between !== null) parts.push({ sql: `${n} > ? and ${n} < ?`, params: between });
  parts.push({ sql: `m.fact = ${kind === 'fact' ? 1 : 0}`, params: [] });
  return limited(
    `select ${n} as n, m.fact, m.members from ${from} where ${parts.map(({ sql }) => sql).join(' and ')} order by ${n}`,
    { sql: '', params: parts.flatMap(({ params }) => params) },
    filter,
  );
}

/** Merged events that pass a filter. */
export async function findEvents(queries: Queries, filter: Filter): Promise<MergedEvent[]> {
  const found = await findMerged(queries, 'event', filter);
  return found.map((one) => withMatched(one.merged as MergedEvent, filter));
}

/** Merged facts that pass a filter. */
export async function findFacts(queries: Queries, filter: Filter): Promise<MergedFact[]> {
  const { validOn, limit, ...rest } = filter;
  const asked = validOn === undefined ? filter : rest;
  const found = (await findMerged(queries, 'fact', asked)).map((one) =>
    withMatched(one.merged as MergedFact, filter),
  );
  if (validOn === undefined) return found;
  return found.filter((fact) => holdsOn(fact, validOn)).slice(0, limit);
}

/** Merged events or facts by date and id. */
async function findMerged(
  queries: Queries,
  kind: 'event' | 'fact',
  filter: Filter,
): Promise<Numbered[]> {
  const { sql, params } = await mergedQuery(queries, kind, filter);
  const rows = await queries.all(listedRow, sql, params);
  const last = rows.at(-1)?.n;
  const isCut = last !== undefined && rows.length === filter.limit;
  // Numbers are in order of days; within the day that the limit cuts, ids decide. What has no date is
  // too much to be put in order for it, nearly all facts: there those come first that were merged first.
  if (isCut && dayOfNumber(last) !== UNDATED) {
    rows.push(...(await onSameDay(queries, kind, filter, last)));
    if (rows.length > filter.limit) await keepFirst(queries, rows, filter.limit);
  }
  const found = await mergedFrom(queries, rows);
  return found.sort(
    (a, b) => dayOfNumber(a.n) - dayOfNumber(b.n) || (a.merged.id < b.merged.id ? -1 : 1),
  );
}

async function onSameDay(
  queries: Queries,
  kind: 'event' | 'fact',
  { limit: _limit, ...filter }: Filter,
  last: number,
): Promise<MergedRow[]> {
  const { sql, params } = await mergedQuery(queries, kind, filter, [last, endOfDay(last)]);
  return queries.all(listedRow, sql, params);
}

/** Leaves the first of some rows by day and id. */
async function keepFirst(queries: Queries, rows: MergedRow[], limit: number): Promise<void> {
  const day = dayOfNumber(rows.at(-1)!.n);
  const cut = rows.filter(({ n }) => dayOfNumber(n) === day);
  const ids = await mergedIds(queries, queries.dialect.among('m.n'), [cut.map(({ n }) => n)]);
  cut.sort((a, b) => (ids.get(a.n)! < ids.get(b.n)! ? -1 : 1));
  const before = rows.filter(({ n }) => dayOfNumber(n) !== day);
  rows.splice(0, rows.length, ...[...before, ...cut].slice(0, limit));
}

/** With the words by which it was found, as its quotations have them. */
function withMatched<T extends MergedEvent | MergedFact>(merged: T, { text }: Filter): T {
  if (text === undefined) return merged;
  const quotes = merged.sources.map(({ quote }) => quote).join('\n');
  return { ...merged, matched: matchedAs(quotes, soughtIn(text)) };
}

/** Disputes about anything that passes a filter; its type is the kind of dispute or the thing's. */
export async function findDisputes(queries: Queries, filter: Filter): Promise<Dispute[]> {
  const { type, ...rest } = filter;
  const where = await mergedWhere(queries, rest);
  const ofType = type === undefined ? '' : 'and (x.kind = ? or m.type = ?)';
  const typed = type === undefined ? [] : [type, (await knownNumber(queries, type)) ?? -1];
  // Where everything passes nobody need look at what the disputes are about.
  const isOpen = where.isOpen && type === undefined;
  const passing = isOpen
    ? ''
    : `join merged m on m.n = a.merged and m.block = a.block
       join disputes x on x.id = a.dispute and x.block = a.block
       where ${where.sql} ${ofType}`;
  const { sql, params } = limited(
    `select ${DISPUTE_COLUMNS} from disputes x
       join (select a.block, a.dispute, min(a.merged) as first
               from dispute_about a ${passing} group by a.block, a.dispute) found
         on found.dispute = x.id and found.block = x.block
     order by found.first / ${PLACES}, x.id`,
    { ...where, params: isOpen ? [] : [...where.params, ...typed] },
    filter,
  );
  const rows = await queries.all(disputeRow, sql, params);
  return withPreferences(queries, await disputesOf(queries, rows));
}

/** Documents that pass a filter, by date and id. */
export async function findDocuments(queries: Queries, filter: Filter): Promise<DocumentSummary[]> {
  const where = await documentWhere(queries, filter);
  const { sql, params } = limited(
    `select d.id, d.lang, d.summary, d.read_at, c.id as copies
     from documents d join documents c on c.n = d.copies
     where ${where.sql} order by d.day, d.id`,
    where,
    filter,
  );
  const rows = await queries.all(documentRow, sql, params);
  const summaries = await summariesOf(queries, rows);
  return rows.map(({ read_at, copies }, i) => ({ ...summaries[i]!, readAt: read_at, copies }));
}

/** Persons that documents mention, most mentioned first. */
export async function findPeople(queries: Queries, filter: Filter): Promise<RecordedEntity[]> {
  const { actor, ...rest } = filter;
  const where = await documentWhere(queries, rest);
  const { among } = queries.dialect;
  const ids = actor === undefined ? null : await resolve(queries, actor);
  const who = ids === null ? '' : `and (${among('e.entity')} or ${among('e.state')})`;
  const { sql, params } = limited(
    `select s.text as id, count(*) as documents from mentions n
       join documents d on d.n = n.document join strings s on s.n = n.entity
     where n.entity in (select o.n from entities e join strings o on o.text = e.entity
                        where e.kind = 'person' ${who})
       and ${where.sql}
     group by s.text order by documents desc, id`,
    { ...where, params: [...(ids === null ? [] : [ids, ids]), ...where.params] },
    filter,
  );
  return described(queries, await queries.all(countRow, sql, params));
}

/** An entity by its id, null where no document mentions it. */
export async function findEntity(queries: Queries, id: string): Promise<RecordedEntity | null> {
  const counted = await queries.all(
    countRow,
    `select s.text as id, count(*) as documents
     from strings s join mentions n on n.entity = s.n where s.text = ? group by s.text`,
    [id],
  );
  return (await described(queries, counted))[0] ?? null;
}

/** Entities with what they are called. */
export async function described(
  queries: Queries,
  counted: readonly z.infer<typeof countRow>[],
): Promise<RecordedEntity[]> {
  const labels = await labelsOf(
    queries,
    counted.map(({ id }) => id),
  );
  return counted.map(({ id, documents }) => ({
    id: id as EntityId,
    ...labels.get(id)!,
    documents,
  }));
}

/** What entities are called; where documents differ, the first kind and label by name. */
export async function labelsOf(
  queries: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<RecordedEntity, 'label' | 'kind' | 'state'>>> {
  const rows = await queries.all(
    entityRow,
    `select entity, kind, label, state from entities where ${queries.dialect.among('entity')}
     order by entity, kind, label, state desc`,
    [ids],
  );
  const found = new Map<string, Pick<RecordedEntity, 'label' | 'kind' | 'state'>>();
  for (const { entity, label, kind, state } of rows) {
    if (found.has(entity)) continue;
    found.set(entity, { label, kind, state: state === '' ? null : (state as EntityId) });
  }
  return found;
}

function limited(sql: string, { params }: Condition, { limit }: Filter): Condition {
  return limit === undefined
    ? { sql, params }
    : { sql: `${sql} limit ?`, params: [...params, limit] };
}
