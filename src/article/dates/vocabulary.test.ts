import { expect, test } from 'vitest';
import { alternatives, DATE_LANGUAGES, parseVocabulary, vocabularyOf } from './vocabulary.js';

test('the table of every language can be read', () => {
  for (const lang of DATE_LANGUAGES) expect(vocabularyOf(lang)?.size).toBeGreaterThan(100);
  expect(vocabularyOf('xx')).toBeNull();
});

test('braces stand for alternatives', () => {
  expect(alternatives('сред{а|у}')).toEqual(['среда', 'среду']);
  expect(alternatives('{a|b}c{|d}')).toEqual(['ac', 'acd', 'bc', 'bcd']);
  expect(() => alternatives('{a {b|c}|d}')).toThrow(/Braces/);
});

test('a row with a class, value or flag that means nothing is refused, as is a form given twice', () => {
  for (const row of [
    'Lunes\tday\t1',
    'Monday\tweekday\t8',
    'May\tmonth\tg5\tmaybe',
    'May\tmonth',
  ]) {
    expect(() => parseVocabulary(row)).toThrow();
  }
  expect(() => parseVocabulary('May\tmonth\tg5\nmay\tmonth\tg5')).toThrow(/twice/);
});
