import { expect, test } from 'vitest';
import { parseTsv } from './tsv.js';

test('comments and blank lines are skipped, and rows know their line', () => {
  const table = parseTsv('# what it is\n\nid\tname\r\nRUS\t Russia \r\n# more\nTJK\t.\n');
  expect(table.columns).toEqual(['id', 'name']);
  expect(table.rows.map((r) => [r.line, r.get('id'), r.get('name')])).toEqual([
    [4, 'RUS', 'Russia'],
    [6, 'TJK', ''],
  ]);
});

test('a column that is not there is empty', () => {
  expect(parseTsv('a\n1\n').rows[0]?.get('b')).toBe('');
});
