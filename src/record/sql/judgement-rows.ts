import { z } from 'zod';
import { inOrder, type Judgement, judgementShape, undoneBy } from '../judgements/index.js';
import type { Queries } from './connection.js';
import { unpackJson } from './pack.js';

const judgementJson = z
  .string()
  .transform((text) => judgementShape.parse(JSON.parse(unpackJson(text))));
export const judgementRow = z.object({ json: judgementJson });
export const anchorRow = z.object({
  judgement: z.string(),
  anchor: z.string(),
  telling: z.string(),
  why: z.string(),
});

/** The judgement of this id, null where there is none. */
export async function findJudgement(tx: Queries, id: string): Promise<Judgement | null> {
  const row = await tx.first(judgementRow, 'select json from judgements where id = ?', [id]);
  return row?.json ?? null;
}

/** Of some judgements those that nobody undid, oldest first. */
export async function holding(
  tx: Queries,
  rows: readonly z.infer<typeof judgementRow>[],
): Promise<Judgement[]> {
  const undone = undoneBy(await undoings(tx));
  return inOrder(rows.map(({ json }) => json)).filter(({ id }) => !undone.has(id));
}

/** All judgements that undo one. */
export async function undoings(tx: Queries): Promise<Judgement[]> {
  const rows = await tx.all(judgementRow, `select json from judgements where kind = 'undo'`);
  return rows.map(({ json }) => json);
}
