import { setTimeout as wait } from 'node:timers/promises';

/** Time, passed in so that waiting can be tested without it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects where `signal` ends the waiting. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await wait(ms, undefined, signal === undefined ? {} : { signal });
  },
};
