import type { Failure } from '../../base/index.js';

/**
 * An expected failure on its way out of a stream of bytes, which cannot return one. Whoever reads
 * the stream turns it into a {@link Failure} (`failureOf`).
 */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(code: string, message: string) {
    super(message);
    this.failure = { code, message };
  }
}

/**
 * What stands in the way when opening a document threw: its own failure, or that the file is
 * damaged, with what the library for the format says.
 *
 * @param what the format as people call it, with an article: `a PDF`
 */
export function failureOf(error: unknown, what: string): Failure {
  if (error instanceof Refused) return error.failure;
  const said = (error instanceof Error ? error.message : String(error))
    .split('\n')[0]!
    .slice(0, 160);
  return {
    code: 'broken-file',
    message: `It looks like ${what} but is damaged or cut short (${said}); get it again, or export its text elsewhere and read that.`,
  };
}
