import { expect, test } from 'vitest';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { actor, event, fact, figure, when, where } from '../testing/readings.js';
import { mergeEvents, mergeFacts, type Told } from './index.js';

const [RUS, UKR, TJK, AFG] = ['RUS', 'UKR', 'TJK', 'AFG'].map((id) => actor(id)) as [
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
];
const STRIKE: Partial<ReadEvent> = {
  type: 'ASSAULT',
  mode: 'aerial',
  symmetric: false,
  quad: 4,
  where: where('Kharkiv', 'UKR'),
};

/** Each in a document of its own, unless `document` says otherwise. */
function told<T extends ReadEvent | Fact>(
  whats: readonly T[],
  { quote = '', document = null as string | null, published = '2024-01-03' } = {},
): Told<T>[] {
  return whats.map((what, i) => {
    const id = document ?? `doc${i}`;
    const teller = { id, outlet: null, lang: 'en', published, copies: id };
    return { what: { ...what, id: `${id}-${i}` }, quote, teller };
  });
}

const strike = (more: Partial<ReadEvent>) => event([RUS], [UKR], { ...STRIKE, ...more });
const day = (date: string) => strike({ when: when(date), figures: [figure('killed', 12)] });

test('the same deed told of two days is two events in dispute', () => {
  const quote = 'Russia struck Kharkiv and killed twelve people, officials said.';
  const { deeds, disputes } = mergeEvents(told([day('2024-01-01'), day('2024-01-02')], { quote }));
  expect(deeds).toHaveLength(2);
  expect(disputes).toMatchObject([
    { kind: 'date', positions: [{ value: '2024-01-01' }, { value: '2024-01-02' }] },
  ]);
});

test('attacks of two days in the same words are two, unless they share a figure', () => {
  const quote = 'Russia struck Kharkiv with missiles overnight, officials said.';
  const bare = (date: string) => strike({ when: when(date) });
  expect(mergeEvents(told([bare('2024-01-01'), bare('2024-01-02')], { quote })).disputes).toEqual(
    [],
  );
});

test('a denial is set against the likeliest deed alone', () => {
  const { disputes } = mergeEvents(
    told([
      strike({ when: when('2024-01-01') }),
      strike({ when: when('2024-01-02'), where: null }),
      strike({ when: when('2024-01'), status: 'denied' }),
    ]),
  );
  expect(disputes).toHaveLength(1);
  expect(disputes[0]?.about.ids).toEqual(['doc0-0', 'doc2-2']);
});

test('deeds of different days that share little are no dispute', () => {
  const bare = (date: string) => event([RUS], [UKR], { when: when(date) });
  expect(mergeEvents(told([bare('2024-01-01'), bare('2024-01-02')])).disputes).toEqual([]);
  expect(mergeEvents(told([day('2024-01-01'), day('2024-01-09')])).disputes).toEqual([]);
});

test('a document that tells of both days knows them to be two', () => {
  const both = told([day('2024-01-01'), day('2024-01-02')], { document: 'one' });
  expect(mergeEvents(both).disputes).toEqual([]);
});

test('what some assert and others deny is in dispute, and both stay', () => {
  const at = { when: when('2024-01-01') };
  const { deeds, disputes } = mergeEvents(
    told([strike(at), strike({ ...at, status: 'denied' }), strike({ ...at, polarity: false })]),
  );
  expect(deeds.map(({ event }) => event.reports).sort()).toEqual([1, 2]);
  expect(disputes).toMatchObject([
    { kind: 'status', positions: [{ value: 'occurred' }, { value: 'denied' }] },
  ]);
});

test('a plan that came true keeps its history', () => {
  const at = { when: when('2024-01-01') };
  const { deeds } = mergeEvents(told([strike({ ...at, status: 'planned' }), strike(at)]));
  expect(deeds).toHaveLength(1);
  expect(deeds[0]?.event.status).toBe('occurred');
  expect(deeds[0]?.event.history.map((one) => one.status)).toEqual(['planned', 'occurred']);
});

test('a month that two days fit joins neither', () => {
  const on = (date: string) => strike({ when: when(date) });
  const { deeds } = mergeEvents(
    told([on('2024-01-01'), on('2024-01-09'), on('2024-01')], { published: '2024-01-30' }),
  );
  expect(deeds).toHaveLength(3);
  expect(mergeEvents(told([on('2024-01-01'), on('2024-01')])).deeds).toHaveLength(1);
});

test('parts that one document counts contradict nothing', () => {
  const parts = strike({ figures: [figure('killed', 3), figure('killed', 9)] });
  const whole = strike({ figures: [figure('killed', 12)] });
  const at = when('2024-01-01');
  const { disputes } = mergeEvents(
    told([
      { ...parts, when: at },
      { ...whole, when: at },
    ]),
  );
  expect(disputes).toEqual([]);
});

const troops = (number: number, more: Partial<Fact> = {}) =>
  fact(TJK, 'count', { number, unit: 'troops', bound: 'exact' }, more);

test('numbers of different times are no dispute', () => {
  const spells = [troops(7000, { valid: when('2019') }), troops(9000, { valid: when('2021') })];
  expect(mergeFacts(told(spells)).disputes).toEqual([]);
  const then = told([troops(7000)], { published: '2019-01-01', document: 'a' });
  const later = told([troops(9000)], { published: '2021-01-01', document: 'b' });
  expect(mergeFacts([...then, ...later]).disputes).toEqual([]);
  expect(mergeFacts(told([troops(7000), troops(9000)])).disputes).toHaveLength(1);
});

test('spells of an office stay apart; one that is told without a spell joins the only one', () => {
  const held = (from: string | null) =>
    fact(TJK, 'member_of', AFG, { valid: from === null ? null : when(from) });
  expect(mergeFacts(told([held('2019'), held('2021')])).facts).toHaveLength(2);
  expect(mergeFacts(told([held('2019'), held(null)])).facts).toHaveLength(1);
  expect(mergeFacts(told([held('2019'), held('2021'), held(null)])).facts).toHaveLength(3);
});

test('a membership that is denied is in dispute', () => {
  const member = fact(TJK, 'member_of', AFG);
  const { disputes } = mergeFacts(told([member, { ...member, polarity: false }]));
  expect(disputes).toMatchObject([{ kind: 'membership', about: { label: 'TJK member_of' } }]);
});
