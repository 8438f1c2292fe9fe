import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withoutExpletives } from './expletives.js';

const relation = (predicate: string) => {
  const rows = `
    It PRON 3 expl
    was AUX 3 cop
    ${predicate} ADJ 0 root
    to PART 5 mark
    leave VERB 3 xcomp`;
  return withoutExpletives(sentenceOf(rows), ({ form }) => form === 'ready').words[0]!.deprel;
};

test('who is ready is somebody', () => {
  expect(relation('ready')).toBe('nsubj');
  expect(relation('hard')).toBe('expl');
});

test('of two subjects before one word "it" is none', () => {
  const rows = `
    It PRON 4 nsubj
    is AUX 4 cop
    Germany PROPN 4 nsubj
    willing ADJ 0 root`;
  const said = (text: string) =>
    withoutExpletives(sentenceOf(text), () => false).words.map(({ deprel }) => deprel);
  const lower = rows.replace('It PRON', 'it PRON');
  expect(said(lower)).toEqual(['expl', 'cop', 'nsubj', 'root']);
  expect(said(lower.replace('Germany PROPN 4 nsubj', 'very ADV 4 advmod'))[0]).toBe('nsubj');
});
