import { expect, test } from 'vitest';
import { loadTables } from '../tables/index.js';
import { whoIs } from './candidates.js';
import { readWords } from './read-words.js';

const tables = loadTables();
const read = readWords(tables);
const first = (text: string, date: string | null = null, lang?: string) =>
  whoIs({ text, date, ...(lang === undefined ? {} : { lang }) }, tables, read)[0];

test('an office is who held it on the date', () => {
  expect(first('the President of Russia', '2010-06-01')?.label).toBe('Dmitry Medvedev');
  expect(first('президент России', '2023-10-13')?.label).toBe('Vladimir Putin');
  expect(first('رئیس جمهور ایران', '2022-05-30')?.label).toBe('Ebrahim Raisi');
});

test('an office of no rank is who held just that title, and a body’s who heads it', () => {
  expect(first('US Secretary of Homeland Security', '2023-05-11')?.label).toBe(
    'Alejandro Mayorkas',
  );
  expect(first('директор ФСБ', '2003-09-17')?.label).toBe('Nikolai Patrushev');
  expect(first('رئيس المحكمة الجنائية الدولية', '2012-06-06')?.label).toBe('Song Sang-hyun');
  expect(first('ICC prosecutor', '2012-03-06')?.label).toBe('Luis Moreno Ocampo');
  expect(first('UN High Commissioner for Refugees', '1996-11-11')?.label).toBe('Sadako Ogata');
});

test('who heads a part of a state is not its head', () => {
  const heads = whoIs({ text: 'the head of Russia', date: '2019-05-01' }, tables, read);
  expect(heads.map(({ label }) => label)).not.toContain('Ramzan Kadyrov');
});

test('an office without a date has no sure holder', () => {
  const candidates = whoIs({ text: 'the President of Russia', date: null }, tables, read);
  expect(candidates.filter(({ certainty }) => certainty === 'sure')).toEqual([]);
});

test('a name means the same in every script and spelling', () => {
  for (const name of ['Emomali Rahmon', 'Эмомали Рахмон', 'إمام علي رحمان', 'Imomali Rakhmonov']) {
    expect(first(name)?.label, name).toBe('Emomali Rahmon');
  }
});

test('a spelling that no table has is proposed, never sure', () => {
  expect(first('Emmanuel Makron')).toMatchObject({
    label: 'Emmanuel Macron',
    certainty: 'unsure',
  });
});

test('a surname alone proposes people and is never sure without a date', () => {
  expect(first('Putin')).toMatchObject({ label: 'Vladimir Putin', certainty: 'unsure' });
});

test('metonyms and old names lead to the state', () => {
  expect(first('the Kremlin')?.id).toBe('RUS');
  expect(first('Tadzhikistan')?.id).toBe('TJK');
});

test('nobody for what is empty, no words, too long or unknown', () => {
  for (const text of ['', '   ', '!!!…—', '12345', 'a '.repeat(5000), 'Zork Blatherskite']) {
    expect(whoIs({ text, date: '2024-01-01' }, tables, read), text.slice(0, 20)).toEqual([]);
  }
});
