import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRecord } from './open.js';
import { connect } from './sqlite/database.js';
import { actor, entry, event } from './testing/readings.js';
import type { Store } from './types.js';

const root = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const now = () => '2025-10-09T08:00:00Z';

function opened(dir: string, readonly = false): Store {
  const result = openRecord(dir, { now, readonly });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function failure(dir: string, readonly = false): string | null {
  const result = openRecord(dir, { now, readonly });
  return result.ok ? null : result.failure.code;
}

const meeting = (text: string) => entry({ text, events: [event([actor('RUS')], [actor('TJK')])] });

test('a record is made where there is none and is there again', async () => {
  const dir = join(root, 'deep', 'er');
  const first = opened(dir);
  await first.put(meeting('They met.'));
  await first.close();
  const again = opened(dir, true);
  expect(await again.events()).toHaveLength(1);
  expect((await again.documents())[0]?.readAt).toBe(now());
  await again.close();
});

test('asking a record that is not there makes none', () => {
  expect(failure(join(root, 'none'), true)).toBe('record-missing');
  expect(failure(join(root, 'none'), true)).toBe('record-missing');
});

test('a record opened for reading takes no documents', async () => {
  const dir = join(root, 'reading');
  await opened(dir).close();
  const store = opened(dir, true);
  await expect(store.put(meeting('No.'))).rejects.toThrow('takes no documents');
  await store.close();
});

test('a file in the place of the folder is named as the trouble', () => {
  writeFileSync(join(root, 'file'), '');
  expect(failure(join(root, 'file'))).toBe('record-unwritable');
  expect(failure(join(root, 'file', 'below'))).toBe('record-unwritable');
});

test('a file that is no database is not touched', () => {
  const dir = join(root, 'foreign');
  mkdirSync(dir);
  writeFileSync(join(dir, 'record.sqlite'), 'something else entirely, and long enough to look at');
  expect(failure(dir)).toBe('record-unreadable');
});

test('a record of a newer program is left alone', async () => {
  const dir = join(root, 'newer');
  await opened(dir).close();
  const connection = connect(join(dir, 'record.sqlite'));
  connection.run('update schema_version set version = version + 1');
  connection.close();
  expect(failure(dir)).toBe('record-too-new');
});

test('two programs may write one record at the same time', async () => {
  const dir = join(root, 'shared');
  const [one, other] = [opened(dir), opened(dir)];
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
  const store = opened(dir);
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
