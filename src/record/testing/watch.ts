import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadEvent } from '../../reading/index.js';
import type { Store } from '../types.js';
import { type Knowledge, parseRules, type Rule } from '../watch/index.js';
import { actor, entry, event, fact, type Sketch, when } from './readings.js';

const PUTIN = actor('Q7747', 'Vladimir Putin', 'RUS');
const [RUS, TJK, MNG, ICC] = ['RUS', 'TJK', 'MNG', 'Q47488'].map((id) => actor(id)) as [
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
];
/** Tajikistan is a member, and whoever was president before 2025 is no longer. */
const KNOWN: Knowledge = {
  memberOf: (member) => member === 'TJK',
  heldBefore: (_, office, day) => office.startsWith('President') && day >= '2025',
};

function rulesOf(yaml: string): readonly Rule[] {
  const { rules, problems } = parseRules(yaml);
  expect(problems).toEqual([]);
  return rules;
}

const VISITS = rulesOf(`
name: visits
title: Visits under a warrant
match:
  warrant: { fact: { property: warrant_against } }
  visit: { event: { type: CONSULT, mode: visit, happened: true } }
where:
  - visit.actors.persons is warrant.subject
  - visit.recipients.state member of Q47488 on visit.when
alert: "{visit.actors} visits {visit.recipients} on {visit.when}"
`);
const BASES = rulesOf(`
name: bases
title: Hosts of bases
match: { base: { fact: { property: military_base } } }
group: base.value
having: [count base.subject >= 2]
alert: "{base.value} hosts {count base.subject}: {base.subject}"
`);
const TURNED = rulesOf(`
name: turned
title: Turned
match: { pair: { dealings: { days: 100, least: 2 } } }
where: [pair.conflictbefore > pair.cooperationbefore, pair.cooperationnow > pair.conflictnow]
alert: "{pair.states}"
`);
const OFFICES = rulesOf(`
name: offices
title: Offices that were over
match: { office: { fact: { property: holds_office } } }
where: [office.subject no longer holds office.value on office.told]
alert: "{office.subject} is no {office.value}"
`);

/** What every store must do with watch rules. */
export function describeWatch(name: string, make: () => Promise<Store>): void {
  describe(`${name}: watch rules`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(() => store.close());

    let made = 0;
    const put = async (sketch: Omit<Sketch, 'text'> & { text?: string }) => {
      const kept = await store.put(entry({ text: `Text ${made++}.`, ...sketch }));
      if (!kept.ok) throw new Error(kept.failure.message);
    };
    const alerts = async (rules: readonly Rule[]) =>
      (await store.watch(rules, KNOWN)).map(({ state, text }) => `${state}: ${text}`);
    const visit = (to: typeof TJK, day: string, more: Partial<ReadEvent> = {}) =>
      event([PUTIN], [to], { mode: 'visit', when: when(day), ...more });

    test('events, facts and identities are joined, and only what is new is news', async () => {
      await put({ events: [visit(TJK, '2025-10-08')] });
      expect(await alerts(VISITS)).toEqual([]);
      await put({ facts: [fact(PUTIN, 'warrant_against', ICC)] });
      const found = 'Vladimir Putin visits TJK on 2025-10-08';
      expect(await alerts(VISITS)).toEqual([`new: ${found}`]);
      expect(await alerts(VISITS)).toEqual([`known: ${found}`]);
      await put({ events: [visit(MNG, '2024-09-02'), visit(TJK, '2025-12-01')] });
      expect((await alerts(VISITS)).sort()).toEqual([
        `known: ${found}`,
        'new: Vladimir Putin visits TJK on 2025-12-01',
      ]);
    });

    test('another source changes an alert, a rejection takes it away', async () => {
      await put({ facts: [fact(PUTIN, 'warrant_against', ICC)] });
      await put({ events: [visit(TJK, '2025-10-08')] });
      await alerts(VISITS);
      await put({ events: [visit(TJK, '2025-10-08')] });
      expect(await alerts(VISITS)).toEqual(['changed: Vladimir Putin visits TJK on 2025-10-08']);
      const ids = (await store.events()).map(({ id }) => id);
      await store.judge({ kind: 'reject', ids }, { author: 'Anna', reason: '' });
      expect(await alerts(VISITS)).toEqual(['gone: Vladimir Putin visits TJK on 2025-10-08']);
      expect(await alerts(VISITS)).toEqual([]);
    });

    test('groups are counted', async () => {
      await put({ facts: [fact(RUS, 'military_base', TJK)] });
      expect(await alerts(BASES)).toEqual([]);
      await put({ facts: [fact(MNG, 'military_base', TJK)] });
      expect(await alerts(BASES)).toEqual(['new: TJK hosts 2: MNG, RUS']);
    });

    test('a pair of states whose dealings turned is found', async () => {
      const hostile = { type: 'ACCUSE', quad: 3, symmetric: false } as const;
      const on = (day: string, more: Partial<ReadEvent> = {}) =>
        event([RUS], [TJK], { when: when(day), ...more });
      await put({ events: [on('2025-01-10', hostile), on('2025-02-01', hostile)] });
      expect(await alerts(TURNED)).toEqual([]);
      await put({ events: [on('2025-05-01'), on('2025-05-20')] });
      expect(await alerts(TURNED)).toEqual(['new: RUS, TJK']);
    });

    test('an office that was over is noticed by the date of the document', async () => {
      const president = fact(PUTIN, 'holds_office', 'President of Russia');
      await put({ facts: [president], published: '2024-05-01' });
      expect(await alerts(OFFICES)).toEqual([]);
      await put({ facts: [fact(RUS, 'holds_office', 'President of X')], published: '2025-05-01' });
      expect(await alerts(OFFICES)).toEqual(['new: RUS is no President of X']);
    });

    test('a rule that was changed is asked of everything again', async () => {
      await put({ facts: [fact(RUS, 'military_base', TJK)] });
      await alerts(BASES);
      const [rule] = BASES;
      expect(await alerts([{ ...rule!, having: [], hash: 'other' }])).toEqual([
        'new: TJK hosts 1: RUS',
      ]);
    });
  });
}
