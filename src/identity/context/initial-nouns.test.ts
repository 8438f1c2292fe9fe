import { expect, test } from 'vitest';
import { meanings } from '../testing/mentions.js';

test('a noun for a body or an office that begins a sentence begins no name of a person', () => {
  const senate = `
    Сенат NOUN 3 nsubj Case=Nom|Number=Sing сенат
    Казахстана PROPN 1 nmod Case=Gen
    ратифицировал VERB 0 root
    = person 1 2`;
  expect(meanings('ru', '2022-10-08', senate)).toEqual([
    'Сенат Казахстана: KAZ (Parliament of Kazakhstan)',
  ]);
});

test('“former” may be written to the title', () => {
  const former = `
    Экс-премьер NOUN 5 nsubj Case=Nom|Number=Sing экс-премьер
    Пакистана PROPN 1 nmod Case=Gen
    Беназир PROPN 1 appos Case=Nom
    Бхутто PROPN 3 flat Case=Nom
    прибыла VERB 0 root
    = person 1 4`;
  expect(meanings('ru', '2007-10-08', former).join()).toMatch(
    /^Экс-премьер Пакистана Беназир Бхутто: .*\(former Prime Minister of Pakistan\)$/,
  );
});

test('an adjective of a town before a noun for a body names nobody', () => {
  const court = `
    Бишкекский ADJ 2 amod Case=Nom бишкекский
    горсуд NOUN 3 nsubj Case=Nom|Number=Sing горсуд
    арестовал VERB 0 root
    = organisation 1 1`;
  expect(meanings('ru', '2022-10-08', court).join()).not.toMatch(/бишкекский\b/);
});

test('an acronym behind a name is another’s', () => {
  const insistence = `
    По ADP 2 case
    настоянию NOUN 5 obl Case=Dat настояние
    Флейка PROPN 2 nmod Case=Gen
    ФБР PROPN 3 flat Case=Gen
    расследует VERB 0 root
    = person 3 4`;
  expect(meanings('ru', '2018-10-08', insistence).join()).toMatch(
    /Флейка: local.*ФБР: local:organisation\/fbi/,
  );
});

test('a place before a name begins none', () => {
  const senator = `
    сенатора NOUN 0 root Case=Gen сенатор
    Вермонта PROPN 1 nmod Case=Gen
    Берни PROPN 1 appos Case=Gen
    Сандерса PROPN 3 flat Case=Gen
    = person 2 4`;
  expect(meanings('ru', '2018-10-08', senator).join()).toContain('local:person/bernie-sanders');
});
