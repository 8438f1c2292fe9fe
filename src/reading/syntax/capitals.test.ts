import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCapitals } from './capitals.js';

const tags = (rows: string) => withCapitals(sentenceOf(rows)).words.map(({ upos }) => upos);

test('a pronoun is not written in capitals, but a name is', () => {
  expect(tags('Syria PROPN 2 nsubj\ntells VERB 0 root\nUS PRON 2 iobj')).toEqual([
    'PROPN',
    'VERB',
    'PROPN',
  ]);
  expect(tags('tells VERB 0 root\nus PRON 1 iobj\nI PRON 1 nsubj')).toEqual([
    'VERB',
    'PRON',
    'PRON',
  ]);
});

test('where all is in capitals they tell nothing', () => {
  expect(tags('TELL VERB 0 root\nUS PRON 1 obj')).toEqual(['VERB', 'PRON']);
});
