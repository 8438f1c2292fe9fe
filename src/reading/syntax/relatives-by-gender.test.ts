import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRelativesByGender } from './relatives-by-gender.js';

const rows = (pronoun: string, verb: string) => `
  الدولة NOUN 0 root Number=Sing
  الوحيدة ADJ 1 amod
  خارج ADP 4 case
  الحلف NOUN 1 nmod Number=Sing
  ${pronoun} PRON 6 nsubj
  ${verb} VERB 4 acl:relcl`;

test('a relative clause of another gender than its noun is that of the noun above', () => {
  expect(withRelativesByGender(sentenceOf(rows('التي', 'عرضت'))).words[5]!.head).toBe(0);
});

test('a relative clause of the gender of its noun stays', () => {
  const sentence = sentenceOf(rows('الذي', 'عرض'));
  expect(withRelativesByGender(sentence)).toBe(sentence);
});
