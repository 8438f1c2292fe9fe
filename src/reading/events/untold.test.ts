import { expect, test } from 'vitest';
import type { Sense } from '../lexicon/types.js';
import type { Draft } from './draft.js';
import { isUntold } from './untold.js';

const draft = (told: Partial<Draft>, sense: Partial<Sense> = {}) =>
  ({
    sense: { type: 'AGREE', frame: 'agreement', mode: null, ...sense },
    recipients: [],
    status: 'occurred',
    polarity: true,
    ...told,
  }) as unknown as Draft;

test('what did not happen, or is only asked for, to nobody named is not told', () => {
  expect(isUntold(draft({ polarity: false }))).toBe(true);
  expect(isUntold(draft({ status: 'demanded' }))).toBe(true);
  expect(isUntold(draft({ status: 'hypothetical' }))).toBe(true);
});

test('what happened or is planned, or names whom it concerns, is told', () => {
  expect(isUntold(draft({}))).toBe(false);
  expect(isUntold(draft({ status: 'planned' }))).toBe(false);
  const recipients = [{}] as unknown as Draft['recipients'];
  expect(isUntold(draft({ status: 'demanded', recipients }))).toBe(false);
});

test('a resignation or protest that is asked for needs nobody else', () => {
  expect(isUntold(draft({ status: 'demanded' }, { mode: 'resign' }))).toBe(false);
  expect(isUntold(draft({ status: 'demanded' }, { type: 'PROTEST' }))).toBe(false);
});
