import { z } from 'zod';
import { areCopies, shingles } from '../../article/index.js';
import { articleText } from '../text/article-text.js';
import { hashNumber } from '../text/hash.js';
import type { Queries } from './connection.js';
import { wholesOf } from './documents.js';
import { markStale } from './stale.js';

const candidate = z.object({ n: z.int(), copies: z.int() });
const groupRow = z.object({ n: z.int(), id: z.string() });
const member = z.object({ n: z.int() });

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
  document: { readonly n: number; readonly id: string },
  readText: string,
  bands: readonly number[],
): Promise<void> {
  const own = shingles(readText);
  // Fewer bits take less room; what meets by chance is compared and found to be no copy.
  const kept = [...new Set(bands.map((band) => hashNumber(String(band))))];
  const candidates = await tx.all(
    candidate,
    `select n, copies from documents
     where n in (select document from document_bands where ${tx.dialect.among('band')})`,
    [kept],
  );
  const joined = new Set<number>();
  for (const { n, copies } of candidates) {
    if (joined.has(copies)) continue;
    const { document: other } = (await wholesOf(tx, [n])).get(n)!;
    if (areCopies(own, shingles(articleText(other)))) joined.add(copies);
  }
  await tx.insert(
    'document_bands',
    ['band', 'document'],
    kept.map((band) => [band, document.n]),
    { known: 'skip' },
  );
  if (joined.size > 0) await join(tx, [document.n, ...joined]);
}

async function join(tx: Queries, groups: readonly number[]): Promise<void> {
  const named = await tx.all(
    groupRow,
    `select n, id from documents where ${tx.dialect.among('n')} order by id`,
    [groups],
  );
  const name = named[0]!.n;
  const others = groups.filter((group) => group !== name);
  const moved = await tx.all(
    member,
    `select n from documents where ${tx.dialect.among('copies')}`,
    [others],
  );
  await markStale(
    tx,
    moved.map(({ n }) => n),
    'changed',
  );
  await tx.run(`update documents set copies = ? where ${tx.dialect.among('copies')}`, [
    name,
    others,
  ]);
}
