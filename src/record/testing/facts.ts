import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { span } from '../../base/index.js';
import type { Store } from '../types.js';
import { actor, entry, fact, type Sketch } from './readings.js';

const PEOPLE = ['Q1', 'Q2', 'Q3'].map((id) => actor(id, `Person ${id}`, 'TJK'));
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Who holds an office, or is a member of what, now and then with a spell or as a denial. */
const told = fc
  .record({
    person: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2),
    is: fc.constantFrom(
      'President of Tajikistan',
      'president of Tajikistan',
      'Judge of Tajikistan',
    ),
    member: fc.boolean(),
    extra: fc.constantFrom(...Array(28).fill('none'), 'spell', 'denied'),
    confidence: fc.constantFrom(0.4, 0.8, 0.85),
    saidBy: fc.constantFrom(null, null, PEOPLE[2]!),
  })
  .map(({ person, is, member, extra, confidence, saidBy }) =>
    fact(
      PEOPLE[person]!,
      member ? 'member_of' : 'holds_office',
      member ? actor('Q9', 'Body') : is,
      {
        ...{ confidence, saidBy, polarity: extra !== 'denied' },
        valid: extra === 'spell' ? { from: '2025-02', to: '2025-03', precision: 'month' } : null,
      },
    ),
  );
const sketch = fc
  .record({
    text: fc.nat(LETTERS.length ** 2 - 1),
    facts: fc.array(told, { minLength: 1, maxLength: 3 }),
    outlet: fc.constantFrom(...LETTERS.slice(0, 12)),
    lang: fc.constantFrom('en', 'en', 'fa'),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { freq: 20 }),
    copied: fc.constantFrom(...Array(20).fill(false), true),
  })
  .map(({ text, facts, outlet, lang, day, copied }): Sketch => {
    const word = LETTERS[text % 26]! + LETTERS[Math.floor(text / 26)]!;
    const published = day === null ? {} : { published: `2025-01-${String(day).padStart(2, '0')}` };
    const words = Array.from({ length: 30 }, (_, i) => `word${copied ? i : `${word}${i}`}`);
    // Facts of one document are carried by stretches of their own.
    const placed = facts.map((one, i) => ({ ...one, span: span(8 * i, 8 * i + 6) }));
    return { text: words.join(' '), facts: placed, outlet, lang, ...published };
  });

/** What every store must do with facts that are told again and again. */
export function describeFacts(name: string, make: () => Promise<Store>, numRuns: number): void {
  describe(name, () => {
    test('facts asked for after each document are those that all documents together tell', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(sketch, { minLength: 8, maxLength: 30 }), async (all) => {
          const [atOnce, between] = [await make(), await make()];
          for (const one of all) {
            await put(atOnce, one);
            await put(between, one);
            await between.facts({ limit: 1 });
          }
          const asked = await Promise.all([atOnce, between].map((store) => answers(store, all)));
          await Promise.all([atOnce.close(), between.close()]);
          expect(asked[1]).toEqual(asked[0]);
        }),
        // Making it smaller would take as long as the test, again and again.
        { numRuns, endOnFailure: true },
      );
    }, 120_000);
  });
}

async function put(store: Store, one: Sketch): Promise<void> {
  const kept = await store.put(entry(one));
  if (!kept.ok) throw new Error(kept.failure.message);
}

async function answers(store: Store, all: readonly Sketch[]) {
  const [document] = await store.documents();
  const found = [];
  // What came last came to facts that others told before.
  for (const { outlet = '', text } of all.slice(-4)) {
    const [word] = text.split(' ');
    found.push(await store.facts({ source: outlet }), await store.facts({ text: word! }));
  }
  return {
    facts: await store.facts(),
    disputes: await store.disputes(),
    found,
    ofDocument: await store.facts({ documents: [document!.id] }),
    ofSource: await store.facts({ source: document!.id }),
    inPersian: await store.facts({ lang: 'fa', actor: 'Q1' }),
    said: await store.facts({ saidBy: 'Q3' }),
    sure: await store.facts({ minConfidence: 0.9 }),
    often: await store.facts({ minSources: 3 }),
  };
}
