import { expect, test } from 'vitest';
import { loadLexicon } from '../lexicon/load.js';
import { CAST, storyOf } from '../testing/contexts.js';
import { sentenceOf } from '../testing/trees.js';
import { blamedByClause } from './blamed-clause.js';

function blamed(rows: string, verb: number): readonly string[] {
  const story = storyOf(sentenceOf(rows), loadLexicon('en')!, CAST);
  return blamedByClause(story, 0, verb).map(({ referent }) => referent.id);
}

const drew = (pronoun: string) => `
  Iran PROPN 2 nsubj
  received VERB 0 root
  guests NOUN 2 obj
  , PUNCT 6 punct
  ${pronoun} PRON 6 nsubj PronType=Rel
  drew VERB 3 acl:relcl
  criticism NOUN 6 obj`;

test('"which drew criticism" blames whoever did what was told', () => {
  expect(blamed(drew('which'), 5)).toEqual(['IRN']);
});

test('"who drew criticism" blames those who are named before it', () => {
  expect(blamed(drew('who'), 5)).toEqual([]);
});

test('a thing that is blamed in a relative clause is blamed on whoever did it', () => {
  const rows = `
    Iran PROPN 2 nsubj
    approved VERB 0 root
    settlements NOUN 2 obj
    that PRON 6 obj PronType=Rel
    Russia PROPN 6 nsubj
    condemned VERB 3 acl:relcl`;
  expect(blamed(rows, 5)).toEqual(['IRN']);
});
