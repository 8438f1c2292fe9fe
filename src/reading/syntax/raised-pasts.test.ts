import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { type WordsOfSaying, withRaisedPasts } from './raised-pasts.js';

const NOTHING: WordsOfSaying = { isAddressing: () => false, isSomebody: () => true };

const SAID = `
    He PRON 2 nsubj
    said VERB 0 root Tense=Past|VerbForm=Fin
    he PRON 5 nsubj
    would AUX 5 aux
    seek VERB 2 ccomp VerbForm=Inf
    pardon NOUN 5 obj
    and CCONJ 8 cc`;

test('a past tense goes on with the past above the infinitive that the tree joins it to', () => {
  const { words } = withRaisedPasts(
    sentenceOf(`${SAID}
    thanked VERB 5 conj Tense=Past|VerbForm=Fin`),
    NOTHING,
  );
  expect(words[7]!.head).toBe(1);
});

test('a past tense with a subject of its own stays', () => {
  const { words } = withRaisedPasts(
    sentenceOf(`${SAID}
    thanked VERB 5 conj Tense=Past|VerbForm=Fin
    she PRON 8 nsubj`),
    NOTHING,
  );
  expect(words[7]!.head).toBe(4);
});

/** What "blamed" hangs on behind "told reporters that the … was lawful", where trees have the content on whoever is told. */
function headOfBlamed(known: Partial<WordsOfSaying>, further = ''): number {
  const { words } = withRaisedPasts(
    sentenceOf(`
    He PRON 2 nsubj
    told VERB 0 root Tense=Past|VerbForm=Fin
    reporters NOUN 2 obj
    that SCONJ 6 mark
    raid NOUN 6 nsubj
    aimed VERB 3 acl Tense=Past|VerbForm=Fin
    and CCONJ 8 cc
    blamed VERB 6 conj Tense=Past|VerbForm=Fin
    rebels NOUN 8 obj${further}`),
    { ...NOTHING, ...known },
  );
  return words[7]!.head;
}

test('a verb of speaking behind a clause about a thing goes on with whoever told it', () => {
  const isAddressing = () => true;
  expect(headOfBlamed({ isAddressing, isSomebody: () => false })).toBe(1);
  expect(headOfBlamed({ isAddressing, isSomebody: () => true })).toBe(5);
  expect(headOfBlamed({ isSomebody: () => false })).toBe(5);
});

test('who belongs to the speaker does not speak in his place', () => {
  const own = '\n    his PRON 5 nmod:poss';
  expect(headOfBlamed({ isAddressing: () => true }, own)).toBe(1);
});

test('a perfect of speaking goes on with the perfect above a clause about a thing', () => {
  const { words } = withRaisedPasts(
    sentenceOf(`
    has AUX 2 aux VerbForm=Fin have
    insisted VERB 0 root Tense=Past|VerbForm=Part
    name NOUN 4 nsubj
    represents VERB 2 ccomp Tense=Pres|VerbForm=Fin
    claim NOUN 4 obj
    and CCONJ 8 cc
    has AUX 8 aux VerbForm=Fin have
    objected VERB 4 conj Tense=Past|VerbForm=Part`),
    { isAddressing: () => true, isSomebody: () => false },
  );
  expect(words[7]!.head).toBe(1);
});
