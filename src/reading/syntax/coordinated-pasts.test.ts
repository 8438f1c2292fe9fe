import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedPasts } from './coordinated-pasts.js';

const formOf = (rows: string, word: number) =>
  withCoordinatedPasts(sentenceOf(rows)).words[word]!.feats.VerbForm;

test('what goes on with a past tense is one, though it is written like a participle', () => {
  const rows = `
    Turkey PROPN 2 nsubj
    criticised VERB 0 root Tense=Past|VerbForm=Fin
    Qatar PROPN 2 obj
    and CCONJ 5 cc
    promised VERB 2 conj Tense=Past|VerbForm=Part`;
  expect(formOf(rows, 4)).toBe('Fin');
});

test('behind a passive it stays a participle', () => {
  const rows = `
    They PRON 3 nsubj:pass
    were AUX 3 aux:pass
    arrested VERB 0 root Tense=Past|VerbForm=Part
    and CCONJ 5 cc
    charged VERB 3 conj Tense=Past|VerbForm=Part`;
  expect(formOf(rows, 4)).toBe('Part');
});
