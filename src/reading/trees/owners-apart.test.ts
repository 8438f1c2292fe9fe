import { expect, test } from 'vitest';
import type { Mention } from '../../identity/index.js';
import { treeOf } from '../syntax/surface.js';
import { sentenceOf } from '../testing/trees.js';
import { withOwnersApart } from './owners-apart.js';

const tree = (object: string) =>
  treeOf(
    sentenceOf(`
      معترضان NOUN 5 nsubj Number=Plur
      روسیه PROPN ${object}
      را ADP 2 case
      محکوم ADJ 5 compound:lvc
      کردند VERB 0 root`),
  );
const mention = (words: [number, number], head: number, id: string, nested: boolean): Mention => ({
  sentence: 0,
  words,
  head,
  span: [0, 1] as unknown as Mention['span'],
  form: nested ? 'name' : 'description',
  referents: [
    {
      id: id as never,
      label: id,
      kind: nested ? 'state' : 'group',
      state: 'RUS' as never,
      as: null,
    },
  ],
  certainty: 'sure',
  score: 1,
  why: '',
  nested,
});
const mentions = [
  mention([0, 2], 0, 'local:group/protesters-rus', false),
  mention([1, 2], 1, 'RUS', true),
];

test('a state that is the object of what people do is not theirs', () => {
  const [people, state] = withOwnersApart(mentions, [tree('5 obj')]);
  expect(people?.referents[0]).toMatchObject({ id: 'local:group/protesters', state: null });
  expect(people?.words).toEqual([0, 1]);
  expect(state?.nested).toBe(false);
});

test('a state that people belong to remains theirs', () => {
  expect(withOwnersApart(mentions, [tree('1 nmod')])).toBe(mentions);
});
