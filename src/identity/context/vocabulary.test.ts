import { expect, test } from 'vitest';
import { Keys } from './keys.js';
import { type Found, Vocabulary, vocabularyOf } from './vocabulary.js';
import { parseCrowds, parseVocabulary } from './vocabulary-rows.js';
import { WordTypes } from './word-types.js';

const TABLE = `class\tlabel\tas\tfeatures\ten\tru
crowd\tprotesters\t\tnumber=Plur\tprotester|demonstrator\tдемонстрант
body\t\tNavy\t\tnavy\tфлот
`;

test('bodies and crowds mean the same whatever the language', () => {
  const [first, second, third] = parseCrowds(TABLE, 'en');
  expect(first?.words).toEqual(['protester']);
  expect(second?.features).toEqual({ label: 'protesters', number: 'Plur' });
  expect(third?.features).toEqual({ as: 'Navy' });
  expect(parseCrowds(TABLE, 'ru').map(({ features }) => features)).toContainEqual(second?.features);
  expect(parseCrowds(TABLE, 'fr')).toEqual([]);
});

test('a wrong row is named by its line', () => {
  expect(() => parseCrowds(`${TABLE}mob\tmob\t\t\tmob\t`, 'en')).toThrow(/Line 4/);
  expect(() => parseCrowds(`${TABLE}crowd\t\t\t\tmob\t`, 'en')).toThrow(/Line 4/);
  expect(() => parseVocabulary('country\tcountry\nnowhere\tland')).toThrow(/Line 2/);
});

test('the shipped table has crowds of all main languages', () => {
  const words = ['en', 'ar', 'ru', 'fa'].map((lang) => vocabularyOf(lang));
  expect(words.every((vocabulary) => vocabulary.knows('crowd'))).toBe(true);
});

test('a Russian adjective is found whichever of its forms the row has', () => {
  const table = `class\tlabel\tas\tfeatures\tru
crowd\tterrorist groups\t\t\tтеррористическая группа
`;
  const words = parseCrowds(table, 'ru').map((term) => term.words.join(' '));
  expect(words).toContain('террористическая группа');
  expect(words).toContain('террористический группа');
});

test('of several rows of one word the one that fits is found', () => {
  const vocabulary = new Vocabulary([
    { class: 'crowd', words: ['critics'], features: { label: 'one', number: 'Plur' } },
    { class: 'crowd', words: ['critics'], features: { label: 'other' } },
  ]);
  const types = new WordTypes(vocabulary, () => ({ names: null, alone: [], offices: null }));
  const keys = new Keys([{ form: 'critics', lemma: 'critics' }], types);
  const find = (fits?: (found: Found) => boolean) =>
    vocabulary.find('crowd', keys, 0, fits)?.term.features.label;
  expect(find()).toBe('one');
  expect(find(({ term }) => term.features.number === undefined)).toBe('other');
});
