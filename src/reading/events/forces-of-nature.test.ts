import { expect, test } from 'vitest';
import type { Sense } from '../lexicon/types.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { isNatural } from './forces-of-nature.js';

function isNaturalBy(doer: string, type: Sense['type']): boolean {
  const rows = `
    ${doer} NOUN 2 nsubj
    shook VERB 0 root
    Iran PROPN 2 obj`;
  const classes = new Map([['natural', new Set(['earthquake'])]]);
  const story = storyOf(sentenceOf(rows), { ...emptyLexicon('en'), classes });
  return isNatural(story, 0, 1, { type } as Sense);
}

test('an earthquake uses no violence, a bomb does', () => {
  expect(isNaturalBy('earthquake', 'ASSAULT')).toBe(true);
  expect(isNaturalBy('bomb', 'ASSAULT')).toBe(false);
});

test('only violence is asked who does it', () => {
  expect(isNaturalBy('earthquake', 'AID')).toBe(false);
});

test('nobody is killed by anybody in a crash, nor by what a crash leads to', () => {
  const classes = new Map([
    ['natural', new Set(['crash'])],
    ['through', new Set(['in'])],
  ]);
  const natural = (rows: string, head: number) =>
    isNatural(storyOf(sentenceOf(rows), { ...emptyLexicon('en'), classes }), 0, head, {
      type: 'ASSAULT',
    } as Sense);
  expect(natural('killed VERB 0 root\nin ADP 3 case\ncrash NOUN 1 obl', 0)).toBe(true);
  expect(natural('killed VERB 0 root\nin ADP 3 case\nraid NOUN 1 obl', 0)).toBe(false);
  expect(natural('crash NOUN 2 nsubj\nled VERB 0 root\nkilling NOUN 2 obl', 2)).toBe(true);
});

test('an accident that came about is the accident, a named operation is not what it is named after', () => {
  const classes = new Map([
    ['natural', new Set(['storm'])],
    ['through', new Set(['in'])],
    ['happening', new Set(['disaster'])],
    ['attack', new Set(['operation'])],
  ]);
  const natural = (noun: string) =>
    isNatural(
      storyOf(
        sentenceOf(`killed VERB 0 root\nin ADP 3 case\n${noun} NOUN 1 obl\nstorm NOUN 3 nmod`),
        { ...emptyLexicon('fa'), classes },
      ),
      0,
      0,
      { type: 'ASSAULT' } as Sense,
    );
  expect(natural('disaster')).toBe(true);
  expect(natural('operation')).toBe(false);
});
