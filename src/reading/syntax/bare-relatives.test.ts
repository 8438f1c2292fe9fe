import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withBareRelatives } from './bare-relatives.js';

const ATTACK = `
  هجوم NOUN 0 root
  شن VERB 1 nmod
  ه PRON 2 obj
  مسلحون NOUN 2 nsubj`;

test('a verb inside a noun phrase is the relative clause of an indefinite noun', () => {
  expect(withBareRelatives(sentenceOf(ATTACK)).words[1]).toMatchObject({
    head: 0,
    deprel: 'acl:relcl',
  });
});

test('behind a definite noun it needs a pronoun, so that nothing is changed', () => {
  const sentence = sentenceOf(ATTACK.replace('هجوم', 'الهجوم'));
  expect(withBareRelatives(sentence)).toBe(sentence);
});

test('a noun with a pronoun of its own is no adposition', () => {
  const sentence = sentenceOf(`
    لقاء NOUN 0 root
    ه PRON 1 nmod
    نظير NOUN 1 case
    ه PRON 3 nmod`);
  const words = sentence.words.map((word, i) => (i === 3 ? { ...word, token: 2 } : word));
  const joined = { ...sentence, words: words.map((w, i) => (i === 2 ? { ...w, token: 2 } : w)) };
  expect(withBareRelatives(joined).words[2]).toMatchObject({ head: 0, deprel: 'nmod' });
  expect(withBareRelatives(sentence).words[2]).toMatchObject({ deprel: 'case' });
});
