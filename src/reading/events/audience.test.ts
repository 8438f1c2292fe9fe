import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { isAudience, isWorldMedia } from './audience.js';
import type { Party } from './party.js';

const LEXICON = {
  ...emptyLexicon('en'),
  classes: new Map([['audience', new Set(['reporter', 'sky_news'])]]),
};
const called = (label: string) =>
  ({ id: label, label, kind: 'organisation', state: 'GBR', as: null }) as Party['referent'];

test('media that report of the whole world are known by their names', () => {
  expect(isWorldMedia(LEXICON, called('Sky News'))).toBe(true);
  expect(isWorldMedia(LEXICON, called('Sky Bank'))).toBe(false);
});

test('reporters are spoken to for others to hear', () => {
  const rows = 'He PRON 2 nsubj\nmet VERB 0 root\nreporters NOUN 2 obj _ reporter';
  const at = (head: number) =>
    ({ referent: called('somebody'), mention: { sentence: 0, head } }) as unknown as Party;
  expect(isAudience(storyOf(sentenceOf(rows), LEXICON), at(2))).toBe(true);
  expect(isAudience(storyOf(sentenceOf(rows), LEXICON), at(1))).toBe(false);
});
