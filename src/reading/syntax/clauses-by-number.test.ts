import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withClausesByNumber } from './clauses-by-number.js';

const rows = (number: string) => `
  وزیر NOUN 2 nsubj
  گفت VERB 0 root Number=Sing
  که SCONJ 5 mark
  مهاجران NOUN 5 nsubj
  بروند VERB 2 ccomp Number=Plur
  و CCONJ 8 cc
  خواهند AUX 8 aux Number=${number}|Person=3
  شد VERB 2 conj Number=Sing`;

test('a plural goes on with the plural clause that is said, its auxiliary has the ending', () => {
  expect(withClausesByNumber(sentenceOf(rows('Plur'))).words[7]).toMatchObject({ head: 4 });
});

test('a singular goes on with the singular verb', () => {
  expect(withClausesByNumber(sentenceOf(rows('Sing'))).words[7]).toMatchObject({ head: 1 });
});
