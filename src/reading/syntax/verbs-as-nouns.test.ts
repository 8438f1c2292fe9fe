import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withVerbsTakenForNouns } from './verbs-as-nouns.js';

const read = (rows: string) =>
  withVerbsTakenForNouns(sentenceOf(rows), ({ form }) => form === 'опроверг').words.map(
    ({ form, upos, deprel }) => `${form} ${upos} ${deprel}`,
  );

test('a past tense that is taken for a noun is a verb, and what it owns its object', () => {
  const rows = `
    Тегеран PROPN 2 nsubj Case=Nom
    опроверг NOUN 0 root Case=Nom|Number=Sing
    обвинения NOUN 2 nmod Case=Gen`;
  expect(read(rows)).toEqual(['Тегеран PROPN nsubj', 'опроверг VERB root', 'обвинения NOUN obj']);
});

test('what nobody is said to be stays a noun', () => {
  const rows = `
    опроверг NOUN 0 root Case=Nom
    Тегерана PROPN 1 nmod Case=Gen`;
  expect(read(rows)[0]).toBe('опроверг NOUN root');
});
