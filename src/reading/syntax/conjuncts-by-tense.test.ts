import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withConjunctsByTense } from './conjuncts-by-tense.js';

const severed = (auxiliary: string) => `
    Mexico PROPN 3 nsubj
    has AUX 3 ${auxiliary}
    severed VERB 0 root Tense=Past|VerbForm=Part
    ties NOUN 3 obj
    after SCONJ 7 mark
    police NOUN 7 nsubj
    scaled VERB 3 advcl Tense=Past|VerbForm=Fin
    and CCONJ 9 cc
    dragged VERB 3 conj Tense=Past|VerbForm=Fin`;

test('a past goes on with the past before it, not with a perfect', () => {
  const { words } = withConjunctsByTense(
    sentenceOf(severed('aux Mood=Ind|Tense=Pres|VerbForm=Fin')),
  );
  expect(words[8]!.head).toBe(6);
});

test('a past goes on with a past', () => {
  const { words } = withConjunctsByTense(
    sentenceOf(severed('aux Mood=Ind|Tense=Past|VerbForm=Fin')),
  );
  expect(words[8]!.head).toBe(2);
});
