import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { isNoSubjectBehind } from './subject-behind.js';

const forbids = (rows: string) => isNoSubjectBehind(sentenceOf(rows).words, 0, 1);

test('a noun is no subject of a verb in the first person', () => {
  const rows = (person: number) => `
    ناشدنا VERB 0 root Person=${person}|Number=Plur
    المجتمع NOUN 1 nsubj Number=Sing`;
  expect([forbids(rows(1)), forbids(rows(3))]).toEqual([true, false]);
});

test('a sound plural in the oblique is no subject; a stem that ends likewise may be one', () => {
  const rows = (noun: string, lemma: string) => `
    ناشد VERB 0 root Gender=Masc|Number=Sing|Person=3
    ${noun} NOUN 1 nsubj Number=Plur ${lemma}`;
  expect(forbids(rows('المحتجين', 'محتج'))).toBe(true);
  expect(forbids(rows('المساجين', 'سجين'))).toBe(false);
  expect(forbids(rows('البحرين', 'بحر').replace('Plur', 'Sing'))).toBe(false);
});

test('a noun with the alif of objects is no subject, but for duals and what is counted', () => {
  const verb = 'فتح VERB 0 root Gender=Masc|Number=Sing|Person=3';
  expect(forbids(`${verb}\n تحقيقا NOUN 1 nsubj Number=Sing تحقيق`)).toBe(true);
  const dual = `${verb}\n رئيسا NOUN 1 nsubj Number=Sing رئيس\n تركيا PROPN 2 nmod`;
  expect(forbids(dual)).toBe(false);
  const counted = 'جنديا NOUN 1 nsubj Number=Sing جندي\n عشرون NUM 2 nummod';
  expect(forbids(`${verb}\n ${counted}`)).toBe(false);
});

test('a masculine verb is not the noun with a feminine ending right behind it', () => {
  const rows = (number: string, noun: string) => `
    دعا VERB 0 root Gender=Masc|Number=Sing|Person=3
    ${noun} NOUN 1 nsubj Number=${number}`;
  expect(forbids(rows('Sing', 'الحكومة'))).toBe(true);
  expect(forbids(rows('Plur', 'القادة'))).toBe(false);
});
