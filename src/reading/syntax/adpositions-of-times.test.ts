import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withAdpositionsOfTimes } from './adpositions-of-times.js';

const ROWS = `
  On ADP 4 case
  Tuesday PROPN 3 compound
  Korean ADJ 4 amod
  minister NOUN 5 obl
  resigned VERB 0 root`;
const mended = (begins: (word: number) => boolean) =>
  withAdpositionsOfTimes(sentenceOf(ROWS), (word) => word === 1, begins).words;

test('a preposition before a day is the day’s where a title begins behind that', () => {
  const [on, tuesday] = mended((word) => word === 2);
  expect(on).toMatchObject({ head: 1 });
  expect(tuesday).toMatchObject({ head: 4, deprel: 'obl' });
});

test('it stays with the noun where nobody is named behind the day', () => {
  expect(mended(() => false)[0]).toMatchObject({ head: 3 });
});

test('what stands behind a day that the verb has is what something is done to', () => {
  const words = withAdpositionsOfTimes(
    sentenceOf(`
      France PROPN 2 nsubj
      expelled VERB 0 root
      on ADP 6 case
      Monday PROPN 2 obl
      two NUM 6 nummod
      diplomats NOUN 2 obl`),
    (word) => word === 3,
    () => false,
  ).words;
  expect(words[2]).toMatchObject({ head: 3 });
  expect(words[5]).toMatchObject({ head: 1, deprel: 'obj' });
});
