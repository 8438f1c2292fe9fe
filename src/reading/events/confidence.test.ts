import { expect, test } from 'vitest';
import { confidenceOf, evidenceOf, type Judged } from './confidence.js';

const side = (id: string, state: string | null = id, score = 1) => ({ id, state, score });
const MET: Judged = {
  lang: 'en',
  type: 'CONSULT',
  quad: 1,
  status: 'occurred',
  polarity: true,
  isSpoken: false,
  rule: 'meet/V >obj',
  actors: [side('RUS')],
  recipients: [side('TJK')],
};

test('evidence lists what is there and nothing else', () => {
  expect([...evidenceOf(MET).keys()].sort()).toEqual([
    ...['base', 'lang-en', 'link', 'one-condition', 'quad-1', 'type-CONSULT'],
  ]);
});

test('sides of one state, several on a side and nobody at all are signs of their own', () => {
  const signs = (event: Judged) => evidenceOf(event);
  const own = { ...MET, recipients: [side('Q7747', 'RUS')] };
  expect(signs(own).has('same-state')).toBe(true);
  expect(signs({ ...MET, recipients: [side('local:group/people', null)] }).has('same-state')).toBe(
    false,
  );
  expect(signs({ ...MET, actors: [side('RUS'), side('IRN')] }).has('several')).toBe(true);
  expect(signs({ ...MET, actors: [], recipients: [] }).has('nobody')).toBe(true);
});

test('confidence is a logistic function of the evidence, kept off certainty', () => {
  expect(confidenceOf(MET, new Map())).toBe(0.5);
  expect(confidenceOf(MET, new Map([['base', 50]]))).toBe(0.98);
  expect(confidenceOf(MET, new Map([['base', -50]]))).toBe(0.05);
});
