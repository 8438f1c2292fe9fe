import { describe, expect, it } from 'vitest';
import { datelineLength } from './datelines.js';

const OPENING = [
  ['ORVALE (Agency) — ', 'The two ministers met in the town hall.'],
  ['KYIV, 12 March 2024 (Agency) - ', 'The two ministers met in the town hall.'],
  ['KHARTOUM, March 21, 2025 (AFP) -- ', 'The two ministers met in the town hall.'],
  ['Tashkent, Uzbekistan, May 8, 2023 — ', 'The two ministers met in the town hall.'],
  ['МОСКВА, 8 мая - РИА Новости. ', 'Министры встретились в городе.'],
  ['ЕРЕВАН, 12 марта 2024. ', 'Министры встретились в городе.'],
  ['ЕРЕВАН, 12 марта 2024 г. — ', 'Министры встретились в городе.'],
  ['Душанбе, 8 мая. /АВЕСТА/. ', 'Министры встретились в городе.'],
  ['БАКУ /Trend/ - ', 'Министры встретились в городе.'],
  ['الخرطوم - 21 مارس 2025 - ', 'أعلن الوزيران اتفاقا جديدا.'],
  ['باكو، 21 مارس، أذرتاج - ', 'أعلن الوزيران اتفاقا جديدا.'],
  ['تهران، ۲۲ اسفند ۱۴۰۲ - ', 'وزیران دو کشور دیدار کردند.'],
] as const;

describe('datelineLength', () => {
  it.each(OPENING)('finds %s', (dateline, sentence) => {
    expect(datelineLength(dateline + sentence)).toBe(dateline.length);
  });

  it.each([
    'On Monday, 12 March 2024, the president - then in office - said no.',
    'Putin, 71, met him - twice.',
    'Putin said on May 8, 2023 - that was a Monday - that he would come.',
    'Moscow - 12 people died in the city.',
    'В понедельник, 12 марта 2024 года, он - сказал это.',
    'The U.S. - led coalition said so.',
  ])('takes no sentence for one: %s', (sentence) => {
    expect(datelineLength(sentence)).toBe(0);
  });

  it('leaves a paragraph that is nothing else', () => {
    expect(datelineLength('ORVALE (Agency) — ')).toBe(0);
  });
});
