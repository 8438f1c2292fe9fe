import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntityId } from '../types.js';
import { loadTables, loadTablesFrom, shippedTables } from './index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, ...lines: string[][]) =>
  writeFileSync(
    join(folder, file),
    `# made for a test\n${lines.map((l) => l.join('\t')).join('\n')}\n`,
  );

test('a further folder adds entities and names', () => {
  put(
    'groups.tsv',
    ['id', 'label', 'state', 'en'],
    ['local:group/x', 'The Reed Men', 'TJK', 'Reed Men|RDM'],
  );
  put('states.tsv', ['id', 'label', 'en'], ['TJK', '', 'Tojikiston']);
  const tables = loadTablesFrom([shippedTables(), folder]);
  if (!tables.ok) throw new Error(tables.failure.message);
  const match = (...words: string[]) => tables.value.match(words, 0, 'en')[0];
  expect(match('Reed', 'Men')).toMatchObject({ entity: 'local:group/x', length: 2, via: 'name' });
  expect(match('RDM')).toMatchObject({ via: 'abbreviation' });
  expect(match('Tojikiston')).toMatchObject({ entity: 'TJK' });
  expect(tables.value.label('TJK' as EntityId)).toBe('Tajikistan');
  expect(tables.value.entity('local:group/x' as EntityId)?.state).toBe('TJK');
});

test.each([
  [
    'states.tsv',
    [
      ['id', 'label'],
      ['', 'Nowhere'],
    ],
    3,
    'the id is empty',
  ],
  ['states.tsv', [['id', 'label', 'colour']], 2, 'no column "colour"'],
  ['states.tsv', [['id']], 2, 'the column "label" is missing'],
  [
    'states.tsv',
    [
      ['id', 'label'],
      ['A', 'B', 'C'],
    ],
    3,
    '3 cells under 2 columns',
  ],
  [
    'people.tsv',
    [
      ['id', 'label', 'state'],
      ['x', 'X', 'ATL'],
    ],
    3,
    'no state has the id "ATL"',
  ],
  [
    'people.tsv',
    [
      ['id', 'label', 'born'],
      ['x', 'X', '1.2.1950'],
    ],
    3,
    'is no date',
  ],
  [
    'places.tsv',
    [
      ['id', 'label', 'type', 'lat'],
      ['x', 'X', 'city', 'north'],
    ],
    3,
    'lat is no number',
  ],
  [
    'demonyms.tsv',
    [
      ['state', 'en'],
      ['ATL', 'Atlantean'],
    ],
    3,
    'nothing has the id "ATL"',
  ],
  [
    'offices.tsv',
    [
      ['id', 'kinds', 'label'],
      ['x', 'boss', 'X'],
    ],
    3,
    '"boss" is no kind',
  ],
])('says file, line and reason for a wrong row (%s, %j)', (file, lines, line, reason) => {
  put(file, ...(lines as string[][]));
  const tables = loadTablesFrom([folder]);
  expect(tables.ok ? null : tables.failure.code).toBe('bad-table');
  const message = tables.ok ? '' : tables.failure.message;
  expect(message).toContain(`${join(folder, file)}, line ${line}:`);
  expect(message).toContain(reason);
});

test('a term that ends before it begins is refused', () => {
  put('states.tsv', ['id', 'label'], ['AAA', 'A']);
  put('people.tsv', ['id', 'label'], ['p', 'P']);
  put(
    'terms.tsv',
    ['person', 'office', 'kind', 'of', 'from', 'to'],
    ['p', 'President of A', 'head-of-state', 'AAA', '2020', '2019'],
  );
  const tables = loadTablesFrom([folder]);
  expect(tables.ok ? '' : tables.failure.message).toContain('ends before it begins');
});

test('a folder that is not there is said to be so', () => {
  const tables = loadTablesFrom([join(folder, 'nowhere')]);
  expect(tables.ok ? null : tables.failure.code).toBe('no-tables');
});

test('whatever the words, matches stay inside them and come longest first', () => {
  const tables = loadTables();
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      'Russian',
      'President',
      'U.S.',
      '-',
      'Россией',
      'الروسي',
      'بن',
      'سلمان',
      'ایران',
      '’s',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }),
      fc.nat(6),
      fc.constantFrom('en', 'ar', 'ru', 'fa', 'zz'),
      (words, at, language) => {
        const matches = tables.match(words, at, language);
        for (const { length, entity } of matches) {
          expect(length).toBeGreaterThan(0);
          expect(at + length).toBeLessThanOrEqual(words.length);
          expect(tables.entity(entity)).not.toBeNull();
        }
        const lengths = matches.map((m) => m.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      },
    ),
  );
});
