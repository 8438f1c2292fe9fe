import { expect, test } from 'vitest';
import { genderOfGivenName } from './given-names.js';

test('a given name that only women or only men bear tells the gender', () => {
  expect(genderOfGivenName('Carmen Lawrence')).toBe('Fem');
  expect(genderOfGivenName('José Martínez')).toBe('Masc');
  expect(genderOfGivenName('Наталья Иванова')).toBe('Fem');
});

test('names that both bear, unknown ones and single words tell nothing', () => {
  expect(genderOfGivenName('Andrea Rossi')).toBeNull();
  expect(genderOfGivenName('Xi Jinping')).toBeNull();
  expect(genderOfGivenName('John')).toBeNull();
});
