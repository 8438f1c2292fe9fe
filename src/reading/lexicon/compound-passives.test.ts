import { expect, test } from 'vitest';
import { passivesOf, withAllAgents } from './compound-passives.js';
import { parsePattern, parseRoleSlots } from './pattern.js';
import type { Entry } from './types.js';

function entry(pattern: string, actor: string, recipient: string, quad = 4): Entry {
  const parsed = parsePattern(pattern, 'V', new Map());
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return {
    pattern: parsed.value,
    sense: { quad },
    actor: parseRoleSlots(actor),
    recipient: parseRoleSlots(recipient),
    needs: ['actor'],
  } as unknown as Entry;
}

const PAIRS = new Set(['كرد_شد', 'داد_گرفت_قرار']);
const AGENTS = new Set(['توسط', 'به_دست']);
const derived = (one: Entry) => passivesOf([one], PAIRS, AGENTS);

test('whom a compound verb is done to is the subject of its passive', () => {
  const [freed] = derived(entry('کرد >comp آزاد >obj.adj سیاسی', 'subj', 'obj.gen obj'));
  expect(freed).toMatchObject({
    pattern: { lemma: 'شد', conditions: [{ slot: 'comp' }, { slot: 'subj.adj' }] },
    actor: [['توسط'], ['به_دست']],
    recipient: [['subj.gen'], ['subj']],
    needs: ['recipient'],
  });
});

test('words that nobody is told to have said are no deed of the passive', () => {
  expect(derived(entry('کرد >comp متهم', 'subj', 'obj', 3))[0]?.needs).toContain('actor');
});

test('a pair that is limited to one noun makes no passives of other nouns', () => {
  expect(derived(entry('داد >comp قرار >هدف حمله', 'subj', 'obj'))[0]?.pattern.lemma).toBe('گرفت');
  expect(derived(entry('داد >comp پناه', 'subj', 'obj'))).toEqual([]);
});

test('words of which the passive tells no deed have none', () => {
  const forced = entry('کرد >comp مجبور', 'subj', 'obj');
  expect(passivesOf([forced], PAIRS, AGENTS, new Set(['مجبور']))).toEqual([]);
});

test('verbs without an object have no passive', () => {
  expect(derived(entry('کرد >comp حمله', 'subj', 'به'))).toEqual([]);
});

test('who may stand behind one adposition of doers may stand behind any', () => {
  const { actor } = withAllAgents(entry('شد >comp کشته', 'subj.gen توسط', 'subj'), AGENTS);
  expect(actor.flat()).toEqual(['subj.gen', 'توسط', 'به_دست']);
  expect(withAllAgents(entry('کشت >obj *', 'subj', 'obj'), AGENTS).actor).toEqual([['subj']]);
});
