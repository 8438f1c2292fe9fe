import { z } from 'zod';
import type { Fact } from '../../reading/index.js';
import type { Connection, Queries } from './connection.js';
import { moveTo } from './relink.js';
import { RELINKING } from './stale.js';
import { bareByNumber } from './tellings.js';
import { factKey } from './terms.js';

const numberRow = z.object({ n: z.int() });
const AT_ONCE = 2000;

/**
 * Puts facts of a record of an earlier schema into the blocks where they belong now, some at a time:
 * where it is stopped, the next who opens the record goes on.
 */
export async function placeFacts(connection: Connection): Promise<void> {
  while (await connection.transaction(placeSome));
}

/** Whether there may be more. */
async function placeSome(tx: Queries): Promise<boolean> {
  await tx.dialect.lock(tx, ['migrate', RELINKING]);
  if (!(await tx.dialect.hasTable(tx, 'unplaced'))) return false;
  const some = await tx.all(numberRow, `select n from unplaced order by n limit ${AT_ONCE}`);
  if (some.length === 0) {
    await tx.exec('drop table unplaced');
    return false;
  }
  const numbers = some.map(({ n }) => n);
  const moves = new Map<number, number[]>();
  const stale: [number, number][] = [];
  for (const { n, block, document, told } of await bareByNumber(tx, numbers)) {
    const own = factKey(told.what as Fact);
    if (own === block) continue;
    moves.set(own, [...(moves.get(own) ?? []), n]);
    stale.push([block, -1 - document], [own, -1 - document]);
  }
  for (const [block, moved] of moves) await moveTo(tx, block, moved);
  await tx.insert('stale', ['block', 'document'], stale, { known: 'skip' });
  await tx.run(`delete from unplaced where ${tx.dialect.among('n')}`, [numbers]);
  return true;
}
