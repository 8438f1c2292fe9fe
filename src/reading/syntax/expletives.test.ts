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
