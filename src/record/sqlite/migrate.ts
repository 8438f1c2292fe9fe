import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';
import type { Connection } from './database.js';
import { initial } from './migrations/0001-initial.js';

/** In order; the version of a schema is how many of them it has been through. Never edit one. */
const MIGRATIONS: readonly string[] = [initial];

const version = z.object({ version: z.int() });

/**
 * Brings the schema forward to what this program knows, in one transaction. Failure:
 * `record-too-new` where a newer program made the record.
 */
export function migrate(connection: Connection): Result<number> {
  return connection.transaction(() => {
    connection.exec('create table if not exists schema_version (version integer not null) strict');
    const found = connection.first(version, 'select version from schema_version');
    const from = found?.version ?? 0;
    if (from > MIGRATIONS.length) {
      return fail(
        'record-too-new',
        `The record has schema ${from}, this program knows ${MIGRATIONS.length}: update the program.`,
      );
    }
    for (const sql of MIGRATIONS.slice(from)) connection.exec(sql);
    if (found === null) connection.exec('insert into schema_version (version) values (0)');
    connection.run('update schema_version set version = ?', [MIGRATIONS.length]);
    return ok(MIGRATIONS.length);
  });
}
