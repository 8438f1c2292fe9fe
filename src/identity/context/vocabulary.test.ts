import { expect, test } from 'vitest';
import { parseCrowds, parseVocabulary, vocabularyOf } from './vocabulary.js';

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
