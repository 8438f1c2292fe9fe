import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withVerbsByEnding, withVerbsTakenForNouns } from './verbs-as-nouns.js';

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

test('a past tense whose dictionary form is a verb has what stands before it for its subject', () => {
  const rows = `
    Таджикские ADJ 3 amod Case=Nom|Number=Plur
    военные ADJ 3 amod Case=Nom|Number=Plur
    обстреляли NOUN 0 root Case=Nom обстрелять
    из ADP 5 case
    минометов NOUN 3 nmod Case=Gen`;
  const read = (isVerb: boolean) =>
    withVerbsByEnding(sentenceOf(rows), () => isVerb).words.map(
      ({ form, upos, deprel, head }) => `${form} ${upos} ${deprel} ${head + 1}`,
    );
  expect(read(true)).toEqual([
    'Таджикские ADJ amod 2',
    'военные NOUN nsubj 3',
    'обстреляли VERB root 0',
    'из ADP case 5',
    'минометов NOUN obl 3',
  ]);
  expect(read(false)[2]).toBe('обстреляли NOUN root 0');
});
