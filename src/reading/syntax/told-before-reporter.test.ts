import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withToldBeforeReporter } from './told-before-reporter.js';

const mended = (comma: string) =>
  withToldBeforeReporter(
    sentenceOf(`
      Aliyev PROPN 8 nsubj
      threatened VERB 4 amod Tense=Past|VerbForm=Part
      opposition NOUN 4 compound
      leader NOUN 1 nmod
      ${comma} PUNCT 1 punct
      state NOUN 7 compound
      media NOUN 8 nsubj
      reported VERB 0 root`),
    (word) => word === 7,
  ).words;

test('what stands before the comma of a reporter is a clause of its own', () => {
  const [aliyev, threatened, , leader] = mended(',');
  expect(threatened).toMatchObject({ head: 7, deprel: 'ccomp' });
  expect(aliyev).toMatchObject({ head: 1, deprel: 'nsubj' });
  expect(leader).toMatchObject({ head: 1, deprel: 'obj' });
});

test('without a comma it is left as it is', () => {
  expect(mended('–')[1]).toMatchObject({ head: 3, deprel: 'amod' });
});
