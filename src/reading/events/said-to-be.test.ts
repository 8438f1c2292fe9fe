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

test('in Russian also where a verb says that somebody is one of several', () => {
  const tree = (verb: string) => `
    Iran PROPN 2 nsubj
    ${verb} VERB 0 root _ ${verb}
    среди ADP 4 case
    стран NOUN 2 obl Number=Plur
    которые PRON 6 nsubj
    отвергли VERB 4 acl:relcl`;
  const lexicon = {
    ...emptyLexicon('ru'),
    order: 'case' as const,
    classes: new Map([['counted-among', new Set(['оказаться'])]]),
  };
  const meant = (verb: string) =>
    partiesAt(storyOf(sentenceOf(tree(verb)), lexicon), 0, 3).map((p) => p.referent.label);
  expect(meant('оказаться')).toEqual(['Iran']);
  expect(meant('жить')).toEqual([]);
});
