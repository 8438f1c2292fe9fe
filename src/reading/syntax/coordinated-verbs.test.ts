import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedVerbs } from './coordinated-verbs.js';

const headsOf = (rows: string) =>
  withCoordinatedVerbs(sentenceOf(rows)).words.map(({ head }) => head);

test('a verb goes on with the verb above that it agrees with', () => {
  const heads = headsOf(`
    عبدالله PROPN 2 nsubj
    گفت VERB 0 root Number=Sing|Person=3
    کارمندان NOUN 4 nsubj Number=Plur
    رفتند VERB 2 ccomp Number=Plur|Person=3
    و CCONJ 7 cc
    دولت NOUN 7 obj
    کوبید VERB 4 conj Number=Sing|Person=3`);
  expect(heads[6]).toBe(1);
});

test('where no verb above agrees, nothing is moved', () => {
  const heads = headsOf(`
    قال VERB 0 root Gender=Masc|Number=Sing|Person=3
    الوزير NOUN 1 nsubj
    و CCONJ 4 cc
    رفضت VERB 1 conj Gender=Fem|Number=Sing|Person=3`);
  expect(heads[3]).toBe(0);
});

test('a participle has the endings of the verb that it is strung to', () => {
  const heads = headsOf(`
    گفت VERB 0 root Number=Plur|Person=3
    کرده VERB 1 ccomp Number=Sing|Person=3
    و CCONJ 4 cc
    رفتند VERB 2 conj Number=Plur|Person=3`);
  expect(heads[3]).toBe(1);
});

test('a verb that agrees with none above goes on with the nearest before it whose subject it agrees with', () => {
  const heads = headsOf(`
    حملت VERB 0 root Gender=Fem|Number=Sing|Person=3
    النائبة NOUN 1 nsubj Gender=Fem|Number=Sing
    فيما SCONJ 4 mark
    اعتبر VERB 1 advcl Gender=Masc|Number=Sing|Person=3
    الرئيس NOUN 4 nsubj Gender=Masc|Number=Sing
    و CCONJ 7 cc
    نفى VERB 1 conj Gender=Masc|Number=Sing|Person=3`);
  expect(heads[6]).toBe(3);
});

test('of verbs that trees hang on the first, one goes on with the last before it that has a subject of its gender', () => {
  const rows = (gender: string) => `
    أدانت VERB 0 root Gender=Fem|Number=Sing|Person=3
    البرازيل PROPN 1 nsubj
    حثت VERB 1 conj Gender=${gender}|Number=Sing|Person=3
    الأرجنتين PROPN 3 nsubj
    ف CCONJ 6 cc
    قطعت VERB 1 conj Gender=Fem|Number=Sing|Person=3`;
  expect(headsOf(rows('Fem'))[5]).toBe(2);
  expect(headsOf(rows('Masc'))[5]).toBe(0);
});
