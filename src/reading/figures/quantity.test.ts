import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { parseNumeral } from './numerals.js';
import { quantitiesIn } from './quantity.js';

const LEXICON = {
  ...emptyLexicon('en'),
  numbers: [
    { words: ['million'], value: 1e6, bound: null },
    { words: ['thirty'], value: 30, bound: null },
    { words: ['four'], value: 4, bound: null },
    { words: ['dozens'], value: 24, bound: 'at-least' as const },
    { words: ['at', 'least'], value: null, bound: 'at-least' as const },
    { words: ['about'], value: null, bound: 'about' as const },
  ],
  units: new Map([
    ['mile', { unit: 'km', dimension: 'length', factor: 1.609344 }],
    ['km', { unit: 'km', dimension: 'length', factor: 1 }],
    ['soldier', { unit: 'soldier', dimension: 'count', factor: 1 }],
    ['dollar', { unit: 'USD', dimension: 'money', factor: 1 }],
  ]),
};

function read(rows: string) {
  return quantitiesIn(sentenceOf(rows).words, LEXICON).map(({ number, unit, bound }) => ({
    number: Math.round(number * 100) / 100,
    unit,
    bound,
  }));
}

test.each([
  ['1,360', 1360],
  ['50,000', 50000],
  ['1300', 1300],
  ['1.300', 1300],
  ['2.5', 2.5],
  ['٣٣', 33],
  ['۱٬۳۰۰', 1300],
  ['1 300', 1300],
  ['2021-05', null],
  ['twelve', null],
])('%s is read as %s', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

test('whole numbers come back as written, with or without thousands', () => {
  fc.assert(
    fc.property(fc.nat(1e9), (n) => {
      expect(parseNumeral(String(n))).toBe(n);
      expect(parseNumeral(n.toLocaleString('en'))).toBe(n);
    }),
  );
});

test('a number takes the unit after it and is carried to the base unit', () => {
  expect(read('810 NUM 2 nummod\nmiles NOUN 0 root _ mile')).toEqual([
    { number: 1303.57, unit: 'km', bound: 'exact' },
  ]);
});

test('a noun that only describes the counted one is no unit', () => {
  const rows = `
    3 NUM 3 nummod
    dollar NOUN 3 compound
    soldiers NOUN 0 root Number=Plur soldier`;
  expect(read(rows)).toMatchObject([{ number: 3, unit: 'soldier' }]);
});

test('words of extent before a number bound it', () => {
  expect(
    read('at ADP 3 case\nleast ADJ 3 nmod\n12 NUM 4 nummod\nsoldiers NOUN 0 root _ soldier'),
  ).toEqual([{ number: 12, unit: 'soldier', bound: 'at-least' }]);
});

test('number words multiply and carry their own bound', () => {
  expect(read('2.5 NUM 3 nummod\nmillion NUM 1 flat\ndollars NOUN 0 root _ dollar')).toEqual([
    { number: 2500000, unit: 'USD', bound: 'exact' },
  ]);
  expect(read('dozens NOUN 0 root')).toEqual([{ number: 24, unit: '', bound: 'at-least' }]);
});

test('a number word that the tokeniser parted at its hyphen is one number', () => {
  const rows = `
    thirty NUM 4 nummod
    - PUNCT 1 punct
    four NUM 1 nmod
    soldiers NOUN 0 root _ soldier`;
  expect(read(rows)).toEqual([{ number: 34, unit: 'soldier', bound: 'exact' }]);
});

test('a measure before the noun that it measures keeps its unit', () => {
  const rows = `
    900 NUM 2 nummod
    km NOUN 3 compound _ km
    border NOUN 0 root`;
  expect(read(rows)).toEqual([{ number: 900, unit: 'km', bound: 'exact' }]);
});
