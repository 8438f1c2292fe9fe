import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withKnownObjects } from './known-objects.js';

const relations = (rows: string, wanted: readonly number[] = []) =>
  withKnownObjects(sentenceOf(rows), (_, noun) => wanted.includes(noun)).words.map((w) => w.deprel);

test('the second of two subjects behind a verb is its object', () => {
  const rows = `استدعت VERB 0 root\n بكين PROPN 1 nsubj\n سفيرها NOUN 1 nsubj`;
  expect(relations(rows)).toEqual(['root', 'nsubj', 'obj']);
});

test('a bare oblique that the verb asks for is its object, unless its form is a passive', () => {
  const rows = `طردت VERB 0 root\n بولندا PROPN 1 nsubj\n دبلوماسيين NOUN 1 obl`;
  expect(relations(rows, [2])[2]).toBe('obj');
  expect(relations(rows.replace('طردت', 'ألقي'), [2])[2]).toBe('obl');
});

test('"called" in -ā is no passive, though only one noun stands behind it', () => {
  const rows = `دعا VERB 0 root Aspect=Perf\n الوزير NOUN 1 nsubj`;
  expect(relations(rows, [1])).toEqual(['root', 'nsubj']);
});

test('what stands behind a pronoun written to the verb is its thing, where the verb asks for it', () => {
  const rows = `
    استدعت VERB 0 root
    وسلمت VERB 1 conj
    ه PRON 2 obj
    مذكرة NOUN 2 nsubj`;
  expect(relations(rows, [3])[3]).toBe('obj');
  expect(relations(rows)[3]).toBe('nsubj');
});
