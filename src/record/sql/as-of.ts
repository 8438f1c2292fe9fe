import { z } from 'zod';
import { inOrder, type Judgement } from '../judgements/index.js';
import { addDays } from '../merge/index.js';
import { connectSqlite } from '../sqlite/connection.js';
import type { Filter } from '../types.js';
import type { Connection, Queries } from './connection.js';
import { documentWhere } from './filter.js';
import { judgementRow } from './judgement-rows.js';
import { keepJudgements } from './judgements.js';
import { migrate } from './migrate.js';
import { entryBefore } from './past-readings.js';
import { putEntry } from './put.js';
import { findEvents, findFacts } from './queries.js';
import { refresh } from './refresh.js';

const numberRow = z.object({ n: z.int(), id: z.string() });

/**
 * The record as it was at the end of a day (UTC): the documents that had been read, each as it was
 * read then, and the judgements that had been made. It is told again into a record in memory, so
 * that every question is answered by the same code as one about today. Where the filter names an
 * actor, only documents that have to do with it are told.
 */
export async function recordAsOf(
  queries: Queries,
  day: string,
  { actor }: Pick<Filter, 'actor'>,
): Promise<Connection> {
  const end = addDays(day, 1);
  const past = connectSqlite(':memory:');
  await migrate(past);
  await past.transaction(async (tx) => {
    for (const n of await documentsBefore(queries, end, actor)) {
      const { entry, readAt } = await entryBefore(queries, n, end);
      await putEntry(tx, entry, readAt);
    }
    await keepJudgements(tx, await judgementsBefore(queries, end));
  });
  await refresh(past);
  return past;
}

async function documentsBefore(
  queries: Queries,
  end: string,
  actor: string | undefined,
): Promise<readonly number[]> {
  const where = await documentWhere(queries, actor === undefined ? {} : { actor });
  const rows = await queries.all(
    numberRow,
    `select d.n, d.id from documents d where d.read_at < ? and ${where.sql}`,
    [end, ...where.params],
  );
  const found = new Map(rows.map(({ n, id }) => [n, id]));
  if (actor !== undefined) {
    // Of a deed that somebody else's article tells without naming everybody, too.
    const told = [
      ...(await findEvents(queries, { actor })),
      ...(await findFacts(queries, { actor })),
    ];
    const others = told.flatMap(({ sources }) => sources.map(({ document }) => document));
    // What was read anew since may have told of it then.
    const anew = await queries.all(
      z.object({ document: z.string() }),
      'select distinct document from past_readings where until >= ?',
      [end],
    );
    others.push(...anew.map(({ document }) => document));
    const early = await queries.all(
      numberRow,
      `select n, id from documents where read_at < ? and ${queries.dialect.among('id')}`,
      [end, [...new Set(others)]],
    );
    for (const { n, id } of early) found.set(n, id);
  }
  return [...found].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([n]) => n);
}

async function judgementsBefore(queries: Queries, end: string): Promise<readonly Judgement[]> {
  const rows = await queries.all(judgementRow, 'select json from judgements where at < ?', [end]);
  return inOrder(rows.map(({ json }) => json));
}
