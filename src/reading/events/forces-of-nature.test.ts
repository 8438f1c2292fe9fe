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
