import type { Web } from '../service/index.js';

/** The outside of a command, passed in so that commands can be tested without a process. */
export interface Io {
  /** Writes asked-for output. */
  out(text: string): void;
  /** Writes progress, warnings and errors. */
  err(text: string): void;
  /** Lines of standard input. */
  lines(): AsyncIterable<string>;
  /** Bytes of standard input as they come. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The network, asked only for addresses that the person named; private ones only if allowed. */
  web(allowPrivate: boolean): Web;
  /** The clock, for when a document was read. */
  now(): Date;
  /** Whether stderr is a terminal: progress and colour only then. */
  readonly interactive: boolean;
  /** Width of stdout in columns. */
  readonly columns: number;
}

/** What the process ends with (docs: contract). */
export const EXIT = {
  done: 0,
  someUnreadable: 1,
  wrongUse: 2,
  noRecord: 3,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A command line that cannot be understood; `message` says what to type instead. */
export class UsageError extends Error {}
