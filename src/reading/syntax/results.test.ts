import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withResults } from './results.js';

const read = (rows: string) => {
  const { words } = withResults(
    sentenceOf(rows),
    ({ form }) => form === 'left',
    ({ form }) => form === 'dead',
  );
  return words.map(({ form, head, deprel }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);
};

test('who is left dead is the object, though the tree makes the number an oblique', () => {
  const rows = `
    Bombs NOUN 2 nsubj
    left VERB 0 root
    at ADP 4 case
    least ADJ 5 nmod
    12 NUM 2 obl
    dead ADJ 5 amod`;
  expect(read(rows)).toEqual([
    'Bombs nsubj left',
    'left root -',
    'at case least',
    'least nmod 12',
    '12 obj left',
    'dead xcomp left',
  ]);
});

test('a verb hung below what it leaves somebody in takes its place', () => {
  const rows = `
    Bombs NOUN 4 nsubj
    left VERB 3 amod
    people NOUN 4 nsubj
    dead ADJ 0 root`;
  expect(read(rows)).toEqual([
    'Bombs nsubj dead',
    'left root -',
    'people obj left',
    'dead xcomp left',
  ]);
});

test('behind another verb nobody was left in that state', () => {
  const rows = `
    He PRON 2 nsubj
    left VERB 0 root
    people NOUN 2 obj
    saying VERB 2 advcl
    dead ADJ 4 xcomp`;
  expect(read(rows)[4]).toBe('dead xcomp saying');
});
