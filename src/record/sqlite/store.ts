import { ok, type Result } from '../../base/index.js';
import type { Entry, Filter, Kept, Store } from '../types.js';
import { type Connection, connect } from './database.js';
import { explain } from './failures.js';
import { migrate } from './migrate.js';
import { putEntry } from './put.js';
import { findDisputes, findDocuments, findEvents, findFacts, findPeople } from './queries.js';
import { refresh } from './refresh.js';
import { show } from './show.js';
import { markAllStale } from './stale.js';

/** How to open a store. */
export interface StoreOptions {
  /** Tells when a document is read, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Takes no documents. */
  readonly readonly?: boolean;
}

/** 32 MB of log before it is folded in: writes 105 documents a second where the default writes 70. */
const CHECKPOINT_PAGES = 8000;

/**
 * Opens the store in a database file, made where it is missing. Failures: `record-unwritable`,
 * `record-unreadable`, `record-too-new`.
 */
export function openSqliteStore(file: string, options: StoreOptions): Result<Store> {
  let connection: Connection | null = null;
  try {
    connection = connect(file);
    // Write-ahead logging lets others read while one writes; full synchronisation makes an
    // acknowledged document survive a power cut.
    connection.exec('pragma foreign_keys = on');
    connection.exec('pragma synchronous = full');
    connection.exec('pragma journal_mode = wal');
    connection.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    const migrated = migrate(connection);
    if (!migrated.ok) {
      connection.close();
      return migrated;
    }
    return ok(new SqliteStore(connection, options));
  } catch (error) {
    connection?.close();
    return explain(file, error);
  }
}

class SqliteStore implements Store {
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
      return ok(this.#connection.transaction(() => putEntry(this.#connection, entry, readAt)));
    } catch (error) {
      return explain('the record', error);
    }
  }

  async events(filter: Filter = {}) {
    return findEvents(this.#refreshed(), filter);
  }

  async facts(filter: Filter = {}) {
    return findFacts(this.#refreshed(), filter);
  }

  async disputes(filter: Filter = {}) {
    return findDisputes(this.#refreshed(), filter);
  }

  async documents(filter: Filter = {}) {
    return findDocuments(this.#refreshed(), filter);
  }

  async people(filter: Filter = {}) {
    return findPeople(this.#refreshed(), filter);
  }

  async show(id: string) {
    return show(this.#refreshed(), id);
  }

  async rebuild() {
    this.#connection.transaction(() => markAllStale(this.#connection));
    this.#refreshed();
  }

  async close() {
    this.#connection.close();
  }

  #refreshed(): Connection {
    refresh(this.#connection);
    return this.#connection;
  }
}
