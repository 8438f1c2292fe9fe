import { expect, test } from 'vitest';
import type { EntityId } from '../types.js';
import { loadTables } from './index.js';

const tables = loadTables();
const found = (text: string, language: string) => {
  const words = text.split(' ');
  return tables.match(words, 0, language).map((m) => `${m.entity} ${m.length} ${m.via}`);
};

test.each([
  ['Tadzhikistan', 'en', 'TJK 1 alias'],
  ['Tajikistani leaders', 'en', 'TJK 1 demonym'],
  ['U.S. troops', 'en', 'USA 1 abbreviation'],
  ['United States of America', 'en', 'USA 4 alias'],
  ['Imam Ali Rahman', 'en', 'Q57366 3 alias'],
  ['Guinea - Bissau', 'en', 'GNB 3 name'],
  ['CIS members', 'en', 'Q7779 1 abbreviation'],
  ['الروسية', 'ar', 'RUS 1 demonym'],
  ['ولروسيا', 'ar', 'RUS 1 name'],
  ['إمام علي رحمان', 'ar', 'Q57366 3 name'],
  ['الولايات المتحدة', 'ar', 'USA 2 name'],
  ['هيومن رايتس ووتش', 'ar', 'Q187052 3 name'],
  ['Таджикистана', 'ru', 'TJK 1 name'],
  ['российскими', 'ru', 'RUS 1 demonym'],
  ['афганцев', 'ru', 'AFG 1 demonym'],
  ['Соломоновых Островов', 'ru', 'SLB 2 alias'],
  ['Архангельской областью', 'ru', 'local:place/iso-ru-ark 2 name'],
  ['Khuzestan', 'en', 'local:place/iso-ir-06 1 name'],
  ['金正恩', 'zh', 'Q56226 1 name'],
  ['استان خوزستان', 'fa', 'local:place/iso-ir-06 2 name'],
  ['Соединённых Штатах', 'ru', 'USA 2 name'],
  ['Владимиром Путиным', 'ru', 'Q7747 2 name'],
  ['Путину', 'ru', 'Q7747 1 surname'],
  ['تاجیکستان', 'fa', 'TJK 1 name'],
  ['روسیه‌ای', 'fa', 'RUS 1 demonym'],
  ['امامعلی رحمان', 'fa', 'Q57366 2 name'],
])('finds %s in %s', (text, language, expected) => {
  expect(found(text, language)).toContain(expected);
});

test.each([
  ['us', 'en', 'USA'],
  ['who', 'en', 'Q7817'],
  ['turkey', 'en', 'TUR'],
  ['مغرب', 'ar', 'MAR'],
  ['кубе', 'ru', 'CUB'],
  ['В', 'ru', 'Q250733'],
  ['Smith', 'en', 'Q28225536'],
])('does not take the word %s for a name', (word, language, id) => {
  expect(tables.match([word], 0, language).map((m) => m.entity)).not.toContain(id);
});

test('knows who held an office on a date, and says so when it does not', () => {
  const russia = 'RUS' as EntityId;
  const who = (date: string | null) =>
    tables.holders('head-of-state', russia, date).map((h) => `${h.term.person} ${h.certainty}`);
  expect(who('2023-10-13')).toEqual(['Q7747 sure']);
  expect(who('2010-06-01')).toEqual(['Q23530 sure']);
  expect(who('2008')).toEqual(expect.arrayContaining(['Q7747 unsure', 'Q23530 unsure']));
  expect(who(null)).toEqual([]);
  expect(who('1950-01-01')).toEqual([]);
});

test('does not carry an open term on for ever', () => {
  const [holder] = tables.holders('head-of-state', 'TJK' as EntityId, '2035-01-01');
  expect(holder?.certainty).toBe('unsure');
});

test('a title chooses between a president and a supreme leader', () => {
  const who = (title: string) =>
    tables
      .holders('head-of-state', 'IRN' as EntityId, '2022-05-30', title)
      .map((h) => tables.label(h.term.person));
  expect(who('President')).toEqual(['Ebrahim Raisi']);
  expect(who('Supreme Leader')).toEqual(['Ali Khamenei']);
});

test('takes the longest office', () => {
  expect(tables.office(['Minister', 'of', 'Foreign', 'Affairs'], 0, 'en')).toMatchObject({
    length: 4,
    office: { id: 'foreign-minister' },
  });
  expect(tables.office(['президентами'], 0, 'ru')?.office.id).toBe('president');
  expect(tables.office(['رئيسة', 'الوزراء'], 0, 'ar')?.office.id).toBe('prime-minister');
});

test('a nisba that begins like an article takes the article and a feminine', () => {
  for (const word of ['ألماني', 'الألماني', 'الألمانية', 'والألمان', 'الألبانية']) {
    expect(tables.match([word], 0, 'ar')[0]?.entity, word).toBe(
      word.includes('لب') ? 'ALB' : 'DEU',
    );
  }
});

test('a lengthening stroke that stands alone parts no name', () => {
  const [match] = tables.match(['کیم', 'جونگ', 'ـ', 'اون'], 0, 'fa');
  expect(match).toMatchObject({ entity: 'Q56226', length: 4 });
});

test('the company is meant without the article, the river and state with it', () => {
  expect(tables.match(['أمازون'], 0, 'ar')[0]?.entity).toBe('local:organisation/amazon');
  expect(tables.match(['الأمازون'], 0, 'ar')[0]?.entity).toBe('local:place/iso-br-am');
});

test('what begins nothing is told without a search', () => {
  const what = (word: string) => {
    const { names, offices } = tables.begins(word, 'en');
    return { names: names !== null, offices: offices !== null };
  };
  expect(what('Vladimir')).toEqual({ names: true, offices: false });
  expect(what('President').offices).toBe(true);
  expect(what('quickly')).toEqual({ names: false, offices: false });
});
