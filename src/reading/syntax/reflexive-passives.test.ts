import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withReflexivePassives } from './reflexive-passives.js';

const read = (rows: string) =>
  withReflexivePassives(sentenceOf(rows), ({ form }) => form === 'вводятся').words.map(
    ({ form, deprel, feats }) => `${form} ${deprel} ${feats.Voice ?? '-'}`,
  );

test('sanctions that are imposed impose nothing, who does stands in the instrumental', () => {
  const rows = `
    Санкции NOUN 2 nsubj Case=Nom
    вводятся VERB 0 root VerbForm=Fin|Voice=Mid
    правительством NOUN 2 iobj Case=Ins`;
  expect(read(rows)).toEqual([
    'Санкции nsubj:pass -',
    'вводятся root Pass',
    'правительством obl:agent -',
  ]);
});

test('an instrumental behind a preposition did nothing', () => {
  const rows = `
    Санкции NOUN 2 nsubj Case=Nom
    вводятся VERB 0 root VerbForm=Fin|Voice=Mid
    перед ADP 4 case -
    выборами NOUN 2 obl Case=Ins`;
  expect(read(rows)[3]).toBe('выборами obl -');
});

test('a reflexive verb that is no passive keeps its subject', () => {
  const rows = `
    Министр NOUN 2 nsubj Case=Nom
    возвращается VERB 0 root VerbForm=Fin|Voice=Mid`;
  expect(read(rows)).toEqual(['Министр nsubj -', 'возвращается root Mid']);
});
