import type { Queue, Taken } from '../record/index.js';
import type { Reader } from './reader.js';
import { submissionOf } from './work.js';

/** What a worker tells of itself. */
export type WorkerNews =
  | { readonly kind: 'read'; readonly name: string; readonly stories: number }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly reason: string;
      readonly aside: boolean;
    }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** What a worker needs from outside. */
export interface WorkerOptions {
  /** Ends the work: what is being read is finished, what was taken besides goes back. */
  readonly signal: AbortSignal;
  readonly tell: (news: WorkerNews) => void;
  /** Resolves after so many milliseconds, or at once when `signal` is aborted. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends as soon as nothing is waiting. */
  readonly untilEmpty?: boolean;
}

/** Taken at once: asking the queue for each single one would cost more than reading short ones. */
const BATCH = 8;
/** Merges after so many batches, and whenever nothing is waiting. */
const SETTLE_EVERY = 8;
const IDLE_MS = 500;
/** A server that does not answer for so many tries in a row, growing apart, is gone (about 5 minutes). */
const UNREACHABLE_TRIES = 12;

/**
 * Takes work from a queue and keeps what it reads, until it is told to stop.
 *
 * @returns `drained`, or `gone` where the server stays out of reach.
 */
export async function runWorker(
  queue: Queue,
  reader: Reader,
  options: WorkerOptions,
): Promise<'drained' | 'gone'> {
  const { signal, sleep, tell } = options;
  let unreachable = 0;
  for (let batches = 0; !signal.aborted; batches++) {
    try {
      const taken = await queue.take(BATCH);
      if (taken.length > 0) await work(queue, reader, taken, options);
      if (taken.length === 0 || batches % SETTLE_EVERY === 0) await queue.settle();
      if (taken.length === 0) {
        if (options.untilEmpty && (await queue.status()).waiting === 0) return 'drained';
        await sleep(IDLE_MS);
      }
      unreachable = 0;
    } catch (error) {
      // What was taken comes back by itself when its lease is over.
      tell({ kind: 'unreachable', reason: error instanceof Error ? error.message : String(error) });
      if (++unreachable === UNREACHABLE_TRIES) return 'gone';
      await sleep(Math.min(30_000, 250 * 2 ** unreachable));
    }
  }
  return 'drained';
}

async function work(
  queue: Queue,
  reader: Reader,
  taken: readonly Taken[],
  { signal, tell }: WorkerOptions,
): Promise<void> {
  for (const [i, one] of taken.entries()) {
    if (signal.aborted) return queue.giveBack(taken.slice(i));
    await workOn(queue, reader, one, tell);
  }
}

async function workOn(
  queue: Queue,
  reader: Reader,
  taken: Taken,
  tell: WorkerOptions['tell'],
): Promise<void> {
  const work = await queue.begin(taken);
  if (work === null) return;
  const submission = submissionOf(work);
  const stories = reader.read(submission);
  const kept = stories.ok
    ? await queue.finish(
        taken,
        stories.value.map((story) => reader.entry(story, submission.path)),
      )
    : stories;
  if (kept.ok) {
    tell({ kind: 'read', name: work.name, stories: stories.ok ? stories.value.length : 0 });
    return;
  }
  const reason = kept.failure.message;
  const aside = (await queue.fail(taken, reason)) === 'aside';
  tell({ kind: 'failed', name: work.name, reason, aside });
}
