import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPhrasesInside, withPhrasesOfVerb } from './phrases-of-verbs.js';

const IN_A_STATEMENT = `
    او PRON 8 nsubj
    در ADP 3 case
    بیانیه‌ای NOUN 8 obl
    با ADP 5 case
    وزیر NOUN 3 nmod
    تلفنی ADV 8 advmod
    گفتگو NOUN 8 compound:lvc
    کرد VERB 0 root`;

const mended = (isTaken: boolean, isWanted = true) =>
  withPhrasesOfVerb(sentenceOf(IN_A_STATEMENT), {
    relational: () => null,
    isTaken: () => isTaken,
    isWanted: (_, slot) => isWanted && slot === 'با',
  }).words[4];

test('what a verb has a side behind hangs on it, not on the adverbial before', () => {
  expect(mended(false)).toMatchObject({ head: 7, deprel: 'obl' });
});

test('a deed keeps its own side, and a verb gets none that it has no place for', () => {
  expect(mended(true)).toMatchObject({ head: 2, deprel: 'nmod' });
  expect(mended(false, false)).toMatchObject({ head: 2, deprel: 'nmod' });
});

test('a verb has who does it behind "from the side of"', () => {
  const { words } = withPhrasesOfVerb(
    sentenceOf(`
    درخواست NOUN 8 nsubj
    در ADP 3 case
    بیانیه‌ای NOUN 8 obl
    از ADP 5 case
    سوی NOUN 3 nmod
    دولت NOUN 5 nmod
    رد NOUN 8 compound:lvc
    شد VERB 0 root`),
    {
      relational: (word) => (word === 4 ? 'سوی' : null),
      isTaken: () => false,
      isWanted: (_, slot) => slot === 'از_سوی',
    },
  );
  expect(words[4]).toMatchObject({ head: 7, deprel: 'obl' });
});

test('what stands between a subject and its verb is of that verb', () => {
  const { words } = withPhrasesInside(
    sentenceOf(`
    گویند VERB 0 root
    جبهه NOUN 5 nsubj
    با ADP 4 case
    محکوم‌کردن NOUN 1 obl
    گفت VERB 1 ccomp`),
  );
  expect(words[3]).toMatchObject({ head: 4, deprel: 'obl' });
});

test('a second phrase behind the adposition of a deed is of the verb', () => {
  const { words } = withPhrasesOfVerb(
    sentenceOf(`
    در ADP 2 case
    سفر NOUN 8 obl
    به ADP 4 case
    قاهره PROPN 2 nmod
    به ADP 6 case
    وزیر NOUN 4 nmod
    تبریک NOUN 8 compound:lvc
    گفت VERB 0 root`),
    {
      relational: () => null,
      isTaken: (noun) => noun === 1,
      isWanted: (_, slot) => slot === 'به',
    },
  );
  expect(words[3]).toMatchObject({ head: 1, deprel: 'nmod' });
  expect(words[5]).toMatchObject({ head: 7, deprel: 'obl' });
});

test('what a comma closes with its adverbial stays there', () => {
  const { words } = withPhrasesOfVerb(
    sentenceOf(`
    به ADP 2 case
    گزارش NOUN 7 obl
    رویترز PROPN 2 nmod
    از ADP 5 case
    لندن PROPN 3 nmod
    ، PUNCT 2 punct
    خواست VERB 0 root`),
    { relational: () => null, isTaken: () => false, isWanted: () => true },
  );
  expect(words[4]).toMatchObject({ head: 2, deprel: 'nmod' });
});
