import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withTitlesSetOff } from './titles-set-off.js';

const mended = (rows: string, names: readonly number[]) => {
  const { words } = withTitlesSetOff(sentenceOf(rows), {
    nameAt: (word) => (names.includes(word) ? [word, word + 1] : null),
    isPerson: (word) => names.includes(word),
    isBody: () => false,
    isTitle: (word) => word === 3,
    isGrouping: () => false,
  });
  return `${words[3]!.deprel} ${words[3]!.head + 1}`;
};

test('a title set off behind a name is that of its bearer', () => {
  const rows = `
    الإفراج NOUN 0 root
    مينهاي PROPN 1 nmod
    ، PUNCT 2 punct
    الناشر NOUN 1 nmod Number=Sing
    الذي PRON 6 obj PronType=Rel
    سجنته VERB 4 acl:relcl`;
  expect(mended(rows, [1])).toBe('appos 2');
});

test('a title with a name of its own is not', () => {
  const rows = `
    التقى VERB 0 root
    بوتين PROPN 1 nsubj
    ، PUNCT 2 punct
    الرئيس NOUN 1 obj Number=Sing
    شي PROPN 4 flat`;
  expect(mended(rows, [1, 4])).toBe('obj 1');
});
