import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPluralObjects, withPluralSubjects } from './plural-subjects.js';

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

const object = (rows: string) =>
  withPluralObjects(
    sentenceOf(rows),
    ({ form }) => form === 'требует',
    ({ form }) => (form === 'суда' ? 'судно' : null),
  ).words.find(({ deprel }) => deprel === 'obj');

test('nor has a verb one thing in the genitive for its object, but where it is denied or wants one', () => {
  const asked = (verb: string) => `
    ${verb} VERB 0 root VerbForm=Fin
    стороны NOUN 1 obj Case=Gen|Number=Sing|Gender=Fem|Animacy=Inan`;
  expect(object(asked('призвала'))?.feats.Number).toBe('Plur');
  expect(object(asked('требует'))?.feats.Number).toBe('Sing');
  const denied = `
    не PART 2 advmod
    призвала VERB 0 root VerbForm=Fin
    стороны NOUN 2 obj Case=Gen|Number=Sing|Gender=Fem|Animacy=Inan`;
  expect(object(denied)?.feats.Number).toBe('Sing');
});

test('a plural that is spelt like another word is of its own', () => {
  const seized = `
    перехватили VERB 0 root VerbForm=Fin
    суда NOUN 1 obj Case=Gen|Number=Sing|Gender=Masc|Animacy=Inan суд`;
  expect(object(seized)?.lemma).toBe('судно');
});
