import { extname } from 'node:path';
import type { Failure } from '../base/index.js';
import { findInputs } from './inputs/find.js';
import { parseGivenDocument } from './inputs/lines.js';
import { openInput } from './inputs/open.js';
import type { Submission } from './reader.js';

/** What a person may say about all documents of a call. */
export interface GivenForAll {
  readonly date?: string;
  readonly lang?: string;
}

/** A document that can be read, or what stands in the way, named so that a person finds it. */
export type Submitted =
  | { readonly kind: 'document'; readonly name: string; readonly submission: Submission }
  | { readonly kind: 'unreadable'; readonly name: string; readonly failure: Failure };

/**
 * The documents behind paths, one after the other: each file is one, each line of a `.jsonl` is
 * one. What cannot be opened is handed on as such, and the rest goes on.
 */
export function* submissionsOf(paths: readonly string[], given: GivenForAll): Generator<Submitted> {
  for (const found of findInputs(paths)) {
    if ('failure' in found) {
      yield { kind: 'unreadable', name: found.path, failure: found.failure };
      continue;
    }
    const opened = openInput(found.path);
    if (!opened.ok) yield { kind: 'unreadable', name: found.path, failure: opened.failure };
    else if (extname(found.path).toLowerCase() === '.jsonl') {
      yield* lineSubmissions(found.path, opened.value, given);
    } else yield document(found.path, found.path, { kind: 'bytes', bytes: opened.value }, given);
  }
}

/** The document that was piped in. */
export function pipedSubmission(bytes: Uint8Array, given: GivenForAll): Submitted {
  return document('-', null, { kind: 'bytes', bytes }, given);
}

function document(
  name: string,
  path: string | null,
  content: Submission['content'],
  given: Submission['given'],
): Submitted {
  return { kind: 'document', name, submission: { content, path, given } };
}

function* lineSubmissions(
  path: string,
  bytes: Uint8Array,
  given: GivenForAll,
): Generator<Submitted> {
  const lines = new TextDecoder().decode(bytes).split('\n');
  if (lines.every((line) => line.trim() === '')) {
    const failure = { code: 'empty-file', message: 'The file is empty; there is nothing to read.' };
    yield { kind: 'unreadable', name: path, failure };
  }
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const name = `${path}:${i + 1}`;
    const parsed = parseGivenDocument(line);
    if (!parsed.ok) yield { kind: 'unreadable', name, failure: parsed.failure };
    else {
      const { text, lang, date, title } = parsed.value;
      const own = {
        ...(lang ? { lang } : {}),
        ...(date ? { date } : {}),
        ...(title ? { title } : {}),
      };
      yield document(name, path, { kind: 'text', text }, { ...given, ...own });
    }
  }
}
