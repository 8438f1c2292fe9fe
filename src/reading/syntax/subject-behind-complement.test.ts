import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSubjectBehindComplement } from './subject-behind-complement.js';

const rows = (object = 'أحزاب') => `
  تطالب VERB 0 root Gender=Fem|Number=Sing|Person=3
  ب ADP 3 case
  طرد NOUN 1 obl
  ${object} NOUN 1 obj Number=Plur`;
const rules = {
  isParty: (word: number) => word === 3,
  isQuantity: () => false,
  isWanted: (_verb: number, adposition: string) => adposition === 'ب',
};

test('whoever stands bare behind what the verb asks for is its subject', () => {
  const { words } = withSubjectBehindComplement(sentenceOf(rows()), rules);
  expect(words[3]!.deprel).toBe('nsubj');
});

test('people in the form of objects, things, and what is behind another phrase stay objects', () => {
  const people = sentenceOf(rows('مسؤولين'));
  expect(withSubjectBehindComplement(people, rules)).toBe(people);
  const sentence = sentenceOf(rows());
  const isParty = () => false;
  expect(withSubjectBehindComplement(sentence, { ...rules, isParty })).toBe(sentence);
  const isWanted = () => false;
  expect(withSubjectBehindComplement(sentence, { ...rules, isWanted })).toBe(sentence);
});
