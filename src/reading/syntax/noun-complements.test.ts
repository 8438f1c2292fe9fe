import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNounComplements } from './noun-complements.js';

const ATTACKED = `
  پس ADP 2 case
  حمله NOUN 6 obl
  طالبان PROPN 2 nmod
  به ADP 5 case
  پاسگاه NOUN 6 obl
  گریخت VERB 0 root`;

test('what a noun for a deed takes behind an adposition belongs to it, not to the verb', () => {
  const words = withNounComplements(sentenceOf(ATTACKED), (noun) => noun === 1).words;
  expect(words[4]).toMatchObject({ head: 1, deprel: 'nmod' });
});

test('what other nouns do not take stays with the verb', () => {
  const words = withNounComplements(sentenceOf(ATTACKED), () => false).words;
  expect(words[4]).toMatchObject({ head: 5, deprel: 'obl' });
});

test('what stands behind a bare object may be what the verb takes', () => {
  const rows = `
    چین PROPN 5 nsubj
    کمک NOUN 5 obj
    به ADP 4 case
    سودان PROPN 5 obl
    فرستاد VERB 0 root`;
  const words = withNounComplements(sentenceOf(rows), (noun) => noun === 1).words;
  expect(words[3]).toMatchObject({ head: 4, deprel: 'obl' });
});
