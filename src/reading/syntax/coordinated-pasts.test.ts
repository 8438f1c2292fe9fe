import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCoordinatedPasts, withCoordinatedPresents } from './coordinated-pasts.js';

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

/** The mood of "take" behind "… kill two". */
function moodOf(kill: string, further = ''): string | undefined {
  const { words } = withCoordinatedPresents(
    sentenceOf(`
    Rebels NOUN 2 nsubj
    kill VERB 0 root ${kill}
    take VERB 2 conj Mood=Imp|VerbForm=Fin
    three NUM 3 obj${further}`),
  );
  return words[2]!.feats.Mood;
}

test('a bare verb that goes on with a present tense bids nobody', () => {
  expect(moodOf('Tense=Pres|VerbForm=Fin')).toBe('Ind');
  expect(moodOf('Tense=Past|VerbForm=Fin')).toBe('Imp');
  expect(moodOf('Tense=Pres|VerbForm=Fin', '\n    you PRON 3 nsubj')).toBe('Imp');
});
