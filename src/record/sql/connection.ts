import type { Strings } from './compact/index.js';
import type { Dialect } from './dialect.js';

/** What may be bound to a statement. Lists are bound as one parameter, see `Dialect.among`. */
export type Bindable = string | number | boolean | null | Uint8Array | readonly (string | number)[];

/** What a row must look like: a schema of zod, or {@link trusted}. */
export interface Shape<T> {
  parse(row: unknown): T;
}

/** The shape of rows that are read by the thousand, and whose columns only this program writes. */
export function trusted<T>(): Shape<T> {
  return { parse: (row) => row as T };
}

/**
 * Where statements run: a connection, or a transaction on it. Placeholders are `?` in every
 * dialect; every value from outside goes in as a bound parameter, never as SQL.
 */
export interface Queries {
  readonly dialect: Dialect;
  /** What is known of strings that the record keeps as numbers. */
  readonly strings: Strings;
  /** The first of `count` numbers in a row that nobody else gets, for what `name` counts. */
  reserve(name: string, count: number): Promise<number>;
  /** Runs one statement; returns how many rows it changed. */
  run(sql: string, params?: readonly Bindable[]): Promise<number>;
  /** All rows of a query, checked against the shape that they must have. */
  all<T>(row: Shape<T>, sql: string, params?: readonly Bindable[]): Promise<T[]>;
  /** The first row, or null. */
  first<T>(row: Shape<T>, sql: string, params?: readonly Bindable[]): Promise<T | null>;
  /**
   * Inserts rows, in as few statements as the database takes.
   *
   * @param options.known what to do with a row whose key is there already; an error by default.
   */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly Bindable[])[],
    options?: { readonly known?: 'skip' },
  ): Promise<void>;
  /** Runs statements that take no parameters. */
  exec(sql: string): Promise<void>;
}

/** One database. What is asked of it outside of a transaction never sees half of one. */
export interface Connection extends Queries {
  /**
   * Runs `work` in a transaction; undone where it throws. `work` must use what it is handed.
   *
   * @param options.lasting whether it is on disk once it is acknowledged, as by default; what follows
   * from other rows need not be, since a power cut only has it worked out again. It is atomic always.
   */
  transaction<T>(
    work: (tx: Queries) => Promise<T>,
    options?: { readonly lasting: boolean },
  ): Promise<T>;
  close(): Promise<void>;
}
