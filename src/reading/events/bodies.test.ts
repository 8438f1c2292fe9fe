import { expect, test } from 'vitest';
import { type Cast, storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { partiesAt } from './resolve.js';

const LEXICON = {
  ...emptyLexicon('en'),
  classes: new Map([
    ['people', new Set(['hacker'])],
    ['bodies', new Set(['group', 'force'])],
    ['uncounted', new Set(['force'])],
    ['delegation', new Set(['group', 'team'])],
    ['political', new Set(['rights'])],
  ]),
};
const CAST: Cast = {
  Iranian: ['IRN', 'state', 'IRN'],
  Hamas: ['Q38799', 'organisation', null],
};
const meant = (rows: string, word: number) =>
  partiesAt(storyOf(sentenceOf(rows), LEXICON, CAST), 0, word).map(({ referent, firm }) => ({
    label: referent.label,
    firm,
  }));

const group = (kind: string, noun: string) => `
  Iranian ADJ 3 amod
  ${kind} NOUN 3 compound
  ${noun} NOUN 4 nsubj
  came VERB 0 root`;

test('a group is a body of its own, whatever state it is of, public by what it is for', () => {
  expect(meant(group('rights', 'group'), 2)).toEqual([{ label: 'rights group', firm: true }]);
  expect(meant(group('dance', 'group'), 2)).toEqual([{ label: 'dance group', firm: false }]);
});

test('a team is whoever sends it', () => {
  expect(meant(group('rights', 'team'), 2).map(({ label }) => label)).toEqual(['Iranian']);
});

test('a body that is called by the name of one is that one', () => {
  expect(meant(group('Hamas', 'group'), 2).map(({ label }) => label)).toEqual(['Hamas']);
});

test('a group of people is those', () => {
  const rows = `
    group NOUN 4 nsubj
    of ADP 3 case
    hackers NOUN 1 nmod Number=Plur hacker
    came VERB 0 root`;
  expect(meant(rows, 0).map(({ label }) => label)).toEqual(['hackers']);
});

test('a body that nothing counts or points at is none: "by force"', () => {
  const by = (det: string) => `
    took VERB 0 root
    by ADP 4 case
    ${det} 4 ${det.endsWith('DET') ? 'det' : 'amod'}
    force NOUN 1 obl`;
  expect(meant(by('full ADJ'), 3)).toEqual([]);
  expect(meant(by('a DET'), 3)).toEqual([{ label: 'force', firm: false }]);
});
