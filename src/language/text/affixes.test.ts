import { expect, test } from 'vitest';
import { joinAffixes } from './affixes.js';
import { conventionsOf } from './conventions.js';
import { tokenise } from './tokens.js';

const conventions = conventionsOf('fa');
const words = (text: string) =>
  joinAffixes(tokenise(text, conventions), conventions).map((t) => t.text.replace('\u200C', '~'));

test('affixes of Persian that stand alone are joined to their words', () => {
  expect(words('می گوید خانه های ما را نمی بینند و رفته اند')).toEqual([
    'می~گوید',
    'خانه~های',
    'ما',
    'را',
    'نمی~بینند',
    'و',
    'رفته~اند',
  ]);
});

test('the month of May, a name and words that only look like affixes stay as they are', () => {
  expect(words('۵ می رسید')).toEqual(['۵', 'می', 'رسید']);
  expect(words('ترزا می گفت')).toEqual(['ترزا', 'می', 'گفت']);
  expect(words('می ناب و کتاب ای دوست')).toEqual(['می', 'ناب', 'و', 'کتاب', 'ای', 'دوست']);
});

test('what is joined covers its stretch of text', () => {
  const text = 'او می گوید';
  const [, verb] = joinAffixes(tokenise(text, conventions), conventions);
  expect(text.slice(verb!.start, verb!.end)).toBe('می گوید');
  expect(verb!.text).toHaveLength(verb!.end - verb!.start);
});

test('halves of compounds are joined, and what was typed with Arabic letters as well', () => {
  expect(words('نخست وزیر و همه پرسی')).toEqual(['نخست~وزیر', 'و', 'همه~پرسی']);
  expect(words('مقام هاي دولتي مي گويند')).toEqual(['مقام~هاي', 'دولتي', 'مي~گويند']);
});
