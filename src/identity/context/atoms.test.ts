import { expect, test } from 'vitest';
import { changedAtom, personAtom, pronounAtom } from './atoms.js';
import { featuresOf } from './features.js';

const name = personAtom({ from: 1, to: 3, head: 1 }, 'Ada Example', ['ada', 'example'], [], false);

test('atoms of all kinds have the same fields', () => {
  const term = { class: 'pronoun', words: ['he'], features: featuresOf('') } as const;
  expect(Object.keys(pronounAtom(4, term))).toEqual(Object.keys(name));
});

test('a changed atom keeps the rest, and the first one stays as it was', () => {
  const titled = changedAtom(name, { from: 0, titled: true });
  expect([titled.from, titled.to, titled.titled, titled.written]).toEqual([
    0,
    3,
    true,
    'Ada Example',
  ]);
  expect([name.from, name.titled]).toEqual([1, false]);
});
