import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSubjectBehindComma } from './subject-behind-comma.js';

const NAMES = new Set(['پکن', 'تهران', 'ریاض', 'چین']);

function mended(rows: string) {
  const sentence = sentenceOf(rows);
  const nameAt = (i: number) => (NAMES.has(sentence.words[i]!.form) ? ([i, i + 1] as const) : null);
  return withSubjectBehindComma(sentence, nameAt).words;
}

test('names behind the comma of an initial adverbial are the subject', () => {
  const words = mended(`
    با ADP 2 case
    میانجیگری NOUN 7 obl
    پکن PROPN 2 nmod
    ، PUNCT 5 punct
    تهران PROPN 3 conj
    ریاض PROPN 5 conj
    توافق VERB 0 root Number=Plur`);
  expect(words[4]).toMatchObject({ head: 6, deprel: 'nsubj' });
});

test('a list behind an adposition, or one whose verb has a subject, stays a list', () => {
  const list = mended(`
    با ADP 2 case
    پکن PROPN 5 obl
    ، PUNCT 4 punct
    تهران PROPN 2 conj
    توافق VERB 0 root Number=Sing`);
  expect(list[3]!.deprel).toBe('conj');
  const told = mended(`
    با ADP 2 case
    میانجیگری NOUN 7 obl
    پکن PROPN 2 nmod
    ، PUNCT 5 punct
    تهران PROPN 3 conj
    رهبران NOUN 7 nsubj
    توافق VERB 0 root Number=Sing`);
  expect(told[4]!.deprel).toBe('conj');
});
