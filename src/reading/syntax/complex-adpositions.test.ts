import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withComplexAdpositions } from './complex-adpositions.js';

test('what follows an adposition of two words hangs where its noun hung', () => {
  const rows = `
    В ADP 2 case
    ходе NOUN 5 obl Case=Loc ход
    встречи NOUN 2 nmod Case=Gen
    министр NOUN 5 nsubj
    осудил VERB 0 root`;
  const read = (adpositions: readonly string[]) => {
    const { words } = withComplexAdpositions(sentenceOf(rows), new Set(adpositions));
    return words.map(({ form, deprel, head }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);
  };
  expect(read(['в_ход']).slice(0, 3)).toEqual([
    'В case встречи',
    'ходе fixed В',
    'встречи obl осудил',
  ]);
  expect(read([])[2]).toBe('встречи nmod ходе');
});

test('whose side it is may stand between, and a preposition loses its vowel', () => {
  const { words } = withComplexAdpositions(
    sentenceOf(`
    критика NOUN 0 root
    с ADP 4 case
    его DET 4 det
    стороны NOUN 1 nmod Case=Gen`),
    new Set(['с_стороны']),
  );
  expect(words[2]).toMatchObject({ upos: 'PRON', head: 0, deprel: 'nmod' });
  const { words: spelt } = withComplexAdpositions(
    sentenceOf(`
    критика NOUN 0 root
    со ADP 3 case
    стороны NOUN 1 nmod Case=Gen
    Ирана PROPN 3 nmod Case=Gen`),
    new Set(['с_стороны']),
  );
  expect(spelt.map(({ lemma }) => lemma).slice(1, 3)).toEqual(['с', 'стороны']);
  expect(spelt[3]).toMatchObject({ head: 0, deprel: 'nmod' });
});
