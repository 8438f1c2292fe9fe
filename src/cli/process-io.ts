import { createInterface } from 'node:readline';
import { networkFetch, systemClock, Web } from '../service/index.js';
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
    chunks: () => process.stdin,
    web: (allowPrivate) => new Web({ fetch: networkFetch(allowPrivate), clock: systemClock }),
    now: () => new Date(),
    interactive: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? DEFAULT_COLUMNS,
  };
}
