import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withListedSubjects } from './listed-subjects.js';

const read = (rows: string) => {
  const { words } = withListedSubjects(sentenceOf(rows));
  return words.map(({ form, head, deprel }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);
};

test('a list of subjects that the tree gives to two verbs is that of the first', () => {
  const rows = `
    Egypt PROPN 7 nsubj
    Bahrain PROPN 1 conj
    and CCONJ 6 cc
    Oman PROPN 5 nsubj
    cut VERB 0 root
    and CCONJ 7 cc
    closed VERB 5 conj`;
  expect(read(rows).slice(0, 4)).toEqual([
    'Egypt nsubj cut',
    'Bahrain conj Egypt',
    'and cc Oman',
    'Oman conj Egypt',
  ]);
});

test('a verb with a subject of its own behind the first keeps it', () => {
  const rows = `
    Egypt PROPN 2 nsubj
    cut VERB 0 root
    and CCONJ 5 cc
    Oman PROPN 5 nsubj
    closed VERB 2 conj`;
  expect(read(rows)).toContain('Oman nsubj closed');
});
