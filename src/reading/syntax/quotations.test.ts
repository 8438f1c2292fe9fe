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

test('speech that a new sentence opens again was over before it', () => {
  expect(quotesOf('He said "we agree. "They left. "We saw it," she said.')).toEqual([
    '"we agree.',
    '"They left.',
    '"We saw it,"',
  ]);
});

test('a paragraph of speech whose next opens again is quoted to its end', () => {
  expect(quotesOf('"We agree.\n\n"They left," he said.')).toEqual(['"We agree.', '"They left,"']);
});

test('a mark that can only close opens nothing', () => {
  expect(quotesOf('they left," he said. "We saw it," she said.')).toEqual(['"We saw it,"']);
});
