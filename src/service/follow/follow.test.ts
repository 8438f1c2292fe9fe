import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { networkFetch } from '../net/fetch.js';
import { Web } from '../net/web.js';
import { type Loopback, loopback, type Route } from '../testing/loopback.js';
import { pauseAfter, retryAfter } from './back-off.js';
import { type Followed, follow } from './follow.js';
import { fileKeeper } from './state.js';

const TEXT =
  'The foreign ministers of Northland and Southland met in Orvale on Monday and signed an agreement.';
const PAGE = (name: string) => `<html><body><h1>${name}</h1><p>${TEXT}</p></body></html>`;
const FEED = (...names: string[]) =>
  `<rss version="2.0"><channel><title>The Post</title>${names.map((it) => `<item><title>${it}</title><link>ORIGIN/${it}</link></item>`).join('')}</channel></rss>`;

let folder: string;
let server: Loopback;
let routes: Record<string, Route>;
let now = Date.parse('2025-10-08T12:00:00Z');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-follow-'));
  routes = {};
  server = await loopback(new Proxy({}, { get: (_, path: string) => routes[path] }));
  now = Date.parse('2025-10-08T12:00:00Z');
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A clock on which only pauses between polls pass; the patience with servers is never lost. */
const clock = {
  now: () => now,
  sleep: (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal !== undefined)
      return new Promise((_, reject) => signal.addEventListener('abort', reject));
    now += ms;
    return Promise.resolve();
  },
};

function following(polls: number): AsyncGenerator<Followed> {
  const web = new Web({ fetch: networkFetch(true), clock, pause: 0 });
  return follow([`${server.origin}/feed`], {
    web,
    keeper: fileKeeper(folder),
    given: {},
    every: 60_000,
    mostPages: 50,
    polls,
  });
}

async function run(polls = 1): Promise<{ names: string[]; failures: string[] }> {
  const names: string[] = [];
  const failures: string[] = [];
  for await (const item of following(polls)) {
    if (item.kind === 'document') names.push(item.name.replace(`${server.origin}/`, ''));
    else if (item.kind === 'unreadable') failures.push(item.failure.code);
  }
  return { names, failures };
}

function feed(...names: string[]): void {
  routes['/feed'] = FEED(...names).replaceAll('ORIGIN', server.origin);
  for (const name of names) routes[`/${name}`] = PAGE(name);
}

const asked = (path: string) => server.asked.filter((it) => it.path === path);

test('each item is read once, over polls and over restarts', async () => {
  feed('a', 'b');
  expect(await run()).toEqual({ names: ['a', 'b'], failures: [] });
  feed('c', 'a', 'b');
  expect((await run()).names).toEqual(['c']);
  expect(asked('/a')).toHaveLength(1);
});

test('a killed program resumes with the item that it was at', async () => {
  feed('a', 'b', 'c');
  for await (const item of following(1)) {
    if (item.kind === 'document' && item.name.endsWith('/b')) break;
  }
  expect((await run()).names).toEqual(['b', 'c']);
});

test('a server is told what is known already, and not before all of it was read', async () => {
  feed('a', 'b');
  const whole = routes['/feed'];
  routes['/feed'] = (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end(whole);
  };
  for await (const item of following(1)) if (item.kind === 'document') break;
  expect((await run()).names).toEqual(['a', 'b']);
  expect((await run()).names).toEqual([]);
  expect(asked('/feed').map(({ headers }) => headers['if-none-match'])).toEqual([
    undefined,
    undefined,
    '"1"',
  ]);
});

test('a feed whose server asks for it is left alone for as long', async () => {
  routes['/feed'] = (_, response) => response.writeHead(503, { 'retry-after': '7200' }).end();
  expect((await run()).failures).toEqual(['http-temporary']);
  expect((await run()).failures).toEqual(['not-yet']);
  now += 7200_000;
  feed('a');
  expect((await run()).names).toEqual(['a']);
  expect(asked('/feed')).toHaveLength(2);
});

test('robots.txt holds for the feed too', async () => {
  feed('a');
  routes['/robots.txt'] = 'User-agent: Dragoman\nDisallow: /';
  expect((await run()).failures).toEqual(['robots']);
  expect(asked('/feed')).toHaveLength(0);
});

test('a page that cannot be had now is tried at the next polls, then named', async () => {
  feed('a', 'b');
  routes['/a'] = (_, response) => response.writeHead(500).end();
  const { names, failures } = await run(4);
  expect(asked('/a')).toHaveLength(3);
  expect(names).toEqual(['b']);
  expect(failures).toEqual(['http-temporary']);
});

test('a state that cannot be understood is not overwritten', async () => {
  writeFileSync(join(folder, 'follow.json'), '{');
  feed('a');
  expect(await run()).toEqual({ names: [], failures: ['bad-follow-state'] });
});

test('pauses double up to a day, and servers may ask for as much', () => {
  expect([1, 2, 3].map((n) => pauseAfter(n, 60_000))).toEqual([120_000, 240_000, 480_000]);
  expect(pauseAfter(1000, 60_000)).toBe(86_400_000);
  expect(retryAfter('120', 0)).toBe(120_000);
  expect(retryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000);
  expect(retryAfter('soon', 0)).toBeNull();
  expect(retryAfter('9999999999', 0)).toBe(86_400_000);
});
