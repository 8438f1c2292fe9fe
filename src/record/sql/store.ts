import { ok, type Result } from '../../base/index.js';
import type { Judgement, JudgementRequest } from '../judgements/index.js';
import type { Entry, Filter, Kept, Store } from '../types.js';
import type { Knowledge, Rule } from '../watch/index.js';
import { recordAsOf } from './as-of.js';
import type { Connection, Queries } from './connection.js';
import { judge } from './judge.js';
import { viewJudgements } from './judgement-views.js';
import { keepJudgements } from './judgements.js';
import { migrate } from './migrate.js';
import { findNetwork } from './network.js';
import { putEntry } from './put.js';
import { findDisputes, findDocuments, findEvents, findFacts, findPeople } from './queries.js';
import { type Part, refresh } from './refresh.js';
import { show } from './show.js';
import { markAllStale } from './stale.js';
import { findStories } from './stories.js';
import { watchRules } from './watch.js';

/** How to open a store. */
export interface StoreOptions {
  /** Tells when a document is read, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Takes no documents, and no judgements unless it says so. */
  readonly readonly?: boolean | 'but-judgements';
}

/**
 * The store in a database that is connected already; its schema is brought forward first. Failures:
 * `record-unwritable`, `record-unreadable`, `record-too-new`.
 *
 * @param where the database, for people.
 */
export async function openSqlStore(
  connection: Connection,
  where: string,
  options: StoreOptions,
): Promise<Result<Store>> {
  try {
    const migrated = await migrate(connection);
    if (migrated.ok) return ok(new SqlStore(connection, options));
    await connection.close();
    return migrated;
  } catch (error) {
    await connection.close();
    return connection.dialect.explain(where, error);
  }
}

class SqlStore implements Store {
  readonly #connection: Connection;
  readonly #options: StoreOptions;

  constructor(connection: Connection, options: StoreOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  async put(entry: Entry): Promise<Result<Kept>> {
    if (this.#options.readonly) throw new Error('A record opened for reading takes no documents.');
    const readAt = this.#options.now();
    try {
      return ok(await this.#connection.transaction((tx) => putEntry(tx, entry, readAt)));
    } catch (error) {
      return this.#connection.dialect.explain('the record', error);
    }
  }

  async events(filter: Filter = {}) {
    return this.#asked(filter, ['events'], findEvents);
  }

  async facts(filter: Filter = {}) {
    return this.#asked(filter, ['facts'], findFacts);
  }

  async disputes(filter: Filter = {}) {
    return this.#asked(filter, ['events', 'facts'], findDisputes);
  }

  async documents(filter: Filter = {}) {
    return this.#asked(filter, [], findDocuments);
  }

  async stories(filter: Filter = {}) {
    return this.#asked(filter, ['threads'], findStories);
  }

  async people(filter: Filter = {}) {
    return this.#asked(filter, [], findPeople);
  }

  async network(who: string, filter: Omit<Filter, 'actor'> = {}) {
    const asked = { ...filter, actor: who };
    return this.#asked(asked, ['events'], (queries, { actor: _who, ...rest }) =>
      findNetwork(queries, who, rest),
    );
  }

  async show(id: string) {
    return show(await this.#refreshed(), id);
  }

  async judge(request: JudgementRequest, by: { author: string; reason: string }) {
    if (this.#options.readonly === true) {
      throw new Error('A record opened for reading takes no judgements.');
    }
    const at = this.#options.now();
    const connection = await this.#refreshed();
    return connection.transaction((tx) => judge(tx, request, { ...by, at }));
  }

  async judgements() {
    return viewJudgements(this.#connection);
  }

  async importJudgements(judgements: readonly Judgement[]) {
    if (this.#options.readonly === true) {
      throw new Error('A record opened for reading takes no judgements.');
    }
    const connection = await this.#refreshed();
    return connection.transaction((tx) => keepJudgements(tx, judgements));
  }

  async watch(rules: readonly Rule[], knowledge: Knowledge) {
    if (this.#options.readonly === true) {
      throw new Error('A record opened for reading remembers no alerts.');
    }
    return watchRules(await this.#refreshed(), this, rules, knowledge, this.#options.now());
  }

  async rebuild() {
    await this.#connection.transaction(markAllStale);
    await this.#refreshed();
  }

  async close() {
    await this.#connection.close();
  }

  /**
   * Answers from the record as it is, or as it was on the day that the filter names.
   *
   * @param parts what the answer is taken from
   */
  async #asked<T>(
    filter: Filter,
    parts: readonly Part[],
    find: (queries: Queries, filter: Filter) => Promise<T>,
  ): Promise<T> {
    const { asOf, ...rest } = filter;
    if (asOf === undefined) return find(await this.#refreshed(parts), rest);
    const present = await this.#refreshed();
    const past = await recordAsOf(present, asOf, rest);
    try {
      return await find(past, rest);
    } finally {
      await past.close();
    }
  }

  async #refreshed(parts?: readonly Part[]): Promise<Connection> {
    await refresh(this.#connection, parts);
    return this.#connection;
  }
}
