import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withUnmarkedPassives } from './unmarked-passives.js';

const relations = (rows: string) =>
  withUnmarkedPassives(sentenceOf(rows), {
    befalls: (verb) => verb === 0,
    isQuantity: () => false,
    isBody: (noun) => sentenceOf(rows).words[noun]!.form === 'الجيش',
    isHarm: (noun) => noun === 3,
    agents: new Set(['من_قبل']),
  }).words.map((w) => w.deprel);
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

test('who stands beside those who did it is their victim', () => {
  const rows = `${KILLED}\n خالد PROPN 1 nsubj\n من ADP 5 case\n قبل ADP 5 case\n عملاء NOUN 1 obl`;
  expect(relations(rows)[1]).toBe('nsubj:pass');
  expect(relations(`${rows}\n جنديا NOUN 1 obj`)[1]).toBe('nsubj');
});

test('who is named beside the violence was its victim, unless it is a body', () => {
  const rows = `قتل VERB 0 root Aspect=Perf|Voice=Act\n بوتو PROPN 1 nsubj\n في ADP 4 case\n هجوم NOUN 1 obl`;
  expect(relations(rows)[1]).toBe('nsubj:pass');
  expect(relations(rows.replace('بوتو PROPN', 'الجيش NOUN'))[1]).toBe('nsubj');
});

test('the only side of a verb that is tagged as a passive is whom it befell', () => {
  const passive = 'وجه VERB 0 root Voice=Pass\n الاتهام NOUN 1 nsubj';
  expect(relations(passive)[1]).toBe('nsubj:pass');
  expect(relations(`${passive}\n تحذيرا NOUN 1 obj`)[1]).toBe('nsubj');
});
