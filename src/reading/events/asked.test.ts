import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { askedToAct } from './asked.js';

const ROWS = `
  at ADP 2 case
  request NOUN 6 obl
  of ADP 4 case
  Iran PROPN 2 nmod
  Russia PROPN 6 nsubj
  met VERB 0 root`;
const LEXICON = {
  ...emptyLexicon('en'),
  classes: new Map([['at-request', new Set(['at'])]]),
};
const askedIn = (rows: string) =>
  askedToAct(storyOf(sentenceOf(rows), LEXICON), 0, 1).map(({ referent }) => referent.label);

test('who acts at a request was asked', () => {
  expect(askedIn(ROWS)).toEqual(['Russia']);
});

test('who acts after a request need not have been asked', () => {
  expect(askedIn(ROWS.replace('at ADP', 'after ADP'))).toEqual([]);
});
