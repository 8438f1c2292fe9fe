import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObliquesBehindClosed } from './obliques-behind-closed.js';

const rows = (comma: string) => `
  تعترف VERB 0 root
  واشنطن PROPN 1 nsubj
  ، PUNCT 4 punct
  التي PRON 5 nsubj PronType=Rel
  دعت VERB 2 acl:relcl
  إلى ADP 7 case
  الحوار NOUN 5 obl
  ${comma} PUNCT 7 punct
  ب ADP 10 case ب
  الحكومة NOUN 7 nmod`;
const headOf = (comma: string, isWanted: boolean) =>
  withObliquesBehindClosed(sentenceOf(rows(comma)), () => isWanted).words[9]!.head;

test('a phrase behind a clause that is set off is that of the verb before, which asks for it', () => {
  expect(headOf('،', true)).toBe(0);
});

test('it stays where the verb does not ask for it or no comma closes the clause', () => {
  expect(headOf('،', false)).toBe(6);
  expect(headOf('"', true)).toBe(6);
});
