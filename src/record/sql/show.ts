import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import type { Shown } from '../types.js';
import type { Queries } from './connection.js';
import { DISPUTE_COLUMNS, disputeRow, disputesOf } from './disputes.js';
import { wholesOf } from './documents.js';
import { withPreferences } from './judgement-views.js';
import { explained } from './merged.js';
import { findEntity, findEvents, findFacts } from './queries.js';
import { showStory } from './stories.js';
import { whatsIn } from './tellings.js';
import { wholeId } from './whole-id.js';

const documentRow = z.object({ n: z.int(), copies: z.string(), read_at: z.string() });

/** The thing that has this id, or the only event or fact that it begins; null where nothing does. */
export async function show(queries: Queries, given: string): Promise<Shown | null> {
  const id = await wholeId(queries, given);
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
    `select d.n, c.id as copies, d.read_at
     from documents d join documents c on c.n = d.copies where d.id = ?`,
    [id],
  );
  if (row === null) return null;
  const whole = (await wholesOf(queries, [row.n])).get(row.n)!;
  const told = (await whatsIn(queries, [row.n])).map(({ what }) => what);
  return {
    kind: 'document',
    document: { ...whole.document, copies: row.copies, readAt: row.read_at },
    reading: {
      ...whole.reading,
      events: told.filter((one): one is ReadEvent => 'type' in one).sort(byPlace),
      facts: told.filter((one): one is Fact => 'property' in one).sort(byPlace),
    },
  };
}

function byPlace(a: ReadEvent | Fact, b: ReadEvent | Fact): number {
  return a.span[0] - b.span[0] || (a.id < b.id ? -1 : 1);
}

async function showMerged(queries: Queries, id: string): Promise<Shown | null> {
  const found = await explained(queries, id);
  if (found === null) return null;
  const { merges } = found;
  return found.kind === 'event'
    ? { kind: 'event', event: found.merged, merges }
    : { kind: 'fact', fact: found.merged, merges };
}

async function showDispute(queries: Queries, id: string): Promise<Shown | null> {
  const row = await queries.first(
    disputeRow,
    `select ${DISPUTE_COLUMNS} from disputes x where x.id = ?`,
    [id],
  );
  if (row === null) return null;
  const [dispute] = await withPreferences(queries, await disputesOf(queries, [row]));
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
