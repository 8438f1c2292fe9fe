import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLanguage } from './load.js';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ROOT = new URL('../../', import.meta.url);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];
/** What bundlers do: zod from its package, no disk. */
const IMPORTS = {
  zod: '/node_modules/zod/index.js',
  '#disk': '/dist/base/no-disk.js',
};
const PAGE = `<!doctype html><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
<script type="module">
  import { loadLanguage, supplyFile } from '/dist/language/index.js';
  window.read = async (lang, text, files) => {
    for (const file of files) {
      supplyFile(file, new Uint8Array(await (await fetch('/' + file)).arrayBuffer()));
    }
    return JSON.stringify(loadLanguage(lang).parse(text));
  };
</script>`;
const FILES: Readonly<Record<string, readonly string[]>> = {
  en: ['models/en.bin', 'models/en-boundaries.bin', 'lexicons/tokens/en.tsv'],
  ar: [
    'models/ar.bin',
    'models/ar-words.bin',
    'lexicons/tokens/ar.tsv',
    'lexicons/tokens/ar-names.tsv',
  ],
};
const TEXTS: Readonly<Record<string, string>> = {
  en: 'Gen. Ivanov met President Emomali Rahmon in Dushanbe on Monday. They didn’t sign anything.',
  ar: 'وأجرى الرئيس الروسي فلاديمير بوتين محادثات مع نظيره الطاجيكي في دوشنبه.',
};

let server: Server;
let browser: Browser | null = null;
let address = '';

beforeAll(async () => {
  if (!existsSync(EXECUTABLE)) return;
  server = createServer(({ url = '/' }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end(PAGE);
    const file = new URL(`.${url}`, ROOT);
    if (url.includes('..') || !existsSync(file)) return response.writeHead(404).end();
    const type = url.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return response.setHeader('content-type', type).end(readFileSync(file));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test.runIf(existsSync(EXECUTABLE)).each(['en', 'ar'])(
  'a browser reads %s exactly as Node does',
  async (lang) => {
    const page = await (browser as Browser).newPage();
    await page.goto(address);
    await page.waitForFunction('window.read');
    const files = ['models/kernels.wasm', ...(FILES[lang] as readonly string[])];
    const call = [lang, TEXTS[lang], files].map((value) => JSON.stringify(value)).join(', ');
    const found = (await page.evaluate(`window.read(${call})`)) as string;
    expect(JSON.parse(found)).toEqual(loadLanguage(lang).parse(TEXTS[lang] as string));
  },
);
