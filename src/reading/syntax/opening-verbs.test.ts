import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withOpeningVerbs } from './opening-verbs.js';

const treeOf = (rows: string, isWanted = true) =>
  withOpeningVerbs(
    sentenceOf(rows),
    ({ form }) => ['فرض', 'صادق', 'وقف'].includes(form),
    () => isWanted,
  ).words.map(({ upos, deprel, head }) => `${upos} ${deprel} ${head}`);

test('a noun before what it would be done to opens the sentence as its verb', () => {
  const rows = `
    فرض NOUN 3 nsubj
    الاتحاد NOUN 1 nmod
    حزمة NOUN 0 root
    من ADP 5 case
    العقوبات NOUN 3 nmod`;
  expect(treeOf(rows)).toEqual([
    'VERB root -1',
    'NOUN nsubj 0',
    'NOUN obj 0',
    'ADP case 4',
    'NOUN nmod 2',
  ]);
  expect(treeOf(rows, false)[0]).toBe('NOUN nsubj 2');
});

test('a clause with a subject of its own describes the noun before it', () => {
  const rows = (subject: string) => `
    صادق PROPN 5 nsubj
    البرلمان NOUN 1 nmod
    على ADP 4 case
    اتفاقية NOUN 5 obl
    تحصل VERB 0 root
    بلغراد PROPN 5 ${subject}`;
  expect(treeOf(rows('nsubj'))).toEqual([
    'VERB root -1',
    'NOUN nsubj 0',
    'ADP case 3',
    'NOUN obl 0',
    'VERB acl 3',
    'PROPN nsubj 4',
  ]);
  expect(treeOf(rows('obl'))[0]).toBe('PROPN nsubj 4');
});
