import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withAgreement } from './agreement.js';

const tree = (rows: string) =>
  withAgreement(sentenceOf(rows)).words.map(({ head, deprel }) => `${head + 1} ${deprel}`);

const PAST = (gender: string) => `Gender=${gender}|Number=Sing|Tense=Past|VerbForm=Fin`;
const NOMINATIVE = (gender: string) => `Case=Nom|Gender=${gender}|Number=Sing`;

test('a name in the nominative behind a verb that agrees with it is its subject', () => {
  const rows = (gender: string) => `
    Бригады NOUN 2 obj Case=Acc|Number=Plur
    перебросила VERB 0 root ${PAST(gender)}
    Аравия PROPN 2 obj ${NOMINATIVE('Fem')}`;
  expect(tree(rows('Fem'))[2]).toBe('2 nsubj');
  expect(tree(rows('Masc'))[2]).toBe('2 obj');
});

test('so is an office whose case the tree misses, if the name beside it shows it', () => {
  const rows = `
    предупредил VERB 0 root ${PAST('Masc')}
    замминистра NOUN 1 obj Animacy=Anim|Case=Gen|Gender=Masc|Number=Sing
    Грушко PROPN 2 appos ${NOMINATIVE('Masc')}`;
  expect(tree(rows)[1]).toBe('1 nsubj');
});

test('a verb of saying between commas parts a subject from its verb', () => {
  const rows = `
    Вашингтон PROPN 3 nsubj ${NOMINATIVE('Masc')}
    , PUNCT 1 punct
    предупредил VERB 0 root ${PAST('Masc')}
    Трамп PROPN 3 nmod ${NOMINATIVE('Masc')}
    , PUNCT 6 punct
    ударит VERB 3 parataxis Number=Plur|Tense=Fut|VerbForm=Fin`;
  expect(tree(rows)).toEqual(['6 nsubj', '1 punct', '0 root', '3 nsubj', '6 punct', '3 ccomp']);
});

test('a verb that disagrees with the subject of a clause goes on with the clause above', () => {
  const rows = (gender: string) => `
    Греция PROPN 2 nsubj ${NOMINATIVE('Fem')}
    утверждает VERB 0 root Number=Sing|Tense=Pres|VerbForm=Fin
    имя NOUN 4 nsubj ${NOMINATIVE('Neut')}
    значит VERB 2 ccomp Number=Sing|Tense=Pres|VerbForm=Fin
    и CCONJ 6 cc
    наложила VERB 4 conj ${PAST(gender)}`;
  expect(tree(rows('Fem'))[5]).toBe('2 conj');
  expect(tree(rows('Neut'))[5]).toBe('4 conj');
});

test('several things before a verb of one subject are its object, where that subject stands behind', () => {
  const rows = `
    Бригады NOUN 2 nsubj Case=Nom|Number=Plur
    перебросила VERB 0 root ${PAST('Fem')}
    Аравия PROPN 2 obj ${NOMINATIVE('Fem')}`;
  expect([tree(rows)[0], tree(rows)[2]]).toEqual(['2 obj', '2 nsubj']);
});

test('a name that is the same as an object is no subject of a verb that goes on with one', () => {
  const rows = (gender: string) => `
    Пхеньян PROPN 2 nsubj ${NOMINATIVE('Masc')}
    отверг VERB 0 root ${PAST('Masc')}
    и CCONJ 4 cc
    обвинил VERB 2 conj ${PAST(gender)}
    Сеул PROPN 4 obj ${NOMINATIVE(gender)}|Animacy=Inan`;
  expect(tree(rows('Masc'))[4]).toBe('4 obj');
});
