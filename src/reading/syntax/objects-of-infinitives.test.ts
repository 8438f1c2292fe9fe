import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectsOfInfinitives } from './objects-of-infinitives.js';

const read = (rows: string) =>
  withObjectsOfInfinitives(sentenceOf(rows)).words.map(
    ({ form, deprel, head }) => `${form} ${deprel} ${head + 1}`,
  );

test('of two subjects the one before that does not agree is the object of the infinitive', () => {
  const rows = (number: string) => `
    Афины PROPN 2 nsubj Case=Nom|Number=${number}
    должен ADJ 0 root Gender=Masc|Number=Sing
    посетить VERB 2 xcomp VerbForm=Inf
    глава NOUN 2 nsubj Case=Nom|Gender=Fem|Number=Sing|Animacy=Anim`;
  expect(read(rows('Plur'))[0]).toBe('Афины obj 3');
  expect(read(rows('Sing'))[0]).toBe('Афины nsubj 2');
});

test('a man in the nominative behind an infinitive is its doer', () => {
  const rows = (form: string) => `
    Пекин PROPN 2 nsubj Case=Nom|Gender=Masc|Number=Sing
    намерен ADJ 0 root Gender=Masc|Number=Sing
    посетить VERB 2 xcomp VerbForm=Inf
    госсекретарь NOUN 3 obj Case=${form}|Gender=Masc|Number=Sing|Animacy=Anim`;
  expect(read(rows('Nom'))).toEqual([
    'Пекин obj 3',
    'намерен root 0',
    'посетить xcomp 2',
    'госсекретарь nsubj 2',
  ]);
  expect(read(rows('Gen'))[0]).toBe('Пекин nsubj 2');
});
