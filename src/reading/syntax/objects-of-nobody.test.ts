import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectsOfNobody } from './objects-of-nobody.js';

const read = (rows: string, wanted = true, somebody = false) =>
  withObjectsOfNobody(
    sentenceOf(rows),
    () => wanted,
    () => somebody,
  ).words.map(({ form, deprel }) => [form, deprel].join(' '));
const rows = (number: string, more = '') => `
  обвинения NOUN 2 nsubj Case=Nom|Number=${number}
  отвергли VERB 0 root Voice=Act|VerbForm=Fin|Number=Plur|Person=3${more}`;

test('a thing before a plural verb that wants it is its object', () => {
  expect(read(rows('Plur'))[0]).toBe('обвинения obj');
  expect(read(rows('Plur'), false)[0]).toBe('обвинения nsubj');
});

test('a plural verb has no subject in the singular', () => {
  expect(read(rows('Sing').replace('обвинения', 'план'), false)[0]).toBe('план obj');
  expect(read(rows('Sing').replace('обвинения', 'страна'), false)[0]).toBe('страна nsubj');
});

test('somebody may act, and a verb with an object has a subject', () => {
  expect(read(rows('Plur'), true, true)[0]).toBe('обвинения nsubj');
  const withObject = '\n  план NOUN 2 obj Case=Acc';
  expect(read(rows('Plur', withObject))[0]).toBe('обвинения nsubj');
});
