import { expect, test } from 'vitest';
import { russianCases } from './russian-cases.js';

test('the form of a name tells its case', () => {
  expect(russianCases('польшу', 'польша', false)).toEqual(['Acc']);
  expect(russianCases('польша', 'польша', false)).toEqual(['Nom']);
  expect(russianCases('киеву', 'киев', false)).toEqual(['Dat']);
  expect(russianCases('путину', 'путин', true)).toEqual(['Dat']);
  expect(russianCases('молдавии', 'молдавия', false)).toEqual(['Gen', 'Dat', 'Loc']);
  expect(russianCases('египта', 'египет', false)).toEqual(['Gen']);
});

test('the accusative of people is their genitive, that of states their nominative', () => {
  expect(russianCases('лаврова', 'лавров', true)).toEqual(['Gen', 'Acc']);
  expect(russianCases('ирана', 'иран', false)).toEqual(['Gen']);
  expect(russianCases('иран', 'иран', false)).toEqual(['Nom', 'Acc']);
});

test('names that are not declined tell nothing', () => {
  expect(russianCases('баку', 'баку', false)).toBeNull();
  expect(russianCases('лагард', 'лагард', true)).toBeNull();
});
