import { expect, test } from 'vitest';
import { type Alert, withoutEchoes } from './alerts.js';

const alert = (id: string, more: Partial<Alert> = {}): Alert => ({
  ...{ rule: 'visits', title: 'Visits', id, text: 'A visits B', items: [id], sources: [] },
  ...{ hash: 'words', state: 'new', since: '2025-10-09T08:00:00Z', ...more },
});

test('what says the same by the same quotations is shown once, as the least news', () => {
  const known = alert('a2', { state: 'known', since: '2025-10-01T08:00:00Z' });
  expect(withoutEchoes([alert('a1'), known])).toEqual([known]);
  expect(withoutEchoes([alert('a1'), alert('a2', { state: 'gone' })])).toEqual([alert('a1')]);
});

test('other words, other quotations and other rules are alerts of their own', () => {
  const all = [alert('a1'), alert('a2', { hash: 'others' }), alert('a3', { rule: 'bases' })];
  expect(withoutEchoes(all)).toEqual(all);
});
