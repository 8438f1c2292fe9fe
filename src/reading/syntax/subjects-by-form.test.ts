import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSubjectsByForm } from './subjects-by-form.js';

const rows = (subject = '') => `
  طالب VERB 0 root Gender=Masc|Number=Sing|Person=3
  ب ADP 3 case
  الإفراج NOUN 1 obl
  عن ADP 5 case
  الصحفي NOUN 3 nmod
  مسؤولون NOUN 5 nmod Number=Plur${subject}`;

test('people in the nominative behind a phrase are the subject of the verb that has none', () => {
  const { words } = withSubjectsByForm(sentenceOf(rows()), (word) => word === 5);
  expect(words[5]).toMatchObject({ head: 0, deprel: 'nsubj' });
});

test('names that end so, and what stands behind a verb with a subject, stay', () => {
  const sentence = sentenceOf(rows());
  expect(withSubjectsByForm(sentence, () => false)).toBe(sentence);
  const told = sentenceOf(rows('\n  النواب NOUN 1 nsubj'));
  expect(withSubjectsByForm(told, (word) => word === 5)).toBe(told);
});
