import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRaisedPasts } from './raised-pasts.js';

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
  );
  expect(words[7]!.head).toBe(1);
});

test('a past tense with a subject of its own stays', () => {
  const { words } = withRaisedPasts(
    sentenceOf(`${SAID}
    thanked VERB 5 conj Tense=Past|VerbForm=Fin
    she PRON 8 nsubj`),
  );
  expect(words[7]!.head).toBe(4);
});
