import { expect, test } from 'vitest';
import { loadLanguage } from '../../language/index.js';
import { loadTables } from '../tables/index.js';
import { findMentions } from './find-mentions.js';

const statesOf = (text: string) => {
  const sentences = loadLanguage('ru').parse(text);
  const mentions = findMentions({ sentences, text, lang: 'ru', date: '2020-02-25' }, loadTables());
  return mentions.flatMap((m) => m.referents).map(({ label, state }) => `${label} ${state}`);
};

test('a name that Latin letters would spell like that of one person in the tables is theirs', () => {
  expect(statesOf('Анн Линде вызвала посла.')).toContain('Ann Linde SWE');
});

test('a name that they would spell otherwise is not', () => {
  expect(statesOf('Анн Линдеман вызвала посла.').join()).not.toContain('Ann Linde SWE');
});
