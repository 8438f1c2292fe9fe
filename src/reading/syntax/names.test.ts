import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withWholeNames } from './names.js';

const SPLIT = sentenceOf(`
  يلتقي VERB 0 root
  وزير NOUN 1 nsubj
  الخارجية NOUN 2 nmod
  بدر NOUN 1 obj
  البوسعيدي NOUN 4 nmod
  نظيره NOUN 4 obj
  مسقط PROPN 4 obl`);

test('the parts of a name hang on its head, and what hung on a part goes where the part hung', () => {
  const healed = withWholeNames(SPLIT.words, [{ words: [1, 5], head: 1 }]);
  const heads = healed.map((w) => `${w.form}<${healed[w.head]?.form ?? ''}:${w.deprel}`);
  expect(heads).toEqual([
    'يلتقي<:root',
    'وزير<يلتقي:nsubj',
    'الخارجية<وزير:nmod',
    'بدر<وزير:flat',
    'البوسعيدي<بدر:nmod',
    'نظيره<يلتقي:obj',
    'مسقط<يلتقي:obl',
  ]);
});

test('a name that hangs on one word stays as it is', () => {
  const { words } = SPLIT;
  expect(withWholeNames(words, [{ words: [3, 5], head: 3 }])).toEqual(words);
});

test('a part that the head itself hangs on is left alone, so that no circle comes about', () => {
  const { words } = sentenceOf(`
    صرح VERB 0 root
    علي PROPN 3 nmod
    حسن PROPN 1 nsubj`);
  expect(withWholeNames(words, [{ words: [1, 3], head: 1 }])).toEqual(words);
});

test('a plural noun right behind a name is the head of both', () => {
  const { words } = sentenceOf(`
    Arab PROPN 2 compound
    League PROPN 5 nsubj
    members NOUN 2 nmod Number=Plur
    are AUX 5 cop
    Oman PROPN 0 root`);
  const healed = withWholeNames(words, [{ words: [0, 2], head: 1 }]);
  expect(
    healed.map(({ form, head, deprel }) => `${form}<${healed[head]?.form ?? ''}:${deprel}`),
  ).toEqual([
    'Arab<League:compound',
    'League<members:compound',
    'members<Oman:nsubj',
    'are<Oman:cop',
    'Oman<:root',
  ]);
});

test('a part of a name that was taken for a verb is the subject of the verb behind it', () => {
  const rows = `
    President NOUN 2 nmod:desc
    Kais PROPN 3 nsubj
    Saied VERB 4 advcl
    sacked VERB 0 root
    him PRON 4 obj`;
  const healed = withWholeNames(sentenceOf(rows).words, [{ words: [0, 3], head: 2 }]);
  const told = healed.map((w) => `${w.form} ${w.upos} ${w.deprel}`);
  expect(told.slice(1, 3)).toEqual(['Kais PROPN flat', 'Saied PROPN nsubj']);
});

test("a name behind a title that begins with what is written like an adposition is that title's", () => {
  const { words } = sentenceOf(`
    توعد VERB 0 root
    المرشد NOUN 1 nsubj
    الإيراني ADJ 2 amod
    علي ADP 5 case
    خامنئي PROPN 1 obl
    إسرائيل PROPN 1 obj`);
  const healed = withWholeNames(words, [{ words: [3, 5], head: 4 }], false);
  expect(healed[4]).toMatchObject({ head: 1, deprel: 'nmod' });
  expect(healed[3]).toMatchObject({ head: 4, deprel: 'flat', upos: 'PROPN' });
});

test('a verb that hangs on one part of the name that is its subject stands where that part stood', () => {
  const { words } = sentenceOf(`
    Kassym PROPN 0 root
    - PUNCT 1 punct
    Jomart PROPN 5 nsubj
    Tokayev PROPN 3 flat
    met VERB 1 parataxis
    Xi PROPN 5 obj`);
  const healed = withWholeNames(words, [{ words: [0, 4], head: 3 }]);
  expect(healed[4]).toMatchObject({ head: -1, deprel: 'root' });
  expect(healed[2]).toMatchObject({ head: 4, deprel: 'nsubj' });
  expect(healed[0]).toMatchObject({ head: 2, deprel: 'flat' });
  const relative = sentenceOf(`
    Israel PROPN 6 nsubj
    , PUNCT 5 punct
    whose PRON 4 nmod:poss
    navy NOUN 5 nsubj
    sailed VERB 1 acl:relcl
    spoke VERB 0 root`).words;
  expect(withWholeNames(relative, [{ words: [0, 4], head: 0 }])[4]).toMatchObject({ head: 0 });
});
