import { expect, test } from 'vitest';
import { loadLexicon } from '../lexicon/load.js';
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

test('who blames a deed is not whom it concerns', () => {
  const rows = (verb: string) => `
    approved VERB 0 root _ approve
    works NOUN 1 obj
    a DET 4 det
    move NOUN 2 appos
    ${verb} VERB 4 acl
    by ADP 7 case
    Iran PROPN 5 obl`;
  const idsOf = (verb: string) =>
    concernedInside(storyOf(sentenceOf(rows(verb)), loadLexicon('en')!, CAST), 0, 0, () => true, {
      isMaterial: true,
    }).map(({ referent }) => referent.id);
  expect(idsOf('condemned')).toEqual([]);
  expect(idsOf('owned')).toEqual(['IRN']);
});
