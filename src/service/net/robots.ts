import robots from 'robots-parser';
import { collect } from '../../article/index.js';
import { fail, ok, type Result } from '../../base/index.js';
import type { Fetched } from './get.js';

/** What a host allows its visitors. */
export interface Manners {
  readonly allowed: boolean;
  /** Least time between two requests that it asks for, in ms; null where it says nothing. */
  readonly delay: number | null;
}

/** Under this name programs are addressed in robots.txt. */
const NAME = 'Dragoman';
/** More of a robots.txt need not be read (RFC 9309, 2.5). */
const LONGEST = 512 * 1024;
/** Longest delay that is waited for, in ms. */
const LONGEST_DELAY = 60_000;

// Its types speak of a default export, which the module itself is.
const parseRobots = robots as unknown as typeof robots.default;
type Rules = ReturnType<typeof parseRobots> | 'everything';

/** Asks each host once what it allows (RFC 9309). */
export class Robots {
  readonly #get: (url: string) => Promise<Result<Fetched>>;
  readonly #rules = new Map<string, Promise<Result<Rules>>>();

  constructor(get: (url: string) => Promise<Result<Fetched>>) {
    this.#get = get;
  }

  /** @returns fails as `get` does, and with `robots-unknown` where the host cannot say now */
  async manners(address: string): Promise<Result<Manners>> {
    const { origin } = new URL(address);
    let asked = this.#rules.get(origin);
    if (asked === undefined) {
      asked = this.#ask(origin);
      this.#rules.set(origin, asked);
    }
    const answer = await asked;
    if (!answer.ok) {
      // Another time it may be able to.
      this.#rules.delete(origin);
      return answer;
    }
    const rules = answer.value;
    if (rules === 'everything') return ok({ allowed: true, delay: null });
    const seconds = Number(rules.getCrawlDelay(NAME) ?? Number.NaN);
    return ok({
      allowed: rules.isAllowed(address, NAME) !== false,
      delay: Number.isFinite(seconds) ? Math.min(seconds * 1000, LONGEST_DELAY) : null,
    });
  }

  /** No robots.txt allows everything; one that cannot be had now allows nothing (RFC 9309, 2.3.1). */
  async #ask(origin: string): Promise<Result<Rules>> {
    const url = `${origin}/robots.txt`;
    const got = await this.#get(url);
    if (!got.ok) return got.failure.code === 'redirect-loop' ? ok('everything') : got;
    const { status, chunks } = got.value;
    try {
      if (status === 200)
        return ok(parseRobots(url, new TextDecoder().decode(await collect(chunks, LONGEST))));
      await chunks[Symbol.asyncIterator]().return?.();
      if (status < 500 && status !== 429) return ok('everything');
    } catch {
      // Too long or cut short: as if it could not be had.
    }
    return fail(
      'robots-unknown',
      'its host cannot say now whether programs may read it (robots.txt); try again later.',
    );
  }
}
