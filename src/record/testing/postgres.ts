import pg from 'pg';
import { openRecord } from '../open.js';
import type { StoreOptions } from '../sql/store.js';
import type { Store } from '../types.js';

/**
 * A database that tests may use, such as `postgres://postgres@127.0.0.1:5432/postgres`. Each makes
 * schemas of its own in it.
 */
export const TEST_SERVER: string | undefined = process.env.DRAGOMAN_TEST_POSTGRES;

/** Schemas of one test file, which are gone after it. */
export class TestSchemas {
  readonly #server: string;
  readonly #prefix: string;
  readonly #made: string[] = [];

  /** @param name of the test file, so that files that run at the same time do not meet. */
  constructor(server: string, name: string) {
    this.#server = server;
    this.#prefix = `dragoman_test_${name}_${process.pid}`;
  }

  /** The address of a new, empty schema. */
  async make(): Promise<string> {
    const name = `${this.#prefix}_${this.#made.length}`;
    await this.#admin(`create schema ${name}`);
    this.#made.push(name);
    const url = new URL(this.#server);
    url.searchParams.set('options', `-csearch_path=${name}`);
    return url.href;
  }

  /** A store in a new schema. */
  async store(options: StoreOptions): Promise<Store> {
    const opened = await openRecord(await this.make(), options);
    if (!opened.ok) throw new Error(opened.failure.message);
    return opened.value;
  }

  async drop(): Promise<void> {
    for (const name of this.#made) {
      await this.#admin(`drop schema ${name} cascade`);
      await this.#admin(`drop schema if exists ${name}_queue cascade`);
    }
  }

  async #admin(sql: string): Promise<void> {
    const client = new pg.Client(this.#server);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}
