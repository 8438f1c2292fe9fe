import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { NearSlots } from './near.js';
import { Slots } from './slots.js';
import { Tree } from './surface.js';

const LANGUAGE = { agentCases: new Set<string>(), quantityNouns: new Set<string>() };

function nearSlots(
  rows: string,
  order: 'case' | 'vso' | 'sov',
  names: readonly [number, number][],
) {
  const tree = new Tree(sentenceOf(rows));
  const nameAt = (word: number) => names.find(([from, to]) => from <= word && word < to) ?? null;
  return new NearSlots(new Slots(tree, LANGUAGE), order, nameAt);
}

const wordsIn = (slots: NearSlots, head: number, slot: string) =>
  slots.in(head, slot).map((f) => slots.tree.word(f.word).form);

test('where the tree gives no subject, the nearest nominative of the clause is it, with its conjuncts', () => {
  const rows = `
    Вчера ADV 5 advmod
    Путин PROPN 1 nmod Case=Nom
    и CCONJ 4 cc
    Рахмон PROPN 2 conj Case=Nom
    посетили VERB 0 root
    базу NOUN 5 obj Case=Acc`;
  const slots = nearSlots(rows, 'case', [
    [1, 2],
    [3, 4],
  ]);
  expect(wordsIn(slots, 4, 'subj')).toEqual(['Путин', 'Рахмон']);
  expect(wordsIn(slots, 4, 'obj')).toEqual(['базу']);
});

test('after a verb that comes first, the first bare noun is the subject and the second the object', () => {
  const rows = `
    قصفت NOUN 0 root
    القوات NOUN 1 nmod
    الإسرائيلية ADJ 2 amod
    مدينة NOUN 2 dep
    غزة PROPN 4 nmod`;
  const verb = rows.replace('قصفت NOUN', 'قصفت VERB');
  const slots = nearSlots(verb, 'vso', [
    [1, 3],
    [3, 5],
  ]);
  expect(wordsIn(slots, 0, 'subj')).toEqual(['القوات']);
  expect(wordsIn(slots, 0, 'obj')).toEqual(['مدينة']);
});

test('nothing is taken from beyond a comma', () => {
  const rows = `
    Путин PROPN 3 obl Case=Nom
    , PUNCT 3 punct
    прибыл VERB 0 root`;
  expect(wordsIn(nearSlots(rows, 'case', [[0, 1]]), 2, 'subj')).toEqual([]);
});

test('what the tree tells is never replaced', () => {
  const rows = `
    Путин PROPN 2 nsubj Case=Nom
    принял VERB 0 root
    Рахмон PROPN 2 obj Case=Nom`;
  const slots = nearSlots(rows, 'case', [
    [0, 1],
    [2, 3],
  ]);
  expect(wordsIn(slots, 1, 'subj')).toEqual(['Путин']);
});

test('quotation marks end no clause', () => {
  const rows = `
    ایران PROPN 0 root
    حمله NOUN 7 dep
    را ADP 2 case
    « PUNCT 5 punct
    جنایت NOUN 1 nmod
    » PUNCT 5 punct
    خواند VERB 1 dep`;
  const slots = nearSlots(rows, 'sov', [[0, 1]]);
  expect(wordsIn(slots, 6, 'subj')).toEqual(['ایران']);
  expect(wordsIn(slots, 6, 'obj')).toEqual(['حمله']);
});

test('what stands behind an infinitive and hangs on it is not taken for an argument of the verb before', () => {
  const rows = (head: number) => `
    Путин PROPN 2 nsubj Case=Nom
    приказал VERB 0 root
    дать VERB 2 xcomp VerbForm=Inf
    Сирии PROPN ${head} iobj Case=Dat
    оружие NOUN 3 obj Case=Acc`;
  const given = (head: number) => wordsIn(nearSlots(rows(head), 'case', [[3, 4]]), 1, 'iobj');
  expect(given(3)).toEqual([]);
  expect(given(2)).toEqual(['Сирии']);
});

test('what belongs to the subject is not beside the verb as well', () => {
  const rows = (relation: string) => `
    Разрыв NOUN 4 nsubj Case=Nom
    с ADP 3 case
    Ираном PROPN 1 ${relation} Case=Ins
    говорит VERB 0 root`;
  expect(wordsIn(nearSlots(rows('nmod'), 'case', [[2, 3]]), 3, 'с')).toEqual([]);
  expect(wordsIn(nearSlots(rows('obl'), 'case', [[2, 3]]), 3, 'с')).toEqual(['Ираном']);
});
