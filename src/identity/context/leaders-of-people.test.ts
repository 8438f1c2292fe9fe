import { expect, test } from 'vitest';
import { meanings } from '../testing/mentions.js';

test('who leads guerrillas is no leader of the state, and alone nobody', () => {
  const named = `
    Colombian ADJ 3 amod
    guerrilla NOUN 3 compound
    leader NOUN 4 nmod:desc
    Eusebio PROPN 6 nsubj
    Restrepo PROPN 4 flat
    spoke VERB 0 root _ speak`;
  const alone = `
    Colombian ADJ 3 amod
    guerrilla NOUN 3 compound
    leader NOUN 4 nsubj
    spoke VERB 0 root _ speak`;
  expect(meanings('en', '2002-05-01', named).join()).toContain('Guerrilla leader of Colombia');
  expect(meanings('en', '2002-05-01', alone).join()).not.toContain('COL');
});

test('a name right before a title is of whom the bearer is', () => {
  const rows = `
    A DET 3 det
    Clinton PROPN 3 compound
    lawyer NOUN 4 nsubj
    spoke VERB 0 root _ speak`;
  expect(meanings('en', '1996-05-01', rows)).toEqual(['Clinton: Q1124', 'lawyer: nobody']);
});

test('of two of the same name the one is meant who had held an office by then', () => {
  const rows = `
    George PROPN 3 nsubj
    Bush PROPN 1 flat
    spoke VERB 0 root _ speak`;
  expect(meanings('en', '1996-05-01', rows)).toEqual(['George Bush: Q23505']);
  expect(meanings('en', '2003-05-01', rows)).toEqual(['George Bush: Q207']);
});

test('who leads a crowd is no leader of a state that was spoken of', () => {
  const met = `
    Путин PROPN 2 nsubj Case=Nom
    встретился VERB 0 root
    с ADP 4 case
    лидером NOUN 2 obl Case=Ins|Number=Sing лидер
    оппозиции NOUN 4 nmod Case=Gen|Number=Sing оппозиция`;
  const found = meanings('ru', '2025-05-01', met);
  expect(found.filter((one) => one.endsWith('Q7747'))).toHaveLength(1);
});
