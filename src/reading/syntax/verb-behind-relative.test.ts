import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withVerbBehindRelative } from './verb-behind-relative.js';

const rows = (object: string) => `
    Odinga PROPN 0 root
    , PUNCT 4 punct
    who PRON 4 nsubj
    lost VERB 1 acl:relcl Tense=Past|VerbForm=Fin
    , PUNCT 6 punct
    accused VERB 4 advcl Tense=Past|VerbForm=Part
    Kibaki PROPN 6 ${object}`;

test('the past tense behind the relative clause of a verbless sentence is its verb', () => {
  const { words } = withVerbBehindRelative(sentenceOf(rows('obj')));
  expect([words[5]!.head, words[0]!.head, words[0]!.deprel]).toEqual([-1, 5, 'nsubj']);
});

test('a participle that somebody did is none', () => {
  const { words } = withVerbBehindRelative(sentenceOf(rows('obl:agent')));
  expect(words[0]!.head).toBe(-1);
});
