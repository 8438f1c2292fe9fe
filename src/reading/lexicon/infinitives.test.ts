import { expect, test } from 'vitest';
import { infinitivesOf } from './infinitives.js';
import { parsePattern, parseRoleSlots } from './pattern.js';
import type { Entry } from './types.js';

function entry(pattern: string, actor: string, recipient: string): Entry {
  const parsed = parsePattern(pattern, 'V', new Map());
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return {
    pattern: parsed.value,
    actor: parseRoleSlots(actor),
    recipient: parseRoleSlots(recipient),
  } as Entry;
}

const told = (rows: readonly Entry[]) =>
  rows.map(({ pattern: { lemma, conditions }, actor, recipient }) => ({
    lemma,
    slots: conditions.map((c) => c.slot),
    actor: actor.flat().slice(0, 1),
    recipient: recipient.flat(),
  }));

test('whom a passive befalls owns its infinitive, apart or in one word', () => {
  const rows = infinitivesOf([entry('شد >comp کشته', 'توسط', 'subj')], () => true);
  expect(told(rows)).toEqual([
    { lemma: 'شدن', slots: ['comp'], actor: ['توسط'], recipient: ['gen'] },
    { lemma: 'كشتهشدن', slots: [], actor: ['توسط'], recipient: ['gen'] },
  ]);
});

test('the object owns the infinitive of a verb that has one, who does it of one that has none', () => {
  const [freed] = infinitivesOf([entry('کرد >comp آزاد', 'subj', 'obj')], () => false);
  expect(told([freed!])[0]).toMatchObject({ actor: ['توسط'], recipient: ['gen'] });
  const [sheltering] = infinitivesOf([entry('داد >comp پناه', 'subj', 'به')], () => false);
  expect(told([sheltering!])[0]).toMatchObject({ actor: ['gen'], recipient: ['به'] });
});

test('verbs that are no compounds, and nouns, have no such entries', () => {
  expect(infinitivesOf([entry('کشت >obj *', 'subj', 'obj')], () => false)).toEqual([]);
});
