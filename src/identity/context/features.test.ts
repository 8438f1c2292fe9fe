import { expect, test } from 'vitest';
import { featuresOf } from './features.js';

test('reads pairs of names and values, those given beside the cell last', () => {
  const { means, number, label, gender } = featuresOf('means=person;number=Plur', [
    ['label', 'protesters'],
    ['number', 'Sing'],
  ]);
  expect([means, number, label, gender]).toEqual(['person', 'Sing', 'protesters', undefined]);
});

test('gives all rows the same fields, whatever they say', () => {
  expect(Object.keys(featuresOf('place=Q1;of=GEO'))).toEqual(Object.keys(featuresOf('')));
});
