import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRules } from './index.js';

const GOOD = `
name: visits
title: Visits
match:
  visit:
    event: { type: CONSULT, mode: visit }
  warrant: { fact: { property: warrant_against } }
where:
  - visit.actors.persons is warrant.parties
  - visit.when after warrant.when
alert: "{visit.actors} visits {visit.recipients}"
`;

test('the shipped rules have no faults and cover a dozen questions', () => {
  const { rules, problems } = parseRules(readFileSync('data/watch/shipped.yaml', 'utf8'));
  expect(problems).toEqual([]);
  expect(rules.length).toBeGreaterThanOrEqual(12);
});

test('several rules stand in one file, and each must have its own name', () => {
  const { rules, problems } = parseRules(`${GOOD}---${GOOD}`);
  expect(rules.map(({ name }) => name)).toEqual(['visits']);
  expect(problems).toMatchObject([{ line: 13, message: expect.stringContaining('another name') }]);
});

test.each<[string, string, number, string]>([
  ['mode: visit', 'mood: visit', 6, 'no "mood"'],
  ['CONSULT', 'TALK', 6, 'must be one of: AGREE'],
  ['visit.when after warrant.when', 'visit.when afterwards', 10, 'is no condition: write "A is B"'],
  ['visit.when after', 'stay.when after', 10, 'nothing is called "stay"'],
  ['visit.when after', 'visit.date after', 10, 'is no field: use one of id'],
  ['{visit.actors} visits', '{visits.actors} visits', 11, 'use one of visit, warrant'],
  ['title: Visits', 'headline: Visits', 2, 'a rule has no "headline"'],
  ['alert: "{visit', 'having: [count visit.id > 2]\nalert: "{visit', 11, 'add "group: NAME.FIELD"'],
  ['title: Visits', 'title: [Visits', 4, 'Check quotes'],
])('%s written as %s is named with its line and what to do', (right, wrong, line, reason) => {
  const { rules, problems } = parseRules(GOOD.replace(right, wrong));
  expect(rules).toEqual([]);
  expect(problems.map(({ message }) => message).join('\n')).toContain(reason);
  expect(problems.map((one) => one.line)).toContain(line);
});

test('a file of rules cannot grow by aliases', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a]\nname: x\n`;
  const { rules, problems } = parseRules(bomb);
  expect(rules).toEqual([]);
  expect(problems).toMatchObject([{ message: expect.stringContaining('write it out') }]);
});
