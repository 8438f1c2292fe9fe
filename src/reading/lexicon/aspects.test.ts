import { expect, test } from 'vitest';
import { compileAspects, withPartnerFillers, withPartners } from './aspects.js';
import { parsePattern } from './pattern.js';
import type { Pattern } from './types.js';

const aspects = compileAspects(
  'perfective\timperfective\tpassive\nввести\tвводить\tвводиться\nотказаться\tотказываться\t',
);

const headed = (text: string): { readonly pattern: Pattern } => {
  const read = parsePattern(text, 'V', new Map());
  if (!read.ok) throw new Error(read.failure.message);
  return { pattern: read.value };
};
const table = (...texts: string[]) => {
  const items = texts.map(headed);
  return new Map(items.map((item) => [item.pattern.lemma, [item]]));
};

test('what is said of a verb holds for its partner and its passive', () => {
  const all = withPartners(table('ввести >obj санкция'), aspects);
  expect([...all.keys()]).toEqual(['ввести', 'вводить', 'вводиться']);
  expect(all.get('вводить')?.map(({ pattern }) => pattern.lemma)).toEqual(['вводить']);
});

test('what a verb has of its own goes before, and is not said twice', () => {
  const own = table('ввести >obj санкция|эмбарго', 'вводить >obj эмбарго|санкция');
  expect(withPartners(own, aspects).get('вводить')).toEqual(own.get('вводить'));
});

test('what only a passive tells is not lent to actives', () => {
  expect([...withPartners(table('вводиться >в строй'), aspects).keys()]).toEqual(['вводиться']);
});

test('who asks for a verb asks for its partner', () => {
  const { pattern } = headed('отказаться >xcomp ввести');
  const [condition] = withPartnerFillers(pattern, aspects).conditions;
  expect(condition?.kind === 'filled' && [...condition.lemmas]).toEqual(['ввести', 'вводить']);
});
