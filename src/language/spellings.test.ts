import { expect, test } from 'vitest';
import { Spellings } from './spellings.js';

const scripts = ['L|0||2|', 'L|0||0|'];

test('a word of any place in a text has one form and, by one script, one lemma', () => {
  const spellings = new Spellings(scripts);
  const text = 'They talked and talked about internationalisation.';
  const [first, second] = [text.slice(5, 11), text.slice(16, 22)];
  expect(spellings.of(first, 0)).toEqual({ form: 'talked', lemma: 'talk' });
  expect(spellings.of(second, 0)).toEqual(spellings.of(first, 0));
  expect(spellings.of(second, 1)).toEqual({ form: 'talked', lemma: 'talked' });
});

test('more words than are kept are answered like the first ones', () => {
  const spellings = new Spellings(scripts);
  for (let i = 0; i < 60_000; i++) {
    expect(spellings.of(`w${i}ed`, 0).lemma === `w${i}`).toBe(true);
  }
  expect(spellings.of('w7ed', 0)).toEqual({ form: 'w7ed', lemma: 'w7' });
});
