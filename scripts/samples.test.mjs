import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../samples/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(txt|html|jsonl)$/.test(name));
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

/** Pairs of an article's text and what is expected of it. */
function documentsOf(name) {
  const expected = JSON.parse(read(name.replace(/\.\w+$/, '.expected.json')));
  if (!name.endsWith('.jsonl')) return [{ text: read(name), expected }];
  const lines = read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return expected.map((one) => ({ text: lines.find((l) => l.id === one.id).text, expected: one }));
}

describe.each(names)('%s', (name) => {
  test('every expected quotation stands in the article word for word', () => {
    for (const { text, expected } of documentsOf(name)) {
      const quotes = [...expected.events, ...expected.facts].map((item) => item.quote);
      const missing = [...quotes, ...expected.dropped].filter((quote) => !text.includes(quote));
      expect(missing).toEqual([]);
    }
  });

  test('nothing that is to be dropped is also quoted', () => {
    for (const { expected } of documentsOf(name)) {
      const quotes = [...expected.events, ...expected.facts].map((item) => item.quote);
      expect(quotes.filter((q) => expected.dropped.some((d) => d.includes(q)))).toEqual([]);
    }
  });
});
