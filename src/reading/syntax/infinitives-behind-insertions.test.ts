import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withInfinitivesBehindInsertions } from './infinitives-behind-insertions.js';

const AGREED = sentenceOf(`
    They PRON 2 nsubj
    agreed VERB 0 root Tense=Past|VerbForm=Fin
    , PUNCT 5 punct
    in ADP 5 case
    talks NOUN 2 obl
    hosted VERB 5 acl Tense=Past|VerbForm=Part
    by ADP 8 case
    Beijing PROPN 6 obl
    , PUNCT 11 punct
    to PART 11 mark
    reopen VERB 6 advcl VerbForm=Inf
    embassies NOUN 11 obj`);

test('an infinitive behind an insertion goes on with the verb before it', () => {
  const { words } = withInfinitivesBehindInsertions(AGREED, (verb) => verb === 1);
  expect([words[10]!.head, words[10]!.deprel]).toEqual([1, 'xcomp']);
});

test('it stays where that verb takes none', () => {
  const { words } = withInfinitivesBehindInsertions(AGREED, () => false);
  expect(words[10]!.head).toBe(5);
});
