import { expect, test } from 'vitest';
import { readArticle } from '../read.js';

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'The ministers of both countries signed the agreement after three days of talks in Orvale, part NN of the story says.',
  ru: 'Министры обеих стран подписали соглашение после трёх дней переговоров в Орвале, говорится в части NN этой истории.',
  ar: 'وقع وزراء البلدين الاتفاق بعد ثلاثة أيام من المحادثات في أورفال، كما جاء في الجزء رقم NN من هذه القصة الطويلة.',
  fa: 'وزیران دو کشور پس از سه روز گفت‌وگو در اورواله توافق‌نامه را امضا کردند، در بخش NN این گزارش آمده است که طولانی است.',
};

const storyIn = (lang: string) =>
  ['a', 'b', 'c', 'd'].map((part) => `<p>${SENTENCES[lang]?.replace('NN', part)}</p>`).join('');

function published(head: string, aboveStory: string, { below = '', lang = 'en' } = {}) {
  const html = `<!doctype html><html lang="${lang}"><head><title>Ministers sign</title>${head}</head><body><h1>Ministers sign</h1>${aboveStory}${storyIn(lang)}${below}</body></html>`;
  const read = readArticle({ bytes: new TextEncoder().encode(html), path: 'page.html' });
  return read.ok ? read.value.stories[0]?.published : null;
}

const STATED = '<meta property="article:published_time" content="2024-03-09T08:00:00Z">';

test.each([
  ['<div class="info">A. Writer | Senior writer | July 2, 2025</div>', '2025-07-02'],
  ['<div>Published</div><div>8 July 2025</div>', '2025-07-08'],
  ['<p>Updated August 9, 2025</p><p>Published July 8, 2025</p>', '2025-07-08'],
  ['<p>Last updated: 14.08.2025</p>', '2025-08-14'],
  ['<p>Updated 5 June 2023 · First published 1 June 2023</p>', '2023-06-01'],
  ['<p>Posted</p><p>3 Feb 2020</p><p>Originally published</p><p>2 Feb 2020</p>', '2020-02-02'],
  ['<p>HealthDECEMBER 22, 2022Updated: JANUARY 02, 2026</p>', '2022-12-22'],
  ['<p>Submitted by editor on Wed, 03/06/2013 - 14:22</p>', '2013-03-06'],
])('a date beside the title: %s', (line, date) => {
  expect(published('', line)).toMatchObject({ date, basis: 'text' });
});

test('an earlier date beside the title goes before the data of the page, a later one does not', () => {
  expect(published(STATED, '<p>November 2, 2022</p>')).toMatchObject({ date: '2022-11-02' });
  expect(published(STATED, '<p>November 2, 2024</p>')).toMatchObject({ date: '2024-03-09' });
});

test('no date is taken from prices, rights or sentences', () => {
  for (const line of [
    '<p>© 2019</p>',
    '<p>1/1/2013 +13.1%</p>',
    '<p>They met on May 3, 2011.</p>',
  ]) {
    expect(published('', line)?.precision ?? 'none').not.toBe('day');
  }
});

test.each([
  ['fa', '۱۴۰۰ شهریور ۲۴, چهارشنبه', '2021-09-15'],
  ['fa', 'ثور ۱۸, ۱۴۰۱', '2022-05-08'],
  ['fa', '۹۹/۰۵/۱۲ - ۱۸:۰۰', '2020-08-02'],
  ['fa', '۷ سپتامبر ۲۰۱۶ - ۱۷ شهریور ۱۳۹۵', '2016-09-07'],
  ['fa', 'تاریخ انتشار ۰۲/۰۳/۲۰۲۲ - ۱۴:۰۵ • به روز شده در ۰۴/۰۳/۲۰۲۲', '2022-03-02'],
  ['ru', '16 НОЯ 2020, 12:33', '2020-11-16'],
  ['ru', '12.IV.2005 г.', '2005-04-12'],
  ['ar', '17/9/2022 | آخر تحديث: 19/9/2022 10:15 ص', '2022-09-17'],
])('a date as heads of pages write it, %s: %s', (lang, line, date) => {
  expect(published('', `<div>${line}</div>`, { lang })).toMatchObject({ date });
});

test('days and months in digits go the way round that the other dates of the page show', () => {
  const below = '<div>03-14-2012, 07:10 PM #2</div>';
  expect(published('', '<div>03-09-2012, 09:33 AM #1</div>', { below })?.date).toBe('2012-03-09');
});

test('days of related stories, comments and coming events are not that of the page', () => {
  for (const below of [
    '<ul><li>23.01.2018 <a href="#">Election of rector</a></li></ul>',
    '<aside><p>12 October 2025</p></aside>',
    '<div id="comments"><time datetime="2019-04-02">2 April 2019</time></div>',
    '<p>Next open day: 12 October 2025</p>',
  ]) {
    expect(published('', '', { below })?.precision ?? 'none', below).not.toBe('day');
    const line = '<span>05.12.2016</span>';
    expect(published('', line, { below })).toMatchObject({ date: '2016-12-05' });
  }
});

test('a day may stand below the text, or in the footer where it says what it is', () => {
  expect(published('', '', { below: '<p>29 June 2014</p>' })?.date).toBe('2014-06-29');
  const footer = '<footer>This page was last edited on 8 November 2025, at 17:53.</footer>';
  expect(published('', '', { below: footer })?.date).toBe('2025-11-08');
});

test.each([
  ['en', '/news/20140429/markets', '2014-04-29'],
  ['fa', '/fa/news/1395/04/05/1114321/bazar', '2016-06-25'],
])('a day in the address, %s: %s', (lang, path, date) => {
  const head = `<link rel="canonical" href="https://news.example${path}">`;
  expect(published(head, '', { lang })).toMatchObject({ date });
});

test('one moment in two zones is the day of the place', () => {
  const head =
    '<meta property="article:published_time" content="2018-12-21T21:10:33+00:00"><meta name="date" content="2018-12-22T08:10:33+11:00">';
  expect(published(head, '')?.date).toBe('2018-12-22');
});
