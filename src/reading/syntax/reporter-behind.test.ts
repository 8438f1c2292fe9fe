import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withReporterBehind } from './reporter-behind.js';

const TOLD = `
    ترکیه PROPN 3 nsubj
    هشدار NOUN 3 compound:lvc
    داد VERB 0 root
    ، PUNCT 7 punct
    رسانه‌ها NOUN 7 nsubj
    گزارش NOUN 7 compound:lvc
    دادند VERB 3 ccomp`;

test('who reports behind a comma what was told is no part of it', () => {
  expect(withReporterBehind(sentenceOf(TOLD), () => true).words[6]).toMatchObject({
    deprel: 'parataxis',
  });
});

test('what else a verb takes for its content stays so', () => {
  const sentence = sentenceOf(TOLD);
  expect(withReporterBehind(sentence, () => false)).toBe(sentence);
  const marked = sentenceOf(TOLD.replace('رسانه‌ها NOUN 7 nsubj', 'که SCONJ 7 mark'));
  expect(withReporterBehind(marked, () => true)).toBe(marked);
});
