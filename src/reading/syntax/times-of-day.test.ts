import { expect, test } from 'vitest';
import { isTime } from './times-of-day.js';

test('a day of the week has the article, without which its word means something else', () => {
  expect(['الأحد', 'الاحد', 'أحد'].map(isTime)).toEqual([true, true, false]);
});

test('times are known however their hamza is written', () => {
  expect(['أمس', 'امس', 'الاسبوع', 'الوزير'].map(isTime)).toEqual([true, true, true, false]);
});
