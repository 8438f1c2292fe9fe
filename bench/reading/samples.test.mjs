import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { expect, test } from 'vitest';
import { Reader, submissionsOf } from '../../dist/service/index.js';
import { count } from './score.mjs';

const FOLDER = 'samples';
/** Floors well under what is reached, so that only a real step back fails: [precision, recall]. */
const FLOORS = { en: [0.65, 0.35], ar: [0.7, 0.35], ru: [0.5, 0.3], fa: [0.7, 0.35] };

const reader = new Reader();
const read = [];
for (const file of readdirSync(FOLDER)) {
  if (!['.txt', '.html', '.jsonl'].includes(extname(file))) continue;
  const answers = readFileSync(`${FOLDER}/${basename(file, extname(file))}.expected.json`, 'utf8');
  const expected = [JSON.parse(answers)].flat();
  let i = 0;
  for await (const item of submissionsOf([`${FOLDER}/${file}`])) {
    const stories = reader.read(item.submission);
    if (!stories.ok) throw new Error(stories.failure.message);
    read.push({ file, expected: expected[i++], stories: stories.value });
  }
}

test('every sample is read in the language that a person sees', () => {
  for (const { file, stories } of read) expect(stories[0].reading.lang).toBe(file.slice(0, 2));
});

test('spans point into the text as received, and blocks cover it', () => {
  for (const { stories } of read) {
    for (const { article, reading } of stories) {
      const { text } = article;
      expect(reading.blocks.map((b) => text.slice(...b.span)).join('')).toBe(text);
      const spans = [
        ...reading.mentions.map((m) => m.span),
        ...reading.facts.map((f) => f.span),
        ...reading.events.flatMap((e) => [e.span, e.trigger.span, ...e.also]),
      ];
      for (const [start, end] of spans) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const { when } of reading.events) {
        if (when?.span) expect(text.slice(...when.span)).toBe(when.text);
      }
    }
  }
});

test('the same document read twice gives the same reading', async () => {
  for await (const item of submissionsOf([`${FOLDER}/en-khujand-summit.txt`])) {
    expect(reader.read(item.submission)).toEqual(reader.read(item.submission));
  }
});

test.each(Object.entries(FLOORS))(
  'events of the %s samples are found',
  (lang, [precision, recall]) => {
    const sum = { right: 0, surplus: 0, missing: 0 };
    for (const { file, expected, stories } of read) {
      if (!file.startsWith(lang)) continue;
      const [{ article, reading }] = stories;
      const counts = count('event', expected.events, reading.events, article.text);
      for (const key of Object.keys(sum)) sum[key] += counts[key];
    }
    expect(sum.right / (sum.right + sum.surplus)).toBeGreaterThan(precision);
    expect(sum.right / (sum.right + sum.missing)).toBeGreaterThan(recall);
  },
);
