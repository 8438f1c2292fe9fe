import { fail, ok, quote, type Result } from '../../base/index.js';
import { shortHash } from '../ids.js';
import {
  type Anchor,
  type Decision,
  type Judgement,
  type JudgementRequest,
  typeOf,
} from '../judgements/index.js';
import type { Queries } from './connection.js';
import { DISPUTE_COLUMNS, disputeRow } from './disputes.js';
import { numberOf } from './documents.js';
import { findJudgement } from './judgement-rows.js';
import { undoable } from './judgement-views.js';
import { keepJudgements } from './judgements.js';
import { membersOf } from './merged.js';
import { keptById } from './tellings.js';
import { textsOf } from './texts.js';
import { wholeId } from './whole-id.js';

/** Who decides, when, and why. */
export interface Signature {
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string;
}

/**
 * Decides something. Failures: `unknown-id`, `unknown-document`, `bad-span`, `nothing-to-split`,
 * `not-one-kind`, `unknown-value`, `unknown-judgement`, `already-undone`.
 */
export async function judge(
  tx: Queries,
  request: JudgementRequest,
  signature: Signature,
): Promise<Result<Judgement>> {
  const decided = await decisionOf(tx, request);
  if (!decided.ok) return decided;
  const { author, at, reason } = signature;
  const decision = decided.value;
  const id = `j${shortHash(author, at, reason, decision)}`;
  const judgement: Judgement = { id, at, author, reason, decision };
  await keepJudgements(tx, [judgement]);
  return ok((await findJudgement(tx, id)) ?? judgement);
}

async function decisionOf(tx: Queries, request: JudgementRequest): Promise<Result<Decision>> {
  switch (request.kind) {
    case 'accept':
    case 'reject':
    case 'edit': {
      const targets = await anchorsOf(tx, request.ids, 'whole');
      if (!targets.ok) return targets;
      const { value } = targets;
      if (request.kind !== 'edit') return ok({ kind: request.kind, targets: value });
      return ok({ kind: 'edit', targets: value, changes: request.changes });
    }
    case 'merge': {
      const targets = await anchorsOf(tx, request.ids, 'whole');
      if (!targets.ok) return targets;
      if (new Set(targets.value.map(({ kind }) => kind)).size > 1 || targets.value.length < 2) {
        return fail('not-one-kind', 'Name two or more events, or two or more facts, to merge.');
      }
      return ok({ kind: 'merge', targets: targets.value });
    }
    case 'split': {
      const targets = await anchorsOf(tx, request.ids, 'one');
      if (!targets.ok) return targets;
      const all = await anchorsOf(tx, request.ids, 'whole');
      if (!all.ok) return all;
      const out = new Set(targets.value.map(({ id }) => id));
      const from = all.value.filter(({ id }) => !out.has(id));
      if (from.length === 0) {
        return fail(
          'nothing-to-split',
          'These are all that is merged there: leave one or more out.',
        );
      }
      return ok({ kind: 'split', targets: targets.value, from });
    }
    case 'relink':
    case 'add-event':
    case 'add-fact': {
      const words = await wordsOf(tx, request.document, request.span);
      return words.ok ? ok({ ...request, quote: words.value }) : words;
    }
    case 'prefer': {
      const row = await tx.first(
        disputeRow,
        `select ${DISPUTE_COLUMNS} from disputes x where x.id = ?`,
        [request.dispute],
      );
      if (row === null) return fail('unknown-id', `There is no dispute ${request.dispute}.`);
      const values = row.json.sides.map(({ value }) => value);
      if (!values.includes(request.value)) {
        return fail('unknown-value', `The positions are: ${values.join(' | ')}.`);
      }
      const targets = await anchorsOf(tx, row.json.about.ids, 'one');
      if (!targets.ok) return targets;
      const { dispute, value } = request;
      return ok({ kind: 'prefer', targets: targets.value, dispute, value });
    }
    case 'undo': {
      const found = await undoable(tx, request.judgement);
      return found.ok ? ok({ kind: 'undo', judgement: request.judgement }) : found;
    }
  }
}

/**
 * What ids mean: `whole` takes the id of a merged thing for all that it was merged from, `one` takes
 * every id for what one document tells.
 */
async function anchorsOf(
  tx: Queries,
  ids: readonly string[],
  how: 'whole' | 'one',
): Promise<Result<Anchor[]>> {
  const anchors = new Map<string, Anchor>();
  for (const given of ids) {
    const id = await wholeId(tx, given);
    const members = how === 'whole' ? await membersOf(tx, id) : [id];
    const kept = [...(await keptById(tx, members))];
    if (kept.length === 0) return fail('unknown-id', `No event or fact has the id ${id}.`);
    kept.sort((a, b) => (a.told.what.id < b.told.what.id ? -1 : 1));
    for (const { told } of kept) {
      const { what, quote: words, teller } = told;
      anchors.set(what.id, {
        document: teller.id,
        kind: 'property' in what ? 'fact' : 'event',
        id: what.id,
        span: what.span,
        quote: words,
        type: typeOf(what),
      });
    }
  }
  return ok([...anchors.values()]);
}

async function wordsOf(tx: Queries, document: string, at: Anchor['span']): Promise<Result<string>> {
  const n = await numberOf(tx, document);
  if (n === null) return fail('unknown-document', `There is no document ${document}.`);
  const text = (await textsOf(tx, [n])).get(n)!;
  if (at[1] > text.length) {
    return fail(
      'bad-span',
      `The document ends at ${text.length}; the marked words end at ${at[1]}.`,
    );
  }
  return ok(quote(text, at));
}
