import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { homeOf } from './home.js';

const LEXICON = {
  ...emptyLexicon('en'),
  classes: new Map([
    ['trying', new Set(['charge'])],
    ['charged-with', new Set(['of'])],
    ['border', new Set(['border'])],
    ['counterpart', new Set(['with'])],
  ]),
};
const homeIn = (rows: string) =>
  homeOf(storyOf(sentenceOf(rows), LEXICON), 0)?.referent.state ?? null;

const jailed = (charge: string) => `
  He PRON 2 nsubj
  jailed VERB 0 root
  on ADP 4 case
  ${charge} NOUN 2 obl
  of ADP 6 case
  contacts NOUN 4 nmod
  with ADP 8 case
  Iran PROPN 6 nmod`;

test('what people are tried for does not tell where they are', () => {
  expect(homeIn(jailed('charge'))).toBeNull();
  expect(homeIn(jailed('evening'))).toBe('IRN');
});

const left = (thing: string) => `
  They PRON 2 nsubj
  left VERB 0 root
  ${thing} NOUN 2 obj
  with ADP 5 case
  Iran PROPN 3 nmod`;

test('beyond a border is not where a story is', () => {
  expect(homeIn(left('border'))).toBeNull();
  expect(homeIn(left('talks'))).toBe('IRN');
});
