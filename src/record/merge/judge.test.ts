import { expect, test } from 'vitest';
import type { ReadEvent } from '../../reading/index.js';
import { actor, event, figure, when, where } from '../testing/readings.js';
import { type Account, account } from './account.js';
import { judge } from './judge.js';

const [RUS, TJK, UKR] = [actor('RUS'), actor('TJK'), actor('UKR')];
const PUTIN = actor('Q7747', 'Vladimir Putin', 'RUS');
const LAVROV = actor('Q58217', 'Sergey Lavrov', 'RUS');
const RAHMON = actor('Q57378', 'Emomali Rahmon', 'TJK');
const DAY = when('2025-10-08');
const HERE = where('Dushanbe', 'TJK');

let made = 0;
function told(what: ReadEvent, published: string | null = '2025-10-09', quote = ''): Account {
  const id = `doc${made++}`;
  return account({ what, quote, teller: { id, outlet: null, lang: 'en', published, copies: id } });
}

function verdict(a: Account, b: Account): string {
  const [forth, back] = [judge(a, b), judge(b, a)];
  expect(forth.verdict).toBe(back.verdict);
  return forth.verdict;
}

test('the same people on the same day are of one deed, either way round', () => {
  const a = told(event([PUTIN], [RAHMON], { when: DAY }));
  expect(verdict(a, told(event([RAHMON], [PUTIN], { when: DAY })))).toBe('same');
});

test('a person and the state named together are the same two in whatever order they are named', () => {
  const STATE = actor('TJK');
  const one = told(event([STATE, RAHMON], [], { when: DAY }));
  const other = told(event([RAHMON, STATE], [], { when: DAY }));
  const third = told(event([RAHMON], [], { when: DAY }));
  expect(judge(one, third).score).toBe(judge(other, third).score);
  expect(judge(one, other).reasons).toEqual(judge(other, one).reasons);
});

test('a leader may be told as the state', () => {
  const a = told(event([PUTIN], [RAHMON], { when: DAY }));
  expect(verdict(a, told(event([RUS], [TJK], { when: DAY })))).toBe('same');
});

test('who leaves a participant out tells of the same deed, who names another does not', () => {
  const attack = { type: 'ASSAULT', symmetric: false, quad: 4, when: DAY, where: HERE } as const;
  const a = told(event([RUS], [UKR], attack));
  expect(verdict(a, told(event([], [UKR], attack)))).toBe('same');
  expect(verdict(a, told(event([TJK], [UKR], attack)))).toBe('different');
});

test('one deed may be read as two neighbouring types, if its words are the same', () => {
  const quote = 'Putin and Rahmon discussed trade, water and the border in Dushanbe.';
  const met = told(event([PUTIN], [RAHMON], { when: DAY, where: HERE }), '2025-10-09', quote);
  const agreed = { when: DAY, where: HERE, type: 'COOPERATE', cameo: '057' } as const;
  expect(verdict(met, told(event([PUTIN], [RAHMON], agreed), '2025-10-09', quote))).toBe('same');
  const attack = { ...agreed, type: 'ASSAULT' } as const;
  expect(verdict(met, told(event([PUTIN], [RAHMON], attack), '2025-10-09', quote))).toBe(
    'different',
  );
});

test('two ministers of one state are two', () => {
  const a = told(event([PUTIN], [RAHMON], { when: DAY }));
  expect(verdict(a, told(event([LAVROV], [RAHMON], { when: DAY })))).toBe('different');
});

test('sides that cannot be swapped are not', () => {
  const attack = { type: 'ASSAULT', symmetric: false, when: DAY } as const;
  const a = told(event([RUS], [UKR], attack));
  expect(verdict(a, told(event([UKR], [RUS], attack)))).toBe('different');
});

test('different days are different deeds', () => {
  const a = told(event([PUTIN], [RAHMON], { when: DAY, where: HERE }));
  const b = told(event([PUTIN], [RAHMON], { when: when('2025-10-09'), where: HERE }));
  expect(verdict(a, b)).toBe('different');
});

test('a month holds a day, a year holds it with other evidence only', () => {
  const a = told(event([PUTIN], [RAHMON], { when: DAY, mode: 'visit' }));
  const month = event([PUTIN], [RAHMON], { when: when('2025-10'), mode: 'visit' });
  expect(verdict(a, told(month))).toBe('same');
  const year = event([PUTIN], [RAHMON], { when: when('2025'), mode: 'visit' });
  expect(verdict(a, told(year))).not.toBe('same');
  const there = told(event([PUTIN], [RAHMON], { when: DAY, mode: 'visit', where: HERE }));
  expect(verdict(there, told({ ...year, where: HERE }))).toBe('same');
});

test('what has no date needs documents of the same days and the same place', () => {
  const a = told(event([PUTIN], [RAHMON], { when: DAY, where: HERE }), '2025-10-08');
  const undated = event([PUTIN], [RAHMON], { where: HERE });
  expect(verdict(a, told(undated, '2025-10-10'))).toBe('same');
  expect(verdict(a, told(undated, '2025-11-10'))).toBe('different');
  expect(verdict(a, told(undated, null))).toBe('different');
  expect(verdict(a, told(undated, '2025-10-07'))).not.toBe('same');
});

test('what was planned may have happened; what is denied stays apart', () => {
  const planned = told(event([PUTIN], [RAHMON], { when: DAY, status: 'planned' }));
  const occurred = told(event([PUTIN], [RAHMON], { when: DAY }));
  const denied = told(event([PUTIN], [RAHMON], { when: DAY, status: 'denied' }));
  expect(verdict(planned, occurred)).toBe('same');
  expect(verdict(denied, occurred)).toBe('different');
});

test('attacks on two towns on one day are two attacks', () => {
  const attack = { type: 'ASSAULT', symmetric: false, quad: 4, when: DAY } as const;
  const a = told(event([RUS], [UKR], { ...attack, where: where('Kharkiv', 'UKR') }));
  const b = told(event([RUS], [UKR], { ...attack, where: where('Odesa', 'UKR') }));
  expect(verdict(a, b)).not.toBe('same');
});

test('one side alone is weak evidence, a shared figure helps', () => {
  const drill = { type: 'MOBILIZE', symmetric: false, when: DAY } as const;
  const [a, b] = [told(event([RUS], [], drill)), told(event([RUS], [], drill))];
  expect(verdict(a, b)).toBe('unsure');
  const counted = { ...drill, figures: [figure('troops', 5000)] };
  expect(verdict(told(event([RUS], [], counted)), told(event([RUS], [], counted)))).toBe('same');
});

test('a judgement names its reasons with their weights', () => {
  const a = told(event([PUTIN], [RAHMON], { when: DAY }));
  expect(judge(a, told(event([PUTIN], [RAHMON], { when: DAY }))).reasons).toEqual([
    'person +1.40',
    'sameDay +1.65',
    'publishedNear +0.05',
    'sameCode +1.30',
  ]);
});

test('news of other weeks without a date is of one deed only where something tells so', () => {
  const talks = event([RUS], [TJK], { cameo: '042' });
  const first = told(talks, '2025-10-09');
  expect(verdict(first, told(talks, '2025-10-10'))).toBe('same');
  expect(verdict(first, told(talks, '2025-10-20'))).not.toBe('same');
  const quote = 'Moscow and Dushanbe discussed water, trade and the border with Afghanistan.';
  const [a, b] = [told(talks, '2025-10-09', quote), told(talks, '2025-10-20', quote)];
  expect(verdict(a, b)).toBe('same');
});
