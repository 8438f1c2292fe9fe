import {
  type Chunks,
  type Columns,
  type Given,
  type Incoming,
  type Opened,
  openAll,
} from '../article/index.js';
import type { Failure } from '../base/index.js';
import { findInputs } from './inputs/find.js';
import { resolveLinks } from './inputs/links.js';
import { openFile } from './inputs/open.js';
import { incomingOf, isAddress } from './net/incoming.js';
import type { Web } from './net/web.js';
import type { Submission } from './reader.js';

/** What holds for all inputs of a call. */
export interface InputOptions {
  /** What a person says of all documents. */
  readonly given?: Pick<Given, 'date' | 'lang'>;
  readonly columns?: Columns;
  /** What `-` stands for. */
  readonly standardInput?: () => Chunks;
  /** Null where nothing may be fetched. */
  readonly web?: Web | null;
  /** Most pages that are fetched for one feed or sitemap. */
  readonly mostPages?: number;
}

/** A document that can be read, or what stands in the way, named so that a person finds it. */
export type Submitted =
  | { readonly kind: 'document'; readonly name: string; readonly submission: Submission }
  | { readonly kind: 'unreadable'; readonly name: string; readonly failure: Failure };

/** Most pages that are fetched for one feed or sitemap where nothing else is said. */
export const MOST_PAGES = 200;

/**
 * The documents behind what a person names: files, folders, `-` and web addresses, all that is in
 * them opened to the bottom, one after the other as they come. What cannot be opened is handed on
 * as such, and the rest goes on. Only addresses that were named are fetched, and the pages that a
 * feed or sitemap at such an address links to.
 */
export async function* submissionsOf(
  sources: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Submitted> {
  for (const source of sources) {
    if (source === '-') yield* piped(options);
    else if (isAddress(source)) yield* fetched(source, options);
    else yield* filed(source, options);
  }
}

async function* piped(options: InputOptions): AsyncGenerator<Submitted> {
  const chunks = options.standardInput?.();
  if (chunks === undefined) return;
  const item = { name: '-', chunks, given: options.given ?? {}, carrier: {} };
  for await (const submitted of opened(item, options)) {
    // What was piped in has no place that one could go back to.
    yield submitted.kind === 'document' && submitted.name === '-'
      ? { ...submitted, submission: { ...submitted.submission, path: null } }
      : submitted;
  }
}

async function* filed(source: string, options: InputOptions): AsyncGenerator<Submitted> {
  for (const found of findInputs([source])) {
    if ('failure' in found) {
      yield { kind: 'unreadable', name: found.path, failure: found.failure };
      continue;
    }
    const file = await openFile(found.path);
    if (!file.ok) {
      yield { kind: 'unreadable', name: found.path, failure: file.failure };
      continue;
    }
    const { chunks, seekable, close } = file.value;
    const { path: name, byChance } = found;
    try {
      yield* opened(
        { name, chunks, seekable, byChance, given: options.given ?? {}, carrier: {} },
        options,
      );
    } finally {
      await close();
    }
  }
}

async function* fetched(address: string, options: InputOptions): AsyncGenerator<Submitted> {
  const { web = null, given = {}, columns, mostPages = MOST_PAGES } = options;
  if (web === null) {
    const failure = {
      code: 'no-network',
      message: 'Web addresses are not read here; save the page and name the file.',
    };
    yield { kind: 'unreadable', name: address, failure };
    return;
  }
  const item = await incomingOf(address, web, { asRobot: false }, { given, carrier: {} });
  if (!item.ok) yield { kind: 'unreadable', name: address, failure: item.failure };
  else yield* resolveLinks(openAll(item.value, columns), { web, mostPages, name: address });
}

/** What a file holds. What it links to is not fetched: nobody named an address. */
function opened(item: Incoming, { columns }: InputOptions): AsyncGenerator<Submitted> {
  return resolveLinks(openAll(item, columns) as AsyncGenerator<Opened>, {
    web: null,
    mostPages: 0,
    name: item.name,
  });
}
