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

/** Whom words of asking or blaming, or a deed, concern by what stands behind their object. */
function inside(noun: string, mark: string, kind: Parameters<typeof concernedInside>[4]) {
  const rows = `
    spoke VERB 0 root
    ${noun} NOUN 1 obj
    ${mark} ADP 4 case
    Iran PROPN 2 nmod`;
  const story = storyOf(sentenceOf(rows), loadLexicon('en')!, CAST);
  return concernedInside(story, 0, 0, () => true, kind).map(({ referent }) => referent.id);
}

test('words about a meeting are not at whoever lives where it is held', () => {
  expect(inside('talks', 'in', {})).toEqual([]);
  expect(inside('plans', 'in', {})).toEqual(['IRN']);
});

test('when something was is not whom words about it concern', () => {
  expect(inside('bid', 'during', {})).toEqual([]);
});

test('force is not used on those from where it comes', () => {
  const rows = `
    attacks NOUN 0 root
    from ADP 3 case
    Iran PROPN 1 nmod`;
  const struck = (isForce: boolean) =>
    concernedInside(storyOf(sentenceOf(rows), loadLexicon('en')!, CAST), 0, 0, () => true, {
      isMaterial: true,
      isForce,
    }).length;
  expect([struck(true), struck(false)]).toEqual([0, 1]);
});

test('for whom something is asked, who has no name, is not who is asked', () => {
  const rows = `
    demanded VERB 0 root
    passage NOUN 1 obj
    for ADP 4 case
    rebels NOUN 2 nmod _ rebel`;
  const asked = (isAsking: boolean) =>
    concernedInside(storyOf(sentenceOf(rows), loadLexicon('en')!, CAST), 0, 0, () => true, {
      isAsking,
    }).length;
  expect([asked(true), asked(false)]).toEqual([0, 1]);
});
