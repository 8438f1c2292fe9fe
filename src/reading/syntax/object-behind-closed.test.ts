import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { type Closed, withObjectBehindClosed } from './object-behind-closed.js';

const closed = (
  isWanted: Closed['isWanted'],
  names: readonly number[] = [],
  bodies: readonly number[] = [],
): Closed => ({
  nameAt: (word) => (names.includes(word) ? [word, word + 1] : null),
  isName: (word) => names.includes(word),
  isPeople: () => false,
  isBody: (word) => bodies.includes(word),
  isMonth: (form) => form === 'يناير',
  isWanted,
});
const LEFT = `
  أخلى VERB 0 root
  المقاتلون NOUN 1 nsubj
  ، PUNCT 4 punct
  الليلة NOUN 1 obl
  الماضية ADJ 4 amod
  ، PUNCT 8 punct
  ثلاث NUM 8 nummod
  نقاط NOUN 4 nummod`;

test('a counted noun behind a time between commas is the object of the verb', () => {
  const { words } = withObjectBehindClosed(
    sentenceOf(LEFT),
    closed(() => true),
  );
  expect(words[7]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('it stays where the verb takes no such object', () => {
  const sentence = sentenceOf(LEFT);
  expect(
    withObjectBehindClosed(
      sentence,
      closed(() => false),
    ),
  ).toBe(sentence);
});

test('what stands bare behind a name of a place is the object of the verb that has none', () => {
  const { words } = withObjectBehindClosed(
    sentenceOf(`
      قررت VERB 0 root
      المجموعة NOUN 1 nsubj
      في ADP 4 case
      قمة NOUN 1 obl
      عقدت VERB 4 acl:relcl Voice=Pass
      ب ADP 7 case
      أبوجا PROPN 5 obl
      حظر NOUN 7 nmod`),
    closed((verb) => verb === 0, [6]),
  );
  expect(words[7]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('a month and a year own nothing that stands behind them', () => {
  const behind = (date: string, tag: string) =>
    withObjectBehindClosed(
      sentenceOf(`
      أعادت VERB 0 root
      واشنطن PROPN 1 nsubj
      في ADP 4 case
      ${date} ${tag} 1 obl
      إدراج NOUN 4 nmod`),
      closed(() => true),
    ).words[4];
  expect(behind('يناير', 'NOUN')).toMatchObject({ head: 0, deprel: 'obj' });
  expect(behind('2021', 'NUM')).toMatchObject({ head: 0, deprel: 'obj' });
  expect(behind('قائمة', 'NOUN')).toMatchObject({ head: 3, deprel: 'nmod' });
});

test('a definite noun is parted only by a comma', () => {
  const rows = (comma: string) => `
    دعا VERB 0 root
    الوزير NOUN 1 nsubj
    أمام ADP 4 case
    الجمعية NOUN 1 obl
    العامة ADJ 4 amod
    ${comma}
    اللاجئين NOUN 4 nmod`;
  const mend = (sentence: ReturnType<typeof sentenceOf>) =>
    withObjectBehindClosed(
      sentence,
      closed(() => true),
    ).words.at(-1);
  expect(mend(sentenceOf(rows('، PUNCT 4 punct')))).toMatchObject({ head: 0, deprel: 'obj' });
  expect(mend(sentenceOf(rows('هنا ADV 4 advmod')))).toMatchObject({ head: 3, deprel: 'nmod' });
});

test('behind a phrase with an adposition a definite noun that the verb takes describes nobody', () => {
  const { words } = withObjectBehindClosed(
    sentenceOf(`
      أدان VERB 0 root
      المجلس NOUN 1 nsubj
      ب ADP 4 case
      أشد NOUN 1 obl
      العبارات NOUN 4 nmod
      الهجوم NOUN 5 nmod`),
    closed((verb) => verb === 0),
  );
  expect(words[5]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('a body with the article owns nothing that the article closes and is the object of its verb', () => {
  const rows = `
    طالبت VERB 0 root
    عائلات NOUN 1 nsubj
    المعتقلين NOUN 2 nmod
    السلطات NOUN 3 nmod
    المصرية ADJ 4 amod`;
  const objectOf = (bodies: readonly number[]) =>
    withObjectBehindClosed(
      sentenceOf(rows),
      closed(() => true, [], bodies),
    ).words[3];
  expect(objectOf([3])).toMatchObject({ head: 0, deprel: 'obj' });
  expect(objectOf([])).toMatchObject({ head: 2, deprel: 'nmod' });
});

test('behind a clause that is set off stands the object of the verb before it', () => {
  const rows = `
    حثت VERB 0 root _ حث
    واشنطن PROPN 1 nsubj
    ، PUNCT 2 punct
    التي PRON 5 nsubj PronType=Rel
    جمدت VERB 2 acl:relcl
    مساعدات NOUN 5 obj
    ، PUNCT 6 punct
    الرئيسين NOUN 6 nmod Number=Plur`;
  const mended = withObjectBehindClosed(sentenceOf(rows), {
    nameAt: () => null,
    isName: () => false,
    isPeople: (word) => word === 7,
    isBody: () => false,
    isMonth: () => false,
    isWanted: () => true,
  });
  expect(`${mended.words[7]!.deprel} ${mended.words[7]!.head + 1}`).toBe('obj 1');
});
