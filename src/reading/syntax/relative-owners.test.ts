import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRelativeOwners } from './relative-owners.js';

const rows = `
  الحركة NOUN 0 root
  التي PRON 3 nsubj PronType=Rel
  هدد VERB 1 acl:relcl
  زعيم NOUN 3 nsubj
  ها PRON 4 nmod`;
const joined = (token: number) => {
  const sentence = sentenceOf(rows);
  return { ...sentence, words: sentence.words.map((w, i) => (i < 3 ? w : { ...w, token })) };
};

test('a relative pronoun is no subject where the clause has one that belongs to the noun outside', () => {
  expect(withRelativeOwners(joined(3), () => true).words[1]!.deprel).toBe('dep');
});

test('it stays where the noun behind the verb has no pronoun of its own', () => {
  const sentence = sentenceOf(rows);
  expect(withRelativeOwners(sentence, () => true)).toBe(sentence);
});

test('a thing that the noun outside has may be what it does something to', () => {
  const sentence = joined(3);
  expect(withRelativeOwners(sentence, () => false)).toBe(sentence);
});
