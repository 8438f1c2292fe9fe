import { expect, test } from 'vitest';
import { Slots } from '../syntax/slots.js';
import { Tree } from '../syntax/surface.js';
import { sentenceOf } from '../testing/trees.js';
import type { Draft } from './draft.js';
import { folded } from './folded.js';

const side = (id: string) => [{ referent: { id }, mention: { head: 0 } }];
const draft = (head: number, recipient: string, rule: string) =>
  ({
    sense: { id: 'criticise', type: 'ACCUSE' },
    head,
    polarity: true,
    actors: side('GBR'),
    recipients: side(recipient),
    when: null,
    where: null,
    figures: [],
    rule,
  }) as unknown as Draft;

const slots = new Slots(
  new Tree(
    sentenceOf(`
    Johnson PROPN 2 nsubj
    criticised VERB 0 root
    May PROPN 2 obj
    saying VERB 2 advcl`),
  ),
  { agentCases: new Set(), quantityNouns: new Set() },
);

test('the words of a blame are no second blame of whoever they name', () => {
  const told = [draft(1, 'USA', 'criticise/V'), draft(3, 'FRA', 'say/V >ccomp >ccomp.subj')];
  expect(folded(told, slots).map(({ head }) => head)).toEqual([1]);
});

test('another deed below one against somebody else stays', () => {
  const told = [draft(1, 'USA', 'criticise/V'), draft(3, 'FRA', 'accuse/V')];
  expect(folded(told, slots)).toHaveLength(2);
});
