import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withParticiplesOfNouns } from './participles-of-nouns.js';

const voiceOf = (rows: string, isDoing = false) =>
  withParticiplesOfNouns(sentenceOf(rows), () => isDoing).words[3]!.feats.Voice;

const FREED = `
    freed VERB 0 root
    a DET 3 det
    politician NOUN 1 obj
    detained VERB 3 acl Tense=Past|VerbForm=Fin`;

test('what stands right behind a noun without a subject was done to it', () => {
  expect(voiceOf(FREED)).toBe('Pass');
});

test('a verb whose participle describes nobody stays a past tense', () => {
  expect(voiceOf(FREED, true)).toBeUndefined();
});

test('a verb with an object or a relative pronoun of its own is done by whom it describes', () => {
  expect(voiceOf(`${FREED}\n    him PRON 4 obj`)).toBeUndefined();
  expect(voiceOf(`${FREED}\n    who PRON 4 nsubj PronType=Rel`)).toBeUndefined();
});
