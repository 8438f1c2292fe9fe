import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withMarkedObjects } from './object-mark.js';

const read = (rows: string, names: readonly (readonly [number, number])[] = []) =>
  withMarkedObjects(
    sentenceOf(rows),
    (word) => names.find(([from, to]) => from <= word && word < to) ?? null,
  ).words.map(({ form, head, deprel }) => `${form} ${head + 1} ${deprel}`);

test('what is marked as an object is one, wherever the parser hung it', () => {
  const rows = `
    پاریس NOUN 5 nsubj
    آزادی NOUN 1 flat
    زندانیان NOUN 2 nmod:poss
    را ADP 2 case
    خواست VERB 0 root`;
  expect(read(rows).slice(0, 2)).toEqual(['پاریس 5 nsubj', 'آزادی 5 obj']);
});

test('where the marked noun is the subject, the object begins behind the name', () => {
  const rows = `
    چین PROPN 4 nsubj
    اسرائیل PROPN 1 flat
    را ADP 1 case
    فراخواند VERB 0 root`;
  const names = [
    [0, 1],
    [1, 2],
  ] as const;
  expect(read(rows, names)).toEqual([
    'چین 4 nsubj',
    'اسرائیل 4 obj',
    'را 2 case',
    'فراخواند 0 root',
  ]);
});

test('a mark behind the last word of a name marks the whole of it', () => {
  const rows = `
    وزیر NOUN 4 nsubj
    ایران PROPN 1 nmod
    را ADP 2 case
    برکنار VERB 0 root`;
  expect(read(rows, [[0, 2]])[1]).toBe('ایران 1 nmod');
});

test('what stands before the marked object without a mark is the subject', () => {
  const rows = `
    دوحه PROPN 5 obj
    اتهامات NOUN 1 nmod
    را ADP 2 case
    دروغ NOUN 5 obj
    نامید VERB 0 root`;
  expect(read(rows, [[0, 1]])).toEqual([
    'دوحه 5 nsubj',
    'اتهامات 5 obj',
    'را 2 case',
    'دروغ 5 compound:lvc',
    'نامید 0 root',
  ]);
});

test('an owner whose mark is that of the whole phrase leaves the object alone', () => {
  const rows = `
    رئیس NOUN 4 obj
    مجلس NOUN 1 nmod
    را ADP 2 case
    برکنار VERB 0 root`;
  expect(read(rows)[0]).toBe('رئیس 4 obj');
});

test('a noun behind the marked object of a verb with a subject is what the object is called', () => {
  const rows = `
    وزیر NOUN 5 nsubj
    حمله NOUN 5 obj
    را ADP 2 case
    نقض NOUN 5 nsubj
    خواند VERB 0 root`;
  expect(read(rows)[3]).toBe('نقض 5 compound:lvc');
});

test('a number that the name of the subject cannot go on with begins the object', () => {
  const rows = `
    نیروهای NOUN 5 obj
    ترکیه PROPN 1 nmod
    سی PROPN 2 flat:name
    را ADP 1 case
    کردند VERB 0 root`;
  const words = withMarkedObjects(sentenceOf(rows), (word) => (word < 2 ? [0, 2] : null)).words;
  expect([words[0], words[2]].map((w) => w?.deprel)).toEqual(['nsubj', 'obj']);
  expect(words[2]?.head).toBe(4);
});

test('what stands before a mark that hangs on the verb is marked', () => {
  const rows = `
    سانتوس PROPN 4 nsubj
    پیمانی NOUN 1 nmod
    را ADP 4 case
    کرد VERB 0 root`;
  const words = withMarkedObjects(sentenceOf(rows), () => null).words;
  expect(words[1]).toMatchObject({ head: 3, deprel: 'obj' });
});

test('what stands between an object and its mark belongs to the object', () => {
  const rows = `
    حمله NOUN 5 obj
    به ADP 3 case
    بیروت PROPN 5 obl
    را ADP 1 case
    کرد VERB 0 root`;
  expect(read(rows)[2]).toBe('بیروت 1 nmod');
});

test('the mark behind the last of a list makes objects of all but the name before them', () => {
  const rows = `
    شورا PROPN 6 nsubj
    علی PROPN 1 flat:name
    و CCONJ 4 cc
    محمود PROPN 1 conj
    را ADP 4 case
    راند VERB 0 root`;
  const nameAt = (word: number) =>
    word < 2 ? ([word, word + 1] as const) : word === 3 ? ([3, 4] as const) : null;
  const words = withMarkedObjects(sentenceOf(rows), nameAt).words;
  expect(words[1]).toMatchObject({ head: 5, deprel: 'obj' });
  expect(words[3]).toMatchObject({ head: 1, deprel: 'conj' });
});

test('a thing that is marked is no subject', () => {
  const rows = `
    سیاست NOUN 4 nsubj
    را ADP 1 case
    محکوم ADJ 4 compound:lvc
    کردند VERB 0 root`;
  expect(read(rows)[0]).toBe('سیاست 4 obj');
});

test('a mark behind what is set off marks the name before that', () => {
  const rows = `
    الغنوشی PROPN 6 flat
    ، PUNCT 3 punct
    رهبر NOUN 1 flat
    ، PUNCT 6 punct
    را ADP 6 case
    کرد VERB 0 root`;
  const nameAt = (word: number) => (word < 3 ? ([0, 3] as const) : null);
  expect(withMarkedObjects(sentenceOf(rows), nameAt).words[4]?.head).toBe(0);
});

test('a clause right behind a mark describes the object, not the subject', () => {
  const rows = `
    طالبان PROPN 6 nsubj
    کشاورزان NOUN 6 obj
    را ADP 2 case
    که SCONJ 5 mark
    گریختند VERB 1 acl
    کشتند VERB 0 root`;
  const words = withMarkedObjects(sentenceOf(rows), () => null).words;
  expect(words[4]).toMatchObject({ head: 1, deprel: 'acl:relcl' });
});

test('a number begins the object where the subject before it is no name', () => {
  const rows = `
    دادگاهی NOUN 7 nsubj
    در ADP 3 case
    مینسک PROPN 1 nmod
    سه NUM 5 nummod
    خبرنگار NOUN 3 nmod
    را ADP 1 case
    محکوم VERB 0 root`;
  const words = read(rows, [[2, 3]]);
  expect(words[0]).toBe('دادگاهی 7 nsubj');
  expect(words[4]).toBe('خبرنگار 7 obj');
  expect(words[5]).toBe('را 5 case');
});

test('so does a noun right behind a name that an adposition stands before', () => {
  const rows = `
    دادگاهی NOUN 6 nsubj
    در ADP 3 case
    مینسک PROPN 1 nmod
    خبرنگار NOUN 3 nmod
    را ADP 1 case
    محکوم VERB 0 root`;
  expect(read(rows, [[2, 3]])[3]).toBe('خبرنگار 6 obj');
  expect(read(rows, [])[3]).not.toBe('خبرنگار 6 obj');
});

test('a marked name right behind "and" is the object of a verb that goes on with an earlier one', () => {
  const rows = `
    پاکستان PROPN 3 nsubj
    هشدار NOUN 3 compound:lvc
    داد VERB 0 root
    و CCONJ 8 cc
    طالبان PROPN 8 nsubj
    را ADP 5 case
    متهم NOUN 8 compound:lvc
    کرد VERB 3 conj`;
  const names = [
    [0, 1],
    [4, 5],
  ] as const;
  expect(read(rows, names)[4]).toBe('طالبان 8 obj');
});

test('a name right behind that of the marked object is what is marked', () => {
  const rows = `
    مکرون NOUN 6 obj
    دولت PROPN 1 nmod
    بریتانیا PROPN 2 flat:name
    را ADP 1 case
    متهم ADJ 6 compound:lvc
    کرد VERB 0 root`;
  const names = [
    [0, 1],
    [1, 3],
  ] as const;
  expect(read(rows, names).slice(0, 4)).toEqual([
    'مکرون 6 nsubj',
    'دولت 6 obj',
    'بریتانیا 2 flat:name',
    'را 2 case',
  ]);
});

test('of a list of people that the mark closes all are the object', () => {
  const rows = `
    محمدی PROPN 6 nsubj
    و CCONJ 3 cc
    دانشجویان NOUN 1 conj
    را ADP 1 case
    دستگیر NOUN 6 compound:lvc
    کرد VERB 0 root`;
  const names = [
    [0, 1],
    [2, 3],
  ] as const;
  expect(read(rows, names).slice(0, 3)).toEqual(['محمدی 6 obj', 'و 3 cc', 'دانشجویان 1 conj']);
});

test('a name behind what has been pointed to is the object, whoever the mention takes for its owner', () => {
  const rows = `
    سخنگوی NOUN 7 nsubj
    این DET 3 det
    گروه NOUN 1 nmod
    پاکستان PROPN 3 nmod
    را ADP 1 case
    محکوم ADJ 7 compound:lvc
    کرد VERB 0 root`;
  const nameAt = (word: number) =>
    word === 3 ? ([3, 4] as const) : word < 4 ? ([0, 4] as const) : null;
  const { words } = withMarkedObjects(sentenceOf(rows), nameAt);
  expect(words[0]).toMatchObject({ head: 6, deprel: 'nsubj' });
  expect(words[3]).toMatchObject({ head: 6, deprel: 'obj' });
});

test('a place behind what is of one state is the object, not its second owner', () => {
  const rows = `
    جنگنده‌های NOUN 6 obj
    پاکستانی ADJ 1 amod
    پکتیکا PROPN 1 nmod
    را ADP 1 case
    بمباران NOUN 6 compound:lvc
    کردند VERB 0 root`;
  const nameAt = (word: number) => (word === 1 || word === 2 ? ([word, word + 1] as const) : null);
  const read = (isPlace: boolean) =>
    withMarkedObjects(
      sentenceOf(rows),
      nameAt,
      () => false,
      () => isPlace,
    ).words;
  expect(read(true)[0]).toMatchObject({ head: 5, deprel: 'nsubj' });
  expect(read(true)[2]).toMatchObject({ head: 5, deprel: 'obj' });
  expect(read(false)[0]).toMatchObject({ head: 5, deprel: 'obj' });
});

test('what is another’s behind a plural of one state is what they do it to', () => {
  const rows = `
    ناوهای NOUN 6 obj Number=Plur
    آمریکایی ADJ 1 amod
    نفتکش ADJ 1 amod
    ایران PROPN 1 nmod
    را ADP 1 case
    گرفتند VERB 0 root Number=Plur`;
  const names = [
    [1, 2],
    [3, 4],
  ] as const;
  const [ships, , tanker] = read(rows, names);
  expect(ships).toBe('ناوهای 6 nsubj');
  expect(tanker).toBe('نفتکش 6 obj');
});

test('a marked name behind what is set off is the object, and no further member of a list', () => {
  const rows = `
    برهان PROPN 7 nsubj
    ، PUNCT 3 punct
    فرمانده NOUN 1 appos
    ، PUNCT 3 punct
    امارات PROPN 3 conj
    را ADP 5 case
    خواند VERB 0 root`;
  expect(read(rows, [[4, 5]])[4]).toBe('امارات 7 obj');
});

test('a noun right behind the subject belongs to it where another is marked', () => {
  const rows = `
    فروند NOUN 5 nsubj
    بالگرد NOUN 5 obj
    پایگاه NOUN 5 obj
    را ADP 3 case
    زد VERB 0 root`;
  expect(read(rows).slice(0, 3)).toEqual(['فروند 5 nsubj', 'بالگرد 1 nmod', 'پایگاه 5 obj']);
});
