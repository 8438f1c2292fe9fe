import fc from 'fast-check';
import { expect, test } from 'vitest';
import { livedIn, mayTellTime, resolveTime, timeExpressions } from './index.js';

const found = (text: string, lang: string) =>
  timeExpressions(text, lang).map(({ span: [start, end] }) => text.slice(start, end));

const pieces = fc.constantFrom(
  ...['8', '31', '2024', 'May', 'October', '-', ' ', ',', '\n\n', 'last', 'two', 'days', 'ago'],
  ...['من', 'إلى', 'أكتوبر', 'وفي', 'يوم', 'الجمعة', 'المقبل', 'قبل', 'يومين', '٨', 'للأربعاء'],
  ...['с', 'по', 'октября', 'года', 'среду', 'назад', 'через', '10.05.2021', '99/99/9999'],
  ...['از', 'تا', 'مهر', '۱۴۰۴', 'سه‌شنبه', 'گذشته', 'رمضان', '1446', 'هـ', '😀', '\u0000'],
);

test('whatever the text, spans are in order, inside it, and begin and end with a letter or digit', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 20 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'ar', 'ru', 'fa', 'und'), (text, lang) => {
      let reached = 0;
      for (const { span } of timeExpressions(text, lang)) {
        expect(span[0]).toBeGreaterThanOrEqual(reached);
        expect(span[1]).toBeLessThanOrEqual(text.length);
        expect(text.slice(...span)).toMatch(/^[\p{L}\p{Nd}]/u);
        reached = span[1];
      }
    }),
  );
});

test('whatever is resolved lies within the calendar and runs forward', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join(' ')),
      fc.constantFrom('en', 'ar', 'ru', 'fa'),
      fc.constantFrom('2024-02-29', '2021-05', '2022', null),
      fc.constantFrom('past' as const, 'future' as const, null),
      (text, lang, date, tense) => {
        const precision =
          date === null || date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
        const anchor = date === null ? null : ({ date, precision } as const);
        for (const expression of timeExpressions(text, lang)) {
          const range = resolveTime(expression, anchor, { tense });
          if (range === null) continue;
          const pattern = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ };
          expect(range.from).toMatch(pattern[range.precision]);
          expect(range.from <= range.to).toBe(true);
        }
      },
    ),
  );
});

test('words that only look like months or weekdays are left alone', () => {
  expect(found('He may march on. The Sun rises. Mar it not.', 'en')).toEqual([]);
  expect(found('زار مايوركا ومارس الرياضة', 'ar')).not.toContain('مايو');
  expect(found('Майя пошла', 'ru')).toEqual([]);
  expect(found('مهر و محبت تیر خورد', 'fa')).toEqual([]);
});

test('Arabic letters written together with a word stay outside the span', () => {
  expect(found('وفي سبتمبر 2024 وبالأربعاء وليوم الجمعة', 'ar')).toEqual([
    'سبتمبر 2024',
    'الأربعاء',
    'يوم الجمعة',
  ]);
});

test('a paragraph break ends an expression', () => {
  expect(found('in May\n\n2021 was hard', 'en')).toEqual(['May']);
});

test('months have the names of both Arab traditions, one beside the other or alone', () => {
  const months = ['يناير', 'كانون الثاني', 'كانون الثاني/يناير', 'يناير (كانون الثاني)'];
  for (const month of months) {
    const [date] = timeExpressions(`في 8 ${month} 2024`, 'ar');
    expect(date?.value).toMatchObject({ kind: 'date', month: 1, day: 8 });
  }
});

test('a Persian دوشنبه without a word for day may be the city and is left alone', () => {
  expect(found('وارد دوشنبه پایتخت تاجیکستان شد', 'fa')).toEqual([]);
  expect(found('روز دوشنبه وارد شد', 'fa')).toEqual(['روز دوشنبه']);
});

test('a word that counts back in Arabic does not swallow the name of a day or year', () => {
  expect(found('قبل يوم الجمعة ومنذ عام 2020', 'ar')).toEqual(['يوم الجمعة', 'عام 2020']);
  expect(found('قبل عام ومنذ 3 سنوات', 'ar')).toEqual(['قبل عام', 'منذ 3 سنوات']);
});

test.each([
  ['en', 'May', 'Putin'],
  ['en', '10th', 'Moscow'],
  ['ar', 'وبالأربعاء', 'بوتين'],
  ['ru', 'мая', 'Путин'],
  ['fa', 'مهر', 'پوتین'],
])('%s: a time may begin with "%s", not with "%s"', (lang, word, other) => {
  expect([mayTellTime(word, lang), mayTellTime(other, lang)]).toEqual([true, false]);
});

test('Persian دوشنبه is Monday where the document says nothing of Tajiks', () => {
  expect(found('قاهره دوشنبه مرزها را بست', 'fa')).toEqual(['دوشنبه']);
  const document = 'رهبر تاجیکستان وارد دوشنبه شد.';
  expect(timeExpressions('وارد دوشنبه شد', 'fa', livedIn(document, 'fa'))).toEqual([]);
});

test('a day that something is set for lies ahead', () => {
  const bounds = (text: string, lang: string) => timeExpressions(text, lang).map((e) => e.bound);
  expect(bounds('unions called a strike for Friday', 'en')).toEqual(['for']);
  expect(bounds('объявили на вторник забастовку', 'ru')).toEqual(['for']);
  expect(bounds('دعا إلى إضراب ليوم الجمعة', 'ar')).toEqual(['for']);
  expect(bounds('برای جمعه فراخوان دادند', 'fa')).toEqual(['for']);
  expect(bounds('по состоянию на вторник', 'ru')).toEqual([null]);
});

test('"the day before" stands alone: before the vote it is counted from the vote', () => {
  expect(found('They had left the day before.', 'en')).toEqual(['the day before']);
  expect(found('They left the day before the vote.', 'en')).toEqual([]);
});
