import { expect, test } from 'vitest';
import { resolveTime, type TimeAnchor, timeExpressions, timexValue } from './index.js';

type Tense = 'past' | 'future' | null;

const day = (date: string): TimeAnchor => ({ date, precision: 'day' });

function resolved(text: string, lang: string, anchor: TimeAnchor | null, tense: Tense = null) {
  const [expression] = timeExpressions(text, lang);
  const range = expression === undefined ? null : resolveTime(expression, anchor, { tense });
  return range === null ? null : range.from === range.to ? range.from : `${range.from}/${range.to}`;
}

test('a weekday is the last one in the past tense and the coming one in the future tense', () => {
  const monday = day('2021-05-10');
  expect(resolved('On Saturday they met', 'en', monday, 'past')).toBe('2021-05-08');
  expect(resolved('On Saturday they will meet', 'en', monday, 'future')).toBe('2021-05-15');
  expect(resolved('on Monday', 'en', monday, 'past')).toBe('2021-05-10');
  expect(resolved('last Monday', 'en', monday)).toBe('2021-05-03');
  expect(resolved('يوم الجمعة المقبل', 'ar', day('2025-10-08'))).toBe('2025-10-10');
  expect(resolved('в прошлую среду', 'ru', day('2025-10-08'))).toBe('2025-10-01');
});

test('a month without a year is the nearest that agrees with the tense', () => {
  const may = day('2021-05-10');
  expect(resolved('in September', 'en', may, 'past')).toBe('2020-09');
  expect(resolved('in September', 'en', may, 'future')).toBe('2021-09');
  expect(resolved('by September', 'en', may, 'past')).toBe('2021-09');
  expect(resolved('since September', 'en', may, 'future')).toBe('2020-09');
  expect(resolved('في أغسطس الماضي', 'ar', day('2025-10-08'))).toBe('2025-08');
});

test('without an anchor only what is absolute is resolved', () => {
  expect(resolved('in September 2024', 'en', null)).toBe('2024-09');
  expect(resolved('in September', 'en', null)).toBeNull();
  expect(resolved('yesterday', 'en', null)).toBeNull();
  expect(resolved('today, 8 October 2025', 'en', null)).toBe('2025-10-08');
});

test('a coarse anchor gives coarse answers', () => {
  const june: TimeAnchor = { date: '2022-06', precision: 'month' };
  expect(resolved('last month', 'en', june)).toBe('2022-05');
  expect(resolved('on 30 May', 'en', june, 'past')).toBe('2022-05-30');
  expect(resolved('today', 'en', june)).toBe('2022-06');
  expect(resolved('yesterday', 'en', june)).toBe('2022');
  expect(resolved('on 30 May', 'en', { date: '2022', precision: 'year' }, 'past')).toBeNull();
});

test('early, mid and late are thirds', () => {
  expect(resolved('at the end of last month', 'en', day('2022-06-03'))).toBe(
    '2022-05-21/2022-05-31',
  );
  expect(resolved('early 2023', 'en', null)).toBe('2023-01/2023-04');
  expect(resolved('reached in mid-2019', 'en', null)).toBe('2019-05/2019-08');
  expect(resolved('в середине мая', 'ru', day('2022-06-03'))).toBe('2022-05-11/2022-05-20');
});

test('dates of other calendars become Gregorian days', () => {
  expect(resolved('چهارشنبه ۱۶ مهر ۱۴۰۴', 'fa', null)).toBe('2025-10-08');
  expect(resolved('سال ۱۴۰۳', 'fa', null)).toBe('2024-03-20/2025-03-20');
  expect(resolved('15 رمضان 1446 هـ', 'ar', null)).toBe('2025-03-15');
  expect(resolved('۱۶ مهر', 'fa', day('2025-10-10'), 'past')).toBe('2025-10-08');
});

test('a day that does not exist is not a day', () => {
  expect(resolved('on 30 February 2024', 'en', null)).toBeNull();
  expect(resolved('on 29 February 2024', 'en', null)).toBe('2024-02-29');
});

test('a weekday named beside "today" corrects an anchor that is a day off', () => {
  expect(resolved('اليوم الأربعاء', 'ar', day('2025-10-09'))).toBe('2025-10-08');
});

test('a weekday and a date without a year choose the year in which they agree', () => {
  expect(resolved('Friday 13 October', 'en', day('2025-01-15'))).toBe('2023-10-13');
});

const timex = (text: string, lang: string, tense: Tense = 'past') =>
  timeExpressions(text, lang).map((e) => timexValue(e, day('2025-10-08'), { tense }));

test('a time of day and the day beside it are one time, said with a part of the day or without', () => {
  expect(timex('at 1.46 pm on Sunday', 'en')).toEqual(['2025-10-05T13:46']);
  expect(timex('الساعة الرابعة والنصف من عصر الأحد', 'ar')).toEqual(['2025-10-05T16:30']);
  expect(timex('عند التاسعة إلا ربعا صباح أمس', 'ar')).toEqual(['2025-10-07T08:45']);
  expect(timex('ساعت ۲ بامداد دوشنبه', 'fa')).toEqual(['2025-10-06T02:00']);
  expect(timex('در ۹ شب شنبه', 'fa')).toEqual(['2025-10-04T21:00']);
  expect(timex('в пять часов утра в воскресенье', 'ru')).toEqual(['2025-10-05T05:00']);
  expect(timex('between 7:37 and 7:40 am on Sunday', 'en')).toEqual([
    '2025-10-05T07:37',
    '2025-10-05T07:40',
  ]);
});

test('a time of day alone is on the day of publication, but a midnight past ended the day before', () => {
  expect(timex('at 7 pm', 'en')).toEqual(['2025-10-08T19:00']);
  expect(timex('عند السابعة مساء', 'ar')).toEqual(['2025-10-08T19:00']);
  expect(timex('at midnight', 'en')).toEqual(['2025-10-07T24:00']);
  expect(timex('at midnight', 'en', 'future')).toEqual(['2025-10-08T24:00']);
});

test('halves and quarters of a unit are counted with it', () => {
  expect(timex('أنهى ثلاث سنوات ونصف السنة من القطيعة', 'ar')).toEqual(['P3.5Y']);
  expect(timex('على مدى عامين ونصف', 'ar')).toEqual(['P2.5Y']);
  expect(timex('پس از هفت سال و نیم', 'fa')).toEqual(['P7.5Y']);
  expect(timex('عامين والنصف الأول', 'ar')).toEqual(['P2Y']);
});

test('how old a person is is no time', () => {
  expect(timex('توفي عن 75 عاما', 'ar')).toEqual([]);
  expect(timex('أحمد علي (34 عاما)', 'ar')).toEqual([]);
  expect(timex('خبرنگار ۲۸ ساله', 'fa')).toEqual([]);
  expect(timex('سند ۲۵ ساله', 'fa')).toEqual(['P25Y']);
});

test('what has lasted since then is as long as that, and في اليوم is so much a day', () => {
  expect(timex('يعيشون هناك منذ عقدين', 'ar')).toEqual(['P2DE']);
  expect(timex('قبل عقدين', 'ar')).toEqual(['2005']);
  expect(timex('16 ساعة في اليوم', 'ar')).toEqual(['PT16H', 'P1D']);
  expect(timex('اليوم', 'ar')).toEqual(['2025-10-08']);
});

test('ordinals, nights and hours that are counted are not times of day', () => {
  expect(timex('المركز الثاني مساء الأحد', 'ar')).toEqual(['2025-10-05TEV']);
  expect(timex('ده ساعت بعد', 'fa')).not.toContain('2025-10-08T10:00');
  expect(timex('через пять часов', 'ru')).not.toContain('2025-10-08T05:00');
});

test('TIMEX3 values say how long, how often and which part of the day', () => {
  const value = (text: string, lang: string) => {
    const [expression] = timeExpressions(text, lang);
    if (expression === undefined) return null;
    return timexValue(expression, day('2025-10-08'), { tense: 'past' });
  };
  expect(value('a three-day visit', 'en')).toBe('P3D');
  expect(value('двухдневный визит', 'ru')).toBe('P2D');
  expect(value('every Wednesday', 'en')).toBe('XXXX-WXX-3');
  expect(value('مساء الأربعاء', 'ar')).toBe('2025-10-08TEV');
  expect(value('the third quarter of 2024', 'en')).toBe('2024-Q3');
  expect(value('از ۸ تا ۱۰ اکتبر', 'fa')).toBe('2025-10-08/2025-10-10');
});

test('both names of an Arabic month are one month, whose year comes after them', () => {
  expect(resolved('في 20 فبراير (شباط) 2008', 'ar', null)).toBe('2008-02-20');
  expect(resolved('في تموز / يوليو 2008', 'ar', null)).toBe('2008-07');
  expect(resolved('في 31 ديسمبر كانون الأول 2026', 'ar', null)).toBe('2026-12-31');
  expect(resolved('في 28 فبراير (شباط) الماضي', 'ar', day('2021-05-10'))).toBe('2021-02-28');
});

const timexOn = (text: string, lang: string, date: string, tense: Tense = 'past') =>
  timeExpressions(text, lang).map((expression) => timexValue(expression, day(date), { tense }));

test('a day told about counts from the time that its sentence names, and from no other', () => {
  const siege = 'It was seized on 1 September, and the siege ended two days later.';
  expect(timexOn(siege, 'en', '2004-09-06')).toEqual(['2004-09-01', '2004-09-03']);
  expect(resolved('They left two days later', 'en', day('2004-09-06'), 'past')).toBeNull();
  expect(resolved('They left the same day', 'en', day('2004-09-06'), 'past')).toBeNull();
  expect(timexOn('захвачена 1 сентября, штурм — спустя два дня', 'ru', '2004-09-04')).toEqual([
    '2004-09-01',
    '2004-09-03',
  ]);
});

test('the night to a day begins on the day before', () => {
  expect(timexOn('в ночь на пятницу', 'ru', '2023-12-15')).toEqual(['2023-12-14TNI']);
  expect(timexOn('в ночь на 24 января', 'ru', '2022-01-24')).toEqual(['2022-01-23TNI']);
});

test('rates, plural weekdays and yearly days are repeated times', () => {
  expect(timexOn('500 refugees a day cross', 'en', '2012-10-18')).toEqual(['P1D']);
  expect(timexOn('a day of mourning', 'en', '2012-10-18')).toEqual(['P1D']);
  expect(timexOn('on Thursdays', 'en', '2000-11-17')).toEqual(['XXXX-WXX-4']);
  expect(timexOn('каждое 9 мая', 'ru', '2023-05-10')).toEqual(['XXXX-05-09']);
});

test('words that name no day say only whether it is past, present or to come', () => {
  expect(timexOn('now in recent weeks and in the coming days', 'en', '2024-05-15')).toEqual([
    'PRESENT_REF',
    'PAST_REF',
    'FUTURE_REF',
  ]);
  expect(resolved('now', 'en', day('2024-05-15'))).toBeNull();
});

test('the value of an early or late time is that of the whole', () => {
  expect(timexOn('late May', 'en', '2024-06-15')).toEqual(['2024-05']);
  expect(timexOn('до конца 2001 года', 'ru', '1996-08-31')).toEqual(['2001']);
});

test('lists say only what differs, and a date in one lies on the side of the first', () => {
  expect(timexOn('on 3 and 5 May', 'en', '2024-05-15')).toEqual(['2024-05-03', '2024-05-05']);
  expect(timexOn('in 2015 and 2016', 'en', '2024-05-15')).toEqual(['2015', '2016']);
  expect(timexOn('Shells killed 3 and 5 May follow', 'en', '2024-05-15')).toEqual(['2024-05-05']);
  expect(timexOn('by 20 November and 1 December', 'en', '2020-11-10')).toEqual([
    '2020-11-20',
    '2020-12-01',
  ]);
});

test('"in five years" is a time only where it is to come', () => {
  expect(timexOn('It expires in five years', 'en', '2024-05-15', 'future')).toEqual(['2029']);
  expect(timexOn('Trade doubled in five years', 'en', '2024-05-15')).toEqual(['P5Y']);
  expect(resolved('Trade doubled in five years', 'en', day('2024-05-15'), 'past')).toBeNull();
});

test('what was set for a day lies ahead of the setting', () => {
  expect(timexOn('назначил выборы на 21 декабря', 'ru', '2017-10-28')).toEqual(['2017-12-21']);
});

test('an age is no stretch of time', () => {
  expect(timexOn('Средний возраст — 43 года', 'ru', '2024-01-18')).toEqual([]);
});
