import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openRecord } from '../open.js';

const root = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a record of the first schema opens with everything that was in it', async () => {
  const kept = new URL('../testing/records/schema-1.sqlite.gz', import.meta.url);
  const dir = join(root, 'first');
  mkdirSync(dir);
  writeFileSync(join(dir, 'record.sqlite'), gunzipSync(readFileSync(kept)));
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
