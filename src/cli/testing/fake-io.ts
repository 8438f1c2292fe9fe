import type { Io } from '../io.js';
import { run } from '../run.js';

/** What a command line printed and ended with. */
export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line with this standard input and a clock that stands still. */
export async function runWith(args: readonly string[], stdin = ''): Promise<Outcome> {
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
      yield* stdin.split('\n').filter((_, i, all) => i < all.length - 1 || all[i] !== '');
    },
    bytes: async () => new TextEncoder().encode(stdin),
    now: () => new Date('2025-10-09T12:00:00Z'),
    interactive: false,
    columns: 100,
  };
  const exit = await run(args, io);
  return { exit, out, err };
}
