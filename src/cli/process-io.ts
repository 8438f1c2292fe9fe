import { createInterface } from 'node:readline';
import type { Io } from './io.js';

const DEFAULT_COLUMNS = 100;

/** The real process. A closed pipe (`dragoman … | head`) ends it quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    async bytes() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    now: () => new Date(),
    interactive: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? DEFAULT_COLUMNS,
  };
}
