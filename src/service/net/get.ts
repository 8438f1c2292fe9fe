import { type Chunks, Refused } from '../../article/index.js';
import { type Failure, fail, ok, type Result } from '../../base/index.js';
import type { Clock } from './clock.js';
import type { Answer, Fetch } from './fetch.js';

/** What was got from an address. */
export interface Fetched {
  /** Where it was found after redirections. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Throws `Refused` where the server is too slow or sends without end. */
  readonly chunks: Chunks;
}

/** How long and how much a server may take. */
export interface Patience {
  /** Until it answers, and between two pieces of the answer, in ms. */
  readonly silence: number;
  /** After this time, in ms, … */
  readonly grace: number;
  /** … it must have sent this many bytes a second. */
  readonly slowest: number;
  /** Longest answer, in bytes. Single documents have limits of their own. */
  readonly longest: number;
}

export const PATIENCE: Patience = {
  silence: 30_000,
  grace: 20_000,
  slowest: 200,
  longest: 4 * 1024 ** 3,
};

const MOST_REDIRECTS = 10;
const AGENT = 'Dragoman/0.1 (reads news articles for one person)';

/**
 * Gets what lies at an address, over redirections; each step is checked like the first.
 *
 * @returns also answers other than 200 as they are (304, 404 …); fails with `bad-address`,
 *   `private-address`, `redirect-loop`, `too-slow` or `unreachable`
 */
export async function get(
  address: string,
  headers: Readonly<Record<string, string>>,
  { fetch, clock, patience = PATIENCE }: { fetch: Fetch; clock: Clock; patience?: Patience },
): Promise<Result<Fetched>> {
  const visited = new Set<string>();
  let next = address;
  for (;;) {
    const url = URL.canParse(next) ? new URL(next) : null;
    if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
      return fail('bad-address', `${next.slice(0, 200)} is no http or https address.`);
    }
    url.hash = '';
    if (visited.has(url.href) || visited.size > MOST_REDIRECTS) {
      return fail(
        'redirect-loop',
        `is redirected in a circle or more than ${MOST_REDIRECTS} times; look where it leads in a browser and give that address.`,
      );
    }
    visited.add(url.href);
    const answer = await ask(url, headers, fetch, clock, patience);
    if (!answer.ok) return answer;
    const { status, headers: answered, chunks } = answer.value;
    const location = answered.get('location');
    if (status < 300 || status >= 400 || status === 304 || location === null) {
      return ok({
        url: url.href,
        status,
        headers: answered,
        chunks: patient(answer.value, clock, patience),
      });
    }
    await chunks[Symbol.asyncIterator]().return?.();
    next = URL.canParse(location, url.href) ? new URL(location, url.href).href : location;
  }
}

async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  fetch: Fetch,
  clock: Clock,
  patience: Patience,
): Promise<Result<Answer>> {
  const gaveUp = new AbortController();
  const answered = new AbortController();
  const timer = clock.sleep(patience.silence, answered.signal).then(
    () => {
      gaveUp.abort();
      throw tooSlow();
    },
    // Answered in time.
    () => new Promise<never>(() => {}),
  );
  try {
    const asked = fetch(url, { 'user-agent': AGENT, ...headers }, gaveUp.signal);
    return ok(await Promise.race([asked, timer]));
  } catch (error) {
    return { ok: false, failure: networkFailure(error, url.hostname) };
  } finally {
    answered.abort();
    timer.catch(() => {});
  }
}

async function* patient(
  { chunks }: Answer,
  clock: Clock,
  patience: Patience,
): AsyncGenerator<Uint8Array> {
  const began = clock.now();
  const source = chunks[Symbol.asyncIterator]();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await withinSilence(source.next(), clock, patience);
      if (done) return;
      length += value.length;
      const took = clock.now() - began;
      if (took > patience.grace && length < (patience.slowest * took) / 1000) throw tooSlow();
      if (length > patience.longest) {
        throw new Refused('endless', 'sends more and more without end; it was left.');
      }
      yield value;
    }
  } finally {
    // A source that is stuck must not keep the reader waiting.
    void source.return?.()?.catch?.(() => {});
  }
}

async function withinSilence<T>(next: Promise<T>, clock: Clock, { silence }: Patience): Promise<T> {
  const came = new AbortController();
  const timer = clock.sleep(silence, came.signal).then(
    () => {
      throw tooSlow();
    },
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([next, timer]);
  } finally {
    came.abort();
    timer.catch(() => {});
    next.catch(() => {});
  }
}

function tooSlow(): Refused {
  return new Refused(
    'too-slow',
    'the server does not answer or sends too slowly; try again later.',
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host; check the address.',
  EAI_AGAIN: 'its name could not be looked up; is this machine online?',
  ECONNREFUSED: 'nothing answers there; check the address or try again later.',
  ECONNRESET: 'the connection broke; try again later.',
  CERT_HAS_EXPIRED: 'its certificate has expired; it was not read.',
};

/** A sentence for an error of the network. */
export function networkFailure(error: unknown, host: string): Failure {
  if (error instanceof Refused) return error.failure;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreachable',
    message: REASONS[code] ?? `${host} could not be read (${code || said}).`,
  };
}
