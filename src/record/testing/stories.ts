import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../types.js';
import { actor, entry, event, type Sketch, when } from './readings.js';

const RAHMON = actor('Q57378', 'Emomali Rahmon', 'TJK');
const PUTIN = actor('Q7747', 'Vladimir Putin', 'RUS');
const [AFG, UKR] = [actor('AFG'), actor('UKR')];

/** What every store must do with stories. */
export function describeStories(name: string, make: () => Promise<Store>): void {
  describe(`${name}: stories`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(() => store.close());

    const put = async (of: Store, sketch: Sketch) => {
      const kept = await of.put(entry(sketch));
      if (!kept.ok) throw new Error(kept.failure.message);
      return kept.value.document;
    };
    const VISIT: readonly Sketch[] = [
      {
        ...{ text: 'Putin will come.', title: 'A visit', published: '2025-10-06', outlet: 'A' },
        events: [event([PUTIN], [RAHMON], { when: when('2025-10-08'), status: 'planned' })],
      },
      {
        ...{ text: 'Путин приехал.', lang: 'ru', published: '2025-10-08', outlet: 'B' },
        events: [event([PUTIN], [RAHMON], { when: when('2025-10-08') })],
      },
      {
        ...{ text: 'سافر بوتين.', lang: 'ar', published: '2025-10-10' },
        events: [event([PUTIN], [RAHMON], { when: when('2025-10-10') })],
      },
    ];
    const OTHER: Sketch = {
      ...{ text: 'Something else happened.', published: '2025-10-08' },
      events: [event([AFG], [UKR], { when: when('2025-10-08') })],
    };

    test('documents of one matter are one story, over time and languages', async () => {
      for (const sketch of [...VISIT, OTHER]) await put(store, sketch);
      const stories = await store.stories();
      expect(stories).toMatchObject([
        {
          ...{ title: 'A visit', since: '2025-10-06', until: '2025-10-10', documents: 3 },
          ...{ langs: ['ar', 'en', 'ru'], outlets: ['A', 'B'] },
        },
        { documents: 1 },
      ]);
      expect(stories[0]?.actors.map(({ label }) => label)).toContain('Vladimir Putin');
      const shown = await store.show(stories[0]!.id);
      expect(shown?.kind === 'story' && shown.events.map((one) => one.when?.from)).toEqual([
        '2025-10-08',
        '2025-10-10',
      ]);
      expect(shown?.kind === 'story' && shown.documents).toHaveLength(3);
      expect(await store.stories({ actor: 'AFG' })).toHaveLength(1);
      expect(await store.stories({ lang: 'ru', limit: 5 })).toHaveLength(1);
    });

    test('the stories that were told last are the first of all', async () => {
      for (let i = 0; i < 80; i++) {
        const published = `2025-0${1 + (i % 9)}-${10 + (i % 7)}`;
        const other = actor(`Q${1000 + i}`, `Person ${i}`, null);
        const events = [event([other], [], { when: when(published) })];
        await put(store, { text: `Text ${i}.`, published, events });
      }
      const all = await store.stories();
      expect(all.length).toBeGreaterThan(60);
      for (const limit of [1, 3]) {
        expect(await store.stories({ limit })).toEqual(all.slice(0, limit));
      }
    });

    test('after a long pause a new story begins', async () => {
      await put(store, VISIT[0]!);
      await put(store, { ...VISIT[1]!, published: '2026-02-01' });
      expect(await store.stories()).toHaveLength(2);
    });

    test('stories are the same in whatever order documents came, asked in between or not', async () => {
      for (const sketch of [...VISIT, OTHER]) await put(store, sketch);
      const other = await make();
      for (const sketch of [OTHER, ...VISIT].reverse()) {
        await put(other, sketch);
        await other.stories();
      }
      expect(await other.stories()).toEqual(await store.stories());
      await other.rebuild();
      expect(await other.stories()).toEqual(await store.stories());
      await other.close();
    });

    test('a document that is read anew may leave its story', async () => {
      for (const sketch of VISIT) await put(store, sketch);
      expect(await store.stories()).toHaveLength(1);
      await put(store, { ...VISIT[1]!, events: [event([AFG], [UKR])] });
      expect((await store.stories()).map(({ documents }) => documents).sort()).toEqual([1, 2]);
    });
  });
}
