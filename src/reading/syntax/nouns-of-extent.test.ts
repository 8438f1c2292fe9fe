import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNounsOfExtent } from './nouns-of-extent.js';

const relations = (rows: string) =>
  withNounsOfExtent(sentenceOf(rows), (word) => word === 1).words.map((w) => w.deprel);

test('a word of extent that owns the next is no adjective of the noun before', () => {
  const rows = `تنفيذ NOUN 0 root\n أي ADJ 1 amod\n هجوم NOUN 2 nmod`;
  expect(relations(rows)[1]).toBe('nmod');
  expect(relations(rows.replace('NOUN 0', 'VERB 0'))[1]).toBe('obj');
  expect(relations(`تنفيذ NOUN 0 root\n أي ADJ 1 amod`)[1]).toBe('amod');
});
