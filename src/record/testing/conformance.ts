import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MergedEvent, Store } from '../types.js';
import { actor, entry, event, fact, figure, type Sketch, when, where } from './readings.js';

const RAHMON = actor('Q57378', 'Emomali Rahmon', 'TJK');
const PUTIN = actor('Q7747', 'Vladimir Putin', 'RUS');
const [RUS, TJK, AFG, UKR] = ['RUS', 'TJK', 'AFG', 'UKR'].map((id) => actor(id)) as [
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
];
const DUSHANBE = where('Dushanbe', 'TJK');

/** What every store must do, whatever keeps it; `make` gives an empty one with a clock. */
export function describeStore(name: string, make: (now: () => string) => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let today: string;
    beforeEach(async () => {
      today = '2025-10-09';
      store = await make(() => `${today}T08:00:00Z`);
    });
    afterEach(() => store.close());

    const put = async (sketch: Sketch) => {
      const kept = await store.put(entry(sketch));
      if (!kept.ok) throw new Error(kept.failure.message);
      return kept.value;
    };
    const only = async (): Promise<MergedEvent> => {
      const found = await store.events();
      expect(found).toHaveLength(1);
      return found[0]!;
    };

    test('the same document twice changes nothing and says so', async () => {
      const sketch = { text: 'They met.', events: [event([PUTIN], [RAHMON])] };
      expect((await put(sketch)).kind).toBe('new');
      const before = await store.events();
      expect((await put({ ...sketch, path: 'elsewhere.txt' })).kind).toBe('already-known');
      expect(await store.events()).toEqual(before);
      expect(await store.documents()).toHaveLength(1);
    });

    test('a new reading of a known document takes the place of the old one', async () => {
      await put({ text: 'They met.', events: [event([PUTIN], [RAHMON])] });
      const kept = await put({ text: 'They met.', events: [event([RUS], [AFG])] });
      expect(kept.kind).toBe('reread');
      expect((await only()).recipients[0]?.id).toBe('AFG');
    });

    test('the text comes back as received, hostile characters and all', async () => {
      const text = "a\0b\ud800 '); drop table documents; -- <script> ../../etc/passwd\u202e";
      const { document } = await put({ text, title: text, outlet: text });
      const shown = await store.show(document);
      expect(shown?.kind === 'document' && shown.document.text).toBe(text);
      expect(shown?.kind === 'document' && shown.document.outlet).toBe(text);
      expect(await store.events({ actor: text, text, source: text })).toEqual([]);
    });

    test.each([3, 511, 512, 513, 2000])(
      'a quotation of %i letters comes back whole',
      async (length) => {
        const text = 'Они встретились в Душанбе\0\ud800 '.repeat(70).slice(0, length);
        await put({ text, events: [event([RUS], [TJK])], facts: [fact(RUS, 'member_of', TJK)] });
        for (const { sources } of [await only(), (await store.facts())[0]!]) {
          expect(sources.map(({ quote }) => quote)).toEqual([text]);
        }
      },
    );

    test('one deed told by three outlets is one event with three sources', async () => {
      const on = { when: when('2025-10-08'), where: DUSHANBE };
      const told = event([PUTIN], [RAHMON], on);
      await put({ text: 'Putin met Rahmon in Dushanbe.', events: [told], outlet: 'A' });
      const swapped = event([RAHMON], [PUTIN], on);
      await put({ text: 'Rahmon received Putin.', events: [swapped], outlet: 'B' });
      const states = event([RUS], [TJK], on);
      await put({ text: 'Лидеры двух стран встретились.', events: [states], lang: 'ru' });
      const merged = await only();
      expect(merged).toMatchObject({ reports: 3, outlets: 2, independent: 3 });
      expect(merged.sources.map((source) => source.quote).sort()).toEqual([
        'Putin met Rahmon in Dushanbe.',
        'Rahmon received Putin.',
        'Лидеры двух стран встретились.',
      ]);
      const shown = await store.show(merged.id);
      expect(shown?.kind === 'event' && shown.merges.map((m) => m.score > 0.5)).toEqual([
        true,
        true,
        true,
      ]);
    });

    test('different exact days stay apart', async () => {
      await put({ text: 'One.', events: [event([RUS], [TJK], { when: when('2025-10-08') })] });
      await put({ text: 'Two.', events: [event([RUS], [TJK], { when: when('2025-10-10') })] });
      expect(await store.events()).toHaveLength(2);
    });

    test('copies of a text count as reports, not as independent sources', async () => {
      const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
      const told = event([RUS], [TJK], { when: when('2025-10-08') });
      await put({ text: words, events: [told], outlet: 'A' });
      await put({ text: `${words} Agency`, events: [told], outlet: 'B' });
      await put({ text: 'Quite another text about it.', events: [told], outlet: 'C' });
      expect(await only()).toMatchObject({ reports: 3, outlets: 3, independent: 2 });
    });

    test('numbers that cannot both be true are in dispute; nothing is lost', async () => {
      const attack = { type: 'ASSAULT', symmetric: false, when: when('2024-01-02') } as const;
      const killed = (number: number, bound?: 'at-least') =>
        event([RUS], [UKR], { ...attack, figures: [figure('killed', number, bound)] });
      await put({ text: 'Twelve died.', events: [killed(12)] });
      await put({ text: 'Fifteen died.', events: [killed(15)] });
      await put({ text: 'At least 11 died.', events: [killed(11, 'at-least')] });
      expect((await only()).reports).toBe(3);
      const [dispute, ...others] = await store.disputes();
      expect(others).toEqual([]);
      expect(dispute).toMatchObject({ kind: 'figure', about: { label: 'killed' } });
      expect(dispute?.positions.map((p) => p.value)).toEqual(['12', '15', 'at least 11']);
    });

    test('figures of a fact are compared across units and sides', async () => {
      const border = (number: number, unit: string, [a, b] = [TJK, AFG]) =>
        fact(a!, 'border_length', { number, unit, bound: 'exact' }, { qualifiers: { with: b! } });
      await put({ text: 'A.', facts: [border(1300, 'km')] });
      await put({ text: 'B.', facts: [border(1360, 'km', [AFG, TJK])] });
      await put({ text: 'C.', facts: [border(845, 'miles')] });
      const facts = await store.facts({ actor: 'TJK', with: 'AFG' });
      expect(facts.map((one) => one.reports).sort()).toEqual([1, 2]);
      expect(await store.disputes({ actor: 'AFG' })).toHaveLength(1);
    });

    test('who is asked for may be an id, a name or a state of persons', async () => {
      await put({ text: 'One.', events: [event([PUTIN], [RAHMON])] });
      await put({ text: 'Two.', events: [event([AFG], [UKR])] });
      for (const name of ['Q7747', 'q7747', 'putin', 'Vladimir Putin', 'RUS', 'rus']) {
        expect(await store.events({ actor: name }), name).toHaveLength(1);
      }
      expect(await store.events({ actor: 'RUS', with: 'TJK' })).toHaveLength(1);
      expect(await store.events({ actor: 'RUS', with: 'UKR' })).toHaveLength(0);
      expect(await store.people({ actor: 'TJK' })).toMatchObject([{ label: 'Emomali Rahmon' }]);
    });

    test('time, place, type, status, words and documents narrow what is found', async () => {
      const visit = event([PUTIN], [TJK], { when: when('2025-10'), where: DUSHANBE });
      const { document } = await put({ text: 'Президент прибыл в Душанбе.', events: [visit] });
      await put({ text: 'Undated.', events: [event([AFG], [UKR], { status: 'planned' })] });
      const found = (filter: Parameters<Store['events']>[0]) =>
        store.events(filter).then((events) => events.length);
      expect(await found({ since: '2025-10-31' })).toBe(1);
      expect(await found({ since: '2025-11' })).toBe(0);
      expect(await found({ until: '2025' })).toBe(1);
      expect(await found({ place: 'dushanbe' })).toBe(1);
      expect(await found({ place: 'TJK' })).toBe(1);
      expect(await found({ status: 'planned' })).toBe(1);
      expect(await found({ text: 'прибыл президе*' })).toBe(1);
      expect(await found({ text: '"прибыл президент"' })).toBe(0);
      expect(await found({ documents: [document] })).toBe(1);
      expect(await found({ source: document, limit: 5 })).toBe(1);
      expect(await found({ minSources: 2 })).toBe(0);
    });

    test('words are found in all their forms and say as what; names across scripts', async () => {
      const told = event([PUTIN], [RAHMON]);
      await put({ text: 'قالت لروسيا إنها لا توافق', events: [event([AFG], [UKR])], lang: 'ar' });
      await put({ text: 'Встреча в Душанбе.', events: [told], lang: 'ru' });
      const matched = async (text: string) =>
        (await store.events({ text })).map((one) => one.matched);
      expect(await matched('روسيا')).toEqual([['لروسيا']]);
      expect(await matched('встречи')).toEqual([['Встреча']]);
      expect(await matched('"встреча в"')).toEqual([['Встреча', 'в']]);
      expect(await matched('"Vladimir Putin"')).toEqual([[]]);
      expect(await store.documents({ text: '"Vladimir Putin"' })).toHaveLength(1);
    });

    test('lists are in order of date, undated last', async () => {
      await put({ text: 'No date.', events: [event([AFG], [UKR])] });
      await put({ text: 'Later.', events: [event([RUS], [TJK], { when: when('2025-02') })] });
      await put({ text: 'Earlier.', events: [event([RUS], [AFG], { when: when('2025-01-05') })] });
      const days = (await store.events()).map((one) => one.when?.from ?? null);
      expect(days).toEqual(['2025-01-05', '2025-02', null]);
      expect(await store.events({ limit: 1 })).toHaveLength(1);
    });

    test('a neighbourhood counts the events between its own, and follows what is merged', async () => {
      const met = event([PUTIN], [RAHMON], { when: when('2025-10-08') });
      const raid = { type: 'ASSAULT', quad: 4, symmetric: false } as const;
      await put({ text: 'One.', events: [met], outlet: 'A' });
      await put({ text: 'Raid.', events: [event([RUS], [UKR], raid)] });
      const counts = async (who: string, filter = {}) =>
        (await store.network(who, filter)).map(({ id, events, quads }) => [id, events, quads[3]]);
      expect(await counts('RUS')).toEqual([
        ['Q57378', 1, 0],
        ['TJK', 1, 0],
        ['UKR', 1, 1],
      ]);
      await put({ text: 'Two.', events: [met], outlet: 'B' });
      expect(await counts('Vladimir Putin')).toEqual([
        ['Q57378', 1, 0],
        ['TJK', 1, 0],
      ]);
      expect(await counts('RUS', { type: 'ASSAULT' })).toEqual([['UKR', 1, 1]]);
      await put({ text: 'Raid.', events: [] });
      expect(await counts('UKR')).toEqual([]);
    });

    test('the record answers as of a past day: what was read and decided until then', async () => {
      const told = event([PUTIN], [RAHMON], { when: when('2025-10-08') });
      await put({ text: 'One.', events: [told], outlet: 'A' });
      today = '2025-10-11';
      await put({ text: 'Two.', events: [told], outlet: 'B' });
      today = '2025-10-13';
      await put({ text: 'One.', events: [event([AFG], [UKR])], outlet: 'A' });
      const reports = async (filter: Parameters<Store['events']>[0]) =>
        (await store.events(filter)).map((one) => one.reports);
      expect(await reports({ actor: 'RUS' })).toEqual([1]);
      expect(await reports({ actor: 'RUS', asOf: '2025-10-12' })).toEqual([2]);
      expect(await reports({ actor: 'RUS', asOf: '2025-10-10' })).toEqual([1]);
      expect(await reports({ asOf: '2025-10-09' })).toEqual([1]);
      expect(await reports({ asOf: '2025-10-08' })).toEqual([]);
      expect(await store.documents({ asOf: '2025-10-10' })).toHaveLength(1);
      const [undecided] = await store.events({ actor: 'RUS' });
      await store.judge({ kind: 'reject', ids: [undecided!.id] }, { author: 'Ada', reason: 'No.' });
      expect(await reports({ actor: 'RUS' })).toEqual([]);
      expect(await reports({ actor: 'RUS', asOf: '2025-10-12' })).toEqual([2]);
      expect(await reports({ actor: 'RUS', asOf: '2025-10-13' })).toEqual([]);
    });

    test('building everything again changes nothing', async () => {
      const told = event([PUTIN], [RAHMON], { when: when('2025-10-08') });
      await put({ text: 'One.', events: [told], outlet: 'A' });
      await put({ text: 'Two.', events: [told], outlet: 'B' });
      const before = await store.events();
      await store.rebuild();
      expect(await store.events()).toEqual(before);
    });
  });
}
