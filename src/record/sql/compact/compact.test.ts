import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeValue } from './decode.js';
import { encodeValue, stringsIn } from './encode.js';
import { packFeatures, unpackFeatures } from './features.js';
import { idBytes, idOf, packNumbers, unpackNumbers } from './ids.js';
import { shapeWith } from './shape.js';
import { decodeText, encodeText } from './text.js';

function roundTrip(value: unknown): unknown {
  const strings = [...stringsIn(value)];
  const bytes = encodeValue(value, (text) => strings.indexOf(text));
  const shapeOf = (n: number) => shapeWith(JSON.parse(strings[n]!) as string[]);
  return decodeValue(bytes, (n) => strings[n], shapeOf);
}

test('every value comes back as JSON has it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(JSON.stringify(roundTrip(value))).toBe(JSON.stringify(value));
    }),
  );
});

test('spans, days, ids, repeated names and odd numbers come back', () => {
  const value = {
    id: 'e0123456789abcdef',
    span: [12, 40],
    spans: [
      [50, 60],
      [3, 4],
      [7, 6],
      [1, 2, 3],
      [0.5, 2],
    ],
    from: '2025-10-08',
    to: '2025-02-31',
    actors: [
      { id: 'RUS', label: 'Russia', score: 0.93 },
      { id: 'RUS', label: 'Россия', score: 1 },
    ],
    numbers: [-1, 2 ** 53 - 1, -(2 ** 40), 1e300, 0.1 + 0.2, 38.56, 1e-9],
    lone: '\ud800',
    kind: 'a\0b',
    ['__proto__']: 1,
  };
  expect(JSON.stringify(roundTrip(value))).toBe(JSON.stringify(value));
});

test('every text comes back, in any script', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: fc.constantFrom(...'Встреча в Душанбе, ё«№»—\u001a\ud800'), maxLength: 600 }),
    fc.string({ unit: fc.constantFrom(...'قالت لروسيا إنّها می‌گوید ۱۲٪؛'), maxLength: 600 }),
    fc.string({ unit: fc.constantFrom(...'Talks in São Tomé — €5'), maxLength: 600 }),
    fc.string({ unit: fc.constantFrom(...'北京会议'), maxLength: 600 }),
  );
  fc.assert(
    fc.property(texts, fc.nat(9), (text, before) => {
      const bytes = encodeText(text);
      expect(decodeText(bytes)).toBe(text);
      const most = text.length >> 1;
      expect(decodeText(bytes, 0, undefined, most).slice(0, most)).toBe(text.slice(0, most));
      const within = Buffer.concat([Buffer.alloc(before, 7), bytes, Buffer.alloc(9, 7)]);
      expect(decodeText(within, before, before + bytes.length)).toBe(text);
    }),
  );
});

test('texts of the main languages take less than seven bits a letter', () => {
  for (const text of [
    'The presidents of the two countries met in Dushanbe on Wednesday and signed an agreement.',
    'Президенты двух стран встретились в Душанбе в среду и подписали соглашение о границе.',
    'التقى رئيسا البلدين في دوشنبه يوم الأربعاء ووقعا اتفاقا بشأن الحدود بينهما.',
    'رؤسای جمهور دو کشور روز چهارشنبه در دوشنبه دیدار کردند و توافق‌نامه‌ای امضا کردند.',
  ]) {
    expect(encodeText(text).length / text.length).toBeLessThan(7 / 8);
  }
});

test('ids and lists of numbers come back', () => {
  for (const id of ['e0123456789abcdef', 'f0123456789abcdef-2', 'odd', '']) {
    expect(idOf(idBytes(id))).toBe(id);
  }
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    }),
  );
});

test('what a document is about comes back', () => {
  const one = {
    lang: 'ru',
    weights: new Map([
      [-5, 2.5],
      [7, 0.5],
      [9, 1.2],
    ]),
    words: new Set([1, -2]),
    keys: [-5, 9],
  };
  expect(unpackFeatures(packFeatures(one))).toEqual(one);
});
