import type pg from 'pg';
import PgBoss from 'pg-boss';
import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';
import { connectionOf, inTransaction, poolOf } from '../postgres/connection.js';
import { explainPostgres } from '../postgres/failures.js';
import { checkServer, withoutPassword } from '../postgres/open.js';
import type { Queries } from '../sql/connection.js';
import { migrate } from '../sql/migrate.js';
import { putEntry } from '../sql/put.js';
import { refresh } from '../sql/refresh.js';
import type { Entry } from '../types.js';
import { statusOf } from './status.js';
import type { Queue, QueueStatus, Taken, Work } from './types.js';

/** How the queue is to behave. */
export interface QueueOptions {
  /** Tells when a document is read, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Seconds after which what is submitted here, once taken and not finished, goes to another. */
  readonly leaseSeconds?: number;
}

/** Work is set aside after it could not be read so many times. */
const TRIES = 3;
/**
 * Or after so many workers stopped while they read it: more, for workers are stopped for reasons that
 * have nothing to do with what they read.
 */
const STOPS = 10;
const NAME = 'read';
const LEASE_SECONDS = 300;
/** How often leases are looked at. */
const MAINTENANCE_SECONDS = 5;
/** pg-boss counts lost leases as retries; here tries are counted where they begin. */
const NEVER_GIVE_UP = 1_000_000;
const KEEP_DAYS = 365;

const schemaRow = z.object({ schema: z.string() });
const hashRow = z.object({ hash: z.string() });
const begunRow = z.object({
  tries: z.int(),
  name: z.string(),
  content: z.instanceof(Uint8Array),
  reason: z.string().nullable(),
});

/**
 * Opens the queue in the database of a record. Failures: as `openRecord`, and `no-queue` where the
 * record is no server.
 */
export async function openQueue(address: string, options: QueueOptions): Promise<Result<Queue>> {
  const pool = poolOf(address);
  const connection = connectionOf(pool);
  try {
    const unfit = await checkServer(connection, address);
    if (!unfit.ok) {
      await pool.end();
      return unfit;
    }
    const migrated = await migrate(connection);
    if (!migrated.ok) {
      await pool.end();
      return migrated;
    }
    const found = await connection.first(schemaRow, 'select current_schema() as schema');
    const boss = new PgBoss({
      db: executor(pool),
      schema: found?.schema === 'public' ? 'dragoman_queue' : `${found?.schema}_queue`,
      schedule: false,
      maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
      archiveCompletedAfterSeconds: 3600,
    });
    // It reports what its maintenance could not do while a server restarts; the next round does it.
    boss.on('error', () => {});
    await boss.start();
    await boss.createQueue(NAME, {
      name: NAME,
      retryLimit: NEVER_GIVE_UP,
      retentionDays: KEEP_DAYS,
    });
    return ok(new PostgresQueue(pool, boss, options));
  } catch (error) {
    await pool.end();
    return explainPostgres(withoutPassword(address), error);
  }
}

function executor(on: pg.Pool | pg.PoolClient): PgBoss.Db {
  return { executeSql: (text, values) => on.query(text, values) };
}

class PostgresQueue implements Queue {
  readonly #pool: pg.Pool;
  readonly #boss: PgBoss;
  readonly #options: QueueOptions;

  constructor(pool: pg.Pool, boss: PgBoss, options: QueueOptions) {
    this.#pool = pool;
    this.#boss = boss;
    this.#options = options;
  }

  submit(work: readonly Work[]): Promise<number> {
    return inTransaction(this.#pool, async (client, queries) => {
      const fresh: string[] = [];
      // In one order, so that two who submit the same work never wait for each other in a circle.
      for (const { hash, name, content } of [...work].sort((a, b) => (a.hash < b.hash ? -1 : 1))) {
        const put = await queries.first(
          hashRow,
          `insert into submissions (hash, name, content) values (?, ?, ?)
           on conflict (hash) do update
             set state = 'waiting', tries = 0, failures = 0, name = excluded.name, content = excluded.content
             where submissions.state = 'aside'
           returning hash`,
          [hash, name, content],
        );
        if (put !== null) fresh.push(hash);
      }
      const expireInSeconds = this.#options.leaseSeconds ?? LEASE_SECONDS;
      const jobs = fresh.map((hash) => ({ name: NAME, data: { hash }, expireInSeconds }));
      if (jobs.length > 0) await this.#boss.insert(jobs, { db: executor(client) });
      return fresh.length;
    });
  }

  async take(most: number): Promise<readonly Taken[]> {
    const jobs = await this.#boss.fetch<{ hash: string }>(NAME, { batchSize: most });
    return jobs.map(({ id, data }) => ({ id, hash: data.hash }));
  }

  begin(taken: Taken): Promise<Work | null> {
    return inTransaction(this.#pool, async (client, queries) => {
      const begun = await queries.first(
        begunRow,
        `update submissions set tries = tries + 1 where hash = ? and state = 'waiting'
         returning tries, name, content, reason`,
        [taken.hash],
      );
      if (begun !== null && begun.tries <= STOPS) {
        return { hash: taken.hash, name: begun.name, content: begun.content };
      }
      if (begun !== null) {
        const reason = begun.reason ?? `the worker was stopped ${STOPS} times while reading it`;
        await setAside(queries, taken.hash, STOPS, reason);
      }
      await this.#complete(client, taken);
      return null;
    });
  }

  async finish(taken: Taken, entries: readonly Entry[]): Promise<Result<void>> {
    const readAt = this.#options.now();
    try {
      await inTransaction(this.#pool, async (client, queries) => {
        for (const entry of entries) await putEntry(queries, entry, readAt);
        await queries.run(
          `update submissions
           set state = 'done', content = null, reason = null, finished_at = clock_timestamp()
           where hash = ? and state <> 'done'`,
          [taken.hash],
        );
        await this.#complete(client, taken);
      });
      return ok(undefined);
    } catch (error) {
      return explainPostgres('the record', error);
    }
  }

  fail(taken: Taken, reason: string): Promise<'again' | 'aside'> {
    return inTransaction(this.#pool, async (client, queries) => {
      const row = await queries.first(
        z.object({ failures: z.int() }),
        `update submissions set reason = ?, failures = failures + 1
         where hash = ? and state = 'waiting' returning failures`,
        [reason, taken.hash],
      );
      if (row !== null && row.failures < TRIES) {
        await this.#boss.fail(NAME, taken.id, {}, { db: executor(client) });
        return 'again';
      }
      if (row !== null) await setAside(queries, taken.hash, row.failures, reason);
      await this.#complete(client, taken);
      return 'aside';
    });
  }

  async giveBack(taken: readonly Taken[]): Promise<void> {
    if (taken.length === 0) return;
    await this.#boss.fail(
      NAME,
      taken.map(({ id }) => id),
    );
  }

  async settle(): Promise<void> {
    const client = await this.#pool.connect();
    try {
      const { rows } = await client.query(
        `select pg_try_advisory_lock(hashtextextended('settle', 0)) as mine`,
      );
      if (rows[0]?.mine !== true) return;
      try {
        await refresh(connectionOf(this.#pool));
      } finally {
        await client.query(`select pg_advisory_unlock(hashtextextended('settle', 0))`);
      }
    } finally {
      client.release();
    }
  }

  status(): Promise<QueueStatus> {
    return statusOf(connectionOf(this.#pool));
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false });
    await connectionOf(this.#pool).close();
  }

  async #complete(client: pg.PoolClient, { id }: Taken): Promise<void> {
    await this.#boss.complete(NAME, id, {}, { db: executor(client) });
  }
}

async function setAside(
  queries: Queries,
  hash: string,
  tries: number,
  reason: string,
): Promise<void> {
  await queries.run(
    `update submissions set state = 'aside', tries = ?, reason = ?, finished_at = clock_timestamp()
     where hash = ?`,
    [tries, reason, hash],
  );
}

/** The failure of asking for a queue where there is no server. */
export function noQueue(record: string): Result<never> {
  return fail(
    'no-queue',
    `${record} is a folder; only a PostgreSQL record is shared: name it with --record postgres://…`,
  );
}
