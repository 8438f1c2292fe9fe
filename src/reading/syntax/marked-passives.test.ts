import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withMarkedPassives } from './marked-passives.js';

const voiceOf = (rows: string) => withMarkedPassives(sentenceOf(rows)).words[0]!.feats.Voice;

test('a perfect with the vowel of passives at its beginning is passive, a present is not', () => {
  expect(voiceOf('فُتح VERB 0 root\n تحقيق NOUN 1 nsubj')).toBe('Pass');
  expect(voiceOf('يُعلن VERB 0 root\n الوزير NOUN 1 nsubj')).toBeUndefined();
});

test('what may be a first person is passive before a noun that it is said of', () => {
  expect(voiceOf('أُمهل VERB 0 root\n السفير NOUN 1 nsubj')).toBe('Pass');
  expect(voiceOf('أُعلن VERB 0 root Person=1\n الحرب NOUN 1 obj')).toBeUndefined();
});
