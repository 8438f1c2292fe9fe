import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { type Doubled, withDoubledTitles } from './doubled-titles.js';

const ROWS = `
  وقع VERB 0 root Gender=Masc|Number=Sing|Person=3
  ولي NOUN 1 nsubj Number=Sing
  العهد NOUN 2 nmod
  رئيس NOUN 1 obj Number=Sing
  الوزراء NOUN 4 nmod
  محمد PROPN 4 nmod`;
const AGREEMENT = '\n  اتفاقية NOUN 1 obj Number=Sing';

const asked: Doubled = {
  titleAt: (word) => (word === 1 ? [1, 3] : word === 3 ? [3, 6] : null),
  isNamed: () => false,
  areSame: () => null,
  isWanted: () => false,
};

const relations = (rows: string, given: Doubled = asked) =>
  withDoubledTitles(sentenceOf(rows), given).words.map((w) => `${w.deprel} ${w.head + 1}`);

test('of two titles before an object the one beside the name is the subject', () => {
  const told = relations(ROWS + AGREEMENT);
  expect(told[1]).toBe('appos 4');
  expect(told[3]).toBe('nsubj 1');
});

test('without another object the second title may be that of the object', () => {
  expect(relations(ROWS)[3]).toBe('obj 1');
});

test('two titles of one person are doubled in any case, those of two persons never', () => {
  expect(relations(ROWS, { ...asked, areSame: () => true })[3]).toBe('nsubj 1');
  expect(relations(ROWS + AGREEMENT, { ...asked, areSame: () => false })[3]).toBe('obj 1');
});

test('a title that has its name beside it takes no second one', () => {
  expect(relations(ROWS + AGREEMENT, { ...asked, isNamed: () => true })[3]).toBe('obj 1');
});
