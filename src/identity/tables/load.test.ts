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

test('a further folder adds a language: its names are found by its endings', () => {
  put(
    'languages.tsv',
    ['language', 'label', 'gives', 'endings'],
    ['ka', 'Georgian', 'ი', 'ის ს მა'],
  );
  put('states.tsv', ['id', 'label', 'ka'], ['RUS', '', 'რუსეთი']);
  put('people.tsv', ['id', 'label', 'ka'], ['Q7747', '', 'ვლადიმირ პუტინი']);
  put(
    'offices.tsv',
    ['id', 'kinds', 'label', 'ka'],
    ['x', 'head-of-state', 'President', 'პრეზიდენტი'],
  );
  const tables = loadTablesFrom([shippedTables(), folder]);
  if (!tables.ok) throw new Error(tables.failure.message);
  const match = (...words: string[]) => tables.value.match(words, 0, 'ka')[0];
  expect(match('რუსეთის')).toMatchObject({ entity: 'RUS', exact: false });
  expect(match('ვლადიმირ', 'პუტინმა')).toMatchObject({ entity: 'Q7747', length: 2 });
  expect(match('პუტინი')).toMatchObject({ via: 'surname' });
  expect(tables.value.office(['პრეზიდენტი'], 0, 'ka')?.office.label).toBe('President');
  // Latin letters in such a text are still looked up among the English names.
  expect(match('NATO')).toMatchObject({ entity: 'Q7184' });
  expect(tables.value.names('RUS' as EntityId, 'ka')).toEqual(['რუსეთი']);
  expect(loadTables().match(['რუსეთის'], 0, 'ka')).toEqual([]);
});

test('a language whose tag is the name of another column has a column of its own', () => {
  put('languages.tsv', ['language', 'label'], ['id', 'Indonesian']);
  put('states.tsv', ['id', 'label', 'names-id'], ['EGY', '', 'Mesir']);
  const tables = loadTablesFrom([shippedTables(), folder]);
  if (!tables.ok) throw new Error(tables.failure.message);
  expect(tables.value.match(['Mesir'], 0, 'id')[0]?.entity).toBe('EGY');
});

test.each([
  [
    'languages.tsv',
    [
      ['language', 'label'],
      ['Georgian', ''],
    ],
    3,
    '"Georgian" is no language tag',
  ],
  [
    'languages.tsv',
    [
      ['language', 'endings'],
      ['ru', 'ами'],
    ],
    3,
    'endings of "ru" are known',
  ],
  [
    'people.tsv',
    [
      ['id', 'label', 'ka'],
      ['x', 'X', 'ხ'],
    ],
    2,
    'no column "ka"',
  ],
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
