import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withoutHardPassives } from './hardly-passive.js';

const ROWS = (verb: string) => `
  ${verb} VERB 0 root Gender=Masc|Number=Sing|Person=3|Voice=Pass
  الرئيس NOUN 1 nsubj:pass Number=Sing
  في ADP 4 case
  مقر NOUN 1 obl
  وزير NOUN 4 nmod`;

const subjectOf = (rows: string, isHardly: boolean) =>
  withoutHardPassives(sentenceOf(rows), () => isHardly).words[1]!.deprel;

test('a verb that is hardly told without its doer is active where nothing marks it', () => {
  expect(subjectOf(ROWS('استقبل'), true)).toBe('nsubj');
  expect(subjectOf(ROWS('اعتقل'), false)).toBe('nsubj:pass');
});

test('a passive that its vowel marks stays one, and so does one with nothing else to act on', () => {
  expect(subjectOf(ROWS('استُقبل'), true)).toBe('nsubj:pass');
  const alone = ROWS('استقبل').split('\n').slice(0, 3).join('\n');
  expect(subjectOf(alone, true)).toBe('nsubj:pass');
});
