import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withInfinitivesOfNouns } from './infinitives-of-nouns.js';

const headOf = (rows: string, form: string, nouns: readonly string[]) => {
  const { words } = sentenceOf(rows);
  const mended = withInfinitivesOfNouns(sentenceOf(rows), (i) => nouns.includes(words[i]!.form));
  const word = mended.words.find((w) => w.form === form)!;
  return `${mended.words[word.head]!.form} ${word.deprel}`;
};

const SURVIVED = `
  He PRON 2 nsubj
  survived VERB 0 root
  an DET 4 det
  attempt NOUN 2 obj
  by ADP 7 case
  the DET 7 det
  opposition NOUN 4 nmod
  to PART 9 mark
  impeach VERB 2 advcl VerbForm=Inf
  him PRON 9 obj`;

test('an infinitive behind "an attempt by somebody" is what is attempted', () => {
  expect(headOf(SURVIVED, 'impeach', ['attempt'])).toBe('attempt acl');
});

test('a purpose stays with its verb', () => {
  expect(headOf(SURVIVED, 'impeach', [])).toBe('survived advcl');
  const visited = `
    He PRON 2 nsubj
    visited VERB 0 root
    the DET 4 det
    decision NOUN 2 obj
    yesterday ADV 2 advmod
    to PART 7 mark
    impeach VERB 2 advcl VerbForm=Inf`;
  expect(headOf(visited, 'impeach', ['decision'])).toBe('visited advcl');
});
