import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withComments } from './comments.js';

test('a noun that goes on about what was told is no side of it', () => {
  const { words } = withComments(
    sentenceOf(`
    فرمان NOUN 2 obj
    خواند VERB 0 root
    ؛ PUNCT 4 punct
    اقدامی NOUN 2 nsubj
    که SCONJ 6 mark
    نکوهید VERB 4 acl`),
  );
  expect(words[3]!.deprel).toBe('parataxis');
});

test('a noun with a clause of its own before the verb stays a side', () => {
  const { words } = withComments(
    sentenceOf(`
    دیروز NOUN 6 obl
    ، PUNCT 1 punct
    مردی NOUN 6 nsubj
    که SCONJ 5 mark
    آمد VERB 3 acl
    کشت VERB 0 root`),
  );
  expect(words[2]!.deprel).toBe('nsubj');
});
