import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { span } from '../../base/index.js';
import type { JudgementRequest } from '../judgements/index.js';
import type { Store } from '../types.js';
import { actor, entry, event, fact, type Sketch, when, where } from './readings.js';

const RAHMON = actor('Q57378', 'Emomali Rahmon', 'TJK');
const PUTIN = actor('Q7747', 'Vladimir Putin', 'RUS');
const MET = event([PUTIN], [RAHMON], { when: when('2025-10-08'), where: where('Dushanbe', 'TJK') });
const ANNA = { author: 'Anna', reason: 'I was there.' };

/** What every store must do with people's judgements. */
export function describeJudgements(name: string, make: () => Promise<Store>): void {
  describe(`${name}: judgements`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(() => store.close());

    const put = async (sketch: Sketch) => {
      const kept = await store.put(entry(sketch));
      if (!kept.ok) throw new Error(kept.failure.message);
      return kept.value.document;
    };
    const judge = async (request: JudgementRequest) => {
      const judged = await store.judge(request, ANNA);
      if (!judged.ok) throw new Error(judged.failure.message);
      return judged.value;
    };
    const undo = (judgement: string) => judge({ kind: 'undo', judgement });
    const only = async () => {
      const found = await store.events();
      expect(found).toHaveLength(1);
      return found[0]!;
    };
    /** Two accounts that are merged by themselves. */
    const putTwo = async () => {
      await put({ text: 'They met in Dushanbe.', events: [MET] });
      await put({ text: 'Встреча в Душанбе.', events: [MET], lang: 'ru' });
    };

    test('what is rejected is gone until the rejection is undone', async () => {
      await putTwo();
      const before = await only();
      const judgement = await judge({ kind: 'reject', ids: [before.id] });
      expect(judgement).toMatchObject({ author: 'Anna', at: '2025-10-09T08:00:00Z' });
      expect(await store.events()).toEqual([]);
      await undo(judgement.id);
      expect(await only()).toEqual(before);
      const standings = (await store.judgements()).map(({ standing }) => standing.kind);
      expect(standings.sort()).toEqual(['holds', 'undone']);
    });

    test('an event may be named by how its id begins, as tables cut it', async () => {
      await putTwo();
      const { id } = await only();
      expect(await store.show(`${id.slice(0, 9)}…`)).toEqual(await store.show(id));
      await judge({ kind: 'reject', ids: [id.slice(0, 9)] });
      expect(await store.events()).toEqual([]);
      expect(await store.show('e000000')).toBeNull();
    });

    test('what is edited is certain and is merged and found by what it now says', async () => {
      await put({ text: 'They met.', events: [MET] });
      const { id } = await only();
      const changes = { status: 'planned' as const, when: { from: '2025-11', to: '2025-11' } };
      const judgement = await judge({ kind: 'edit', ids: [id], changes });
      expect(await only()).toMatchObject({
        status: 'planned',
        confidence: 1,
        when: { from: '2025-11' },
      });
      expect(await store.events({ until: '2025-10-31' })).toEqual([]);
      await undo(judgement.id);
      expect(await only()).toMatchObject({ status: 'occurred', when: { from: '2025-10-08' } });
    });

    test("a person's no holds against later merging", async () => {
      await putTwo();
      const shown = await store.show((await only()).id);
      const [, second] = shown?.kind === 'event' ? shown.merges : [];
      const split = await judge({ kind: 'split', ids: [second!.member] });
      expect(await store.events()).toHaveLength(2);
      await put({ text: 'A third says that they met.', events: [MET] });
      await store.rebuild();
      expect((await store.events()).map((one) => one.reports).sort()).toEqual([1, 2]);
      await undo(split.id);
      expect((await only()).reports).toBe(3);
    });

    test('what a person merges is one, whatever its dates', async () => {
      await put({ text: 'They met.', events: [MET] });
      await put({ text: 'They talked.', events: [{ ...MET, when: when('2025-10-09') }] });
      const ids = (await store.events()).map(({ id }) => id);
      expect(ids).toHaveLength(2);
      const merge = await judge({ kind: 'merge', ids });
      const shown = await store.show((await only()).id);
      expect(shown?.kind === 'event' && shown.merges.flatMap((m) => m.reasons)).toContain(
        'merged by a person',
      );
      await undo(merge.id);
      expect(await store.events()).toHaveLength(2);
    });

    test('words are linked to whom a person says they mean', async () => {
      const text = 'Rahmon met Putin.';
      const named = { ...RAHMON, span: span(0, 6) };
      const document = await put({
        text,
        events: [{ ...MET, actors: [named], recipients: [{ ...PUTIN, span: span(11, 16) }] }],
      });
      const to = { id: 'Q999', label: 'Rustam Emomali', kind: 'person', state: 'TJK' } as const;
      const link = await judge({ kind: 'relink', document, span: span(0, 6), to });
      expect((await only()).actors[0]).toMatchObject({ id: 'Q999', state: 'TJK' });
      expect(await store.events({ actor: 'Rustam Emomali' })).toHaveLength(1);
      await undo(link.id);
      expect((await only()).actors[0]?.id).toBe('Q57378');
    });

    test('events and facts are added by marking words', async () => {
      const document = await put({ text: 'Russia keeps a base. They signed.' });
      const RUS = { id: 'RUS', label: 'Russia', kind: 'state', state: null } as const;
      const added = await judge({
        kind: 'add-event',
        document,
        span: span(21, 32),
        event: {
          ...{ type: 'AGREE', mode: null, actors: [RUS], recipients: [], symmetric: true },
          ...{ when: null, where: null, status: 'occurred', polarity: true },
        },
      });
      await judge({
        kind: 'add-fact',
        document,
        span: span(0, 19),
        fact: {
          subject: RUS,
          property: 'military_base',
          value: 'abroad',
          valid: null,
          polarity: true,
        },
      });
      expect((await only()).sources[0]?.quote).toBe('They signed');
      expect((await store.facts())[0]?.sources[0]?.quote).toBe('Russia keeps a base');
      await undo(added.id);
      expect(await store.events()).toEqual([]);
    });

    test('judgements survive re-reading where the words are the same, else they are put to review', async () => {
      const text = 'They met. They argued.';
      const at = (from: number, to: number) => ({ ...MET, span: span(from, to) });
      await put({ text, events: [at(0, 9), { ...at(10, 22), type: 'ACCUSE' }] });
      const met = (await store.events({ type: 'CONSULT' }))[0]!;
      const argued = (await store.events({ type: 'ACCUSE' }))[0]!;
      const kept = await judge({ kind: 'reject', ids: [met.id] });
      const lost = await judge({ kind: 'reject', ids: [argued.id] });
      expect(await store.events()).toEqual([]);
      // A better reader: the first sentence as before beside a new event, the second one cut shorter.
      await put({
        text,
        events: [{ ...at(10, 21), type: 'ACCUSE' }, at(0, 9)],
      });
      expect((await only()).type).toBe('ACCUSE');
      const standing = new Map(
        (await store.judgements()).map((one) => [one.judgement.id, one.standing.kind]),
      );
      expect(standing.get(kept.id)).toBe('holds');
      expect(standing.get(lost.id)).toBe('review');
    });

    test('judgements pass from record to record, and twice is once', async () => {
      await putTwo();
      await judge({ kind: 'reject', ids: [(await only()).id] });
      const judgements = (await store.judgements()).map(({ judgement }) => judgement);
      const other = await make();
      await other.put(entry({ text: 'They met in Dushanbe.', events: [MET] }));
      await other.put(entry({ text: 'Встреча в Душанбе.', events: [MET], lang: 'ru' }));
      expect(await other.importJudgements(judgements)).toBe(1);
      expect(await other.importJudgements(judgements)).toBe(0);
      expect(await other.events()).toEqual([]);
      await other.close();
    });

    test('facts in other words are one where a person says so, and what comes later joins them', async () => {
      const member = (of: string) => fact(actor('TJK'), 'member_of', of);
      await put({ text: 'Of the SCO.', facts: [member('SCO')] });
      await put({ text: 'Of the Shanghai body.', facts: [member('Shanghai body')] });
      const ids = (await store.facts()).map(({ id }) => id);
      expect(ids).toHaveLength(2);
      const judgement = await judge({ kind: 'merge', ids });
      const [one, ...others] = await store.facts();
      expect(others).toEqual([]);
      expect(one).toMatchObject({ reports: 2 });
      expect(await store.facts({ text: 'Shanghai' })).toMatchObject([{ id: one!.id }]);
      expect(await store.show(one!.id)).toMatchObject({ merges: [{}, {}] });
      await put({ text: 'The SCO, again.', facts: [member('SCO')] });
      expect((await store.facts()).map(({ reports }) => reports)).toEqual([3]);
      await undo(judgement.id);
      expect((await store.facts()).map(({ reports }) => reports).sort()).toEqual([1, 2]);
    });

    test('a dispute is resolved as a view, with a name and a reason', async () => {
      const length = (number: number) =>
        fact(RAHMON, 'border_length', { number, unit: 'km', bound: 'exact' });
      await put({ text: 'It is 1300 km long.', facts: [length(1300)] });
      await put({ text: 'It is 1360 km long.', facts: [length(1360)] });
      const [dispute] = await store.disputes();
      expect(dispute?.preferred).toBeNull();
      const prefer = { kind: 'prefer', dispute: dispute!.id, value: '1360 km' } as const;
      const judgement = await judge(prefer);
      expect((await store.disputes())[0]).toMatchObject({
        preferred: { value: '1360 km', because: 'I was there.', by: 'Anna' },
        positions: [{ value: '1300 km' }, { value: '1360 km' }],
      });
      await put({ text: 'Also 1360 km long, they say.', facts: [length(1360)] });
      await put({ text: 'A fourth: it is 1360 km long.', facts: [length(1360)] });
      await undo(judgement.id);
      expect((await store.disputes())[0]?.preferred).toMatchObject({
        because: '3 independent sources tell it, 1 the next position',
      });
    });

    test('what cannot be decided says what to do', async () => {
      const document = await put({
        text: 'They met.',
        events: [MET],
        facts: [fact(PUTIN, 'age', 'old')],
      });
      const code = async (request: JudgementRequest) => {
        const judged = await store.judge(request, ANNA);
        return judged.ok ? null : judged.failure.code;
      };
      const { id } = await only();
      const [held] = await store.facts();
      const to = { id: 'RUS', label: 'Russia', kind: 'state', state: null } as const;
      expect(await code({ kind: 'reject', ids: ['nothing'] })).toBe('unknown-id');
      expect(await code({ kind: 'split', ids: [id] })).toBe('nothing-to-split');
      expect(await code({ kind: 'merge', ids: [id, held!.id] })).toBe('not-one-kind');
      expect(await code({ kind: 'undo', judgement: 'j1' })).toBe('unknown-judgement');
      expect(await code({ kind: 'relink', document, span: span(0, 99), to })).toBe('bad-span');
      expect(await code({ kind: 'relink', document: 'x', span: span(0, 1), to })).toBe(
        'unknown-document',
      );
      expect(await store.judgements()).toEqual([]);
    });
  });
}
