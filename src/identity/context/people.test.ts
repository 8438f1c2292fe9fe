import { expect, test } from 'vitest';
import { People } from './people.js';

test('who is spelled alike in Latin letters only is somebody else', () => {
  const people = new People();
  const hassan = people.named('حسن دياب', 'Hassan Diab', ['حسن', 'دياب']);
  const other = people.named('حسان دياب', 'Hassan Diab', ['حسان', 'دياب']);
  expect(hassan.id).toBe('local:person/hassan-diab');
  expect(other.id).not.toBe(hassan.id);
  expect(other.label).toBe('Hassan Diab');
  expect(people.named('حسن دياب', 'Hassan Diab', ['حسن', 'دياب'])).toBe(hassan);
});
