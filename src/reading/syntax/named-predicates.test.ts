import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNamedPredicates } from './named-predicates.js';

const headOf = (verb: string, adposition = '') => {
  const rows = `
    Москва PROPN 2 nsubj Case=Nom
    ${verb} VERB 0 root
    решение NOUN 2 obj Case=Acc
    Брюсселя PROPN 3 nmod Case=Gen
    шагом NOUN 3 nmod Case=Ins
    ${adposition === '' ? '' : `${adposition} ADP 5 case`}`;
  const sentence = sentenceOf(rows);
  const { words } = withNamedPredicates(sentence, (i) => sentence.words[i]!.form === 'назвала');
  return words[words[4]!.head]!.form;
};

test('what a verb of naming calls something is no doer of that', () => {
  expect(headOf('назвала')).toBe('назвала');
});

test('other verbs and nouns behind an adposition keep their tree', () => {
  expect(headOf('отменила')).toBe('решение');
  expect(headOf('назвала', 'с')).toBe('решение');
});
