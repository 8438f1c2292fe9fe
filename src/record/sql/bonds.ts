import { pairsOf } from '../judgements/index.js';
import { type Bonds, bondsOf } from '../merge/index.js';
import type { Queries } from './connection.js';
import { anchorRow, holding, judgementRow } from './judgement-rows.js';

/** What people decided about what is one. */
export interface Bound {
  readonly bonds: Bonds;
  /** The ids that people bound to one. */
  readonly bonded: (id: string) => readonly string[];
  /** All pairs that are bound. */
  readonly pairs: readonly (readonly [string, string])[];
  /** The ids of all that people said are one, or are not. */
  readonly judged: ReadonlySet<string>;
}

/** What people said of pairs, in the ids that tellings have now. */
export async function loadBonds(tx: Queries): Promise<Bound> {
  const rows = await tx.all(
    judgementRow,
    `select json from judgements where kind in ('merge', 'split')`,
  );
  const judgements = rows.length === 0 ? [] : await holding(tx, rows);
  const now = new Map<string, string>();
  if (judgements.length > 0) {
    for (const row of await tx.all(
      anchorRow,
      'select judgement, anchor, telling, why from anchors',
    )) {
      now.set(`${row.judgement} ${row.anchor}`, row.telling);
    }
  }
  const pairs = judgements.flatMap((one) =>
    pairsOf(one).flatMap(({ a, b, same }) => {
      const [x, y] = [now.get(`${one.id} ${a}`), now.get(`${one.id} ${b}`)];
      return x && y ? [{ a: x, b: y, same }] : [];
    }),
  );
  const bonded = new Map<string, string[]>();
  for (const { a, b, same } of pairs) {
    if (!same) continue;
    bonded.set(a, [...(bonded.get(a) ?? []), b]);
    bonded.set(b, [...(bonded.get(b) ?? []), a]);
  }
  return {
    bonds: bondsOf(pairs),
    bonded: (id) => bonded.get(id) ?? [],
    pairs: pairs.flatMap(({ a, b, same }) => (same ? [[a, b] as const] : [])),
    judged: new Set(pairs.flatMap(({ a, b }) => [a, b])),
  };
}
