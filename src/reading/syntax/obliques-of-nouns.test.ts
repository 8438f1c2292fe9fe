import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObliquesOfNouns } from './obliques-of-nouns.js';

const visit = sentenceOf(`
  после ADP 2 case
  визита NOUN 6 obl Case=Gen
  министра NOUN 2 nmod Case=Gen
  в ADP 5 case
  Каир PROPN 6 obl Case=Acc
  обстрелял VERB 0 root VerbForm=Fin`);

test('a side right behind the noun of a deed is the noun’s, owners between', () => {
  const { words } = withObliquesOfNouns(
    visit,
    (noun, adposition) => noun === 1 && adposition === 'в',
    () => true,
  );
  expect(words[4]).toMatchObject({ head: 1, deprel: 'nmod' });
});

test('what the noun’s deed has no side for stays the verb’s', () => {
  const none = () => false;
  expect(withObliquesOfNouns(visit, none, () => true)).toBe(visit);
  expect(withObliquesOfNouns(visit, () => true, none)).toBe(visit);
});

test('an adposition of two words is asked for by both', () => {
  const asked: string[] = [];
  const critique = sentenceOf(`
    критика NOUN 5 nsubj Case=Nom
    в ADP 4 case
    адрес NOUN 2 fixed
    правительства NOUN 5 obl Case=Gen
    вызвала VERB 0 root VerbForm=Fin`);
  withObliquesOfNouns(
    critique,
    (_, adposition) => asked.push(adposition) > 0,
    () => true,
  );
  expect(asked).toEqual(['в_адрес']);
});
