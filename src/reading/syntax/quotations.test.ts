import { expect, test } from 'vitest';
import { quote } from '../../base/index.js';
import { findQuotations } from './quotations.js';

const quotesOf = (text: string) => findQuotations(text).map((q) => quote(text, q.span));

test('typographic and straight quotations are found with their marks', () => {
  expect(quotesOf('He said “we agree” and «да» and "no".')).toEqual(['“we agree”', '«да»', '"no"']);
});

test('an unclosed mark does not swallow the next paragraph', () => {
  expect(quotesOf('He said “we agree\n\nThen “no” came.')).toEqual(['“no”']);
});

test('apostrophes are no quotations', () => {
  expect(quotesOf("Tajikistan's and Russia’s leaders")).toEqual([]);
});
