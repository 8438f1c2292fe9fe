import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../../base/index.js';
import { birthLookup, type DateClues, publicationDate } from './index.js';

const births = birthLookup('Q1\t1950-03-05\tAnna Vessari\tآنا فيساري\tАнна Вессари\tآنا وساری');

const clues = (text: string, lang: string, more: Partial<DateClues> = {}): DateClues => ({
  metadata: [],
  lang,
  text,
  dateLines: [],
  body: [span(0, text.length)],
  url: null,
  births,
  ...more,
});

test('what the user gives comes before what the page says, and that before the text', () => {
  const text = 'May 10, 2021\nThey met.';
  const metadata = [
    { value: '2021-05-12T08:00:00Z', from: 'article:modified_time' },
    { value: 'Tue, 11 May 2021 08:00:00 GMT', from: 'datePublished' },
  ];
  const date = (more: Partial<DateClues>) => publicationDate(clues(text, 'en', more));
  expect(date({ metadata, given: '2021-05-13' })).toMatchObject({
    date: '2021-05-13',
    basis: 'given',
  });
  expect(date({ metadata })).toMatchObject({ date: '2021-05-11', basis: 'metadata' });
  expect(date({})).toMatchObject({ date: '2021-05-10', basis: 'text' });
});

test('a date line in the text is quoted by its span', () => {
  const text = 'Talks ended.\nА дальше.\n10 мая 2021 г.';
  const found = publicationDate(clues(text, 'ru'));
  expect(found).toMatchObject({ date: '2021-05-10', basis: 'text' });
  expect(text.slice(...(found?.span ?? [0, 0]))).toBe('10 мая 2021 г.');
});

test('a byline given as a date line is read', () => {
  const text = 'By A. Writer in The Paper Online, October 13, 2023\nOn Friday they met.';
  const found = publicationDate(clues(text, 'en', { dateLines: [span(0, 50)] }));
  expect(found).toMatchObject({ date: '2023-10-13', basis: 'text' });
});

test('an address tells the date where the text does not', () => {
  const url = 'https://news.example/2022/06/03/talks';
  expect(publicationDate(clues('Talks ended.', 'en', { url }))).toMatchObject({
    date: '2022-06-03',
    basis: 'text',
  });
});

test('a birthday counted and told to be yesterday settles the day', () => {
  const told = [
    ['Anna Vessari, who celebrated her 73rd birthday yesterday, spoke.', 'en'],
    ['قالت آنا فيساري التي احتفلت أمس بعيد ميلادها الثالث والسبعين', 'ar'],
    ['Анна Вессари, которой вчера исполнилось 73 года, отметила день рождения.', 'ru'],
    ['آنا وساری که دیروز تولد ۷۳ سالگی خود را جشن گرفت', 'fa'],
  ] as const;
  for (const [text, lang] of told) {
    expect(publicationDate(clues(text, lang))).toMatchObject({
      date: '2023-03-06',
      basis: 'inferred',
    });
  }
});

test('an age leaves a year, and a day without a year beside "today" settles the rest', () => {
  const text = 'Today, 8 October, Anna Vessari, who is 73 years old, spoke.';
  expect(publicationDate(clues(text, 'en'))).toMatchObject({
    date: '2023-10-08',
    precision: 'day',
  });
});

test('"last month" beside its day, in a term of office that is still called new, leaves a month', () => {
  const text =
    'On 30 May she came. At the end of last month they signed. The new president took office in August 2021.';
  expect(publicationDate(clues(text, 'en'))).toMatchObject({ date: '2022-06', precision: 'month' });
});

test('a year counted from now and named at once settles the year', () => {
  const text = 'The vote was held last year, in 2018.';
  expect(publicationDate(clues(text, 'en'))).toMatchObject({ date: '2019', precision: 'year' });
});

test('a weekday and a date without a year choose between the years after the latest one told', () => {
  const told = [
    ['Today, Wednesday, 8 October, they met. In September 2024 he went there.', 'en'],
    ['التقى الرئيسان اليوم الأربعاء 8 أكتوبر. وفي سبتمبر 2024 زار البلاد.', 'ar'],
    ['Сегодня, в среду, 8 октября, они встретились. В сентябре 2024 года он ездил туда.', 'ru'],
    ['امروز چهارشنبه ۸ اکتبر دیدار کردند. او در سپتامبر ۲۰۲۴ به آنجا رفت.', 'fa'],
  ] as const;
  for (const [text, lang] of told) {
    expect(publicationDate(clues(text, lang))).toMatchObject({
      date: '2025-10-08',
      basis: 'inferred',
    });
  }
});

test('what is only bounded from one side, or contradicts itself, stays unknown', () => {
  for (const text of [
    'They began a three-day visit.',
    'In August 2021 the city fell. On Saturday they met.',
    'Today, Wednesday, they met in 2021. Today, Thursday, they left.',
    'By 2030 emissions must fall. On 8 October they met.',
    'Anna Vessari, who is 73 years old, spoke.',
  ]) {
    expect(publicationDate(clues(text, 'en'))).toBeNull();
  }
});

test('no text makes it throw, and every date that it gives says why', () => {
  const word = fc.constantFrom(
    ...['today', 'yesterday', 'Wednesday', '8 October', 'birthday', '73rd', 'Anna Vessari', 'aged'],
    ...[
      'last month',
      'end of',
      '2021',
      'in',
      'since',
      'for 33 years',
      '\n',
      '.',
      ',',
      'new president',
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 15 }), (words) => {
      const found = publicationDate(clues(words.join(' '), 'en'));
      if (found !== null) expect(found.why).toMatch(/\.$/);
    }),
  );
});
