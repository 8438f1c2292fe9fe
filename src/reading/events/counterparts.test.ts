import { expect, test } from 'vitest';
import { loadLexicon } from '../lexicon/load.js';
import { CAST, storyOf } from '../testing/contexts.js';
import { sentenceOf } from '../testing/trees.js';
import { counterpartsAt } from './counterparts.js';

const others = (noun: string, lemma: string, mark: string) =>
  counterpartsAt(
    storyOf(
      sentenceOf(`
        held VERB 0 root
        ${noun} NOUN 1 obj _ ${lemma}
        ${mark} ADP 4 case
        Iran PROPN 2 nmod`),
      loadLexicon('en')!,
      CAST,
    ),
    0,
    1,
  ).map(({ referent }) => referent.id);

test('what talks are about takes no part in them', () => {
  expect(others('talks', 'talks', 'on')).toEqual([]);
  expect(others('talks', 'talks', 'with')).toEqual(['IRN']);
  expect(others('curbs', 'curb', 'on')).toEqual(['IRN']);
});
