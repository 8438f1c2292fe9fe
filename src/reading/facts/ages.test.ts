import { expect, test } from 'vitest';
import { CAST, storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { ageFacts } from './ages.js';

/** The age told of the first word. */
function ageIn(rows: string): number | null {
  const units = new Map([['year', { unit: 'year', dimension: 'duration', factor: 1 }]]);
  const classes = new Map([['age-telling', new Set(['aged'])]]);
  const story = storyOf(sentenceOf(rows), { ...emptyLexicon('en'), units, classes }, CAST);
  const [fact] = ageFacts(story, story.mentions.in(0));
  return fact?.value.kind === 'measure' ? fact.value.measured.number : null;
}

test('a number set off behind a name is an age, with or without a word for years', () => {
  const plain = `
    Rahmon PROPN 5 nsubj
    , PUNCT 3 punct
    73 NUM 1 appos
    , PUNCT 1 punct
    spoke VERB 0 root`;
  expect(ageIn(plain)).toBe(73);
  const inBrackets = `
    Rahmon PROPN 6 nsubj
    ( PUNCT 4 punct
    73 NUM 4 nummod
    year NOUN 1 appos
    ) PUNCT 4 punct
    spoke VERB 0 root`;
  expect(ageIn(inBrackets)).toBe(73);
});

test('words that can only tell an age need no comma behind it, and others tell none', () => {
  const rows = `
    Rahmon PROPN 5 nsubj
    aged VERB 1 acl
    73 NUM 4 nummod
    year NOUN 2 obl
    spoke VERB 0 root`;
  expect(ageIn(rows)).toBe(73);
  expect(ageIn(rows.replace('aged VERB', 'ruled VERB'))).toBeNull();
});

test('an age is also told as an adjective of what somebody is', () => {
  const rows = `
    Rahmon PROPN 6 nsubj
    , PUNCT 5 punct
    73 NUM 4 nummod
    year ADJ 5 amod
    leader NOUN 1 appos
    spoke VERB 0 root`;
  expect(ageIn(rows)).toBe(73);
});

test('numbers that go on, and those of states, are no ages', () => {
  const rows = `
    NAME PROPN 6 nsubj
    , PUNCT 3 punct
    73 NUM 1 appos
    , PUNCT 5 punct
    48 NUM 3 conj
    spoke VERB 0 root`;
  expect(ageIn(rows.replace('NAME', 'Rahmon'))).toBeNull();
  expect(ageIn(rows.replace('NAME', 'Russia').replace('48 NUM', 'who PRON'))).toBeNull();
  const counted = `
    Rahmon PROPN 5 nsubj
    , PUNCT 3 punct
    73 NUM 4 nummod
    soldiers NOUN 1 conj
    spoke VERB 0 root`;
  expect(ageIn(counted)).toBeNull();
});

test('an age may be an adjective of the name', () => {
  const rows = `
    The DET 6 det
    52 NUM 4 nummod
    - PUNCT 2 punct
    year NOUN 6 obl
    - PUNCT 4 punct
    old ADJ 7 amod
    Rahmon PROPN 8 nsubj
    spoke VERB 0 root`;
  const story = storyOf(
    sentenceOf(rows),
    {
      ...emptyLexicon('en'),
      units: new Map([['year', { unit: 'year', dimension: 'duration', factor: 1 }]]),
    },
    CAST,
  );
  const [fact] = ageFacts(story, story.mentions.in(0));
  expect(fact?.value).toMatchObject({ kind: 'measure', measured: { number: 52, words: [1, 6] } });
});

test('an age may be an adjective of what is said beside a name, not of somebody else there', () => {
  const beside = (relation: string) => `
    Rahmon PROPN 9 nsubj
    , PUNCT 8 punct
    64 NUM 5 nummod
    - PUNCT 3 punct
    year NOUN 7 obl
    - PUNCT 5 punct
    old ADJ 8 amod
    farmer NOUN 1 ${relation}
    spoke VERB 0 root`;
  expect(ageIn(beside('appos'))).toBe(64);
  expect(ageIn(beside('conj'))).toBe(null);
});
