import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Content } from '../article/index.js';
import type { Work } from '../record/index.js';
import type { Submission } from './reader.js';

/** A submission as work on a queue; the same content under the same given metadata is the same work. */
export function workOf(name: string, submission: Submission): Work {
  const { content, given, carrier = {} } = submission;
  const hash = createHash('sha256')
    .update(wordsOf(content))
    .update(JSON.stringify([content.kind, sorted(given), sorted(carrier)]))
    .digest('hex');
  return { hash, name, content: deflateSync(serialize(submission)) };
}

/** The submission that {@link workOf} made work of, on whichever machine. */
export function submissionOf({ content }: Work): Submission {
  return deserialize(inflateSync(content)) as Submission;
}

/** What is read, without where it lies. */
function wordsOf(content: Content): string | Uint8Array {
  switch (content.kind) {
    case 'bytes':
      return content.bytes;
    case 'text':
      return content.text;
    case 'extracted':
      return content.extracted.text;
  }
}

function sorted(of: object): [string, unknown][] {
  return Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
}
