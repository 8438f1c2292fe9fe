import { z } from 'zod';
import type { Connection, Queries } from './connection.js';
import { encodeTeller, summariesOf } from './documents.js';
import { bytes } from './rows.js';
import { RELINKING } from './stale.js';
import { quoteTellings } from './tellings.js';

const numberRow = z.object({ n: z.int() });
const summaryRow = z.object({ n: z.int(), id: z.string(), lang: z.string(), summary: bytes });
const AT_ONCE = 200;

/**
 * Writes who tells, and in which words, beside what documents of an earlier schema tell, some
 * documents at a time: where it is stopped, the next who opens the record goes on.
 */
export async function quoteDocuments(connection: Connection): Promise<void> {
  while (await connection.transaction(quoteSome, { lasting: false }));
}

/** Whether there may be more. */
async function quoteSome(tx: Queries): Promise<boolean> {
  await tx.dialect.lock(tx, ['migrate', RELINKING]);
  if (!(await tx.dialect.hasTable(tx, 'unquoted'))) return false;
  const some = await tx.all(numberRow, `select n from unquoted order by n limit ${AT_ONCE}`);
  if (some.length === 0) {
    await tx.exec('drop table unquoted');
    return false;
  }
  const numbers = some.map(({ n }) => n);
  const rows = await tx.all(
    summaryRow,
    `select n, id, lang, summary from documents where ${tx.dialect.among('n')}`,
    [numbers],
  );
  for (const [i, { outlet, published }] of (await summariesOf(tx, rows)).entries()) {
    await tx.run('update documents set teller = ? where n = ?', [
      await encodeTeller(tx, { outlet, published: published?.date ?? null }),
      rows[i]!.n,
    ]);
  }
  await quoteTellings(tx, numbers);
  await tx.run(`delete from unquoted where ${tx.dialect.among('n')}`, [numbers]);
  return true;
}
