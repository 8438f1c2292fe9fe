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
