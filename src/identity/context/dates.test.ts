import { expect, test } from 'vitest';
import { loadLanguage } from '../../language/index.js';
import { loadTables } from '../tables/index.js';
import { findMentions } from './find-mentions.js';

function linked(text: string, date: string | null, lang = 'en') {
  const sentences = loadLanguage(lang).parse(text);
  return findMentions({ sentences, text, lang, date }, loadTables())
    .filter(({ nested, referents }) => !nested && referents.some(({ kind }) => kind === 'person'))
    .map(({ referents, certainty }) => `${referents[0]?.label} ${certainty}`);
}

test('without a date of the document the date in the sentence says who is meant', () => {
  expect(
    linked('Putin met Rahmon in Dushanbe on 9 October 2025. Russia thanked its hosts.', null),
  ).toEqual(['Vladimir Putin sure', 'Emomali Rahmon sure']);
  expect(linked('The president of Russia spoke on 5 May 2010.', null)).toEqual([
    'Dmitry Medvedev sure',
  ]);
});

test('a surname without any date is nobody of the tables for sure', () => {
  expect(linked('Putin met Rahmon in Dushanbe.', null).join()).not.toContain(' sure');
});

test('a past month or day beside the office goes before the date of the document', () => {
  expect(linked('In May 2010 the President of Russia visited Ukraine.', '2023-05-01')).toEqual([
    'Dmitry Medvedev sure',
  ]);
  expect(linked('The President of Russia praised the 2010 agreement.', '2023-05-01')).toEqual([
    'Vladimir Putin sure',
  ]);
});

test('a surname that only one has, in office on the date, is that one, unsure', () => {
  expect(linked('Lavrov arrived in Dushanbe on Monday.', '2021-06-10')).toEqual([
    'Sergey Lavrov unsure',
  ]);
});
