import { expect, test } from 'vitest';
import { livedIn, timeExpressions } from './time-expressions.js';
import { timexValue } from './timex.js';

const ANCHOR = { date: '2024-03-18', precision: 'day' } as const;

/** The value of the last expression of a text. */
function lastValue(text: string) {
  const last = timeExpressions(text, 'fa').at(-1);
  return last && timexValue(last, ANCHOR, { tense: null });
}

const SOLAR = 'قرارداد در ۱۵ بهمن ۱۴۰۲ امضا شد. ';

test.each([
  ['صادرات امسال کم شد', '2023-03-21/2024-03-19'],
  ['پارسال صادرات کم شد', '2022-03-21/2023-03-20'],
  ['صادرات سال گذشته کم شد', '2022-03-21/2023-03-20'],
  ['صادرات ماه گذشته کم شد', '2024-01-21/2024-02-19'],
  ['صادرات سال آینده کم می‌شود', '2024-03-20/2025-03-20'],
])('in a text with solar dates years and months are solar: %s', (sentence, value) => {
  expect(lastValue(SOLAR + sentence)).toBe(value);
});

test('so they are in a text of Iran or Afghanistan that names no date', () => {
  expect(lastValue('به گزارش ایسنا صادرات سال گذشته کم شد')).toBe('2022-03-21/2023-03-20');
  expect(lastValue('قرارداد در ۱۸ ثور ۱۴۰۱ امضا شد و صادرات ماه گذشته کم شد')).toBe(
    '2024-01-21/2024-02-19',
  );
});

test('in a text with Gregorian dates, or without any sign, they are Gregorian', () => {
  expect(lastValue('در ۱۵ فوریه ۲۰۲۴ دیدار کردند. صادرات سال گذشته کم شد')).toBe('2023');
  expect(lastValue('صادرات ماه گذشته کم شد')).toBe('2024-02');
});

test('years that are counted stay as coarse as they are said', () => {
  expect(lastValue(`${SOLAR}هفتاد سال پیش`)).toBe('1954');
});

test('a document tells the calendar of its sentences', () => {
  const lived = livedIn(`${SOLAR}پارسال صادرات کم شد`, 'fa');
  expect(lived.calendar).toBe('solar-hijri');
  const [year] = timeExpressions('پارسال صادرات کم شد', 'fa', lived);
  expect(timexValue(year!, ANCHOR, { tense: null })).toBe('2022-03-21/2023-03-20');
});
