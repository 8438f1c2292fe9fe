import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runWith } from './testing/fake-io.js';

const ARTICLE = `Presidents meet in Astana

ASTANA, May 8, 2023 - Kazakh President Kassym-Jomart Tokayev met Uzbek President Shavkat Mirziyoyev in Astana on Monday. The two leaders discussed trade. Tokayev will visit Tashkent in June.
`;

let dir: string;
let record: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dragoman-cli-'));
  record = join(dir, 'record');
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

test('an article is read into a timeline with its exact words', async () => {
  const { exit, out } = await runWith(['read', file('a.txt', ARTICLE), '--record', record]);
  expect(exit).toBe(0);
  expect(out).toContain('2023-05-08');
  expect(out).toContain('CONSULT');
  expect(out).toContain('Kassym-Jomart Tokayev (President of Kazakhstan)');
  expect(out).toContain('“Kazakh President Kassym-Jomart Tokayev met');
});

test('the same file twice changes nothing and prints nothing new', async () => {
  const path = file('a.txt', ARTICLE);
  await runWith(['read', path, '--record', record]);
  const before = await runWith(['events', '--record', record, '--format', 'jsonl']);
  const again = await runWith(['read', path, '--record', record]);
  expect(again).toMatchObject({ exit: 0, out: '' });
  expect(again.err).toContain('1 known already');
  expect(await runWith(['events', '--record', record, '--format', 'jsonl'])).toEqual(before);
});

test('what cannot be read is named with its reason, and the rest is read', async () => {
  const huge = file('huge.txt', 'Talks end. '.repeat(10_000));
  truncateSync(huge, 200 * 1024 * 1024);
  const empty = join(dir, 'folder');
  mkdirSync(empty);
  const paths = [
    file('empty.txt', ''),
    file(
      'binary.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    ),
    huge,
    empty,
    join(dir, 'missing.txt'),
    file('good.txt', ARTICLE),
  ];
  const { exit, out, err } = await runWith(['read', ...paths, '--record', record]);
  expect(exit).toBe(1);
  expect(out).toContain('CONSULT');
  const complaints = err.split('\n').filter((line) => line.startsWith('dragoman: '));
  expect(complaints).toHaveLength(5);
  expect(complaints[2]).toContain('200 MB');
  expect(complaints[4]).toContain('no such file');
});

test('a document in a language without a lexicon is kept and says that nothing was read', async () => {
  const tajik =
    'Президенти Ҷумҳурии Тоҷикистон муҳтарам Эмомалӣ Раҳмон бо ҳамтои худ дар шаҳри Душанбе мулоқот кард ва дар бораи ҳамкорӣ гуфтугӯ намуд.\n';
  const { exit, out, err } = await runWith(['read', file('tg.txt', tajik), '--record', record]);
  expect(exit).toBe(0);
  expect(err).toContain('Tajik');
  expect(err).toContain('no events were read');
  expect(out).not.toContain('Events');
  const documents = await runWith(['documents', '--record', record, '--format', 'jsonl']);
  expect(JSON.parse(documents.out)).toMatchObject({ lang: 'tg' });
});

test('a record that cannot be written ends with 3', async () => {
  const blocked = file('blocked', 'a file where a folder should be');
  const outcome = await runWith([
    'read',
    file('a.txt', ARTICLE),
    '--record',
    join(blocked, 'record'),
  ]);
  expect(outcome.exit).toBe(3);
  expect(outcome.err.trim().split('\n')).toHaveLength(1);
});

test('asking a record that is not there ends with 3 and says what to do', async () => {
  const outcome = await runWith(['events', '--record', join(dir, 'nowhere')]);
  expect(outcome.exit).toBe(3);
  expect(outcome.err).toContain('read documents into it first');
});

test.each([
  [[]],
  [['reed']],
  [['read']],
  [['events', '--type', 'TALK']],
  [['show']],
  [['events', 'RUS']],
])('%j is wrong use', async (args) => {
  const outcome = await runWith(args);
  expect(outcome.exit).toBe(2);
  expect(outcome.err + outcome.out).not.toBe('');
});

test('help of every command teaches with an example', async () => {
  const overview = await runWith(['--help']);
  const names = [...overview.out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map((m) => m[1]!);
  expect(names).toContain('read');
  for (const name of names) {
    const { exit, out } = await runWith([name, '--help']);
    expect(exit).toBe(0);
    expect(out).toMatch(new RegExp(`(dragoman|\\|) ?${name}|in: `));
  }
});

test('code answers every line in order, also those that cannot be read', async () => {
  const lines = [
    JSON.stringify({ id: 'a', text: ARTICLE, date: '2023-05-08' }),
    '{"id": "b"}',
    'not json',
    JSON.stringify({ id: 'd', text: '' }),
  ];
  const { exit, out } = await runWith(['code'], `${lines.join('\n')}\n`);
  const readings = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(readings.map((r) => r.id)).toEqual(['a', 'b', 'line-3', 'd']);
  expect(readings.map((r) => 'error' in r)).toEqual([false, true, true, true]);
  expect(readings[0].events.length).toBeGreaterThan(0);
  for (const event of readings[0].events) {
    expect(ARTICLE.slice(...event.trigger.span)).not.toBe('');
  }
  expect(exit).toBe(1);
});

test('clean shows what was dropped and why', async () => {
  const path = file(
    'a.txt',
    `${ARTICLE}\nLeave a Reply\n\nYour email address will not be published.\n`,
  );
  const { exit, out } = await runWith(['clean', path, '--format', 'jsonl']);
  expect(exit).toBe(0);
  const cleaned = JSON.parse(out);
  expect(cleaned.kept).toContain('Tokayev met');
  expect(cleaned.kept).not.toContain('Leave a Reply');
  const covered = cleaned.blocks.map((b: { span: [number, number] }) =>
    cleaned.text.slice(...b.span),
  );
  expect(covered.join('')).toBe(cleaned.text);
});

test('parse prints trees, and fills in CoNLL-U with its words kept', async () => {
  const { out } = await runWith(
    ['parse', '--lang', 'en'],
    '{"id": "1", "text": "Putin met Rahmon in Moscow."}\n',
  );
  const rows = out
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'));
  expect(rows.map((row) => row[1])).toEqual(['Putin', 'met', 'Rahmon', 'in', 'Moscow', '.']);
  expect(rows[1]![7]).toBe('root');
  const again = await runWith(['parse', '--conllu', '--lang', 'en'], out);
  expect(
    again.out
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t')[1]),
  ).toEqual(rows.map((row) => row[1]));
});

test('show finds events, states and documents by id', async () => {
  await runWith(['read', file('a.txt', ARTICLE), '--record', record]);
  const { out } = await runWith(['events', '--record', record, '--format', 'jsonl']);
  const [event] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const id of [event.id, 'KAZ', event.sources[0].document]) {
    const shown = await runWith(['show', id, '--record', record, '--explain']);
    expect(shown.exit).toBe(0);
    expect(shown.out).not.toBe('');
  }
  expect((await runWith(['show', 'no-such-id', '--record', record])).exit).toBe(1);
});

test('what is piped in is read whatever its format', async () => {
  const zipped = gzipSync(JSON.stringify({ id: '1', text: ARTICLE }));
  const { exit, out } = await runWith(['clean', '-', '--format', 'jsonl'], zipped);
  expect(exit).toBe(0);
  expect(JSON.parse(out).kept).toContain('Tokayev met');
});

test('a column map that names no column is wrong use', async () => {
  expect(await runWith(['clean', '-', '--columns', 'words=a'])).toMatchObject({ exit: 2 });
});

describe('a feed at an address', () => {
  let server: Server;
  let feed: string;
  beforeEach(async () => {
    server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      if (request.url === '/a') response.end(`<html><body><p>${ARTICLE}</p></body></html>`);
      else if (request.url !== '/feed') response.writeHead(404).end();
      else {
        const link = `http://127.0.0.1:${port}/a`;
        response.end(
          `<rss version="2.0"><channel><item><link>${link}</link></item></channel></rss>`,
        );
      }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  });
  afterEach(() => {
    server.close();
  });

  test('on this machine is refused unless that is allowed', async () => {
    const refused = await runWith(['read', feed, '--record', record]);
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain('--allow-private');
    const allowed = await runWith(['read', feed, '--record', record, '--allow-private']);
    expect(allowed.exit).toBe(0);
    expect(allowed.out).toContain('CONSULT');
  });

  test('is followed without reading anything twice', async () => {
    const args = ['read', feed, '--record', record, '--allow-private', '--follow', '--polls', '1'];
    const first = await runWith(args);
    expect(first).toMatchObject({ exit: 0 });
    expect(first.out).toContain('CONSULT');
    const again = await runWith(args);
    expect(again).toMatchObject({ exit: 0, out: '' });
    expect(again.err).toContain('0 new');
  });

  test('is followed only at an address', async () => {
    expect(await runWith(['read', 'feed.xml', '--follow'])).toMatchObject({ exit: 2 });
  });
});
