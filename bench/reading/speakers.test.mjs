import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Reader } from '../../dist/service/index.js';

const reader = new Reader();
const rows = readFileSync('bench/reading/speakers.tsv', 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([part]) => part === 'asked');

test.each(rows)('%s %s %s', (_part, lang, text, type, speaker) => {
  const given = { lang, date: '2024-10-01' };
  const read = reader.read({ content: { kind: 'text', text }, path: null, given });
  const events = read.ok ? read.value.flatMap(({ reading }) => reading.events) : [];
  const told = events.filter((event) => event.type === type);
  expect(new Set(told.map(({ saidBy }) => saidBy?.label ?? ''))).toEqual(new Set([speaker]));
});
