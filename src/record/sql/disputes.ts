import { z } from 'zod';
import { dispute, type ToldDispute } from '../merge/index.js';
import type { Dispute, DisputeKind } from '../types.js';
import type { Queries } from './connection.js';
import { packJson, unpackJson } from './pack.js';
import { keptByNumber } from './tellings.js';

/** What a row keeps of a dispute: of each position who tells it, whatever they tell by now. */
const keptShape = z.object({
  about: z.object({ ids: z.array(z.string()), label: z.string() }),
  sides: z.array(z.object({ value: z.string(), told: z.array(z.int()) })),
});

/** A row of `disputes`, as every question asks for it: its columns are {@link DISPUTE_COLUMNS}. */
export const disputeRow = z.object({
  kind: z.custom<DisputeKind>((kind) => typeof kind === 'string'),
  json: z.string().transform((kept) => keptShape.parse(JSON.parse(unpackJson(kept)))),
});
export const DISPUTE_COLUMNS = 'x.kind, x.json';

/** Disputes of a block, with the numbers of what is told there. */
export interface Contradicted {
  readonly block: number;
  readonly disputes: readonly ToldDispute[];
  readonly numberOf: (telling: string) => number;
}

/**
 * Writes what is in dispute in blocks, in place of what was.
 *
 * @param mergedNumber the number of a merged thing, undefined where it is of another block
 */
export async function putDisputes(
  tx: Queries,
  blocks: readonly Contradicted[],
  mergedNumber: (id: string) => number | undefined,
): Promise<void> {
  for (const table of ['dispute_about', 'disputes']) {
    await tx.run(`delete from ${table} where ${tx.dialect.among('block')}`, [
      blocks.map(({ block }) => block),
    ]);
  }
  const all = blocks.flatMap(({ block, disputes, numberOf }) =>
    disputes.map((one) => ({ block, one, numberOf })),
  );
  await tx.insert(
    'disputes',
    ['block', 'id', 'kind', 'json'],
    all.map(({ block, one: { id, kind, about, sides }, numberOf }) => {
      const numbered = sides.map(({ value, told }) => ({
        value,
        told: told.map(({ what }) => numberOf(what.id)),
      }));
      const kept: z.infer<typeof keptShape> = {
        about: { ids: [...about.ids], label: about.label },
        sides: numbered,
      };
      return [block, id, kind, packJson(kept)];
    }),
  );
  await tx.insert(
    'dispute_about',
    ['block', 'merged', 'dispute'],
    all.flatMap(({ block, one: { id, about } }) =>
      about.ids.flatMap((merged) => {
        const n = mergedNumber(merged);
        return n === undefined ? [] : [[block, n, id]];
      }),
    ),
  );
}

/** Disputes of rows, in their order, with their sources. */
export async function disputesOf(
  queries: Queries,
  rows: readonly z.infer<typeof disputeRow>[],
): Promise<Dispute[]> {
  const numbers = rows.flatMap(({ json }) => json.sides.flatMap((side) => side.told));
  const kept = await keptByNumber(queries, [...new Set(numbers)]);
  const toldBy = new Map(kept.map((one) => [one.n, one.told]));
  return rows.map(({ kind, json: { about, sides } }) => {
    // A document that somebody reads anew at this moment tells nothing until it is merged again.
    const told = sides.map(({ value, told: of }) => ({
      value,
      told: of.flatMap((n) => toldBy.get(n) ?? []),
    }));
    const { id, positions, preferred } = dispute(kind, about, told);
    return { id, kind, about, positions, preferred };
  });
}
