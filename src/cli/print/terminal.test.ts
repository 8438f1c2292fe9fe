import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table } from './table.js';
import { cut, pad, safe, widthOf, wrap } from './terminal.js';

const ISOLATED = /^\u2068[^\u2068\u2069]*\u2069$/;

test('control sequences of an article never reach the terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safe(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
  expect(safe('a\u001b[31mred\u001b[0m\nb')).toBe('a[31mred[0m b');
});

test('right-to-left text is isolated, so that what stands beside it keeps its place', () => {
  expect(safe('إمام علي رحمان')).toMatch(ISOLATED);
  expect(safe('Rahmon')).toBe('Rahmon');
});

test('a cut text is never wider than asked and says that it was cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer({ min: 2, max: 30 }),
      (raw, columns) => {
        const text = safe(raw);
        const result = cut(text, columns);
        expect(widthOf(result)).toBeLessThanOrEqual(columns);
        if (widthOf(text) > columns) expect(result).toContain('…');
      },
    ),
  );
  expect(cut(safe('إمام علي رحمان'), 6)).toMatch(ISOLATED);
});

test('wide characters count as two columns', () => {
  expect(pad('北京', 6)).toBe('北京  ');
});

test('wrapped lines of right-to-left text are each isolated', () => {
  const lines = wrap(safe('بدأ الرئيس زيارة دولة إلى طاجيكستان'), 20, '  ').split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.trim()).toMatch(ISOLATED);
});

test('a table fits the terminal and its columns line up, whatever the script', () => {
  const rows = [
    ['2025-10-08', safe('إمام علي رحمان'), 'a long cell that has to give way to the others'],
    ['2025-10-09', 'Rahmon', 'short'],
  ];
  const lines = table(['when', 'who', 'what'], rows, 50).split('\n');
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(50);
  const start = (line: string, cell: string) => widthOf(line.slice(0, line.indexOf(cell)));
  expect(start(lines[2]!, 'a long')).toBe(start(lines[3]!, 'short'));
});
