import pg from 'pg';
import { z } from 'zod';
import { Strings } from '../sql/compact/index.js';
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
  return poolWith({
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
}

function poolWith(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options);
  // A server that restarts ends idle connections; the next question makes a new one.
  pool.on('error', () => {});
  return pool;
}

/** A connection through a pool, which it closes. */
export function connectionOf(pool: pg.Pool): Connection {
  const state = stateOf(pool);
  return {
    ...queriesOf(pool, state.strings, state.reserve),
    transaction: (work, { lasting } = { lasting: true }) =>
      inTransaction(pool, async (_client, queries) => {
        if (!lasting) await queries.exec('set local synchronous_commit = off');
        return work(queries);
      }),
    close: async () => {
      if (!pool.ending) await Promise.all([pool.end(), state.close()]);
    },
  };
}

/** Runs `work` in a transaction; again where the server gave it up for the sake of another. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, queries: Queries) => Promise<T>,
): Promise<T> {
  const { strings, reserve } = stateOf(pool);
  for (let tried = 1; ; tried++) {
    // What an undone transaction added must not be taken for kept.
    const own = new Strings(strings);
    try {
      const done = await once(pool, (client) => work(client, queriesOf(client, own, reserve)));
      strings.adopt(own);
      return done;
    } catch (error) {
      if (tried === TRIES || !isGivenUp(error)) throw error;
    }
  }
}

/** What those who use a pool have in common. */
interface PoolState {
  readonly strings: Strings;
  readonly reserve: Queries['reserve'];
  readonly close: () => Promise<void>;
}

const STATES = new WeakMap<pg.Pool, PoolState>();
/** Numbers that a process takes at once; those that it does not use are lost. */
const RESERVED = 500;
const nextRow = z.object({ next: z.int() });

function stateOf(pool: pg.Pool): PoolState {
  const known = STATES.get(pool);
  if (known !== undefined) return known;
  // Numbers are taken outside of the transactions that need them, so that nobody waits for the end
  // of another's; a connection of their own keeps that from waiting for a place in the pool.
  let own: pg.Pool | null = null;
  const left = new Map<string, { next: number; end: number }>();
  let last: Promise<unknown> = Promise.resolve();
  const take = async (name: string, count: number): Promise<number> => {
    const mine = left.get(name);
    if (mine !== undefined && mine.next + count <= mine.end) {
      mine.next += count;
      return mine.next - count;
    }
    own ??= poolWith({ ...pool.options, max: 1 });
    const many = Math.max(count, RESERVED);
    const { rows } = await own.query(
      `insert into numbers (name, next) values ($1, $2)
       on conflict (name) do update set next = numbers.next + excluded.next returning next`,
      [name, many],
    );
    const end = nextRow.parse(rows[0]).next;
    left.set(name, { next: end - many + count, end });
    return end - many;
  };
  const state: PoolState = {
    strings: new Strings(),
    reserve: (name, count) => {
      const mine = last.then(() => take(name, count));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: async () => {
      await own?.end();
    },
  };
  STATES.set(pool, state);
  return state;
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
function queriesOf(
  on: pg.Pool | pg.PoolClient,
  strings: Strings,
  reserve: Queries['reserve'],
): Queries {
  const query = (sql: string, params: readonly Bindable[] = []) =>
    on.query(numbered(sql), params.map(toSql));
  const all: Queries['all'] = async (row, sql, params) =>
    (await query(sql, params)).rows.map((found) => row.parse(found));
  return {
    dialect: postgresDialect,
    strings,
    reserve,
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
