import { expect, test } from 'vitest';
import type { Sentence } from '../../language/index.js';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedTitles } from './coordinated-titles.js';
import { withKnownObjects } from './known-objects.js';
import { withMarkedPassives } from './marked-passives.js';
import { withMasdarBehindNoun } from './masdar-behind-noun.js';
import { withMasdarSides } from './masdar-sides.js';
import { withObjectBehindName } from './object-behind-name.js';
import { withObjectsByForm } from './object-by-form.js';
import { withVerbFirst } from './verb-first.js';

const relations = ({ words }: Sentence) => words.map((w) => `${w.deprel} ${w.head + 1}`);

test('a bare noun where the name of the subject ends is the object', () => {
  const rows = `
    انتقد VERB 0 root Gender=Masc|Number=Sing|Person=3
    رئيس NOUN 1 nsubj Number=Sing
    الوزراء NOUN 2 nmod
    فيكتور PROPN 2 nmod
    أوربان PROPN 4 flat
    سياسة NOUN 2 nmod Number=Sing`;
  const called = {
    nameAt: (word: number) => (word === 3 || word === 4 ? ([3, 5] as const) : null),
    isName: (word: number) => word === 3 || word === 4,
    isPeople: () => false,
    takesObject: () => true,
  };
  expect(relations(withObjectBehindName(sentenceOf(rows), called))[5]).toBe('obj 1');
  const without = { ...called, takesObject: () => false };
  expect(relations(withObjectBehindName(sentenceOf(rows), without))[5]).toBe('nmod 2');
});

test('who is a bare noun behind the doer of a noun of deed is whom it befell', () => {
  const rows = `
    اعتقال NOUN 0 root
    السلطات NOUN 1 nmod
    التونسية ADJ 2 amod
    رئيس NOUN 1 nmod
    الحركة NOUN 4 nmod`;
  const asked = {
    isDeed: (w: number) => w === 0,
    isBody: (w: number) => w === 1,
    isOwnersDeed: () => false,
    isContent: () => false,
    isPerson: () => false,
    nameAt: () => null,
  };
  const told = relations(withMasdarSides(sentenceOf(rows), asked));
  expect(told.slice(1, 4)).toEqual(['nsubj 1', 'amod 2', 'obj 1']);
  const owner = rows.replace('السلطات', 'سلطات');
  expect(relations(withMasdarSides(sentenceOf(owner), asked))[3]).toBe('nmod 1');
});

test('whoever a title and a name tell, as owner of a deed that owners do, does it to what follows', () => {
  const rows = `
    لقاء NOUN 0 root
    الرئيس NOUN 1 nmod
    الفرنسي ADJ 2 amod
    إيمانويل PROPN 2 nmod
    ماكرون PROPN 4 flat
    نظير NOUN 4 nmod`;
  const asked = (isOwners: boolean) => ({
    isDeed: () => true,
    isBody: () => false,
    isOwnersDeed: () => isOwners,
    isContent: () => false,
    isPerson: (w: number) => w > 0 && w < 5,
    nameAt: (w: number) => (w === 3 || w === 4 ? ([3, 5] as const) : null),
  });
  const told = relations(withMasdarSides(sentenceOf(rows), asked(true)));
  expect([told[1], told[5]]).toEqual(['nsubj 1', 'obj 1']);
  const untold = relations(withMasdarSides(sentenceOf(rows), asked(false)));
  expect([untold[1], untold[5]]).toEqual(['nmod 1', 'nmod 4']);
});

test('two who share a title are two, though the second has only the adjective of a state before the name', () => {
  const { words } = sentenceOf(`
    الرئيسان NOUN 0 root
    الأمريكي ADJ 1 amod
    دونالد PROPN 1 nmod
    و CCONJ 5 cc
    الروسي ADJ 3 conj
    فلاديمير PROPN 3 flat`);
  const names = [2, 5].map((at) => ({ words: [at, at + 1] as const, head: at }));
  const told = withCoordinatedTitles(words, names).map((w) => `${w.deprel} ${w.head + 1}`);
  expect(told.slice(3)).toEqual(['cc 6', 'amod 6', 'conj 3']);
});

test('what the lexicon knows as object is one behind an earlier verb', () => {
  const rows = `
    ردت VERB 0 root
    نيكاراغوا PROPN 1 nsubj
    وقطعت VERB 1 conj
    علاقاتها NOUN 3 nsubj`;
  expect(relations(withKnownObjects(sentenceOf(rows), () => true))[3]).toBe('obj 3');
  expect(relations(withKnownObjects(sentenceOf(rows), () => false))[3]).toBe('nsubj 3');
});

test('times are no objects, and "more than a hundred" behind a subject are the object', () => {
  const rows = `
    اختطف VERB 0 root Gender=Masc|Number=Sing|Person=3
    مسلحون NOUN 1 nsubj Number=Plur
    ليلا NOUN 1 obj
    أكثر ADJ 2 amod
    من ADP 5 case
    مئة NUM 4 obl
    تلميذ NOUN 6 nmod`;
  expect(relations(withObjectsByForm(sentenceOf(rows)))).toEqual([
    'root 0',
    'nsubj 1',
    'obl 1',
    'advmod 6',
    'case 5',
    'nummod 7',
    'obj 1',
  ]);
});

test('the noun of a deed behind whoever decides it is what is decided, though it looks like a verb', () => {
  const rows = `
    رحب VERB 0 root
    بقرار NOUN 1 obl
    واشنطن PROPN 2 nmod
    رفع VERB 1 conj
    العقوبات NOUN 4 obj`;
  const decided = withMasdarBehindNoun(
    sentenceOf(rows),
    (w) => w === 1,
    (w) => w === 3,
    (w) => w === 2,
  );
  expect(decided.words[3]!.upos).toBe('NOUN');
  expect(relations(decided).slice(3)).toEqual(['obj 2', 'nmod 4']);
});

test('of two words that may be verbs the one that begins the sentence is', () => {
  const rows = `
    رفض NOUN 3 nsubj
    العراق NOUN 1 nmod
    طلب VERB 0 root
    تركيا PROPN 3 nsubj`;
  const known = () => true;
  expect(relations(withVerbFirst(sentenceOf(rows), known, () => false, known))).toEqual([
    'root 0',
    'nsubj 1',
    'obj 1',
    'nmod 3',
  ]);
});

test('a perfect with the mark of passives is one, a present may be an active', () => {
  const passive = withMarkedPassives(sentenceOf('فُتح VERB 0 root\nتحقيق NOUN 1 nsubj'));
  expect(passive.words.map((w) => w.deprel)).toEqual(['root', 'nsubj:pass']);
  expect(passive.words[0]!.feats.Voice).toBe('Pass');
  const active = withMarkedPassives(sentenceOf('يُعلن VERB 0 root\nالوزير NOUN 1 nsubj'));
  expect(active.words[1]!.deprel).toBe('nsubj');
});

test('what ends like an object and is known as one is the object, however it is tagged', () => {
  const rows = `
    اختبرت VERB 0 root
    بنجاح NOUN 1 obl
    صاروخا ADJ 2 amod`;
  const tested = withKnownObjects(sentenceOf(rows), () => true).words[2]!;
  expect([tested.upos, tested.deprel, tested.head]).toEqual(['NOUN', 'obj', 0]);
});

test('"no fewer than 20 civilians" are the civilians', () => {
  const rows = `
    قتلوا VERB 0 root
    ما PRON 1 obj
    لا PART 4 advmod
    يقل VERB 2 acl:relcl
    عن ADP 6 case
    20 NUM 7 nummod
    مدنيا ADJ 4 advmod`;
  const told = withObjectsByForm(sentenceOf(rows)).words[6]!;
  expect([told.upos, told.deprel, told.head]).toEqual(['NOUN', 'obj', 0]);
});

test('what stands before two subjects is a verb, whatever its tag', () => {
  const rows = `
    هنأ PROPN 0 root
    بوتين PROPN 1 nsubj
    الصين PROPN 1 nsubj
    . PUNCT 1 punct`;
  const mended = withVerbFirst(sentenceOf(rows), () => true);
  expect(mended.words.map((w) => w.deprel)).toEqual(['root', 'nsubj', 'obj', 'punct']);
  expect(mended.words[0]!.upos).toBe('VERB');
});

test('nothing behind a phrase that the article closes belongs to it', () => {
  const rows = `
    اتهمت VERB 0 root Gender=Fem|Number=Sing|Person=3
    المعارضة NOUN 1 nsubj
    الجورجية ADJ 2 amod
    الحزب NOUN 2 nmod Number=Sing
    الحاكم ADJ 4 amod`;
  const called = {
    nameAt: () => null,
    isName: () => false,
    isPeople: () => false,
    takesObject: () => true,
  };
  expect(relations(withObjectBehindName(sentenceOf(rows), called))[3]).toBe('obj 1');
  const honoured = rows.replace('الحزب', 'الشيخ');
  expect(relations(withObjectBehindName(sentenceOf(honoured), called))[3]).toBe('nmod 2');
});

const isBehind = (_: number, noun: number) => noun > 0;

test('a verb with nothing but the noun that it wants as object is a passive where no verb goes before', () => {
  const rows = 'وجهت VERB 0 root Person=3\n تهمة NOUN 1 nsubj\n الخيانة NOUN 2 nmod';
  const { words } = withKnownObjects(sentenceOf(rows), isBehind);
  expect(words[1]!.deprel).toBe('nsubj:pass');
  expect(words[0]!.feats.Voice).toBe('Pass');
  const others = withKnownObjects(sentenceOf(rows), () => false);
  expect(others.words[1]!.deprel).toBe('nsubj');
});

test('a wanted object is one though the tree takes it for an adjective or a predicate', () => {
  const adjective = 'أحكم VERB 0 root\n الجيش NOUN 1 nsubj\n الطوق ADJ 2 amod';
  const isRing = (_: number, noun: number) => noun === 2;
  expect(relations(withKnownObjects(sentenceOf(adjective), isRing))[2]).toBe('obj 1');
  const given = 'منحت VERB 0 root\n واشنطن PROPN 1 nsubj\n مهلة NOUN 1 xcomp';
  expect(relations(withKnownObjects(sentenceOf(given), isRing))[2]).toBe('obj 1');
});
