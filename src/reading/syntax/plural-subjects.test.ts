import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPluralSubjects } from './plural-subjects.js';

const numberOf = (verb: string, form = 'Стороны') =>
  withPluralSubjects(
    sentenceOf(`
    ${form} NOUN 2 nsubj Case=Gen|Number=Sing
    согласились VERB 0 root Number=${verb}`),
  ).words[0]!.feats;

test('the subject of a plural verb is a plural', () => {
  expect(numberOf('Plur')).toEqual({ Case: 'Nom', Number: 'Plur' });
  expect(numberOf('Sing')).toEqual({ Case: 'Gen', Number: 'Sing' });
});

test('what no plural ends like stays as it is', () => {
  expect(numberOf('Plur', 'посла')).toEqual({ Case: 'Gen', Number: 'Sing' });
});
