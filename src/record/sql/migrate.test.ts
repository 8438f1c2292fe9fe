import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openRecord } from '../open.js';
import { actor, entry, fact } from '../testing/readings.js';

const root = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with a record as a program of that schema left it. */
function recordOf(schema: number): string {
  const kept = new URL(`../testing/records/schema-${schema}.sqlite.gz`, import.meta.url);
  const dir = join(root, String(schema));
  mkdirSync(dir);
  writeFileSync(join(dir, 'record.sqlite'), gunzipSync(readFileSync(kept)));
  return dir;
}

test('facts of a record of schema 11 meet those that are told later', async () => {
  const dir = recordOf(11);
  const opened = await openRecord(dir, { now: () => '2026-01-01T00:00:00Z' });
  if (!opened.ok) throw new Error(opened.failure.message);
  const store = opened.value;
  const before = (await store.facts()).map(({ property, reports }) => `${property} ${reports}`);
  expect(before.sort()).toEqual([
    'border_length 1',
    'border_length 1',
    'member_of 1',
    'member_of 2',
  ]);
  const quotes = (await store.facts()).flatMap(({ sources }) => sources.map(({ quote }) => quote));
  expect(quotes.filter((quote) => /border|CSTO|SCO/.test(quote))).toHaveLength(quotes.length);
  expect(await store.disputes()).toHaveLength(1);
  const later = fact(actor('TJK'), 'member_of', actor('Q7825', 'SCO'));
  await store.put(entry({ text: 'Tajikistan is a member of the SCO, still.', facts: [later] }));
  const members = await store.facts({ type: 'member_of' });
  expect(members.map(({ reports }) => reports).sort()).toEqual([1, 3]);
  await store.close();
});

test('a record of the first schema opens with everything that was in it', async () => {
  const dir = recordOf(1);
  for (const _twice of [1, 2]) {
    const opened = await openRecord(dir, { now: () => '2026-01-01T00:00:00Z' });
    if (!opened.ok) throw new Error(opened.failure.message);
    const store = opened.value;
    const documents = await store.documents();
    expect(documents).toHaveLength(6);
    expect(new Set(documents.map((one) => one.readAt))).toEqual(new Set(['2025-10-09T08:00:00Z']));
    const talks = await store.events({ actor: 'RUS', with: 'TJK' });
    expect(talks).toMatchObject([{ reports: 2, outlets: 2, when: { from: '2025-10-08' } }]);
    expect((await store.disputes()).map(({ about }) => about.label)).toEqual([
      'killed',
      'TJK border_length with AFG',
    ]);
    const [border] = await store.documents({ text: '"1 360 km"' });
    const shown = await store.show(border!.id);
    expect(shown).toMatchObject({
      kind: 'document',
      document: { text: 'The border is 1,360 km long.\0' },
      reading: { facts: [{ property: 'border_length' }] },
    });
    await store.close();
  }
});
