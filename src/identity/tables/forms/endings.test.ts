import { expect, test } from 'vitest';
import { loadTables } from '../load.js';

const tables = loadTables();
const state = (lang: string, word: string) => tables.match([word], 0, lang)[0]?.entity;

test.each([
  ['tr', "Ankara'da", 'TUR'],
  ['tr', 'Rusya’dan', 'RUS'],
  ['uz', 'Qozogʻistonning', 'KAZ'],
  ['uk', 'Франції', 'FRA'],
  ['uk', 'Росією', 'RUS'],
  ['kk', 'Ресейге', 'RUS'],
  ['ky', 'Казакстандын', 'KAZ'],
  ['tg', 'Русияро', 'RUS'],
  ['de', 'Russlands', 'RUS'],
  ['fr', 'Russie', 'RUS'],
])('%s: %s names %s', (lang, word, id) => {
  const found = tables.match([word], 0, lang).map((match) => match.entity);
  expect(found).toContain(id);
});

test('only endings that the language has are taken off, and none off short names', () => {
  expect(state('tr', 'Rusyalog')).toBeUndefined();
  expect(state('de', 'Iranda')).toBeUndefined();
});

test('names of one language do not count in another', () => {
  expect(state('en', 'Rusya')).toBeUndefined();
});

test('whom the main languages name is found too', () => {
  expect(tables.match(['Vladimir', 'Putin'], 0, 'tr')[0]?.entity).toBe('Q7747');
});
