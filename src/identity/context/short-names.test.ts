import { expect, test } from 'vitest';
import { meanings } from '../testing/mentions.js';

const KOREA = `
  South PROPN 2 compound
  Korea PROPN 3 nsubj
  protested VERB 0 root _ protest`;

const sentence = (adposition: string) => `
  Ties NOUN 7 nsubj Number=Plur tie
  ${adposition} ADP 4 case
  the DET 4 det Definite=Def|PronType=Art
  South PROPN 1 nmod _ South
  have AUX 7 aux
  clearly ADV 7 advmod
  improved VERB 0 root _ improve`;

test('what is left of a state’s name means the state that the document names', () => {
  expect(meanings('en', '2018-09-30', KOREA, sentence('with'))).toContain('South: KOR');
});

test('it means nobody where no such state is named, or where it is a place', () => {
  expect(meanings('en', '2018-09-30', sentence('with'))).not.toContain('South: KOR');
  expect(meanings('en', '2018-09-30', KOREA, sentence('in'))).not.toContain('South: KOR');
});

test('a leader whom the network takes for a body is meant by the surname alone, nobody else is', () => {
  const met = (name: string) => `
    Macron PROPN 2 nsubj
    met VERB 0 root _ meet
    ${name} PROPN 2 obj
    = person 1 1
    = organisation 3 3`;
  expect(meanings('en', '2023-04-01', met('Putin')).at(-1)).toMatch(/^Putin: Q7747/);
  expect(meanings('en', '2023-04-01', met('Ford')).at(-1)).toBe('Macron: Q3052772');
});

test('the day on which something is done is nobody’s surname, whatever the tree hangs it on', () => {
  const summit = (relation: string) => `
    Summit NOUN 0 root _ summit
    on ADP 3 case
    Friday PROPN 1 ${relation}`;
  for (const relation of ['nmod', 'obl']) {
    expect(meanings('en', '2025-10-08', summit(relation)).join()).not.toContain('Godwin Friday');
  }
});
