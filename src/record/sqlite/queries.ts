import { z } from 'zod';
import type {
  Dispute,
  DocumentSummary,
  Filter,
  MergedEvent,
  MergedFact,
  RecordedEntity,
} from '../types.js';
import type { Bindable, Connection } from './database.js';
import { documentWhere, mergedWhere, resolve, type Where } from './filter.js';
import { disputeJson, documentJson, entityKind, mergedEventJson, mergedFactJson } from './rows.js';

const entityRow = z.object({
  id: z.string(),
  label: z.string(),
  kind: entityKind,
  state: z.string().nullable(),
  documents: z.int(),
});
const documentRow = z.object({ json: documentJson, read_at: z.string(), copies: z.string() });

/** A query with its parameters, as it is run; kept apart so that its plan can be looked at. */
export interface Query {
  readonly sql: string;
  readonly params: readonly Bindable[];
}

/** Merged events or facts, by date and id. */
export function mergedQuery(connection: Connection, kind: 'event' | 'fact', filter: Filter): Query {
  const where = mergedWhere(connection, filter);
  // Without statistics the planner walks the whole timeline to save a sort. The plus sign keeps it
  // from the index of kinds where the filter names the rows.
  const ofKind = `${where.narrow ? '+' : ''}m.kind = '${kind}'`;
  return limited(
    `select m.json from merged m where ${ofKind} and ${where.sql} order by m.day, m.id`,
    where,
    filter,
  );
}

/** Merged events that pass a filter. */
export function findEvents(connection: Connection, filter: Filter): MergedEvent[] {
  const { sql, params } = mergedQuery(connection, 'event', filter);
  return connection.all(z.object({ json: mergedEventJson }), sql, params).map((row) => row.json);
}

/** Merged facts that pass a filter. */
export function findFacts(connection: Connection, filter: Filter): MergedFact[] {
  const { sql, params } = mergedQuery(connection, 'fact', filter);
  return connection.all(z.object({ json: mergedFactJson }), sql, params).map((row) => row.json);
}

/** Disputes about anything that passes a filter; its type is the kind of dispute or the thing's. */
export function findDisputes(connection: Connection, filter: Filter): Dispute[] {
  const { type, ...rest } = filter;
  const where = mergedWhere(connection, rest);
  const ofType = type === undefined ? '' : 'and (x.kind = ? or m.type = ?)';
  const query = limited(
    `select x.json from disputes x
       join dispute_about a on a.dispute = x.id
       join merged m on m.id = a.merged
     where ${where.sql} ${ofType} group by x.id order by min(m.day), x.id`,
    { ...where, params: [...where.params, ...(type === undefined ? [] : [type, type])] },
    filter,
  );
  return connection
    .all(z.object({ json: disputeJson }), query.sql, query.params)
    .map((row) => row.json);
}

/** Documents that pass a filter, by date and id. */
export function findDocuments(connection: Connection, filter: Filter): DocumentSummary[] {
  const where = documentWhere(connection, filter);
  const { sql, params } = limited(
    `select d.json, d.read_at, d.copies from documents d
     where ${where.sql} order by d.day, d.id`,
    where,
    filter,
  );
  return connection.all(documentRow, sql, params).map(({ json, read_at, copies }) => {
    const { blocks: _blocks, repairs: _repairs, ...summary } = json;
    return { ...summary, readAt: read_at, copies };
  });
}

/** Persons that documents mention, most mentioned first. */
export function findPeople(connection: Connection, filter: Filter): RecordedEntity[] {
  const { actor, ...rest } = filter;
  const where = documentWhere(connection, rest);
  const ids = actor === undefined ? null : JSON.stringify(resolve(connection, actor));
  const who =
    ids === null
      ? ''
      : `and (n.entity in (select value from json_each(?))
              or n.state in (select value from json_each(?)))`;
  const query = limited(
    `${entitySql(`n.kind = 'person' and n.document in
       (select d.id from documents d where ${where.sql}) ${who}`)}
     order by documents desc, id`,
    { ...where, params: [...where.params, ...(ids === null ? [] : [ids, ids])] },
    filter,
  );
  return connection.all(entityRow, query.sql, query.params).map(asEntity);
}

/** An entity by its id, null where no document mentions it. */
export function findEntity(connection: Connection, id: string): RecordedEntity | null {
  const row = connection.first(entityRow, entitySql('n.entity = ?'), [id]);
  return row === null ? null : asEntity(row);
}

/** Entities with the label and the state that most documents give them. */
function entitySql(condition: string): string {
  const most = (column: string) => `(select o.${column} from mentions o
     where o.entity = n.entity and o.${column} is not null
     group by o.${column} order by count(*) desc, o.${column} limit 1)`;
  return `select n.entity as id, ${most('label')} as label, ${most('kind')} as kind,
            ${most('state')} as state, count(distinct n.document) as documents
          from mentions n where ${condition} group by n.entity`;
}

function asEntity(row: z.infer<typeof entityRow>): RecordedEntity {
  return row as RecordedEntity;
}

function limited(sql: string, where: Where, { limit }: Filter): Query {
  if (limit === undefined) return { sql, params: where.params };
  return { sql: `${sql} limit ?`, params: [...where.params, limit] };
}
