import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runWith } from '../testing/fake-io.js';

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('names compares pairs and ranks names, one line out for each line in', async () => {
  const { exit, out } = await runWith(
    ['names'],
    [
      '{"id": 1, "a": "Emomali Rahmon", "b": "Эмомали Рахмон"}',
      'no json',
      '{"id": "q", "query": "Путин Владимир", "among": ["Donald Trump", "Vladimir Putin"]}',
      '',
      '{"id": "e", "a": "", "b": "!!!"}',
      '{"id": "x", "a": "only one"}',
      '',
    ].join('\n'),
  );
  expect(exit).toBe(1);
  const answers = lines(out);
  expect(answers.map(({ id }) => id)).toEqual(['1', 'line-2', 'q', 'line-4', 'e', 'x']);
  expect(answers[0]).toMatchObject({ verdict: 'same' });
  expect(answers[2].ranked[0].name).toBe('Vladimir Putin');
  expect(answers[4]).toEqual({ id: 'e', score: 0, verdict: 'different' });
  expect(answers[5].error).toContain('"query"');
});

test('names too long to be names are different and answered at once', async () => {
  const long = 'Ivan Petrov '.repeat(900);
  const { exit, out } = await runWith(
    ['names'],
    `${JSON.stringify({ id: 'l', a: long, b: `${long} Jr` })}\n`,
  );
  expect(exit).toBe(0);
  expect(lines(out)).toEqual([{ id: 'l', score: 0, verdict: 'different' }]);
});

test('who answers offices and names, and bad input with nobody', async () => {
  const { exit, out } = await runWith(
    ['who'],
    [
      '{"id": 1, "text": "the President of Russia", "date": "2023-10-13"}',
      '{"id": 2, "text": ""}',
      '{"id": 3, "text": "?!"}',
      `{"id": 4, "text": "${'x'.repeat(10_000)}"}`,
      '',
    ].join('\n'),
  );
  expect(exit).toBe(0);
  const answers = lines(out);
  expect(answers[0].candidates[0]).toMatchObject({
    id: 'Q7747',
    label: 'Vladimir Putin',
    kind: 'person',
    state: 'RUS',
  });
  expect(answers.slice(1).map(({ candidates }) => candidates)).toEqual([[], [], []]);
});

test('who knows the tables of a folder of one’s own, and says which row of it is wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-tables-'));
  const question = '{"id": 1, "text": "Reed Men"}\n';
  try {
    const file = join(folder, 'groups.tsv');
    writeFileSync(
      file,
      'id\tlabel\tstate\ten\nlocal:group/reed-men\tThe Reed Men\tTJK\tReed Men\n',
    );
    const { out } = await runWith(['who', '--tables', folder], question);
    expect(lines(out)[0].candidates[0]).toMatchObject({ id: 'local:group/reed-men', state: 'TJK' });
    writeFileSync(
      file,
      'id\tlabel\tstate\ten\nlocal:group/reed-men\tThe Reed Men\tXXX\tReed Men\n',
    );
    const { exit, err } = await runWith(['who', '--tables', folder], question);
    expect(exit).toBe(2);
    expect(err).toContain('groups.tsv, line 2: no state has the id "XXX"');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
