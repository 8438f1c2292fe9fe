import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withWordsBehindInsertions } from './behind-insertions.js';

const told = (rows: string, word: number) => {
  const { head, deprel } = withWordsBehindInsertions(sentenceOf(rows)).words[word]!;
  return [head + 1, deprel];
};
const source = `
  По ADP 2 case
  словам NOUN 7 parataxis Case=Dat
  источника NOUN 2 nmod Case=Gen
  , PUNCT 2 punct`;

test('a phrase behind the comma of a source is the main verb’s', () => {
  const rows = `${source}
    к ADP 6 case
    ЕС PROPN 2 nmod Case=Dat
    обратилась VERB 0 root VerbForm=Fin
    Турция PROPN 7 nsubj Case=Nom`;
  expect(told(rows, 5)).toEqual([7, 'obl']);
});

test('a nominative there is the subject of a verb that has none', () => {
  const rows = (kase: string) => `${source}
    недавно ADV 7 advmod
    Иран PROPN 3 appos Case=${kase}
    обстрелял VERB 0 root VerbForm=Fin`;
  expect(told(rows('Nom'), 5)).toEqual([7, 'nsubj']);
  expect(told(rows('Gen'), 5)).toEqual([3, 'appos']);
});
