import { createHash } from 'node:crypto';
import { type Given, type Opened, openAll } from '../../article/index.js';
import type { Failure } from '../../base/index.js';
import { instead, type Link, submittedOf } from '../inputs/links.js';
import type { Fetched } from '../net/get.js';
import { incomingFrom, incomingOf } from '../net/incoming.js';
import type { Web } from '../net/web.js';
import type { Submitted } from '../submissions.js';
import { pauseAfter, retryAfter } from './back-off.js';
import { type FeedState, type FollowState, type Keeper, newFeed } from './state.js';

/** How feeds are followed. */
export interface Following {
  readonly web: Web;
  readonly keeper: Keeper;
  readonly given: Given;
  /** Time between two polls of a feed, in ms. */
  readonly every: number;
  /** Most pages that are fetched in one poll; the others come with the next. */
  readonly mostPages: number;
  /** How often each feed is polled; without end where absent. */
  readonly polls?: number;
}

/** What following brings: documents, what stands in the way, and that all is read until a time. */
export type Followed = Submitted | { readonly kind: 'waiting'; readonly until: Date | null };

/**
 * Polls feeds and gives what is new in them. An item counts as read once the next thing is asked
 * for after it, and that is kept at once: whatever ends the program, it resumes where it was.
 *
 * Servers are asked whether something changed (ETag, Last-Modified), only as robots.txt allows, and
 * left alone for longer and longer while they fail or for as long as they ask (Retry-After).
 */
export async function* follow(
  feeds: readonly string[],
  following: Following,
): AsyncGenerator<Followed> {
  const { web, keeper, every, polls } = following;
  const loaded = keeper.load();
  if (!loaded.ok) {
    yield { kind: 'unreadable', name: feeds[0] ?? '', failure: loaded.failure };
    return;
  }
  const state = loaded.value;
  const due = new Map(feeds.map((address) => [address, state.feeds[address]?.notBefore ?? 0]));
  for (let round = 0; polls === undefined || round < polls; round++) {
    for (const [address, time] of due) {
      const now = web.clock.now();
      if (time > now) {
        if (polls !== undefined) yield notYet(address, time);
        continue;
      }
      yield* new Poll(address, state, following).run();
      due.set(address, Math.max(web.clock.now() + every, state.feeds[address]?.notBefore ?? 0));
    }
    const isLast = polls !== undefined && round + 1 >= polls;
    const next = Math.min(...due.values());
    yield { kind: 'waiting', until: isLast ? null : new Date(next) };
    if (!isLast) await web.clock.sleep(Math.max(0, next - web.clock.now()));
  }
}

function notYet(name: string, time: number): Submitted {
  const message = `its server asked to be left alone, or failed; not asked before ${new Date(time).toISOString()}.`;
  return { kind: 'unreadable', name, failure: { code: 'not-yet', message } };
}

/** How often a page that could not be had is tried before the feed's own text is taken. */
const MOST_TRIES = 3;
/** Failures that may be over at the next poll. */
const TEMPORARY: ReadonlySet<string> = new Set([
  'unreachable',
  'too-slow',
  'robots-unknown',
  'http-temporary',
]);
/** Items of one feed that are remembered; feeds show a few dozen. */
const MOST_SEEN = 20_000;

/** One poll of one feed. */
class Poll {
  readonly #address: string;
  readonly #state: FollowState;
  readonly #following: Following;
  readonly #feed: FeedState;
  readonly #seen: Set<string>;
  /** Hosts that want to be left alone now. */
  readonly #busy = new Set<string>();

  constructor(address: string, state: FollowState, following: Following) {
    this.#address = address;
    this.#state = state;
    this.#following = following;
    this.#feed = state.feeds[address] ?? newFeed();
    this.#seen = new Set(this.#feed.seen);
    state.feeds[address] = this.#feed;
  }

  async *run(): AsyncGenerator<Submitted> {
    const { web } = this.#following;
    const { etag, lastModified } = this.#feed;
    const headers = {
      ...(etag !== undefined && { 'if-none-match': etag }),
      ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
    };
    const got = await web.ask(this.#address, { asRobot: true, headers });
    if (!got.ok) yield this.#failed(got.failure, null);
    else if (got.value.status === 304) this.#succeeded();
    else yield* this.#read(got.value);
  }

  async *#read(fetched: Fetched): AsyncGenerator<Submitted> {
    const { given } = this.#following;
    const item = await incomingFrom(this.#address, fetched, { given, carrier: {} });
    if (!item.ok) {
      yield this.#failed(item.failure, fetched.headers.get('retry-after'));
      return;
    }
    // The list is read to its end before anything that it links to is asked for.
    const items: Opened[] = [];
    for await (const opened of openAll(item.value)) if (items.push(opened) >= MOST_SEEN) break;
    const [only] = items;
    if (items.length === 1 && only?.kind === 'unreadable') {
      yield this.#failed(only.failure, null);
      return;
    }
    let isComplete = true;
    let fetchedPages = 0;
    for (const opened of items) {
      const key = keyOf(opened);
      if (key !== null && this.#seen.has(key)) continue;
      if (opened.kind === 'link' && fetchedPages++ >= this.#following.mostPages) {
        isComplete = false;
        break;
      }
      if (opened.kind !== 'link') yield submittedOf(opened);
      else if (!(yield* this.#link(opened, key ?? ''))) {
        isComplete = false;
        continue;
      }
      if (key !== null) this.#remember(key);
    }
    // Told before all is read, the server would say next time that nothing is new.
    if (isComplete) this.#keepValidators(fetched.headers);
    this.#succeeded();
  }

  /** Whether an item is done with; else it is tried again at the next poll. */
  async *#link(link: Link, key: string): AsyncGenerator<Submitted, boolean> {
    const { web } = this.#following;
    const { given, carrier } = link;
    if (link.isList) {
      const message = 'is a list of sitemaps; follow the sitemap in it that has the news.';
      yield { kind: 'unreadable', name: link.url, failure: { code: 'list-of-lists', message } };
      return true;
    }
    const host = URL.canParse(link.url) ? new URL(link.url).host : '';
    if (link.text?.isWhole) {
      yield submittedOf({
        kind: 'document',
        name: link.url,
        content: link.text.content,
        given,
        carrier,
      });
      return true;
    }
    if (this.#busy.has(host)) return false;
    const item = await incomingOf(link.url, web, { asRobot: true }, { given, carrier });
    if (item.ok) {
      for await (const opened of openAll(item.value)) {
        if (opened.kind === 'document') yield submittedOf(opened);
        else if (opened.kind === 'unreadable') yield* instead(link, opened.failure);
      }
      return true;
    }
    const tries = (this.#feed.tries[key] ?? 0) + 1;
    if (TEMPORARY.has(item.failure.code) && tries < MOST_TRIES) {
      this.#busy.add(host);
      this.#feed.tries[key] = tries;
      this.#save();
      return false;
    }
    yield* instead(link, item.failure);
    return true;
  }

  #remember(key: string): void {
    this.#seen.add(key);
    this.#feed.seen = [...this.#seen].slice(-MOST_SEEN);
    delete this.#feed.tries[key];
    this.#save();
  }

  #keepValidators(headers: Headers): void {
    const etag = headers.get('etag');
    const lastModified = headers.get('last-modified');
    delete this.#feed.etag;
    delete this.#feed.lastModified;
    if (etag !== null) this.#feed.etag = etag;
    if (lastModified !== null) this.#feed.lastModified = lastModified;
  }

  #succeeded(): void {
    this.#feed.failures = 0;
    delete this.#feed.notBefore;
    this.#save();
  }

  #failed(failure: Failure, asked: string | null): Submitted {
    const { web, every } = this.#following;
    const now = web.clock.now();
    this.#feed.failures++;
    const pause = Math.max(pauseAfter(this.#feed.failures, every), retryAfter(asked, now) ?? 0);
    this.#feed.notBefore = now + pause;
    this.#save();
    const message = `${failure.message} Not asked again before ${new Date(now + pause).toISOString()}.`;
    return { kind: 'unreadable', name: this.#address, failure: { ...failure, message } };
  }

  #save(): void {
    this.#following.keeper.save(this.#state);
  }
}

/** By what an item is known again; null for what is no item. */
function keyOf(opened: Opened): string | null {
  switch (opened.kind) {
    case 'link':
      return hash(opened.key);
    case 'document': {
      const { content } = opened;
      return hash(
        content.kind === 'bytes'
          ? content.bytes
          : content.kind === 'text'
            ? content.text
            : content.extracted.text,
      );
    }
    case 'unreadable':
      return null;
  }
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
