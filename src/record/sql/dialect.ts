import type { Result } from '../../base/index.js';
import type { Match } from '../text/match.js';
import type { Bindable, Queries } from './connection.js';

/** A condition with what is bound to it. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly Bindable[];
}

/** What a row is found by beside its columns. */
export interface Indexed {
  /** Its number in its table. */
  readonly n: number;
  /** What its table is spread over machines by: the block, or the document itself. */
  readonly key: number;
  /** Words as `words()` gives them, in the order of the text. */
  readonly words: readonly string[];
  /** Exact things that it is found by, such as its parties. */
  readonly terms: readonly string[];
}

/** Tables with a full-text index. */
export type IndexedTable = 'documents' | 'merged';

/** Names of column types, and what ends a table's definition, for migrations of both databases. */
export interface Ddl {
  readonly text: string;
  readonly integer: string;
  readonly real: string;
  readonly bytes: string;
  /** After the closing bracket of a table whose primary key is how it is looked up. */
  readonly keyed: string;
  /** After the closing bracket of a table that is looked up by number. */
  readonly numbered: string;
}

/** All that differs between databases. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly ddl: Ddl;
  /** `column` is in the list that is bound as one parameter. */
  among(column: string): string;
  /** The text `column` holds the text that is bound. */
  holds(column: string): string;
  /** A table with the one column `value` that holds the list that is bound as one parameter. */
  list(type: 'integer' | 'text'): string;
  /** A table with the columns `c0`, `c1` … that holds the rows of whole numbers bound as JSON. */
  rows(width: number): string;
  /** Keeps others who lock one of these keys out until the transaction ends. */
  lock(tx: Queries, keys: readonly string[]): Promise<void>;
  /** Puts rows that were just inserted into the full-text index. */
  index(tx: Queries, table: IndexedTable, rows: readonly Indexed[]): Promise<void>;
  /** Takes rows that are about to be deleted out of it. */
  unindex(
    tx: Queries,
    table: IndexedTable,
    rows: readonly Omit<Indexed, 'words' | 'terms'>[],
  ): Promise<void>;
  /** Rows of `table`, known as `alias`, that match. */
  matching(table: IndexedTable, alias: string, match: Match): Condition;
  /**
   * Rows of `merged`, known as `m`, that match, from the smallest number on: what to select from, and
   * what to call their number.
   */
  inOrder(match: Match): Condition & { readonly from: string; readonly n: string };
  /** Whether there is a table of this name. */
  hasTable(tx: Queries, name: string): Promise<boolean>;
  /** The expected failure that an error amounts to; throws the error where it is none. */
  explain(where: string, error: unknown): Result<never>;
}
