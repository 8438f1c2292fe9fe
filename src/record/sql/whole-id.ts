import { z } from 'zod';
import { idBytes, idOf } from './compact/ids.js';
import type { Queries } from './connection.js';
import { bytes } from './rows.js';

const idRow = z.object({ id: bytes });
/** The letter and at least six digits of the hash: of a million ids, few begin alike. */
const BEGINNING = /^([ef][0-9a-f]{6,15})…?$/;
const LENGTH = 17;

/**
 * The id of an event or a fact that begins like this, as tables show it where they lack room; what
 * was given where nothing begins like it, or several do.
 */
export async function wholeId(queries: Queries, given: string): Promise<string> {
  const beginning = BEGINNING.exec(given)?.[1];
  if (beginning === undefined) return given;
  const bounds = ['0', 'f'].map((digit) => idBytes(beginning.padEnd(LENGTH, digit)));
  const rows = await queries.all(
    idRow,
    'select distinct id from tellings where id between ? and ? limit 2',
    bounds,
  );
  return rows.length === 1 ? idOf(rows[0]!.id) : given;
}
