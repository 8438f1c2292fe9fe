import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import type { Shown } from '../types.js';
import type { Queries } from './connection.js';
import { withPreferences } from './judgements.js';
import { findEntity, findEvents, findFacts } from './queries.js';
import {
  bodyJson,
  disputeJson,
  documentJson,
  mergedEventJson,
  mergedFactJson,
  toldJson,
} from './rows.js';
import { showStory } from './stories.js';

const documentRow = z.object({
  json: documentJson,
  body: bodyJson,
  copies: z.string(),
  read_at: z.string(),
});
const tellingRow = z.object({ json: toldJson });
const mergedRow = z.object({ kind: z.enum(['event', 'fact']), json: z.string() });

/** The thing that has this id, whole; null where nothing has. */
export async function show(queries: Queries, id: string): Promise<Shown | null> {
  return (
    (await showDocument(queries, id)) ??
    (await showMerged(queries, id)) ??
    (await showDispute(queries, id)) ??
    (await showStory(queries, id)) ??
    (await showEntity(queries, id))
  );
}

async function showDocument(queries: Queries, id: string): Promise<Shown | null> {
  const row = await queries.first(
    documentRow,
    `select d.json, r.body, d.copies, d.read_at
     from documents d join readings r on r.document = d.id where d.id = ?`,
    [id],
  );
  if (row === null) return null;
  const told = (
    await queries.all(tellingRow, 'select json from tellings where document = ?', [id])
  ).map(({ json }) => json.what);
  return {
    kind: 'document',
    document: { ...row.json, ...row.body.document, copies: row.copies, readAt: row.read_at },
    reading: {
      ...row.body.reading,
      events: told.filter((one): one is ReadEvent => 'type' in one).sort(byPlace),
      facts: told.filter((one): one is Fact => 'property' in one).sort(byPlace),
    },
  };
}

function byPlace(a: ReadEvent | Fact, b: ReadEvent | Fact): number {
  return a.span[0] - b.span[0] || (a.id < b.id ? -1 : 1);
}

async function showMerged(queries: Queries, id: string): Promise<Shown | null> {
  const select = 'select m.kind, m.json from merged m';
  const row =
    (await queries.first(mergedRow, `${select} where m.id = ?`, [id])) ??
    (await queries.first(
      mergedRow,
      `${select} join members x on x.merged = m.id and x.block = m.block where x.member = ?`,
      [id],
    ));
  if (row === null) return null;
  switch (row.kind) {
    case 'event': {
      const { merged, merges } = mergedEventJson.parse(row.json);
      return { kind: 'event', event: merged, merges };
    }
    case 'fact': {
      const { merged, merges } = mergedFactJson.parse(row.json);
      return { kind: 'fact', fact: merged, merges };
    }
  }
}

async function showDispute(queries: Queries, id: string): Promise<Shown | null> {
  const row = await queries.first(
    z.object({ json: disputeJson }),
    'select json from disputes where id = ?',
    [id],
  );
  if (row === null) return null;
  const [dispute] = await withPreferences(queries, [row.json]);
  return { kind: 'dispute', dispute: dispute! };
}

async function showEntity(queries: Queries, id: string): Promise<Shown | null> {
  const entity = await findEntity(queries, id);
  if (entity === null) return null;
  const filter = { actor: id };
  return {
    kind: 'entity',
    entity,
    events: await findEvents(queries, filter),
    facts: await findFacts(queries, filter),
  };
}
