import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPluralActors } from './plural-actors.js';

function mended(
  rows: string,
  name: readonly [number, number],
  acting: number,
  isOfSomebody = () => false,
) {
  const nameAt = (word: number) => (word >= name[0] && word < name[1] ? name : null);
  const { words } = withPluralActors(
    sentenceOf(rows),
    nameAt,
    (word) => word === acting,
    isOfSomebody,
  );
  return words.map(({ head, deprel }) => [head, deprel]);
}

const EXPERTS = `
  کارشناسان NOUN 7 obj Number=Plur
  سازمان PROPN 1 nmod
  ملل PROPN 2 flat:name
  اسرائیل PROPN 2 flat:name
  را ADP 1 case
  متهم ADJ 7 compound:lvc
  کردند VERB 0 root Number=Plur`;

test('several before a marked name act, and on whoever is named', () => {
  const words = mended(EXPERTS, [3, 4], 0);
  expect(words[0]).toEqual([6, 'nsubj']);
  expect(words[3]).toEqual([6, 'obj']);
  expect(words[4]).toEqual([3, 'case']);
  expect(words[1]).toEqual([0, 'nmod']);
});

test('one alone does not what a plural verb tells, nor does whoever is governed', () => {
  const one = EXPERTS.replace('Number=Plur\n  سازمان', 'Number=Sing\n  سازمان');
  expect(mended(one, [3, 4], 0)[0]).toEqual([6, 'obj']);
  const governed = `
    در ADP 2 case
    گزارش NOUN 6 obl
    کارشناسان NOUN 2 nmod Number=Plur
    اسرائیل PROPN 3 nmod
    را ADP 4 case
    ستودند VERB 0 root Number=Plur`;
  expect(mended(governed, [3, 4], 2)[2]).toEqual([1, 'nmod']);
});

test('a name right behind people who are somebody’s says whose they are', () => {
  const rows = `
    هواداران NOUN 4 obj Number=Plur
    پوتین PROPN 1 nmod
    را ADP 1 case
    ستودند VERB 0 root Number=Plur`;
  expect(mended(rows, [1, 2], 0, () => true)[0]).toEqual([3, 'obj']);
  expect(mended(rows, [1, 2], 0)[0]).toEqual([3, 'nsubj']);
});

test('neither a demonym nor a counted noun before it is an object by itself', () => {
  const demonym = EXPERTS.replace('اسرائیل PROPN', 'افغان ADJ');
  expect(mended(demonym, [3, 4], 0)[0]).toEqual([6, 'obj']);
  const counted = EXPERTS.replace('ملل PROPN 2 flat:name', 'ده NUM 4 nummod');
  expect(mended(counted, [3, 4], 0)[0]).toEqual([6, 'obj']);
});

test('where somebody else is the subject, all that is marked is the object', () => {
  const words = mended(
    `
    آنان PRON 6 nsubj
    ، PUNCT 6 punct
    هواداران NOUN 6 obj Number=Plur
    پوتین PROPN 3 nmod
    را ADP 3 case
    ستودند VERB 0 root Number=Plur`,
    [3, 4],
    2,
  );
  expect(words[2]).toEqual([5, 'obj']);
});

test('where no name is marked nothing is parted', () => {
  const rows = `
    معترضان NOUN 4 nsubj Number=Plur
    جاده NOUN 4 obj
    را ADP 2 case
    بستند VERB 0 root Number=Plur`;
  const { words } = withPluralActors(
    sentenceOf(rows),
    () => null,
    (word) => word === 0,
    () => false,
  );
  expect(words).toEqual(sentenceOf(rows).words);
});

test('nothing belongs to a plural in ها, whoever that is', () => {
  const rows = `
    سیک‌ها NOUN 5 obj Number=Plur
    هند PROPN 1 nmod
    را ADP 1 case
    محکوم ADJ 5 compound:lvc
    کردند VERB 0 root Number=Plur`;
  const [subject, object] = withPluralActors(
    sentenceOf(rows),
    (word) => (word === 1 ? [1, 2] : null),
    () => false,
    () => true,
  ).words;
  expect([subject?.deprel, object?.deprel]).toEqual(['nsubj', 'obj']);
});
