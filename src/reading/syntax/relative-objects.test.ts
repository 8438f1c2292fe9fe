import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRelativeObjects } from './relative-objects.js';

const FREED = `
  طالبان PROPN 9 nsubj
  چهار NUM 3 nummod
  خبرنگار NOUN 9 obj
  را ADP 3 case
  که SCONJ 7 mark
  بازداشت NOUN 7 compound:lvc
  کرده VERB 3 acl
  بود AUX 7 aux
  آزاد_کرد VERB 0 root`;
const clauseOf = (rows: string, isPeople = true, isPassive = false) =>
  withRelativeObjects(
    sentenceOf(rows),
    () => isPeople,
    () => isPassive,
  ).words[6]!.deprel;

test('several people are what a verb in the singular is done to', () => {
  expect(clauseOf(FREED)).toBe('acl:obj');
});

test('they may do what a verb in the plural tells, and one may do what one in the singular tells', () => {
  expect(clauseOf(FREED.replace('بود', 'بودند'))).toBe('acl');
  expect(clauseOf(FREED.replace('چهار NUM 3 nummod', 'آن DET 3 det'))).toBe('acl');
});

test('things, passives and clauses with an object of their own are left', () => {
  expect(clauseOf(FREED, false)).toBe('acl');
  expect(clauseOf(FREED, true, true)).toBe('acl');
  expect(clauseOf(FREED.replace('بازداشت NOUN 7 compound:lvc', 'شهر NOUN 7 obj'))).toBe('acl');
});
