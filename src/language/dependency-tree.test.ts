import { expect, test } from 'vitest';
import { span } from '../base/index.js';
import { DependencyTree } from './dependency-tree.js';
import type { Word } from './types.js';

function treeOf(...rows: readonly [deprel: string, head: number][]): DependencyTree {
  const words = rows.map(([deprel, head], i): Word => {
    return {
      span: span(i, i + 1),
      form: '',
      lemma: '',
      upos: 'X',
      feats: {},
      head,
      deprel,
      token: i,
    };
  });
  return new DependencyTree({
    span: span(0, rows.length),
    tokens: [],
    words,
    names: [],
    parsed: true,
  });
}

test('children, heads and relations without subtypes are found', () => {
  const tree = treeOf(['nsubj:pass', 1], ['root', -1], ['obl', 1]);
  expect(tree.children(1)).toEqual([0, 2]);
  expect([tree.head(0), tree.head(1), tree.head(9)]).toEqual([1, -1, -1]);
  expect([tree.relation(0), tree.relation(9)]).toEqual(['nsubj', '']);
});

test('a word is under itself and what it hangs on, and a loop does not hang', () => {
  const tree = treeOf(['obj', 1], ['root', -1]);
  expect([tree.isUnder(0, 1), tree.isUnder(0, 0), tree.isUnder(1, 0)]).toEqual([true, true, false]);
  expect(treeOf(['dep', 1], ['dep', 0], ['dep', 0]).isUnder(0, 2)).toBe(false);
});

test('children can be gone through one by one, and nothing hangs on what is outside', () => {
  const tree = treeOf(['nsubj', 1], ['root', -1], ['obl', 1], ['dep', 9]);
  expect([tree.firstChild(1), tree.nextChild(0), tree.nextChild(2)]).toEqual([0, 2, -1]);
  expect([tree.firstChild(0), tree.firstChild(-1), tree.firstChild(9)]).toEqual([-1, -1, -1]);
  expect([tree.children(-1), tree.head(-1), tree.relation(-1)]).toEqual([[], -1, '']);
});
