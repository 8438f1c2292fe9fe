import { z } from 'zod';
import type { EntityId } from '../../identity/index.js';
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
import type { Queries } from './connection.js';
import type { Condition } from './dialect.js';
import { documentWhere, mergedWhere, resolve } from './filter.js';
import { withPreferences } from './judgements.js';
import { disputeJson, documentJson, entityKind, mergedEventJson, mergedFactJson } from './rows.js';

const countRow = z.object({ id: z.string(), documents: z.int() });
const entityRow = z.object({
  entity: z.string(),
  kind: entityKind,
  label: z.string(),
  state: z.string(),
});
const documentRow = z.object({ json: documentJson, read_at: z.string(), copies: z.string() });

/** Merged events or facts, by date and id; kept apart so that its plan can be looked at. */
export async function mergedQuery(
  queries: Queries,
  kind: 'event' | 'fact',
  filter: Filter,
): Promise<Condition> {
  const where = await mergedWhere(queries, filter);
  // Without statistics SQLite's planner walks the whole timeline to save a sort; where the filter
  // names the rows it must be kept from the index of kinds.
  const column = where.narrow ? queries.dialect.unindexed('m.kind') : 'm.kind';
  return limited(
    `select m.json from merged m where ${column} = '${kind}' and ${where.sql} order by m.day, m.id`,
    where,
    filter,
  );
}

/** Merged events that pass a filter. */
export async function findEvents(queries: Queries, filter: Filter): Promise<MergedEvent[]> {
  const { sql, params } = await mergedQuery(queries, 'event', filter);
  const rows = await queries.all(z.object({ json: mergedEventJson }), sql, params);
  return rows.map((row) => withMatched(row.json.merged, filter));
}

/** Merged facts that pass a filter. */
export async function findFacts(queries: Queries, filter: Filter): Promise<MergedFact[]> {
  const { validOn, limit, ...rest } = filter;
  const asked = validOn === undefined ? filter : rest;
  const { sql, params } = await mergedQuery(queries, 'fact', asked);
  const rows = await queries.all(z.object({ json: mergedFactJson }), sql, params);
  const found = rows.map((row) => withMatched(row.json.merged, filter));
  if (validOn === undefined) return found;
  return found.filter((fact) => holdsOn(fact, validOn)).slice(0, limit);
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
  const { sql, params } = limited(
    `select x.json from disputes x
       join (select a.block, a.dispute, min(m.day) as day
               from dispute_about a
               join merged m on m.id = a.merged and m.block = a.block
               join disputes x on x.id = a.dispute and x.block = a.block
              where ${where.sql} ${ofType} group by a.block, a.dispute) found
         on found.dispute = x.id and found.block = x.block
     order by found.day, x.id`,
    { ...where, params: [...where.params, ...(type === undefined ? [] : [type, type])] },
    filter,
  );
  const rows = await queries.all(z.object({ json: disputeJson }), sql, params);
  return withPreferences(
    queries,
    rows.map((row) => row.json),
  );
}

/** Documents that pass a filter, by date and id. */
export async function findDocuments(queries: Queries, filter: Filter): Promise<DocumentSummary[]> {
  const where = await documentWhere(queries, filter);
  const { sql, params } = limited(
    `select d.json, d.read_at, d.copies from documents d
     where ${where.sql} order by d.day, d.id`,
    where,
    filter,
  );
  return (await queries.all(documentRow, sql, params)).map(({ json, read_at, copies }) => ({
    ...json,
    readAt: read_at,
    copies,
  }));
}

/** Persons that documents mention, most mentioned first. */
export async function findPeople(queries: Queries, filter: Filter): Promise<RecordedEntity[]> {
  const { actor, ...rest } = filter;
  const where = await documentWhere(queries, rest);
  const { among } = queries.dialect;
  const ids = actor === undefined ? null : await resolve(queries, actor);
  const who = ids === null ? '' : `and (${among('e.entity')} or ${among('e.state')})`;
  const { sql, params } = limited(
    `select n.entity as id, count(*) as documents from mentions n
       join documents d on d.id = n.document
     where n.entity in (select e.entity from entities e where e.kind = 'person' ${who})
       and ${where.sql}
     group by n.entity order by documents desc, id`,
    { ...where, params: [...(ids === null ? [] : [ids, ids]), ...where.params] },
    filter,
  );
  return described(queries, await queries.all(countRow, sql, params));
}

/** An entity by its id, null where no document mentions it. */
export async function findEntity(queries: Queries, id: string): Promise<RecordedEntity | null> {
  const counted = await queries.all(
    countRow,
    'select entity as id, count(*) as documents from mentions where entity = ? group by entity',
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
