// What hostile, broken and huge inputs cost: each case in a process of its own, with what came of it,
// CPU seconds and peak memory:
//   node bench/article/bad-input.mjs [--mb 2048] [--only NAME]
// Needs a build (npm run build) and as much room in the folder for temporary files as --mb says.
// Lists of 2 GB are opened document by document; with --read each is also put through the article stage.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { networkFetch, Reader, submissionsOf, systemClock, Web } from '../../dist/service/index.js';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '2048' },
    only: { type: 'string' },
    read: { type: 'boolean', default: false },
    case: { type: 'string' },
    folder: { type: 'string' },
  },
});
const MB = 1024 * 1024;
const HUGE = Number(values.mb) * MB;
/** Most that any case may take, in MB. */
const LIMIT = 500;

const SENTENCE =
  'The foreign ministers of Northland and Southland met in Orvale on Monday and signed an agreement. ';
const PAGE = `<html><head><title>Talks</title></head><body><h1>Talks</h1><p>${SENTENCE.repeat(8)}</p></body></html>`;

/** Writes a file from a head and a piece that is repeated up to a size. */
function repeated(path, head, piece, size = HUGE) {
  const file = openSync(path, 'w');
  writeSync(file, head);
  const block = Buffer.from(piece.repeat(Math.max(1, Math.floor((4 * MB) / piece.length))));
  for (let written = 0; written < size; written += block.length) writeSync(file, block);
  closeSync(file);
}

/** A ZIP of deflated entries whose sizes are as given, true or not. */
function zip(entries) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const { name, packed, size } of entries) {
    const named = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(named.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    head.copy(central, 6, 4, 30);
    central.writeUInt32LE(at, 42);
    parts.push(head, named, packed);
    directory.push(central, named);
    at += 30 + named.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Made only where it is asked for: the process that measures must not hold it. */
let blanks;
const zeros = () => (blanks ??= Buffer.alloc(256 * MB, 0x20));
const entry = (name, content, size = content.length) => ({
  name,
  packed: deflateRawSync(content),
  size,
});
const row = JSON.stringify({ id: 'x', text: SENTENCE.repeat(20) });
const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Talks</h1>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(50)}</body></html>`;
const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2025-10-08T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`;
const mail = `From a@b Wed Oct  8 01:00:00 2025\nFrom: A <a@b.example>\nTo: c@d.example\nSubject: Talks\nDate: Wed, 08 Oct 2025 01:00:00 +0300\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: text/plain\n\n${`${SENTENCE}\n`.repeat(100)}\n`;
const office = [
  entry(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  ),
];
const laughs = `<!DOCTYPE r [<!ENTITY a "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>`;

function nested(depth) {
  let inner = entry('a.txt', Buffer.from(SENTENCE));
  for (let i = 0; i < depth; i++) inner = entry('a.zip', zip([inner]));
  return zip([inner]);
}

/** Cases that are a file or a folder: what makes it. */
const FILES = {
  'empty file': (path) => writeFileSync(`${path}.txt`, ''),
  'ZIP bomb, 4 GB': (path) =>
    writeFileSync(
      `${path}.zip`,
      zip(Array.from({ length: 16 }, (_, i) => entry(`${i}.jsonl`, zeros()))),
    ),
  'ZIP bomb of lying sizes': (path) =>
    writeFileSync(`${path}.zip`, zip([entry('a.html', zeros(), 1000)])),
  'bomb in a bomb': (path) => {
    const inner = zip([entry('a.jsonl', zeros())]);
    const packed = Array.from({ length: 100 }, (_, i) => entry(`${i}.zip`, inner));
    writeFileSync(`${path}.zip`, zip(packed));
  },
  'archives 20 deep': (path) => writeFileSync(`${path}.zip`, nested(20)),
  'gzip bomb of JSONL': (path) =>
    writeFileSync(`${path}.jsonl.gz`, Buffer.concat(Array(16).fill(gzipSync(zeros())))),
  'paths in a ZIP': (path) =>
    writeFileSync(
      `${path}.zip`,
      zip([entry('../../../../tmp/dragoman-was-here.txt', Buffer.from(SENTENCE))]),
    ),
  'DOCX bomb': (path) =>
    writeFileSync(`${path}.docx`, zip([...office, entry('word/document.xml', zeros())])),
  'DOCX of 3 MB of markup': (path) =>
    writeFileSync(
      `${path}.docx`,
      zip([
        ...office,
        entry(
          '_rels/.rels',
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        entry(
          'word/document.xml',
          Buffer.from(
            `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`.repeat(24_000)}</w:body></w:document>`,
          ),
        ),
      ]),
    ),
  'EPUB bomb': (path) =>
    writeFileSync(
      `${path}.epub`,
      zip([
        entry(
          'META-INF/container.xml',
          Buffer.from('<container><rootfile full-path="a.opf"/></container>'),
        ),
        entry(
          'a.opf',
          Buffer.from(
            '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
          ),
        ),
        entry('a.xhtml', zeros()),
      ]),
    ),
  'feed with a billion laughs': (path) =>
    writeFileSync(
      `${path}.xml`,
      `<?xml version="1.0"?>${laughs}<rss version="2.0"><channel><title>&a30;</title><item><title>&a30;</title><description>&a30;</description></item></channel></rss>`,
    ),
  'feed a million elements deep': (path) =>
    writeFileSync(`${path}.xml`, `<rss version="2.0"><channel>${'<a>'.repeat(1_000_000)}`),
  'feed of 100,000 items': (path) =>
    writeFileSync(
      `${path}.xml`,
      `<rss version="2.0"><channel><title>T</title>${`<item><title>Talks end</title><description>${SENTENCE}</description></item>`.repeat(100_000)}</channel></rss>`,
    ),
  'PDF cut short': (path) =>
    writeFileSync(
      `${path}.pdf`,
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pa',
    ),
  'PDF bomb': (path) =>
    writeFileSync(
      `${path}.pdf`,
      Buffer.concat([
        Buffer.from(
          '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Filter/FlateDecode>>\nstream\n',
        ),
        deflateSync(zeros()),
        Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n'),
      ]),
    ),
  'PDF whose pages hold themselves': (path) =>
    writeFileSync(
      `${path}.pdf`,
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 999999/Kids[2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n',
    ),
  'page of a million links': (path) =>
    writeFileSync(
      `${path}.html`,
      `<html><body>${'<a href="https://a.example/1">Talks</a>\n'.repeat(1_000_000)}</body></html>`,
    ),
  'page at the limit of tags': (path) =>
    writeFileSync(
      `${path}.html`,
      `<html><body>${`<p>${SENTENCE}</p>`.repeat(49_000)}</body></html>`,
    ),
  'page a million tags deep': (path) =>
    writeFileSync(`${path}.html`, `<html><body>${'<b>'.repeat(99_000)}`),
  'text of 8 MB': (path) =>
    writeFileSync(`${path}.txt`, `${SENTENCE.repeat(5)}\n\n`.repeat((7.9 * MB) / 492)),
  'text of 8 MB in one line': (path) =>
    writeFileSync(`${path}.txt`, SENTENCE.repeat((7.9 * MB) / 98)),
  'sitemap of a million pages': (path) =>
    writeFileSync(
      `${path}.xml`,
      `<urlset>${'<url><loc>https://a.example/1</loc></url>'.repeat(1_000_000)}</urlset>`,
    ),
  'mail of 60 MB with a picture': (path) =>
    writeFileSync(
      `${path}.eml`,
      `From: A <a@b.example>\nTo: c@d.example\nSubject: Talks\nMessage-ID: <1@b>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${SENTENCE}\n--b\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n${`${'A'.repeat(76)}\n`.repeat(780_000)}--b--\n`,
    ),
  'mail of 60 MB of text': (path) =>
    writeFileSync(
      `${path}.eml`,
      `${mail.slice(mail.indexOf('\n') + 1)}${`${SENTENCE}\n`.repeat(600_000)}`,
    ),
  'folder that holds itself': (path) => {
    mkdirSync(`${path}.d/in`, { recursive: true });
    symlinkSync('..', `${path}.d/in/up`);
    symlinkSync('self', `${path}.d/self`);
    writeFileSync(`${path}.d/a.txt`, SENTENCE);
  },
  'huge text': (path) => repeated(`${path}.txt`, '', `${SENTENCE}\n`),
  'huge page': (path) => repeated(`${path}.html`, '<html><body>', `<p>${SENTENCE}</p>`),
  'huge line of JSONL': (path) => repeated(`${path}.jsonl`, '{"id":"1","text":"', SENTENCE),
  'huge JSONL': (path) => repeated(`${path}.jsonl`, '', `${row}\n`),
  'huge CSV': (path) => repeated(`${path}.csv`, 'id,text\n', `1,"${SENTENCE.repeat(20)}"\n`),
  'huge WARC': (path) => repeated(`${path}.warc`, '', record),
  'huge mailbox': (path) => repeated(`${path}.mbox`, '', mail),
};

/** Cases that are a server's: what it answers. */
const SERVERS = {
  'page that is a PDF by its type': (_, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(PAGE),
  'picture that is a page by its type': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('89504e470d0a1a0a', 'hex')),
  'redirections in a circle': (_, response) => response.writeHead(302, { location: '/' }).end(),
  'page without end': (_, response) => endless(response, '<p>Talks.</p>'),
  'JSONL without end': (_, response) => endless(response, `${row}\n`),
  'packed page without end': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    endless(response, gzipSync(zeros()));
  },
  'server that drips': (_, response) => {
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  'sitemap of a million pages, fetched': (request, response) =>
    request.url === '/'
      ? response.end(
          `<urlset>${'<url><loc>http://127.0.0.1:9/x</loc></url>'.repeat(1_000_000)}</urlset>`,
        )
      : response.writeHead(404).end(),
  'address of this machine': (_, response) => response.end(PAGE),
};

function endless(response, piece) {
  const block = typeof piece === 'string' ? Buffer.from(piece.repeat(1000)) : piece;
  const more = () => {
    while (response.write(block));
    response.once('drain', more);
  };
  more();
}

/** Peak memory of this process in kB; `maxRSS` would count the process that it was started by. */
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

/** Opens one case in this process and prints what came of it. */
async function measure(name, folder) {
  let source = '';
  const isLocal = name in FILES;
  const server = isLocal ? null : createServer(SERVERS[name]);
  if (server !== null) {
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    source = `http://127.0.0.1:${server.address().port}/`;
  }
  const sources = isLocal ? readdirSync(folder).map((file) => join(folder, file)) : [source];
  const web = new Web({
    fetch: networkFetch(name !== 'address of this machine'),
    clock: systemClock,
    pause: 0,
    patience: { silence: 3_000, grace: 3_000, slowest: 200, longest: 256 * MB },
  });
  const reader = new Reader();
  const isHuge = name.startsWith('huge') || name.includes('without end');
  let read = 0;
  const failures = new Map();
  for await (const item of submissionsOf(sources, { web, mostPages: 20 })) {
    const article =
      item.kind === 'document' && (values.read || !isHuge) ? reader.article(item.submission) : null;
    const failure =
      item.kind === 'unreadable' ? item.failure : article?.ok === false ? article.failure : null;
    if (failure === null) read++;
    else
      failures.set(failure.code, {
        count: (failures.get(failure.code)?.count ?? 0) + 1,
        message: failure.message,
      });
  }
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const told = [...failures].map(([code, { count, message }]) => ({ code, count, message }));
  console.log(
    JSON.stringify({
      read,
      told,
      mb: Math.round(peak() / 1024),
      seconds: (userCPUTime + systemCPUTime) / 1e6,
    }),
  );
  process.exit(0);
}

function main() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bad-'));
  let isBad = false;
  try {
    for (const name of [...Object.keys(FILES), ...Object.keys(SERVERS)]) {
      if (values.only !== undefined && !name.includes(values.only)) continue;
      const place = join(folder, 'case');
      mkdirSync(place);
      FILES[name]?.(join(place, 'x'));
      const args = [fileURLToPath(import.meta.url), '--case', name, '--folder', place];
      if (values.read) args.push('--read');
      const { stdout, stderr } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        timeout: 900_000,
      });
      rmSync(place, { recursive: true });
      const line = stdout.trim().split('\n').at(-1);
      if (!line) {
        isBad = true;
        console.log(`${name}\tDIED\t${stderr.trim().split('\n').at(-1)}`);
        continue;
      }
      const { read, told, mb, seconds } = JSON.parse(line);
      if (mb > LIMIT) isBad = true;
      const said = told
        .map(({ code, count, message }) => `${code} ×${count}: ${message}`)
        .join(' | ');
      console.log(
        `${name}\t${mb} MB${mb > LIMIT ? ' TOO MUCH' : ''}\t${seconds.toFixed(1)} s\t${read} read\t${said}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.exitCode = isBad ? 1 : 0;
}

if (values.case !== undefined) await measure(values.case, values.folder);
else main();
