import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { objectBehindSubject } from './object-behind-subject.js';

const objectIn = (rows: string) => objectBehindSubject(sentenceOf(rows).words, 0);

test('a feminine adjective of a man is the object', () => {
  expect(
    objectIn(`
    وصف VERB 0 root Gender=Masc|Number=Sing|Person=3
    الرئيس NOUN 1 nsubj Number=Sing
    المعارضة ADJ 2 amod Gender=Fem|Number=Sing`),
  ).toBe(2);
  expect(
    objectIn(`
    وصفت VERB 0 root Gender=Fem|Number=Sing|Person=3
    الحكومة NOUN 1 nsubj Number=Sing
    المؤقتة ADJ 2 amod Gender=Fem|Number=Sing`),
  ).toBeNull();
});

test('an oblique plural behind one man is the object', () => {
  expect(
    objectIn(`
    اتهم VERB 0 root Gender=Masc|Number=Sing|Person=3
    قائد NOUN 1 nsubj Gender=Masc|Number=Sing
    الشرطة NOUN 2 nmod Gender=Fem|Number=Sing
    المتظاهرين ADJ 2 amod Gender=Masc|Number=Plur متظاهر`),
  ).toBe(3);
});

test('what has the article owns nothing, so that a bare noun behind it is the object, but for times', () => {
  const rows = (noun: string) => `
    أقال VERB 0 root Gender=Masc|Number=Sing|Person=3
    الرئيس NOUN 1 nsubj Number=Sing
    ${noun} NOUN 2 nmod Number=Sing`;
  expect(objectIn(rows('وزير'))).toBe(2);
  expect(objectIn(rows('مساء'))).toBeNull();
});

test('a verb that has an object needs no other', () => {
  expect(
    objectIn(`
    وصف VERB 0 root Gender=Masc|Number=Sing|Person=3
    الرئيس NOUN 1 nsubj Number=Sing
    المعارضة ADJ 2 amod Gender=Fem|Number=Sing
    الاتفاق NOUN 1 obj Number=Sing`),
  ).toBeNull();
});

test('an oblique plural behind a body, a definite noun behind an adjective and what is counted there are objects', () => {
  expect(
    objectIn(`
    أمهلت VERB 0 root Gender=Fem|Number=Sing|Person=3
    المجموعة NOUN 1 nsubj Number=Sing
    العسكريين ADJ 2 amod Gender=Masc|Number=Plur عسكري`),
  ).toBe(2);
  expect(
    objectIn(`
    يستأنف VERB 0 root Gender=Masc|Number=Sing|Person=3
    الوفدان NOUN 1 nsubj Number=Dual
    الروسي ADJ 2 amod
    الصيني ADJ 3 conj
    المفاوضات NOUN 4 nmod Number=Plur`),
  ).toBe(4);
  expect(
    objectIn(`
    اعتقلت VERB 0 root Gender=Fem|Number=Sing|Person=3
    قوات NOUN 1 nsubj Number=Plur
    الأمن NOUN 2 nmod
    اللبنانية ADJ 2 amod
    ستة NUM 6 nummod
    سوريين NOUN 2 nmod Number=Plur`),
  ).toBe(5);
  expect(
    objectIn(`
    دخلت VERB 0 root Gender=Fem|Number=Sing|Person=3
    قوات NOUN 1 nsubj Number=Plur
    خمس NUM 4 nummod
    دول NOUN 2 nmod Number=Plur`),
  ).toBeNull();
});

test('a plural of men that keeps its last letter owns nothing behind it', () => {
  const words = sentenceOf(`
    اقتحم VERB 0 root Gender=Masc|Person=3|Voice=Act
    مستوطنون NOUN 1 nsubj Number=Plur
    المسجد NOUN 2 nmod`).words;
  expect(objectBehindSubject(words, 0)).toBe(2);
  const angry = sentenceOf(`
    أغلق VERB 0 root Gender=Masc|Person=3|Voice=Act
    متظاهرون NOUN 1 nsubj Number=Plur
    غاضبون ADJ 2 amod
    الطريق NOUN 3 obj`).words;
  expect(objectBehindSubject(angry, 0)).toBe(3);
});
