import { fail, ok, type Result } from '../../base/index.js';
import type { Clock } from './clock.js';
import type { Fetch } from './fetch.js';
import { type Fetched, get, type Patience } from './get.js';
import { Robots } from './robots.js';

/** Least time between two requests to one host, in ms. */
const PAUSE = 1_000;

/** What the web is reached by. */
export interface WebParts {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly patience?: Patience;
  /** Least time between two requests to one host, in ms. */
  readonly pause?: number;
}

/** How a page is asked for. */
export interface Asking {
  /** Nobody typed this address: its host's robots.txt decides. */
  readonly asRobot: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The web as far as a person gave leave to read it: polite, one request after the other, with a
 * pause between two to the same host.
 */
export class Web {
  readonly #parts: WebParts;
  readonly #robots: Robots;
  /** When each host was asked last. */
  readonly #asked = new Map<string, number>();

  constructor(parts: WebParts) {
    this.#parts = parts;
    this.#robots = new Robots((url) => this.#inTurn(url, {}, null));
  }

  get clock(): Clock {
    return this.#parts.clock;
  }

  /**
   * Gets a page. What it gives must be read to its end, or left, before the next is asked for.
   *
   * @returns fails as {@link get} does, and with `robots` where the host wants no robots there
   */
  async ask(url: string, { asRobot, headers = {} }: Asking): Promise<Result<Fetched>> {
    if (!asRobot || !URL.canParse(url)) return this.#inTurn(url, headers, null);
    const manners = await this.#robots.manners(url);
    if (!manners.ok) return manners;
    const { allowed, delay } = manners.value;
    if (!allowed) {
      return fail(
        'robots',
        'its host asks programs not to read it (robots.txt); save it in your browser and read the file.',
      );
    }
    return this.#inTurn(url, headers, delay);
  }

  async #inTurn(
    url: string,
    headers: Asking['headers'] & {},
    delay: number | null,
  ): Promise<Result<Fetched>> {
    const { clock, pause = PAUSE } = this.#parts;
    const host = URL.canParse(url) ? new URL(url).host : '';
    const due = (this.#asked.get(host) ?? Number.NEGATIVE_INFINITY) + Math.max(pause, delay ?? 0);
    if (due > clock.now()) await clock.sleep(due - clock.now());
    const got = await get(url, headers, this.#parts);
    this.#asked.set(host, clock.now());
    return got.ok ? ok(got.value) : got;
  }
}
