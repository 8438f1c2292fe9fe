import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNameBeforeVerb } from './name-before-verb.js';

const read = (rows: string, name: number) =>
  withNameBeforeVerb(sentenceOf(rows), (word) =>
    word === name ? [name, name + 1] : null,
  ).words.map(({ form, head, deprel }) => [form, head + 1, deprel].join(' '));

test('a name before a verb that it agrees with is the subject, what disagrees is the object', () => {
  const rows = (verb: string) => `
    Обвинения NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Plur
    Киева PROPN 1 nmod Case=Gen
    Москва PROPN 2 flat:name Case=Gen
    отвергла VERB 0 root Gender=${verb}|Number=Sing|VerbForm=Fin|Tense=Past`;
  expect(read(rows('Fem'), 2)).toEqual([
    'Обвинения 4 obj',
    'Киева 1 nmod',
    'Москва 4 nsubj',
    'отвергла 0 root',
  ]);
  expect(read(rows('Masc'), 2)[2]).toBe('Москва 2 flat:name');
});

test('who agrees with the verb stays its subject', () => {
  const words = read(
    `
    Мэр NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing
    Собянин PROPN 1 appos Case=Nom
    отказал VERB 0 root Gender=Masc|Number=Sing|VerbForm=Fin|Tense=Past`,
    1,
  );
  expect(words[0]).toBe('Мэр 3 nsubj');
});

test('a name in the nominative behind a phrase is the subject of a verb that has none', () => {
  const rows = `
    к ADP 2 case
    власти NOUN 5 obl Case=Dat
    Душанбе PROPN 2 nmod Case=Gen
    не PART 5 advmod
    признал VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    власти NOUN 5 obj`;
  const { words } = withNameBeforeVerb(
    sentenceOf(rows),
    (word) => (word === 2 ? [2, 3] : null),
    () => true,
  );
  expect(words[2]).toMatchObject({ head: 4, deprel: 'nsubj' });
});

test('an acronym behind a day is the subject, phrases between it and the verb', () => {
  const rows = (before: string) => `
    в ADP 2 case
    ${before} NOUN 6 obl Case=Acc
    КНДР PROPN 2 nmod Case=Gen
    в ADP 5 case
    Женеве PROPN 6 obl Case=Loc
    передала VERB 0 root VerbForm=Fin|Gender=Fem|Number=Sing|Voice=Act`;
  expect(read(rows('пятницу'), 2)[2]).toBe('КНДР 6 nsubj');
  expect(read(rows('столицу'), 2)[2]).toBe('КНДР 2 nmod');
});

test('a name of several words is the subject by its head', () => {
  const rows = `
    после ADP 2 case
    выборов NOUN 5 obl Case=Gen
    Африканский ADJ 4 amod Case=Nom
    союз NOUN 2 nmod Case=Nom|Number=Sing
    поддержал VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    Евросоюз PROPN 5 obj Case=Acc`;
  const { words } = withNameBeforeVerb(sentenceOf(rows), (word) =>
    word === 2 || word === 3 ? [2, 4] : null,
  );
  expect(words[3]).toMatchObject({ head: 4, deprel: 'nsubj' });
});

test('a name in a consonant behind a noun is a woman’s where the verb is', () => {
  const rows = (gender: string) => `
    возле ADP 2 case
    супермаркетов NOUN 4 obl Case=Gen
    Гиффордс PROPN 2 nmod Case=Gen|Number=Sing
    получила VERB 0 root VerbForm=Fin|Gender=${gender}|Number=Sing|Voice=Act
    ранение NOUN 4 obj Case=Acc`;
  expect(read(rows('Fem'), 2)[2]).toBe('Гиффордс 4 nsubj');
  expect(read(rows('Neut'), 2)[2]).toBe('Гиффордс 2 nmod');
});

test('behind a year a plural that looks like a genitive is the subject of a plural verb', () => {
  const rows = (number: string) => `
    в ADP 2 case
    ноябре NOUN 5 obl Case=Loc
    года NOUN 2 nmod Case=Gen
    власти NOUN 3 nmod Case=Gen|Number=Sing
    экстрадировали VERB 0 root VerbForm=Fin|Number=${number}|Voice=Act
    Бута PROPN 5 obj Case=Acc`;
  expect(read(rows('Plur'), 3)[3]).toBe('власти 5 nsubj');
  expect(read(rows('Sing'), 3)[3]).toBe('власти 3 nmod');
});

test('a participle between commas does not part a subject from its verb', () => {
  const rows = `
    в ADP 2 case
    пятницу NOUN 7 obl Case=Acc
    КНДР PROPN 2 nmod Case=Gen
    , PUNCT 5 punct
    обвинив VERB 7 advcl VerbForm=Conv
    , PUNCT 5 punct
    призвала VERB 0 root VerbForm=Fin|Gender=Fem|Number=Sing|Voice=Act`;
  expect(read(rows, 2)[2]).toBe('КНДР 7 nsubj');
});

test('the title of a woman whose name is apposed to it stays the subject', () => {
  const rows = (animacy: string) => `
    Лидер NOUN 4 nsubj Animacy=${animacy}|Case=Nom|Gender=Masc|Number=Sing
    оппозиции NOUN 1 nmod Case=Gen
    Светлана PROPN 1 appos Case=Nom|Gender=Fem|Number=Sing
    призвала VERB 0 root Gender=Fem|Number=Sing|VerbForm=Fin|Tense=Past`;
  expect(read(rows('Anim'), 2).slice(0, 3)).toEqual([
    'Лидер 4 nsubj',
    'оппозиции 1 nmod',
    'Светлана 1 appos',
  ]);
  expect(read(rows('Inan'), 2)[0]).toBe('Лидер 4 obj');
});
