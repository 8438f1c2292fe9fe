import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { Slots } from './slots.js';
import { Tree } from './surface.js';

const ROWS = `
  کارگران NOUN 5 nsubj
  دست NOUN 5 compound:lvc
  از ADP 4 case
  کار NOUN 2 nmod
  کشیدند VERB 0 root`;

const slotsOf = (verbIsLast: boolean) =>
  new Slots(new Tree(sentenceOf(ROWS)), {
    agentCases: new Set(),
    quantityNouns: new Set(),
    verbIsLast,
  });

test('what an adposition joins to the noun of a compound verb is the verb’s as well', () => {
  expect(slotsOf(true).in(4, 'از')).toMatchObject([{ word: 3 }]);
  expect(slotsOf(true).in(1, 'از')).toMatchObject([{ word: 3 }]);
});

test('where verbs are no compounds it is the noun’s alone', () => {
  expect(slotsOf(false).in(4, 'از')).toEqual([]);
});

const bareObjectOf = (objectless: readonly string[]) =>
  new Slots(
    new Tree(
      sentenceOf(`
      شورا NOUN 4 nsubj
      قطعنامه NOUN 4 compound:lvc
      صادر ADJ 4 compound:lvc
      کرد VERB 0 root`),
    ),
    {
      agentCases: new Set(),
      quantityNouns: new Set(),
      verbIsLast: true,
      objectless: new Set(objectless),
    },
  ).in(3, 'obj');

test('a noun right before the word that carries the meaning is the object too, where the verb takes one', () => {
  expect(bareObjectOf([])).toMatchObject([{ word: 1 }]);
  expect(bareObjectOf(['صادر'])).toEqual([]);
});
