import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withDatesAside } from './dates-aside.js';

test('what hangs on a date that is taken for the object is the object', () => {
  const sentence = sentenceOf(`
    ترکیه PROPN 7 nsubj
    ۱۵ NUM 3 nummod
    مهر NOUN 7 obj
    کمک NOUN 3 nmod
    به ADP 6 case
    لبنان PROPN 7 obl
    فرستاد VERB 0 root`);
  const { words } = withDatesAside(sentence, (i) => sentence.words[i]!.form === 'مهر');
  expect(words[2]).toMatchObject({ head: 6, deprel: 'obl' });
  expect(words[3]).toMatchObject({ head: 6, deprel: 'obj' });
});

test('a month without a number may be a name', () => {
  const sentence = sentenceOf('مهر NOUN 2 nsubj\nنوشت VERB 0 root');
  expect(withDatesAside(sentence, () => true)).toBe(sentence);
});
