import { networkFetch, systemClock, Web } from '../../service/index.js';
import type { Io } from '../io.js';
import { run } from '../run.js';

/** What a command line printed and ended with. */
export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Time stands still between polls; the network's own patience is real. */
const STILL = { ...systemClock, now: () => Date.parse('2025-10-09T12:00:00Z') };

/** Runs a command line with this standard input and a clock that stands still. */
export async function runWith(
  args: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    async *lines() {
      yield* String(stdin)
        .split('\n')
        .filter((_, i, all) => i < all.length - 1 || all[i] !== '');
    },
    async *chunks() {
      yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    },
    web: (allowPrivate) => new Web({ fetch: networkFetch(allowPrivate), clock: STILL, pause: 0 }),
    now: () => new Date('2025-10-09T12:00:00Z'),
    interactive: false,
    columns: 100,
  };
  const exit = await run(args, io);
  return { exit, out, err };
}
