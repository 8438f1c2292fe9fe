import { expect, test } from 'vitest';
import { CAST, storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { concernedInside } from './concerned.js';

/** Whom a deed of the first word concerns, with what stands before the last. */
function concerned(mark: string): readonly string[] {
  const rows = `
    struck VERB 0 root
    positions NOUN 1 obj
    ${mark} ADP 5 case
    to ADP 3 fixed
    Iran PROPN 1 obl`;
  const marker = {
    words: ['according', 'to'],
    relation: 'case',
    status: null,
    polarity: true,
    speaker: true,
  };
  const story = storyOf(sentenceOf(rows), { ...emptyLexicon('en'), markers: [marker] }, CAST);
  return concernedInside(story, 0, 0, () => true, { isMaterial: true }).map(
    ({ referent }) => referent.id,
  );
}

test('who tells of a deed is not whom it concerns', () => {
  expect(concerned('according')).toEqual([]);
  expect(concerned('close')).toEqual(['IRN']);
});
