import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { nounsTogether, SlotsOfOneNoun } from './shared-verb.js';
import { Slots } from './slots.js';
import { Tree } from './surface.js';

const ACCUSED = `
  حماس PROPN 6 nsubj
  به ADP 3 case
  نقض NOUN 6 obl
  متهم ADJ 6 compound:lvc
  و CCONJ 6 cc
  کرد VERB 0 root`;
const ACCUSED_AND_ANNOUNCED = `
  حماس PROPN 7 nsubj
  به ADP 3 case
  نقض NOUN 7 obl
  متهم ADJ 7 compound:lvc
  و CCONJ 7 cc
  اعلام NOUN 7 compound:lvc
  کرد VERB 0 root
  گفت VERB 7 ccomp`;

function slotsOf(rows: string): Slots {
  const language = { agentCases: new Set<string>(), quantityNouns: new Set<string>() };
  return new Slots(new Tree(sentenceOf(rows)), language);
}

test('of two nouns that one light verb carries each is seen with what stands before it', () => {
  const slots = slotsOf(ACCUSED_AND_ANNOUNCED);
  expect(nounsTogether(slots, 6)).toEqual([3, 5]);
  const first = new SlotsOfOneNoun(slots, 6, 3);
  expect(first.of(6).map(({ slot }) => slot)).toEqual(['subj', 'به', 'comp']);
  const last = new SlotsOfOneNoun(slots, 6, 5);
  expect(last.in(6, 'comp').map(({ word }) => word)).toEqual([5]);
  expect(last.in(6, 'ccomp')).toHaveLength(1);
});

test('a verb that carries one noun carries none together', () => {
  expect(nounsTogether(slotsOf(ACCUSED), 5)).toEqual([]);
});
