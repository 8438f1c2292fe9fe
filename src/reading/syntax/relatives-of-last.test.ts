import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRelativesOfLast } from './relatives-of-last.js';

const CHARGED = `
    کاسترو PROPN 7 nsubj
    و CCONJ 3 cc
    میلوشویچ PROPN 1 conj
    که SCONJ 6 mark
    متهم ADJ 6 compound:lvc
    شد VERB 1 acl Number=Sing
    غایب‌اند VERB 0 root`;

test('a clause in the singular right behind the last of several describes that one', () => {
  const { words } = withRelativesOfLast(sentenceOf(CHARGED));
  expect(words[5]).toMatchObject({ head: 2 });
});

test('a clause in the plural describes them all', () => {
  const sentence = sentenceOf(CHARGED.replace('Number=Sing', 'Number=Plur'));
  expect(withRelativesOfLast(sentence)).toBe(sentence);
});
