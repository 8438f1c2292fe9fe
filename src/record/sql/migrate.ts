import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';
import type { Connection, Queries } from './connection.js';
import type { Ddl } from './dialect.js';
import { takeInLegacy } from './legacy.js';
import { initial } from './migrations/0001-sqlite-only.js';
import { compactPostgres, compactSqlite } from './migrations/0002-compact.js';
import { reaches } from './migrations/0003-reaches.js';
import { judgements } from './migrations/0004-judgements.js';
import { submissions } from './migrations/0005-submissions.js';
import { stories } from './migrations/0006-stories.js';
import { network } from './migrations/0007-network.js';
import { watch } from './migrations/0008-watch.js';
import { pastReadings } from './migrations/0009-past-readings.js';
import { failures } from './migrations/0010-failures.js';
import { numbersPostgres, numbersSqlite } from './migrations/0011-numbers.js';
import { factBlocks } from './migrations/0012-fact-blocks.js';
import { disputeSides } from './migrations/0013-dispute-sides.js';
import { followings } from './migrations/0014-followings.js';
import { narrowBlocks } from './migrations/0015-narrow-blocks.js';
import { storyDays } from './migrations/0016-story-days.js';
import { tallies } from './migrations/0017-tallies.js';
import { listings } from './migrations/0018-listings.js';
import { namesByEntity } from './migrations/0019-names-by-entity.js';
import { quotes } from './migrations/0020-quotes.js';
import { placeFacts } from './place-facts.js';
import { quoteDocuments } from './quote-documents.js';

/** One step forward: SQL for each database, null where it has nothing to do. */
export interface Migration {
  readonly sqlite: ((ddl: Ddl) => string) | null;
  readonly postgres: ((ddl: Ddl) => string) | null;
}

/** In order; the version of a schema is how many of them it has been through. Never edit one. */
export const MIGRATIONS: readonly Migration[] = [
  { sqlite: () => initial, postgres: null },
  { sqlite: compactSqlite, postgres: compactPostgres },
  { sqlite: reaches, postgres: reaches },
  { sqlite: judgements, postgres: judgements },
  { sqlite: null, postgres: submissions },
  { sqlite: stories, postgres: stories },
  { sqlite: network, postgres: network },
  { sqlite: watch, postgres: watch },
  { sqlite: pastReadings, postgres: pastReadings },
  { sqlite: null, postgres: failures },
  { sqlite: numbersSqlite, postgres: numbersPostgres },
  { sqlite: factBlocks, postgres: factBlocks },
  { sqlite: disputeSides, postgres: disputeSides },
  { sqlite: followings, postgres: followings },
  { sqlite: narrowBlocks, postgres: narrowBlocks },
  { sqlite: storyDays, postgres: storyDays },
  { sqlite: tallies, postgres: tallies },
  { sqlite: listings, postgres: listings },
  { sqlite: namesByEntity, postgres: namesByEntity },
  { sqlite: quotes, postgres: quotes },
];

const version = z.object({ version: z.int() });

/**
 * Brings the schema forward to what this program knows, in one transaction, and then takes in what
 * migrations set aside. Failure: `record-too-new` where a newer program made the record.
 */
export async function migrate(connection: Connection): Promise<Result<number>> {
  const migrated = await connection.transaction(bringForward);
  if (!migrated.ok) return migrated;
  await quoteDocuments(connection);
  const tookIn = await takeInLegacy(connection);
  await placeFacts(connection);
  if (tookIn && connection.dialect.name === 'sqlite') await connection.exec('vacuum');
  return migrated;
}

async function bringForward(tx: Queries): Promise<Result<number>> {
  await tx.dialect.lock(tx, ['migrate']);
  const strict = tx.dialect.name === 'sqlite' ? 'strict' : '';
  await tx.exec(`create table if not exists schema_version (version integer not null) ${strict}`);
  const found = await tx.first(version, 'select version from schema_version');
  const from = found?.version ?? 0;
  if (from > MIGRATIONS.length) {
    return fail(
      'record-too-new',
      `The record has schema ${from}, this program knows ${MIGRATIONS.length}: update the program.`,
    );
  }
  if (from === MIGRATIONS.length) return ok(from);
  for (const migration of MIGRATIONS.slice(from)) await step(tx, migration);
  if (found === null) await tx.exec('insert into schema_version (version) values (0)');
  await tx.run('update schema_version set version = ?', [MIGRATIONS.length]);
  return ok(MIGRATIONS.length);
}

async function step(tx: Queries, migration: Migration): Promise<void> {
  const sql = migration[tx.dialect.name];
  if (sql !== null) await tx.exec(sql(tx.dialect.ddl));
}
