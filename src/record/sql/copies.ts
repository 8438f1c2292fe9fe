import { z } from 'zod';
import { areCopies, shingles } from '../../article/index.js';
import { articleText } from '../text/article-text.js';
import type { Queries } from './connection.js';
import { bodyJson } from './rows.js';
import { markStale } from './stale.js';

const candidate = z.object({ copies: z.string(), body: bodyJson });
const member = z.object({ id: z.string() });

/** The keys to lock so that two copies that are put at the same time see each other. */
export function bandLocks(bands: readonly number[]): string[] {
  return bands.map((band) => `band ${band}`);
}

/**
 * Puts a new document with those whose texts are copies of its own. A group is named after its
 * smallest id; what is told by documents whose group changes is counted again.
 */
export async function foldCopies(
  tx: Queries,
  document: string,
  readText: string,
  bands: readonly number[],
): Promise<void> {
  const own = shingles(readText);
  const candidates = await tx.all(
    candidate,
    `select d.copies, r.body from documents d join readings r on r.document = d.id
     where d.id in (select document from document_bands where ${tx.dialect.among('band')})`,
    [bands],
  );
  const joined = new Set<string>();
  for (const { copies, body } of candidates) {
    if (joined.has(copies)) continue;
    if (areCopies(own, shingles(articleText(body.document)))) joined.add(copies);
  }
  await tx.insert(
    'document_bands',
    ['band', 'document'],
    bands.map((band) => [band, document]),
    { known: 'skip' },
  );
  if (joined.size > 0) await join(tx, [document, ...joined]);
}

async function join(tx: Queries, groups: readonly string[]): Promise<void> {
  const name = [...groups].sort()[0]!;
  const others = groups.filter((group) => group !== name);
  const moved = await tx.all(
    member,
    `select id from documents where ${tx.dialect.among('copies')}`,
    [others],
  );
  await markStale(
    tx,
    moved.map(({ id }) => id),
  );
  await tx.run(`update documents set copies = ? where ${tx.dialect.among('copies')}`, [
    name,
    others,
  ]);
}
