import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withUnmarkedPassives } from './unmarked-passives.js';

const relations = (rows: string) =>
  withUnmarkedPassives(
    sentenceOf(rows),
    (verb) => verb === 0,
    () => false,
  ).words.map((w) => w.deprel);
const KILLED = 'قتل VERB 0 root Gender=Masc|Person=3|Voice=Act';

test('who is counted behind a verb of what befalls people is its victim', () => {
  const rows = `${KILLED}\n ثلاثة NUM 3 nummod\n جنود NOUN 1 nsubj Number=Plur`;
  expect(relations(rows)[2]).toBe('nsubj:pass');
  expect(relations(`${rows}\n مدنيا NOUN 1 obj`)[2]).toBe('nsubj');
});

test('a body with the article and whoever has an object right behind him act', () => {
  expect(relations(`${KILLED}\n الجيش NOUN 1 nsubj`)[1]).toBe('nsubj');
  const rows = `${KILLED}\n مسلحون NOUN 1 nsubj Number=Plur\n شرطيا ADJ 2 amod`;
  expect(relations(rows)[1]).toBe('nsubj');
});

test('what describes who is counted is no object', () => {
  const rows = `${KILLED}\n 20 NUM 3 nummod\n جنديا NOUN 1 obj Number=Sing\n هنديا ADJ 3 amod`;
  expect(relations(rows)[2]).toBe('nsubj:pass');
});
