import { expect, test } from 'vitest';
import { story } from '../testing/sentences.js';
import { genderOfName } from './gender.js';

const told = (written: string, name: string, verb: string) => {
  const words = story(
    'ru',
    `
    ${name}
    ${verb}`,
  ).sentences[0]!.words;
  return genderOfName(written, words[0], words[1]);
};
const said = (gender: string) =>
  `сказала VERB 0 root VerbForm=Fin|Tense=Past|Number=Sing|Gender=${gender}`;

test('surnames and past tenses tell the gender of a name', () => {
  expect(told('Анна Иванова', 'Иванова PROPN 2 nsubj Case=Nom', said('Fem'))).toBe('Fem');
  expect(told('Петров', 'Петров PROPN 2 nsubj Case=Nom', said('Fem'))).toBe('Masc');
  expect(told('Форд', 'Форд PROPN 2 nsubj Case=Nom', said('Fem'))).toBe('Fem');
});

test('in a consonant only men’s names are declined', () => {
  expect(told('Бут', 'Бута PROPN 2 obj Case=Acc', said('Fem'))).toBe('Masc');
  expect(told('Бут', 'Бут PROPN 2 obj Case=Acc', said('Fem'))).toBeNull();
});
