import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRecord } from './open.js';
import { connectSqlite } from './sqlite/connection.js';
import { actor, entry, event } from './testing/readings.js';
import type { Store } from './types.js';

const root = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const now = () => '2025-10-09T08:00:00Z';

async function opened(dir: string, readonly = false): Promise<Store> {
  const result = await openRecord(dir, { now, readonly });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

async function failure(dir: string, readonly = false): Promise<string | null> {
  const result = await openRecord(dir, { now, readonly });
  return result.ok ? null : result.failure.code;
}

const meeting = (text: string) => entry({ text, events: [event([actor('RUS')], [actor('TJK')])] });

test('a record is made where there is none and is there again', async () => {
  const dir = join(root, 'deep', 'er');
  const first = await opened(dir);
  await first.put(meeting('They met.'));
  await first.close();
  const again = await opened(dir, true);
  expect(await again.events()).toHaveLength(1);
  expect((await again.documents())[0]?.readAt).toBe(now());
  await again.close();
});

test('asking a record that is not there makes none', async () => {
  expect(await failure(join(root, 'none'), true)).toBe('record-missing');
  expect(await failure(join(root, 'none'), true)).toBe('record-missing');
});

test('a record opened for reading takes no documents', async () => {
  const dir = join(root, 'reading');
  await (await opened(dir)).close();
  const store = await opened(dir, true);
  await expect(store.put(meeting('No.'))).rejects.toThrow('takes no documents');
  await store.close();
});

test('a file in the place of the folder is named as the trouble', async () => {
  writeFileSync(join(root, 'file'), '');
  expect(await failure(join(root, 'file'))).toBe('record-unwritable');
  expect(await failure(join(root, 'file', 'below'))).toBe('record-unwritable');
});

test('a file that is no database is not touched', async () => {
  const dir = join(root, 'foreign');
  mkdirSync(dir);
  writeFileSync(join(dir, 'record.sqlite'), 'something else entirely, and long enough to look at');
  expect(await failure(dir)).toBe('record-unreadable');
});

test('a record of a newer program is left alone', async () => {
  const dir = join(root, 'newer');
  await (await opened(dir)).close();
  const connection = connectSqlite(join(dir, 'record.sqlite'));
  await connection.run('update schema_version set version = version + 1');
  await connection.close();
  expect(await failure(dir)).toBe('record-too-new');
});

test('two programs may write one record at the same time', async () => {
  const dir = join(root, 'shared');
  const [one, other] = [await opened(dir), await opened(dir)];
  for (let i = 0; i < 10; i++) {
    expect((await one.put(meeting(`Text ${i}.`))).ok).toBe(true);
    expect((await other.put(meeting(`Text ${i}.`))).ok).toBe(true);
  }
  expect(await one.documents()).toHaveLength(10);
  expect(await other.events()).toEqual(await one.events());
  await one.close();
  await other.close();
});

test('a writer that is killed loses nothing that it acknowledged, and nothing is there twice', async () => {
  const dir = join(root, 'killed');
  const acknowledged = await writeUntilKilled(dir, 25);
  const store = await opened(dir);
  const kept = new Set((await store.documents()).map((document) => document.id));
  expect(acknowledged.length).toBeGreaterThanOrEqual(25);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  for (const id of acknowledged) expect((await store.show(id))?.kind).toBe('document');
  const members = (await store.events()).flatMap((one) => one.sources).map((s) => s.document);
  expect(new Set(members).size).toBe(members.length);
  expect(members.length).toBe(kept.size);
  await store.close();
});

/** Runs a writer in a process of its own and kills it once it has acknowledged `count` documents. */
function writeUntilKilled(dir: string, count: number): Promise<string[]> {
  const writer = new URL('./testing/endless-writer.ts', import.meta.url).pathname;
  const program = `
    import { runnerImport } from 'vite';
    const { module } = await runnerImport(${JSON.stringify(writer)});
    await module.writeForever(${JSON.stringify(dir)});`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > count) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', () => resolve(output.split('\n').slice(0, -1)));
  });
}
