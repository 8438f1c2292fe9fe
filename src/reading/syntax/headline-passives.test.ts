import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withHeadlinePassives } from './headline-passives.js';

const subjectOf = (rows: string) =>
  withHeadlinePassives(sentenceOf(rows), ({ lemma }) => lemma === 'kill').words[0]!.deprel;

test('who "killed in Mali" without an object was killed', () => {
  const rows = `
    Soldiers NOUN 2 nsubj
    killed VERB 0 root Tense=Past|VerbForm=Fin kill
    in ADP 4 case
    Mali PROPN 2 obl`;
  expect(subjectOf(rows)).toBe('nsubj:pass');
  expect(subjectOf(`${rows}\n    rebels NOUN 2 obj`)).toBe('nsubj');
});
