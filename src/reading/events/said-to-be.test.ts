import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { partiesAt } from './resolve.js';

const labels = (tree: string, word: number) =>
  partiesAt(storyOf(sentenceOf(tree), emptyLexicon('en')), 0, word).map((p) => p.referent.label);

test('whoever is said to be one of those whom a relative clause is about is meant by it', () => {
  const tree = (verb: string) =>
    `Iran PROPN 4 nsubj\nwas AUX 4 cop\namong ADP 4 case\nmembers NOUN 0 root\nthat PRON 6 nsubj\nignored VERB 4 ${verb}`;
  expect(labels(tree('acl:relcl'), 3)).toEqual(['Iran']);
  expect(labels(tree('parataxis'), 3)).toEqual([]);
});
