import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCompoundVerbs } from './compound-verbs.js';

const read = (rows: string) => {
  const sentence = sentenceOf(rows);
  const makesPassive = (word: number) => sentence.words[word]!.form.startsWith('شد');
  return withCompoundVerbs(sentence, makesPassive, (form) => form === 'کردن').words.map(
    ({ form, head, deprel }) => `${form} ${head + 1} ${deprel}`,
  );
};

test('a compound verb that hangs on its noun is put above it, and takes over what is the verb’s', () => {
  const rows = `
    سفیر NOUN 4 nsubj
    به ADP 3 case
    وزارت NOUN 4 nmod
    احضار NOUN 0 root
    فوری ADJ 4 amod
    شد VERB 4 compound`;
  expect(read(rows)).toEqual([
    'سفیر 6 nsubj',
    'به 3 case',
    'وزارت 6 obl',
    'احضار 6 compound:lvc',
    'فوری 4 amod',
    'شد 0 root',
  ]);
});

test('the adjective of a compound verb is no predicate', () => {
  const rows = `
    زندانی NOUN 3 obj
    رها ADJ 3 xcomp
    کرد VERB 0 root`;
  expect(read(rows)[1]).toBe('رها 3 compound:lvc');
});

test('the participle of a passive is its verb', () => {
  const rows = `
    سه NUM 2 nummod
    نفر NOUN 4 nsubj
    کشته VERB 4 xcomp
    شدند VERB 0 root`;
  expect(read(rows)).toEqual(['سه 2 nummod', 'نفر 3 nsubj', 'کشته 0 root', 'شدند 3 aux:pass']);
});

test('a predicate in quotation marks is one too', () => {
  const rows = `
    اقدام NOUN 5 obj
    « PUNCT 3 punct
    غیرقانونی ADJ 5 xcomp
    » PUNCT 3 punct
    خواند VERB 0 root`;
  expect(read(rows)[2]).toBe('غیرقانونی 5 compound:lvc');
});

test('what an infinitive means and what looks like an auxiliary but is a noun belong to their verb', () => {
  const condemning = `
    با ADP 3 case
    محکوم ADJ 3 advmod
    کردن NOUN 4 obl
    گفت VERB 0 root`;
  expect(read(condemning)[1]).toBe('محکوم 3 compound:lvc');
  const demanding = `
    خواهان NOUN 3 aux
    رهایی NOUN 1 nmod
    شد VERB 0 root`;
  expect(read(demanding)[0]).toBe('خواهان 3 compound:lvc');
});

test('a known direction right before its verb is part of it, and what stands behind its noun is the noun’s', () => {
  const out = sentenceOf(`
    نیروها NOUN 3 obj
    بیرون NOUN 3 obl
    کشید VERB 0 root`);
  const words = withCompoundVerbs(
    out,
    () => false,
    () => false,
    (word) => word === 1,
  ).words;
  expect(words[1]!.deprel).toBe('compound:lvc');
  const asked = read(`
    خواستار NOUN 4 compound:lvc
    آزادی NOUN 1 obl:arg
    او PRON 2 nmod
    شد VERB 0 root`);
  expect(asked[1]).toBe('آزادی 1 nmod');
});
