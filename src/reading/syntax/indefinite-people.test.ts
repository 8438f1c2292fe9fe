import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withIndefinitePeople } from './indefinite-people.js';

test('people of whom a clause tells more are the marked object', () => {
  const { words } = withIndefinitePeople(
    sentenceOf(`
    گاز NOUN 6 obl
    معترضانی ADJ 1 amod
    را ADP 1 case
    که SCONJ 5 mark
    آمدند VERB 1 acl
    متفرق VERB 0 root`),
    (form) => form === 'معترضان',
  );
  expect(words[1]).toMatchObject({ upos: 'NOUN', lemma: 'معترضان' });
  expect(words[2]).toMatchObject({ head: 1 });
});
