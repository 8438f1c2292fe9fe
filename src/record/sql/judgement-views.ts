import { fail, ok, type Result } from '../../base/index.js';
import {
  documentsOf,
  inOrder,
  type Judgement,
  type JudgementView,
  undoneBy,
} from '../judgements/index.js';
import type { Dispute, Preference } from '../types.js';
import type { Queries } from './connection.js';
import { anchorRow, findJudgement, holding, judgementRow, undoings } from './judgement-rows.js';

/** All judgements with how they stand, oldest first. */
export async function viewJudgements(tx: Queries): Promise<JudgementView[]> {
  const rows = await tx.all(judgementRow, 'select json from judgements');
  const all = inOrder(rows.map(({ json }) => json));
  const undone = undoneBy(all);
  const review = new Map<string, string>();
  const seen = new Set<string>();
  for (const row of await tx.all(
    anchorRow,
    'select judgement, anchor, telling, why from anchors',
  )) {
    seen.add(row.judgement);
    if (row.why !== '') review.set(row.judgement, row.why);
  }
  return all.map((judgement) => {
    const by = undone.get(judgement.id);
    if (by !== undefined) return { judgement, standing: { kind: 'undone', by } };
    const isAbsent = documentsOf(judgement).length > 0 && !seen.has(judgement.id);
    const why = isAbsent ? 'Its document is not in this record.' : review.get(judgement.id);
    return { judgement, standing: why === undefined ? { kind: 'holds' } : { kind: 'review', why } };
  });
}

/** The judgement that can be undone, or what stands in the way. */
export async function undoable(tx: Queries, id: string): Promise<Result<Judgement>> {
  const found = await findJudgement(tx, id);
  if (found === null) return fail('unknown-judgement', `There is no judgement ${id}.`);
  const by = undoneBy(await undoings(tx)).get(id);
  if (by !== undefined) return fail('already-undone', `${id} is undone already, by ${by}.`);
  return ok(found);
}

/** Disputes as people resolved them for themselves: a preference with a name and a reason. */
export async function withPreferences(
  tx: Queries,
  disputes: readonly Dispute[],
): Promise<Dispute[]> {
  const rows = await tx.all(judgementRow, `select json from judgements where kind = 'prefer'`);
  if (rows.length === 0) return [...disputes];
  const preferred = new Map<string, Preference>();
  for (const { author, reason, decision } of await holding(tx, rows)) {
    if (decision.kind !== 'prefer') continue;
    preferred.set(decision.dispute, { value: decision.value, because: reason, by: author });
  }
  return disputes.map((one) => ({ ...one, preferred: preferred.get(one.id) ?? one.preferred }));
}
