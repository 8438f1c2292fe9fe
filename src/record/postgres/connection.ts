import pg from 'pg';
import type { Bindable, Connection, Queries } from '../sql/connection.js';
import { postgresDialect } from './dialect.js';

/** Parameters that one statement takes at most. */
const MOST_PARAMETERS = 65_535;
/** How often a transaction is tried that the server gave up for the sake of another. */
const TRIES = 5;
/** Deadlock, serialisation failure. */
const GIVEN_UP = new Set(['40P01', '40001']);
const INT8 = 20;

/** A pool of connections, which are made as they are needed. */
export function poolOf(address: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    application_name: 'dragoman',
    connectionTimeoutMillis: 10_000,
    types: {
      // Counts and keys are below 2^53.
      getTypeParser: (oid, format) =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // A server that restarts ends idle connections; the next question makes a new one.
  pool.on('error', () => {});
  return pool;
}

/** A connection through a pool, which it closes. */
export function connectionOf(pool: pg.Pool): Connection {
  return {
    ...queriesOf(pool),
    transaction: (work) => inTransaction(pool, (client) => work(queriesOf(client))),
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

/** Runs `work` in a transaction; again where the server gave it up for the sake of another. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (tried === TRIES || !isGivenUp(error)) throw error;
    }
  }
}

function isGivenUp(error: unknown): boolean {
  return error instanceof pg.DatabaseError && GIVEN_UP.has(error.code ?? '');
}

async function once<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Statements on one client or on any of a pool. */
export function queriesOf(on: pg.Pool | pg.PoolClient): Queries {
  const query = (sql: string, params: readonly Bindable[] = []) =>
    on.query(numbered(sql), params.map(toSql));
  const all: Queries['all'] = async (row, sql, params) =>
    (await query(sql, params)).rows.map((found) => row.parse(found));
  return {
    dialect: postgresDialect,
    run: async (sql, params) => (await query(sql, params)).rowCount ?? 0,
    all,
    first: async (row, sql, params) => (await all(row, sql, params))[0] ?? null,
    insert: async (table, columns, rows, { known } = {}) => {
      const atOnce = Math.floor(MOST_PARAMETERS / columns.length);
      const places = `(${columns.map(() => '?').join(', ')})`;
      for (let i = 0; i < rows.length; i += atOnce) {
        const some = rows.slice(i, i + atOnce);
        await query(
          `insert into ${table} (${columns.join(', ')}) values ${some.map(() => places).join(', ')}
           ${known === 'skip' ? 'on conflict do nothing' : ''}`,
          some.flat(),
        );
      }
    },
    exec: async (sql) => {
      await on.query(sql);
    },
  };
}

function numbered(sql: string): string {
  let n = 0;
  return sql.replace(/\?/g, () => `$${++n}`);
}

// PostgreSQL keeps no U+0000. Exact texts are kept as JSON, which escapes it; other columns only
// serve to find them.
function toSql(value: Bindable): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd');
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}
