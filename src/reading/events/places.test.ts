import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { whereOf } from './places.js';

/** Where the verb behind "where" happened, which stands before the sixth word. */
function placeOf(lang: string, rows: string): string | undefined {
  const classes = new Map([['place-relative', new Set(['where', 'где'])]]);
  const story = storyOf(sentenceOf(rows), { ...emptyLexicon(lang), classes });
  return whereOf(story, 0, [5], [])?.referent.id;
}

test('what a clause with "where" tells of happened at the place before it', () => {
  const english = `
    landed VERB 0 root
    in ADP 3 case
    Tehran PROPN 1 obl
    , PUNCT 6 punct
    where ADV 6 advmod
    arrested VERB 3 acl:relcl`;
  const russian = `
    сели VERB 0 root
    в ADP 3 case
    Tehran PROPN 1 obl
    , PUNCT 6 punct
    где ADV 6 advmod
    арестовали VERB 3 acl:relcl`;
  expect(placeOf('en', english)).toBe('Q3616');
  expect(placeOf('ru', russian)).toBe('Q3616');
});

test('behind what is no place "where" tells of none', () => {
  const rows = `
    spoke VERB 0 root
    of ADP 3 case
    Rahmon PROPN 1 obl
    , PUNCT 6 punct
    where ADV 6 advmod
    arrested VERB 3 acl:relcl`;
  expect(placeOf('en', rows)).toBeUndefined();
});
