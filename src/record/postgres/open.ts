import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';
import type { Queries } from '../sql/connection.js';
import { openSqlStore, type StoreOptions } from '../sql/store.js';
import type { Store } from '../types.js';
import { connectionOf, poolOf } from './connection.js';
import { explainPostgres } from './failures.js';

const server = z.object({ version: z.coerce.number(), encoding: z.string() });
const OLDEST = 15;

/**
 * Opens the store in a PostgreSQL database, its tables made where they are missing. Failures:
 * `record-missing`, `record-unwritable`, `record-unreadable`, `record-too-new`.
 *
 * @param address such as `postgres://user@host:5432/database`.
 */
export async function openPostgresStore(
  address: string,
  options: StoreOptions,
): Promise<Result<Store>> {
  const connection = connectionOf(poolOf(address));
  try {
    const fit = await checkServer(connection, address);
    if (fit.ok) return await openSqlStore(connection, withoutPassword(address), options);
    await connection.close();
    return fit;
  } catch (error) {
    await connection.close();
    return explainPostgres(withoutPassword(address), error);
  }
}

/** Whether a server can hold a record. Failure: `record-unreadable`. */
export async function checkServer(queries: Queries, address: string): Promise<Result<void>> {
  const found = await queries.first(
    server,
    `select current_setting('server_version_num') as version,
            current_setting('server_encoding') as encoding`,
  );
  const problem = unfit(found!);
  if (problem === null) return ok(undefined);
  return fail('record-unreadable', `${withoutPassword(address)} ${problem}`);
}

/** Why a server cannot hold a record, null where it can. Its locale does not matter: see `Ddl`. */
function unfit({ version, encoding }: z.infer<typeof server>): string | null {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST) return `is PostgreSQL ${major}: PostgreSQL ${OLDEST} or newer is needed.`;
  if (encoding === 'UTF8') return null;
  return `is encoded in ${encoding}: make a database with createdb --encoding UTF8 --template template0.`;
}

/** An address as it may be shown. */
export function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    url.password = '';
    return url.href;
  } catch {
    return 'the server';
  }
}
