import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { keptText } from '../kept.js';
import { readContent } from '../read.js';
import type { Article } from '../types.js';
import { chunksOf } from './bytes.js';
import { openAll } from './open.js';
import type { Columns } from './rows.js';
import { docx, epub, gzip, pdf, tar, warc, zip } from './testing/make.js';
import type { Incoming, Opened } from './types.js';

const UTF8 = new TextEncoder();
const STORY =
  'The foreign ministers of Northland and Southland met in Orvale on Monday, and they signed an agreement on the waters of two rivers, officials said.';
const SECOND = 'They will meet again in May, when roads and railways will be talked about as well.';
const PAGE = `<html><head><title>Ministers meet</title></head><body><h1>Ministers meet</h1><p>${STORY}</p><p>${SECOND}</p></body></html>`;
const ROW = `{"id":"1","text":"${STORY}","date":"2025-10-08"}`;
const MAIL = (type: string, body: string) =>
  `From: The Post <news@post.example>\r\nTo: reader@example.org\r\nSubject: Ministers meet\r\nDate: Wed, 08 Oct 2025 01:00:00 +0300\r\nMessage-ID: <1@post.example>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Post</title><item><title>Ministers meet</title><link>https://post.example/1</link><pubDate>Wed, 08 Oct 2025 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded></item></channel></rss>`;

async function open(
  content: string | Uint8Array,
  name = '-',
  { columns = {}, ...more }: Partial<Incoming> & { readonly columns?: Columns } = {},
): Promise<Opened[]> {
  const chunks = chunksOf(typeof content === 'string' ? UTF8.encode(content) : content);
  const opened: Opened[] = [];
  for await (const item of openAll({ name, chunks, given: {}, carrier: {}, ...more }, columns))
    opened.push(item);
  return opened;
}

function article(item: Opened | undefined): Article {
  if (item?.kind === 'unreadable') throw new Error(item.failure.message);
  const content = item?.kind === 'link' ? item.text?.content : item?.content;
  if (item === undefined || content === undefined) throw new Error('nothing was opened');
  const read = readContent(content, item.given, item.carrier);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

const named = (opened: readonly Opened[]) =>
  opened.map((it) => (it.kind === 'unreadable' ? it.failure.code : it.name));

describe('every format, whatever its name says', () => {
  test.each([
    ['plain text', `${STORY}\n\n${SECOND}\n`],
    ['HTML', PAGE],
    [
      'a saved page',
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/1\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B"\r\n\r\n----B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${PAGE.replaceAll('=', '=3D')}\r\n----B\r\nContent-Type: text/html\r\n\r\n<p>An advertisement in a frame.</p>\r\n----B--\r\n`,
    ],
    [
      'PDF',
      pdf([
        [
          { text: STORY.slice(0, 78), x: 40, y: 700 },
          { text: STORY.slice(78), x: 40, y: 686 },
          { text: SECOND, x: 40, y: 650 },
        ],
      ]),
    ],
    ['DOCX', docx('Ministers meet', [STORY, SECOND])],
    ['EPUB', epub([PAGE])],
    ['a mail', MAIL('text/html; charset=utf-8', `<p>${STORY}</p><p>${SECOND}</p>`)],
    [
      'a mailbox',
      `From a@b Wed Oct  8 01:00:00 2025\n${MAIL('text/plain', `${STORY}\n\n${SECOND}`).replaceAll('\r', '')}\n`,
    ],
    ['RSS', RSS],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><title>Ministers meet</title><id>1</id><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      'JSON Feed',
      `{"version":"https://jsonfeed.org/version/1.1","title":"The Post","items":[{"id":"1","title":"Ministers meet","content_html":"<p>${STORY}</p>"}]}`,
    ],
    ['JSONL', `${ROW}\n${ROW.replace('"1"', '"2"')}\n`],
    ['CSV', `title,text,date\n"Ministers, meet","${STORY}",2025-10-08\n`],
    ['TSV', `title\ttext\nMinisters\t${STORY}\n`],
    [
      'WARC',
      warc([
        {
          type: 'response',
          url: 'https://post.example/1',
          block: `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`,
        },
      ]),
    ],
    [
      'WACZ',
      zip({
        'datapackage.json': '{}',
        'archive/data.warc.gz': gzip(
          warc([{ type: 'conversion', url: 'https://post.example/1', block: STORY }]),
        ),
        'pages/pages.jsonl': ROW,
      }),
    ],
    ['ZIP', zip({ 'news/1.html': PAGE, 'news/logo.png': 'PNG', '__MACOSX/1.html': PAGE })],
    ['gzip', gzip(PAGE)],
    ['UTF-16', iconv.encode(`${STORY}\n`, 'utf-16le', { addBOM: true })],
  ])('%s is told by its bytes', async (_, content) => {
    for (const name of ['-', 'story.jpg', 'story.html', 'story.pdf', 'story.txt']) {
      const opened = await open(content, name, { contentType: 'text/plain' });
      const text = keptText(article(opened[0])).replace(/\s+/g, ' ');
      expect(text, name).toContain(STORY);
      expect(text).not.toContain('advertisement');
    }
  });

  test('text in a table of windows-1251 is decoded', async () => {
    const opened = await open(
      iconv.encode(
        'title;text\nРеки;Министры подписали соглашение о водах двух рек.\n',
        'windows-1251',
      ),
      'a.csv',
    );
    expect(article(opened[0]).text).toBe('Министры подписали соглашение о водах двух рек.');
  });

  test.each([
    'Note: the talks end\n\nFrom: a friend\n',
    'Content: x, y\nText, as it is\n',
    '{ "text": an article in braces }',
    'WARC is a format',
    'From now on talks go on 12:00 2025',
  ])('%j stays plain text', async (text) => {
    expect(article((await open(text))[0]).text).toBe(text);
  });
});

describe('what the carrier says', () => {
  test('a mail gives its subject as title, and the day that the sender wrote', async () => {
    const { stories, outlet, text } = article((await open(MAIL('text/plain', STORY)))[0]);
    expect(text.startsWith('Ministers meet\n\n')).toBe(true);
    expect(stories[0]?.title?.text).toBe('Ministers meet');
    expect(stories[0]?.published).toMatchObject({ date: '2025-10-08', basis: 'metadata' });
    expect(outlet).toBe('The Post');
  });

  test('a feed gives title, address, outlet and date of its items', async () => {
    const read = article((await open(RSS))[0]);
    expect(read).toMatchObject({ url: 'https://post.example/1', outlet: 'The Post' });
    expect(read.stories[0]?.title?.text).toBe('Ministers meet');
    expect(read.stories[0]?.published?.date).toBe('2025-10-08');
  });

  test('a page knows its own date and address better', async () => {
    const page = PAGE.replace(
      '</head>',
      '<meta property="article:published_time" content="2025-10-01"><link rel="canonical" href="https://post.example/own"></head>',
    );
    const carrier = { url: 'https://copy.example/', date: { value: '2025-10-08', from: 'feed' } };
    const read = article((await open(page, '-', { carrier }))[0]);
    expect(read.url).toBe('https://post.example/own');
    expect(read.stories[0]?.published?.date).toBe('2025-10-01');
  });

  test('a saved page gives its address, and not the day on which it was saved', async () => {
    const saved = warc([
      {
        type: 'response',
        url: 'https://post.example/1',
        block: `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`,
      },
    ]);
    const read = article((await open(saved))[0]);
    expect(read.url).toBe('https://post.example/1');
    expect(read.stories[0]?.published).toBeNull();
  });

  test('columns are found by usual names or by a map, dates of any form', async () => {
    const csv = `headline,story,printed\nMinisters meet,"${STORY}",8 October 2025\n`;
    const opened = await open(csv, 'a.csv', { columns: { text: 'Story', date: 'printed' } });
    expect(article(opened[0]).stories[0]?.published).toMatchObject({
      date: '2025-10-08',
      basis: 'metadata',
    });
    expect(named(await open(csv.replace('story', 'prose'), 'a.csv'))).toEqual(['bad-document']);
  });
});

describe('lists and archives', () => {
  test('a line that cannot be read costs only itself', async () => {
    expect(named(await open(`${ROW}\nno json\n\n{"id":2}\n${ROW}\n`, 'a.jsonl'))).toEqual([
      'a.jsonl:1',
      'bad-json',
      'bad-document',
      'a.jsonl:5',
    ]);
  });

  test('a feed gives all of its items', async () => {
    const item = '<item><title>Talks</title><link>https://post.example/x</link></item>';
    expect(await open(RSS.replace('<item>', `${item.repeat(1000)}<item>`))).toHaveLength(1001);
  });

  test('a crawl gives its pages; requests, pictures and failures are passed over', async () => {
    const http = (status: string, type: string) =>
      `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${PAGE}`;
    const opened = await open(
      warc([
        { type: 'request', url: 'https://post.example/1', block: 'GET / HTTP/1.1\r\n\r\n' },
        { type: 'response', url: 'https://post.example/1', block: http('200 OK', 'text/html') },
        { type: 'response', url: 'https://post.example/a.png', block: http('200 OK', 'image/png') },
        {
          type: 'response',
          url: 'https://post.example/2',
          block: http('404 Not Found', 'text/html'),
        },
      ]),
      'a.warc',
    );
    expect(named(opened)).toEqual(['a.warc!https://post.example/1']);
  });

  test('pages of a crawl that were sent packed are unpacked', async () => {
    for (const [encoding, packed] of [
      ['br', brotliCompressSync(PAGE)],
      ['gzip', gzip(PAGE)],
    ] as const) {
      const block = Buffer.concat([
        Buffer.from(
          `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}\r\n\r\n`,
        ),
        packed,
      ]);
      const [page] = await open(warc([{ type: 'response', url: 'https://post.example/1', block }]));
      expect(keptText(article(page))).toContain(STORY);
    }
  });

  test('names in archives are names, whatever path they pretend to be', async () => {
    const inner = await tar({ '/etc/passwd.txt': STORY, 'C:\\x\\b.html': PAGE });
    const opened = await open(
      zip({ '../../../etc/x.html': PAGE, 'in.tar.gz': gzip(inner) }),
      'a.zip',
    );
    expect(named(opened)).toEqual([
      'a.zip!../../../etc/x.html',
      'a.zip!in.tar.gz!/etc/passwd.txt',
      'a.zip!in.tar.gz!C:\\x\\b.html',
    ]);
  });

  test('a broken file in an archive costs only itself', async () => {
    const opened = await open(
      zip({ 'a.docx': docx('A', [STORY]).subarray(0, 300), 'b.txt': STORY }),
      'a.zip',
    );
    expect(named(opened)).toEqual(['broken-file', 'a.zip!b.txt']);
  });

  test('a tar archive that is cut short gives what is whole', async () => {
    const whole = await tar({ 'a.txt': STORY, 'b.txt': STORY });
    expect(named(await open(whole.subarray(0, 1024 + 512 + 60), 'a.tar'))).toEqual([
      'a.tar!a.txt',
      'broken-file',
    ]);
  });

  test('documents attached to a mail are read too', async () => {
    const attachment = Buffer.from(docx('Annex', [SECOND])).toString('base64');
    const body = `--b\r\nContent-Type: text/plain\r\n\r\n${STORY}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="annex.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}\r\n--b--`;
    const opened = await open(MAIL('multipart/mixed; boundary=b', body), 'a.eml');
    expect(named(opened)).toEqual(['a.eml', 'a.eml!annex.docx']);
    expect(keptText(article(opened[1]))).toContain(SECOND);
  });

  test('files that nobody named are read only if their bytes are a document’s', async () => {
    const files = { 'data.json': '{"a":1}', 'feed.xml': RSS, LICENSE: STORY, saved: PAGE };
    expect(named(await open(zip(files), 'a.zip'))).toEqual(['a.zip!feed.xml:1', 'a.zip!saved']);
  });
});

describe('bad input', () => {
  const nested = (depth: number): Uint8Array =>
    depth === 0
      ? UTF8.encode(STORY)
      : zip({ [depth === 1 ? 'a.txt' : 'a.zip']: nested(depth - 1) });
  const entities = `<!DOCTYPE r [<!ENTITY a "${'lol'.repeat(100)}">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>`;
  test.each([
    ['a bomb', 'bomb', zip({ 'a.jsonl.gz': gzip(new Uint8Array(300 * 1024 * 1024).fill(32)) })],
    ['archives in archives', 'too-deep', nested(8)],
    ['a ZIP cut short', 'broken-file', zip({ 'a.txt': STORY }).subarray(0, 120)],
    ['a gzip file cut short', 'broken-file', gzip(PAGE.repeat(5)).subarray(0, 60)],
    ['a ZIP of nothing to read', 'nothing-to-read', zip({ 'a.png': 'x' })],
    [
      'a page of links without end',
      'too-many-elements',
      `<html><body>${'<a href="/x">x</a> '.repeat(200_000)}`,
    ],
    [
      'a feed that nests too deep',
      'xml-too-deep',
      `<rss version="2.0"><channel>${'<a>'.repeat(5000)}`,
    ],
    ['DOCX with entities', 'xml-entities', docx('A', [STORY], entities)],
    ['a spreadsheet', 'unknown-format', zip({ 'xl/workbook.xml': '<x/>' })],
    ['a picture', 'binary-file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4])],
    ['a PDF cut short', 'broken-file', UTF8.encode('%PDF-1.7\n1 0 obj\n<</Type/Cat')],
  ])('%s is refused with %s and one sentence', async (_, code, content) => {
    const [item, ...more] = await open(content);
    expect(more).toEqual([]);
    if (item?.kind !== 'unreadable') throw new Error('was read');
    expect(item.failure.code).toBe(code);
    expect(item.failure.message).toMatch(/[.]$/);
    expect(item.failure.message).not.toContain('\n');
  });

  test('entities that a feed defines are not expanded', async () => {
    const bomb = RSS.replace('<rss', `${entities}<rss`).replace('Ministers meet', '&a19;');
    expect(article((await open(bomb))[0]).text.length).toBeLessThan(1000);
  });

  const SEEDS: readonly (string | Uint8Array)[] = [
    PAGE,
    RSS,
    MAIL('text/html', PAGE),
    ROW,
    docx('A', [STORY]),
    epub([PAGE]),
    zip({ 'a.html': PAGE }),
    gzip(PAGE),
    warc([{ type: 'conversion', url: 'https://a.example', block: STORY }]),
    `title,text\na,"${STORY}"\n`,
  ];

  test('whatever the bytes, opening ends, and every failure is one sentence', {
    timeout: 120_000,
  }, async () => {
    const start = fc.constantFrom(
      '',
      '%PDF-1.4\n',
      'PK\x03\x04',
      '\x1f\x8b\x08\0',
      'WARC/1.0\r\n',
      'From a 10:00:00 2025\n',
      '<rss>',
      '{"a":',
      'MIME-Version: 1.0\n',
    );
    const random = fc
      .tuple(start, fc.uint8Array({ maxLength: 300 }))
      .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest]));
    const damaged = fc
      .tuple(
        fc.constantFrom(...SEEDS),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(6000),
      )
      .map(([seed, changes, end]) => {
        const bytes = Buffer.from(seed as Uint8Array);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        return bytes.subarray(0, Math.max(1, end));
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, damaged), async (bytes) => {
        for (const item of await open(bytes)) {
          if (item.kind === 'unreadable') expect(item.failure.message).toMatch(/^[^\n]+\.$/);
          else if (item.kind === 'document') readContent(item.content, item.given, item.carrier);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('spans point into the text of every format', async () => {
    for (const content of SEEDS) {
      for (const item of await open(content)) {
        if (item.kind === 'unreadable') continue;
        const { text, blocks, stories } = article(item);
        expect(blocks.map(({ span }) => text.slice(...span)).join('')).toBe(text);
        for (const { title } of stories)
          if (title) expect(text.slice(...title.span)).toBe(title.text);
      }
    }
  });
});
