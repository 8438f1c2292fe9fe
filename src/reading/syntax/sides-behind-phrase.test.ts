import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { type Phrases, withSidesBehindPhrase } from './sides-behind-phrase.js';

const phrases = (parties: readonly number[], bodies: readonly number[] = []): Phrases => ({
  nameAt: (word) => (parties.includes(word) ? [word, word + 1] : null),
  isPlaceName: () => false,
  isParty: (word) => parties.includes(word),
  isBody: (word) => bodies.includes(word),
  isNamed: (word) => parties.includes(word) && !bodies.includes(word),
  areOthers: (word, other) => parties.includes(word) && parties.includes(other),
  isDoneTo: () => true,
});

test('somebody behind a noun with an indefinite adjective is the object', () => {
  const { words } = withSidesBehindPhrase(
    sentenceOf(`
      حثت VERB 0 root Gender=Fem|Person=3
      الوزارة NOUN 1 nsubj
      خلال ADP 4 case
      مؤتمر NOUN 1 obl
      صحفي ADJ 4 amod
      أردوغان PROPN 4 nmod`),
    phrases([1, 5]),
  );
  expect(words[5]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('behind a time and a verb without a subject it is the subject', () => {
  const { words } = withSidesBehindPhrase(
    sentenceOf(`
      رفضت VERB 0 root Gender=Fem|Person=3
      مساء NOUN 1 obl
      الجمعة NOUN 2 nmod
      المعارضة ADJ 3 amod
      الخطة NOUN 1 obj`),
    phrases([3]),
  );
  expect(words[3]).toMatchObject({ head: 0, deprel: 'nsubj', upos: 'NOUN' });
});

test('a person behind a body with the article is the object, and the body the subject', () => {
  const { words } = withSidesBehindPhrase(
    sentenceOf(`
      هددت VERB 0 root Gender=Fem|Person=3
      الفصائل NOUN 1 obj Number=Plur
      العراقية ADJ 2 amod
      أردوغان PROPN 2 nmod`),
    phrases([1, 3], [1]),
  );
  expect(words[1]).toMatchObject({ head: 0, deprel: 'nsubj' });
  expect(words[3]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('a name behind a definite title stays with it', () => {
  const sentence = sentenceOf(`
    بحث VERB 0 root Person=3
    الوزير NOUN 1 nsubj
    مع ADP 4 case
    الرئيس NOUN 1 obl
    الروسي ADJ 4 amod
    بوتين PROPN 4 nmod`);
  expect(withSidesBehindPhrase(sentence, phrases([1, 3, 5]))).toBe(sentence);
});

test('behind a comma another man than the subject is the object', () => {
  const { words } = withSidesBehindPhrase(
    sentenceOf(`
      هنأ VERB 0 root Gender=Masc|Person=3
      فيدان PROPN 1 nsubj
      ، PUNCT 2 punct
      رحمن PROPN 2 appos`),
    phrases([1, 3]),
  );
  expect(words[3]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('of two bare nouns behind a time the first is the subject', () => {
  const { words } = withSidesBehindPhrase(
    sentenceOf(`
      اتهمت VERB 0 root Gender=Fem|Person=3
      الاثنين NOUN 1 nsubj
      الجامعة NOUN 1 obj
      الوزير NOUN 1 obj`),
    phrases([2, 3]),
  );
  expect(words.map(({ deprel }) => deprel)).toEqual(['root', 'obl', 'nsubj', 'obj']);
});
