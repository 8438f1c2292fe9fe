import { z } from 'zod';
import {
  type Anchor,
  documentsOf,
  type Judgement,
  retell,
  type Telling,
} from '../judgements/index.js';
import { nameKey } from '../text/words.js';
import type { Queries } from './connection.js';
import { numberOf, tellersOf } from './documents.js';
import { findJudgement, holding, judgementRow } from './judgement-rows.js';
import { packJson, unpackJson } from './pack.js';
import { markFollowers } from './relink.js';
import { markStale, RELINKING } from './stale.js';
import { forgetTellings, putTellings, toldIn } from './tellings.js';
import { textsOf } from './texts.js';

const originalsRow = z.object({ json: z.string() });
const idRow = z.object({ id: z.string() });

/** Keeps judgements and lets them work; those that are there already change nothing. */
export async function keepJudgements(
  tx: Queries,
  judgements: readonly Judgement[],
): Promise<number> {
  const known = new Set(
    (
      await tx.all(idRow, `select id from judgements where ${tx.dialect.among('id')}`, [
        judgements.map(({ id }) => id),
      ])
    ).map(({ id }) => id),
  );
  const fresh = new Map(judgements.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
  await tx.insert(
    'judgements',
    ['id', 'kind', 'at', 'json'],
    [...fresh.values()].map((one) => [one.id, one.decision.kind, one.at, packJson(one)]),
  );
  await tx.insert(
    'judged',
    ['document', 'judgement'],
    [...fresh.values()].flatMap((one) => documentsOf(one).map((document) => [document, one.id])),
  );
  const touched = new Set<string>();
  for (const one of fresh.values()) {
    for (const document of await documentsBehind(tx, one)) touched.add(document);
  }
  await tx.dialect.lock(tx, [RELINKING]);
  for (const document of [...touched].sort()) {
    const n = await numberOf(tx, document);
    if (n !== null) await applyTo(tx, document, n);
  }
  return fresh.size;
}

/** The documents that a judgement works on, through what it undoes. */
async function documentsBehind(tx: Queries, judgement: Judgement): Promise<readonly string[]> {
  const { decision } = judgement;
  if (decision.kind !== 'undo') return documentsOf(judgement);
  const undone = await findJudgement(tx, decision.judgement);
  return undone === null || undone.id === judgement.id ? [] : documentsBehind(tx, undone);
}

/** Tells a document anew, as it was read and then corrected. To be called with the lock held. */
export async function applyTo(tx: Queries, document: string, n: number): Promise<void> {
  const judgements = await holding(
    tx,
    await tx.all(
      judgementRow,
      `select j.json from judgements j join judged g on g.judgement = j.id where g.document = ?`,
      [document],
    ),
  );
  const read = await originalsOf(tx, document, n);
  const text = (await textsOf(tx, [n])).get(n)!;
  const { told, review, found } = retell({ id: document, text }, read, judgements);
  await markStale(tx, [n], 'changed');
  await markFollowers(tx, n);
  await forgetTellings(tx, n);
  await putTellings(
    tx,
    n,
    { ...(await tellersOf(tx, [n])).get(n)!, text },
    told.map(({ what }) => what),
  );
  await markStale(tx, [n], 'changed');
  await putNames(tx, told);
  await tx.run('delete from anchors where document = ?', [document]);
  await tx.insert(
    'anchors',
    ['document', 'judgement', 'anchor', 'telling', 'why'],
    judgements.flatMap((one) => {
      const why = review.get(one.id) ?? '';
      const ids = anchorsIn(one, document).map(({ id }) => id);
      // A judgement about words alone has no anchor; one row says how it stands.
      return (ids.length === 0 ? [''] : [...new Set(ids)]).map((anchor) => [
        ...[document, one.id, anchor],
        found.get(anchor) ?? '',
        why,
      ]);
    }),
  );
}

/** What was read, before anybody corrected it; set aside when it is corrected first. */
async function originalsOf(tx: Queries, document: string, n: number): Promise<readonly Telling[]> {
  const read = await readTellings(tx, document, n);
  await tx.insert('originals', ['document', 'json'], [[document, packJson(read)]], {
    known: 'skip',
  });
  return read;
}

/** What was read of a document, whatever people made of it since. */
export async function readTellings(
  tx: Queries,
  document: string,
  n: number,
): Promise<readonly Telling[]> {
  const kept = await tx.first(originalsRow, 'select json from originals where document = ?', [
    document,
  ]);
  if (kept !== null) return JSON.parse(unpackJson(kept.json)) as readonly Telling[];
  return toldIn(tx, n);
}

/** A document was read anew: what people decided about it is applied to the new reading. */
export async function reapply(tx: Queries, document: string, n: number): Promise<void> {
  const judged = await tx.first(
    z.object({ judgement: z.string() }),
    'select judgement from judged where document = ? limit 1',
    [document],
  );
  if (judged === null) return;
  await tx.dialect.lock(tx, [RELINKING]);
  await tx.run('delete from originals where document = ?', [document]);
  await applyTo(tx, document, n);
}

function anchorsIn({ decision }: Judgement, document: string): readonly Anchor[] {
  const all = [
    ...('targets' in decision ? decision.targets : []),
    ...('from' in decision ? decision.from : []),
  ];
  return all.filter((anchor) => anchor.document === document);
}

/** Whoever people brought in can be found by name. */
async function putNames(tx: Queries, told: readonly Telling[]): Promise<void> {
  const actors = told.flatMap(({ what }) =>
    'property' in what
      ? [
          what.subject,
          ...(typeof what.value === 'object' && 'id' in what.value ? [what.value] : []),
        ]
      : [...what.actors, ...what.recipients],
  );
  const known = { known: 'skip' } as const;
  await tx.insert(
    'entities',
    ['entity', 'kind', 'label', 'state'],
    actors.map(({ id, kind, label, state }) => [id, kind, label, state ?? '']),
    known,
  );
  const places = told.flatMap(({ what }) =>
    'property' in what || what.where === null ? [] : [what.where],
  );
  await tx.insert(
    'names',
    ['name_key', 'entity'],
    [...actors, ...places].map(({ id, label }) => [nameKey(label), id]),
    known,
  );
}
