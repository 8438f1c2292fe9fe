import { expect, test } from 'vitest';
import type { Fact } from '../../reading/index.js';
import { actor, fact, when } from '../testing/readings.js';
import { holdsOn } from './holds-on.js';
import { mergeFacts } from './index.js';

function told(more: Partial<Fact>, published = '2022-06-01') {
  const what = {
    ...fact(actor('Q1', 'Ebrahim Raisi', 'IRN'), 'holds_office', 'President of Iran'),
    ...more,
  };
  const teller = { id: 'd', outlet: null, lang: 'en', published, copies: 'd' };
  return mergeFacts([{ what, quote: '', teller }]).facts[0]!.fact;
}

test.each<[string, Partial<Fact>, string, boolean]>([
  ['told about that time', {}, '2022-06-20', true],
  ['told years before', {}, '2025-01-01', false],
  [
    'within its spell',
    { valid: { ...when('2021-08', '2024-05'), precision: 'month' } },
    '2023-01-01',
    true,
  ],
  [
    'after its spell',
    { valid: { ...when('2021-08', '2024-05'), precision: 'month' } },
    '2024-06-01',
    false,
  ],
  ['begun, and no end is named', { valid: when('2021-08') }, '2023-01-01', true],
  ['not begun', { valid: when('2021-08') }, '2021-07-31', false],
  ['in office since before', { property: 'in_office_since', value: '2021-08' }, '2023', true],
  ['a border', { property: 'border_length' }, '1999-01-01', true],
  ['denied', { polarity: false }, '2022-06-01', false],
])('a fact %s holds on a day: %#', (_, more, day, holds) => {
  expect(holdsOn(told(more), day)).toBe(holds);
});

test('who returns to an office has two spells of it', () => {
  const [a, b] = [actor('Q1', 'A', 'IRN'), actor('Q2', 'B', 'IRN')];
  const spells = [
    [a, '2019-01-01'],
    [a, '2019-03-01'],
    [b, '2021-01-01'],
    [b, '2021-02-01'],
    [a, '2023-01-01'],
  ] as const;
  const { facts, disputes } = mergeFacts(
    spells.map(([who, published], i) => ({
      what: { ...fact(who, 'holds_office', 'President of Iran'), id: `f${i}` },
      quote: '',
      teller: { id: `d${i}`, outlet: null, lang: 'en', published, copies: `d${i}` },
    })),
  );
  expect(facts.map(({ fact: one }) => [one.subject.label, one.reports])).toEqual([
    ['A', 2],
    ['B', 2],
    ['A', 1],
  ]);
  expect(disputes).toEqual([]);
});

test('two who are told to hold one office at one time are in dispute', () => {
  const { disputes } = mergeFacts(
    [actor('Q1', 'A', 'IRN'), actor('Q2', 'B', 'IRN')].map((who, i) => ({
      what: { ...fact(who, 'holds_office', 'President of Iran'), id: `f${i}` },
      quote: '',
      teller: { id: `d${i}`, outlet: null, lang: 'en', published: '2022-01-01', copies: `d${i}` },
    })),
  );
  expect(disputes).toMatchObject([
    {
      kind: 'identity',
      about: { label: 'President of Iran' },
      positions: [{ value: 'A' }, { value: 'B' }],
    },
  ]);
});
