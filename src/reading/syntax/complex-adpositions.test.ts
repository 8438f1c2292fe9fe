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
