import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedNames } from './coordinated-names.js';

const shown = (source: string, ...spans: (readonly [number, number, number])[]) => {
  const { words } = sentenceOf(source);
  const names = spans.map(([from, to, head]) => ({ words: [from, to] as const, head }));
  return withCoordinatedNames(words, names).map(
    ({ form, head, deprel }) => `${form}<${words[head]?.form ?? ''}:${deprel}`,
  );
};

test('a name before "and" that hangs on the one behind it takes its place, and that is one more', () => {
  const source = `
    Minister NOUN 2 nmod:desc
    Nikol PROPN 5 nmod:desc
    and CCONJ 4 cc
    President NOUN 5 nmod:desc
    Ilham PROPN 6 nsubj
    signed VERB 0 root`;
  expect(shown(source, [0, 2, 1], [3, 5, 4])).toEqual([
    'Minister<Nikol:nmod:desc',
    'Nikol<signed:nsubj',
    'and<Ilham:cc',
    'President<Ilham:nmod:desc',
    'Ilham<Nikol:conj',
    'signed<:root',
  ]);
});

test('a name behind "and" that hangs on the one before it is one more', () => {
  const source = `
    Putin PROPN 4 nsubj
    and CCONJ 3 cc
    Xi PROPN 1 flat
    met VERB 0 root`;
  expect(shown(source, [0, 1, 0], [2, 3, 2])[2]).toBe('Xi<Putin:conj');
});

test('names in two clauses, or with more between them, stay as they are', () => {
  const source = `
    Putin PROPN 2 nsubj
    met VERB 0 root
    Xi PROPN 2 obj
    and CCONJ 6 cc
    Modi PROPN 6 nsubj
    left VERB 2 conj`;
  expect(shown(source, [2, 3, 2], [4, 5, 4])[4]).toBe('Modi<left:nsubj');
});

test('a title of the second name that hangs on the first goes with its own name', () => {
  const source = `
    Armenian ADJ 2 amod
    Minister NOUN 3 nmod:desc
    Nikol PROPN 7 nmod:desc
    Pashinyan PROPN 3 flat
    and CCONJ 6 cc
    Azerbaijani PROPN 4 conj
    Ilham PROPN 8 nsubj
    signed VERB 0 root`;
  expect(shown(source, [0, 4, 2], [5, 7, 5]).slice(2, 7)).toEqual([
    'Nikol<signed:nsubj',
    'Pashinyan<Nikol:flat',
    'and<Ilham:cc',
    'Azerbaijani<Ilham:flat',
    'Ilham<Nikol:conj',
  ]);
});

test('a name behind "and" that hangs inside the one before it, or on its verb, is one more', () => {
  const inside = `
    Sadyr PROPN 5 nsubj
    Japarov PROPN 1 flat
    and CCONJ 4 cc
    Emomali PROPN 2 conj
    signed VERB 0 root`;
  expect(shown(inside, [0, 2, 0], [3, 4, 3])[3]).toBe('Emomali<Sadyr:conj');
  const onVerb = `
    signed VERB 0 root
    by ADP 3 case
    Emomali PROPN 1 obl:agent
    and CCONJ 5 cc
    Said PROPN 1 conj`;
  expect(shown(onVerb, [2, 3, 2], [4, 5, 4])[4]).toBe('Said<Emomali:conj');
});
