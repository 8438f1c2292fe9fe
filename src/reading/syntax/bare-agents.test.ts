import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withBareAgents } from './bare-agents.js';

const relations = (rows: string) =>
  withBareAgents(sentenceOf(rows)).words.map(({ deprel }) => deprel);

test('behind a passive with a subject an acronym tells who did it', () => {
  const rows = (second: string) => `
    Евросоюз PROPN 3 nsubj:pass Case=Nom
    был AUX 3 aux:pass
    обвинен VERB 0 root VerbForm=Part|Voice=Pass
    ${second} PROPN 3 nsubj:pass`;
  expect(relations(rows('КНДР'))[3]).toBe('obl:agent');
  expect(relations(rows('Турция'))[3]).toBe('nsubj:pass');
});
