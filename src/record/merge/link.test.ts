import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadEvent, Status } from '../../reading/index.js';
import { actor, event, figure, when, where } from '../testing/readings.js';
import { type Account, account } from './account.js';
import { NO_BONDS } from './bonds.js';
import { mergeEvents } from './index.js';
import { fitting, linksOfExact } from './link.js';

const [RUS, UKR, TJK] = [actor('RUS'), actor('UKR'), actor('TJK')];
const [PUTIN, LAVROV] = [
  actor('Q7747', 'Vladimir Putin', 'RUS'),
  actor('Q58217', 'Sergey Lavrov', 'RUS'),
];
const STRIKE = {
  type: 'ASSAULT',
  symmetric: false,
  quad: 4,
  where: where('Kharkiv', 'UKR'),
} as const;
const QUOTE = 'Russia struck Kharkiv and killed twelve people, officials said.';

function told(what: ReadEvent, document: string, quote = QUOTE): Account {
  const teller = { outlet: null, lang: 'en', published: '2024-01-03', copies: document };
  return account({ what: { ...what, id: document }, quote, teller: { id: document, ...teller } });
}

const areLinked = (a: ReadEvent, b: ReadEvent) => {
  const [x, y] = [told(a, 'a'), told(b, 'b')];
  const forth = linksOfExact(fitting(x, [y], NO_BONDS)).length > 0;
  expect(linksOfExact(fitting(y, [x], NO_BONDS)).length > 0).toBe(forth);
  return forth;
};

test('attacks of two days are looked at together only where a figure makes them one', () => {
  const on = (date: string, more = {}) =>
    event([RUS], [UKR], { ...STRIKE, when: when(date), ...more });
  const killed = { figures: [figure('killed', 12)] };
  expect(areLinked(on('2024-01-01'), on('2024-01-02'))).toBe(false);
  expect(areLinked(on('2024-01-01', killed), on('2024-01-02', killed))).toBe(true);
  expect(areLinked(on('2024-01-01', killed), on('2024-01-09', killed))).toBe(false);
});

test('two persons of one state may be a dispute about who it was', () => {
  const day = { when: when('2024-01-01'), where: where('Dushanbe', 'TJK') };
  expect(areLinked(event([PUTIN], [TJK], day), event([LAVROV], [TJK], day))).toBe(true);
});

test('a denial belongs to what is asserted, a demand does not', () => {
  const as = (status: Status) =>
    event([RUS], [UKR], { ...STRIKE, when: when('2024-01-01'), status });
  expect(areLinked(as('occurred'), as('denied'))).toBe(true);
  expect(areLinked(as('demanded'), as('denied'))).toBe(false);
  expect(areLinked(as('occurred'), as('demanded'))).toBe(false);
});

test('whatever is merged, or in dispute, when two are put together, is linked', () => {
  const side = fc.constantFrom(RUS, UKR, TJK, PUTIN, LAVROV);
  const happening = fc.record({
    actors: fc.uniqueArray(side, { maxLength: 2 }),
    recipients: fc.uniqueArray(side, { maxLength: 2 }),
    more: fc.record({
      type: fc.constantFrom('CONSULT', 'AGREE', 'ASSAULT' as const),
      symmetric: fc.boolean(),
      quad: fc.constantFrom(1, 4 as const),
      status: fc.constantFrom<Status>('occurred', 'planned', 'denied', 'demanded'),
      when: fc.constantFrom('2024-01-01', '2024-01-02', '2024-01-03').map((date) => when(date)),
      where: fc.constantFrom(null, where('Kharkiv', 'UKR'), where('Moscow', 'RUS')),
      figures: fc.constantFrom([], [figure('killed', 12)], [figure('killed', 15)]),
    }),
    quote: fc.constantFrom(QUOTE, 'Nobody knew anything about any of these rumours yesterday.'),
  });
  let together = 0;
  fc.assert(
    fc.property(happening, happening, (a, b) => {
      const x = told(event(a.actors, a.recipients, a.more), 'a', a.quote);
      const y = told(event(b.actors, b.recipients, b.more), 'b', b.quote);
      const { deeds, disputes } = mergeEvents([x, y]);
      if (deeds.length === 2 && disputes.length === 0) return;
      together++;
      expect(linksOfExact(fitting(x, [y], NO_BONDS))).toHaveLength(1);
    }),
    { numRuns: 3000 },
  );
  expect(together).toBeGreaterThan(30);
});
