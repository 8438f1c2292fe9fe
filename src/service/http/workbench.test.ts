import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRecord, type Store } from '../../record/index.js';
import { Reader } from '../reader.js';
import { type Listening, listen } from './server.js';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const HOSTILE =
  '<img src="http://evil.example/x.png" onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
const ENGLISH = `Presidents meet in Astana

ASTANA, May 8, 2023 - Kazakh President Kassym-Jomart Tokayev met Uzbek President Shavkat Mirziyoyev in Astana on Monday.

The note said ${HOSTILE} and nothing else was agreed at the meeting of the two presidents.

Leave a Reply

Your email address will not be published.
`;
const ARABIC =
  'قام الرئيس الروسي فلاديمير بوتين بزيارة رسمية إلى منغوليا في سبتمبر 2024. وأجرى محادثات مع رئيس منغوليا.';

/** Flags for a browser that runs as root in a container and asks nobody on the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const inBrowser = test.runIf(existsSync(EXECUTABLE));

let dir: string;
let store: Store;
let browser: Browser | null = null;
let server: Listening;
let address: string;

beforeAll(async () => {
  if (!existsSync(EXECUTABLE)) return;
  dir = mkdtempSync(join(tmpdir(), 'dragoman-page-'));
  const opened = await openRecord(dir, { now: () => '2025-01-01T00:00:00Z' });
  if (!opened.ok) throw new Error(opened.failure.message);
  store = opened.value;
  const reader = new Reader();
  for (const text of [ENGLISH, ARABIC]) {
    const read = reader.read({ content: { kind: 'text', text }, path: null, given: {} });
    if (!read.ok) throw new Error(read.failure.message);
    for (const story of read.value) await store.put(reader.entry(story, null));
  }
  server = await listen(store, 0);
  address = server.address;
  browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await store?.close();
  if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
});

async function openPage(): Promise<{ page: Page; requests: string[] }> {
  const page = await browser!.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await page.locator('.event').first().waitFor();
  return { page, requests };
}

inBrowser(
  'the timeline is filtered, and a quotation opens its article with names and events marked',
  async () => {
    const { page, requests } = await openPage();
    await page.fill('[name=actor]', 'KAZ');
    await page.locator('.event', { hasText: 'Mongolia' }).first().waitFor({ state: 'detached' });
    const event = page.locator('.event', { hasText: 'Tokayev' }).first();
    expect(await event.textContent()).toContain('CONSULT');
    await event.locator('.quotation').first().click();
    await page.locator('mark.name').first().waitFor();
    expect(await page.locator('mark.trigger').allTextContents()).toContain('met');
    expect(await page.locator('.dropped').allTextContents()).toContainEqual(
      expect.stringContaining('Leave a Reply'),
    );
    expect(requests.every((url) => url.startsWith(address))).toBe(true);
  },
);

inBrowser('what an article says is never markup', async () => {
  const { page, requests } = await openPage();
  await page.fill('[name=actor]', 'KAZ');
  await page.locator('.quotation').first().click();
  await page.locator('mark.name').first().waitFor();
  expect(await page.locator('#detail').textContent()).toContain('onerror=');
  expect(await page.locator('#detail img, #detail script').count()).toBe(0);
  expect(await page.title()).toBe('Dragoman');
  expect(requests.some((url) => url.includes('evil'))).toBe(false);
});

inBrowser('Arabic runs from right to left', async () => {
  const { page } = await openPage();
  await page.fill('[name=actor]', 'MNG');
  await page
    .locator('.event', { hasText: 'Mongolia' })
    .first()
    .locator('.quotation')
    .first()
    .click();
  const text = page.locator('#detail article.text');
  await text.waitFor();
  expect(await text.getAttribute('dir')).toBe('rtl');
  const style = await page.evaluate<string>(
    "getComputedStyle(document.querySelector('#detail .block')).direction",
  );
  expect(style).toBe('rtl');
});
