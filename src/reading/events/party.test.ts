import { expect, test } from 'vitest';
import { isOtherOrgan, type Party } from './party.js';

const organ = (as: string | null): Party =>
  ({ referent: { id: 'PAK', label: 'Pakistan', kind: 'state', state: 'PAK', as } }) as Party;

test('a court and a government of one state are two sides, whatever language names them', () => {
  expect(isOtherOrgan(organ('Government of Pakistan'), [organ('Supreme Court of Pakistan')])).toBe(
    true,
  );
});

test('the same organ, or the state itself, is no other side', () => {
  expect(isOtherOrgan(organ('Government of Pakistan'), [organ('Government of Pakistan')])).toBe(
    false,
  );
  expect(isOtherOrgan(organ(null), [organ('Government of Pakistan')])).toBe(false);
  expect(isOtherOrgan(organ('Government of Pakistan'), [organ(null)])).toBe(false);
});
