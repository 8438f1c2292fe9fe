import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPartsOfHeadlines } from './parts-of-headlines.js';

const read = (rows: string) =>
  withPartsOfHeadlines(sentenceOf(rows)).words.map(
    ({ form, head, deprel }) => `${form} ${head + 1} ${deprel}`,
  );

test('what stands before a semicolon without a verb is no subject of the verb behind it', () => {
  const rows = `
    زلنسکی PROPN 6 nsubj
    در ADP 3 case
    کاخ NOUN 6 obl
    ؛ PUNCT 3 punct
    رهبران NOUN 6 nsubj
    خواستند VERB 0 root`;
  expect(read(rows)).toEqual([
    'زلنسکی 6 parataxis',
    'در 3 case',
    'کاخ 6 parataxis',
    '؛ 3 punct',
    'رهبران 6 nsubj',
    'خواستند 0 root',
  ]);
});

test('a noun right behind the semicolon that was taken into a list is the subject', () => {
  const rows = `
    دیدار NOUN 0 root
    عراقچی PROPN 1 nmod
    ؛ PUNCT 2 punct
    ایران PROPN 2 conj
    پذیرفت VERB 1 parataxis`;
  expect(read(rows)[3]).toBe('ایران 5 nsubj');
});

test('a clause before the semicolon keeps what it has', () => {
  const rows = `
    زلنسکی PROPN 5 nsubj
    رفت VERB 5 advcl
    ؛ PUNCT 2 punct
    رهبران NOUN 5 nsubj
    خواستند VERB 0 root`;
  expect(read(rows)[0]).toBe('زلنسکی 5 nsubj');
});
