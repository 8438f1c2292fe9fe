import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWith } from './testing/fake-io.js';

let dir: string;
let record: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dragoman-judge-'));
  record = join(dir, 'record');
  const path = join(dir, 'a.txt');
  writeFileSync(
    path,
    'ASTANA, May 8, 2023 - Kassym-Jomart Tokayev met Shavkat Mirziyoyev in Astana.',
  );
  await runWith(['read', path, '--record', record]);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

const at = (...args: string[]) => runWith([...args, '--record', record]);
const events = async () =>
  (await at('events', '--format', 'jsonl')).out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('a judgement changes answers, is listed, shared and undone', async () => {
  const [{ id }] = await events();
  const edit = ['judge', 'edit', id, '--set', '{"status":"planned"}', '--author', 'Anna'];
  const judged = await at(...edit, '--reason', 'not yet');
  expect(judged.exit).toBe(0);
  expect((await events())[0]).toMatchObject({ status: 'planned', confidence: 1 });
  expect((await at('judgements')).out).toContain('not yet');

  const shared = join(dir, 'ours.jsonl');
  writeFileSync(shared, (await at('judgements', '--format', 'jsonl')).out);
  expect((await at('judgements', '--import', shared)).err).toContain('0 of 1 judgements were new');
  writeFileSync(shared, 'no judgement\n');
  expect((await at('judgements', '--import', shared)).exit).toBe(1);

  const judgement = JSON.parse(judged.out).id;
  expect((await at('judge', 'undo', judgement, '--author', 'Boris')).exit).toBe(0);
  expect((await events())[0]).toMatchObject({ status: 'occurred' });
  const twice = await at('judge', 'undo', judgement, '--author', 'Boris');
  expect(twice).toMatchObject({ exit: 1, out: '' });
  expect(twice.err).toContain('undone already');
});

test.each([
  [['judge', 'destroy', 'e1', '--author', 'A'], 'Name what to decide'],
  [['judge', 'reject', 'e1'], '--author'],
  [['judge', 'edit', 'e1', '--author', 'A'], '--set JSON'],
  [['judge', 'edit', 'e1', '--author', 'A', '--set', '{"status":"maybe"}'], 'changes.status'],
  [['judge', 'relink', 'd1', '--author', 'A', '--set', '{}'], '--at FROM-TO'],
])('%j is refused with what to do', async (args, reason) => {
  const { exit, err } = await at(...args);
  expect(exit).toBe(2);
  expect(err).toContain(reason);
});
