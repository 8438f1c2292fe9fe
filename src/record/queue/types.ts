import type { Result } from '../../base/index.js';
import type { Entry } from '../types.js';

/** Something to read, for whichever worker comes first. */
export interface Work {
  /** SHA-256 of all that its reading depends on, in hex: the same work is done once. */
  readonly hash: string;
  /** Where it came from, for people. */
  readonly name: string;
  /** What `submit` was given; the queue does not look into it. */
  readonly content: Uint8Array;
}

/** Work that a worker has taken, until it is finished, fails or takes too long. */
export interface Taken {
  /** Of this lease, not of the work. */
  readonly id: string;
  readonly hash: string;
}

/** Work that was set aside, with the reason of its last failure. */
export interface SetAside {
  readonly name: string;
  readonly hash: string;
  readonly tries: number;
  readonly reason: string;
}

/** How far the work is. */
export interface QueueStatus {
  readonly waiting: number;
  readonly done: number;
  readonly aside: number;
  /** Done in the last minute. */
  readonly lastMinute: number;
  /** Seconds that the rest takes at the rate of the last minute; null where nothing was done in it. */
  readonly secondsLeft: number | null;
  /** The last hundred that were set aside, newest first. */
  readonly setAside: readonly SetAside[];
}

/** Work that several machines share. Methods reject while the server cannot be reached. */
export interface Queue {
  /**
   * Puts work on the queue in one transaction. What was submitted before is left alone, unless it
   * was set aside: then it is tried again.
   *
   * @returns how much of it is new on the queue.
   */
  submit(work: readonly Work[]): Promise<number>;
  /** Takes at most so much work; nothing where there is none. */
  take(most: number): Promise<readonly Taken[]>;
  /**
   * What to do for a lease; counts as a try. Null where there is nothing to do any more: it is done
   * already, or it has been tried too often and is set aside.
   */
  begin(taken: Taken): Promise<Work | null>;
  /** Keeps what was read and marks the work done, in one transaction. */
  finish(taken: Taken, entries: readonly Entry[]): Promise<Result<void>>;
  /** Sets work aside after its last try, else leaves it to another. */
  fail(taken: Taken, reason: string): Promise<'again' | 'aside'>;
  /** Hands back what was taken and not begun. */
  giveBack(taken: readonly Taken[]): Promise<void>;
  /** Merges what was kept, unless another worker is at it. */
  settle(): Promise<void>;
  status(): Promise<QueueStatus>;
  close(): Promise<void>;
}
