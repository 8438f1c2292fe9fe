import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { collect } from '../../article/index.js';
import { type Loopback, loopback, type Route } from '../testing/loopback.js';
import { isPublicAddress } from './addresses.js';
import { systemClock } from './clock.js';
import { networkFetch } from './fetch.js';
import { get, type Patience } from './get.js';
import { Web } from './web.js';

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(routes: Readonly<Record<string, Route>>): Promise<string> {
  server = await loopback(routes);
  return server.origin;
}

const PATIENT: Patience = { silence: 20_000, grace: 20_000, slowest: 1, longest: 1_000_000 };
const parts = { fetch: networkFetch(true), clock: systemClock, patience: PATIENT };
/** For servers that never answer. */
const IMPATIENT = { ...parts, patience: { ...PATIENT, silence: 200, grace: 200, slowest: 1000 } };
const text = async (chunks: AsyncIterable<Uint8Array>) =>
  new TextDecoder().decode(await collect(chunks, Number.POSITIVE_INFINITY));

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'no address',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://localhost/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('%s is refused', async (address) => {
    const got = await get(address, {}, { ...parts, fetch: networkFetch(false) });
    expect(got).toMatchObject({ ok: false, failure: { code: 'private-address' } });
  });

  test('a name that has one private address among others is refused, and so is one that changes', async () => {
    let asked = 0;
    const fetch = networkFetch(false, (_, done) => {
      asked++;
      done(
        null,
        asked === 1
          ? [
              { address: '8.8.8.8', family: 4 },
              { address: '10.0.0.1', family: 4 },
            ]
          : [{ address: '127.0.0.1', family: 4 }],
      );
    });
    for (let i = 0; i < 2; i++) {
      const got = await get('http://rebinding.example/', {}, { ...parts, fetch });
      expect(got).toMatchObject({ ok: false, failure: { code: 'private-address' } });
    }
    expect(asked).toBe(2);
  });

  test('a redirection to a private address is refused', async () => {
    const origin = await serve({ '/secret': 'secret' });
    const inner = networkFetch(false);
    const got = await get(
      'http://public.example/',
      {},
      {
        ...parts,
        fetch: (url, headers, signal) =>
          url.hostname === 'public.example'
            ? Promise.resolve({
                status: 302,
                headers: new Headers({ location: `${origin}/secret` }),
                chunks: (async function* () {})(),
              })
            : inner(url, headers, signal),
      },
    );
    expect(got).toMatchObject({ ok: false, failure: { code: 'private-address' } });
    expect(server?.asked).toEqual([]);
  });
});

describe('getting a page', () => {
  test('follows redirections and unpacks what comes packed', async () => {
    const origin = await serve({
      '/old': (_, response) => response.writeHead(301, { location: '/new' }).end(),
      '/new': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Talks end.')),
    });
    const got = await get(`${origin}/old`, {}, parts);
    if (!got.ok) throw new Error(got.failure.message);
    expect(got.value.url).toBe(`${origin}/new`);
    expect(await text(got.value.chunks)).toBe('Talks end.');
  });

  test.each([
    ['/circle', 'redirect-loop'],
    ['/chain/0', 'redirect-loop'],
    ['/file', 'bad-address'],
    ['/silent', 'too-slow'],
  ])('%s is given up with %s', async (path, code) => {
    const chain = Object.fromEntries(
      Array.from({ length: 20 }, (_, i): [string, Route] => [
        `/chain/${i}`,
        (_, response) => response.writeHead(302, { location: `/chain/${i + 1}` }).end(),
      ]),
    );
    const origin = await serve({
      ...chain,
      '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
      '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      '/silent': () => {},
    });
    const how = code === 'too-slow' ? IMPATIENT : parts;
    expect(await get(`${origin}${path}`, {}, how)).toMatchObject({
      ok: false,
      failure: { code },
    });
  });

  test.each([
    [
      'a server that falls silent',
      'too-slow',
      (_: unknown, response: import('node:http').ServerResponse) => void response.write('A'),
    ],
    [
      'a server that sends a byte now and then',
      'too-slow',
      (_: unknown, response: import('node:http').ServerResponse) => {
        const timer = setInterval(() => response.write('A'), 20);
        response.on('close', () => clearInterval(timer));
      },
    ],
    [
      'a server that sends without end',
      'endless',
      (_: unknown, response: import('node:http').ServerResponse) => {
        const more = () => {
          while (response.write(Buffer.alloc(65_536)));
          response.once('drain', more);
        };
        more();
      },
    ],
  ])('%s is left with %s', async (_, code, route) => {
    const origin = await serve({ '/': route });
    const how =
      code === 'too-slow'
        ? { ...IMPATIENT, patience: { ...IMPATIENT.patience, silence: 1000 } }
        : parts;
    const got = await get(`${origin}/`, {}, how);
    if (!got.ok) throw new Error(got.failure.message);
    await expect(text(got.value.chunks)).rejects.toMatchObject({ failure: { code } });
  });
});

describe('manners', () => {
  const web = () => new Web({ ...parts, pause: 0 });

  test('robots.txt decides for pages that nobody named, and is asked once', async () => {
    const origin = await serve({
      '/robots.txt': 'User-agent: *\nDisallow: /private',
      '/private': 'x',
      '/open': 'x',
    });
    const site = web();
    expect(await site.ask(`${origin}/private`, { asRobot: true })).toMatchObject({
      ok: false,
      failure: { code: 'robots' },
    });
    expect((await site.ask(`${origin}/open`, { asRobot: true })).ok).toBe(true);
    expect((await site.ask(`${origin}/private`, { asRobot: false })).ok).toBe(true);
    expect(server?.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/open', '/private']);
  });

  test('a host that cannot say what it allows is not read by robots', async () => {
    const origin = await serve({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/open': 'x',
    });
    expect(await web().ask(`${origin}/open`, { asRobot: true })).toMatchObject({
      ok: false,
      failure: { code: 'robots-unknown' },
    });
  });

  test('a host is asked again only after a pause, other hosts at once', async () => {
    const waits: number[] = [];
    let now = 0;
    const clock = {
      now: () => now,
      sleep: async (ms: number, signal?: AbortSignal) => {
        if (signal !== undefined)
          return new Promise<void>((_, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason)),
          );
        waits.push(ms);
        now += ms;
      },
    };
    const fetch = () =>
      Promise.resolve({ status: 200, headers: new Headers(), chunks: (async function* () {})() });
    const site = new Web({ fetch, clock, pause: 1000 });
    for (const url of ['http://a.example/1', 'http://b.example/1', 'http://a.example/2']) {
      await site.ask(url, { asRobot: false });
    }
    expect(waits).toEqual([1000]);
  });
});
