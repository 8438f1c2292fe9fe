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

test('a passive participle said of a noun before it has no object', () => {
  const rows = (voice: string) => `
    обвинения NOUN 0 root Case=Acc
    выдвинутые VERB 1 acl VerbForm=Part|Voice=${voice}
    Форд PROPN 2 obj Case=Nom`;
  expect(relations(rows('Pass'))[2]).toBe('obl:agent');
  expect(relations(rows('Act'))[2]).toBe('obj');
});
