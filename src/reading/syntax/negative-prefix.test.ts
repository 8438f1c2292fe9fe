import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNegativePrefix } from './negative-prefix.js';

const KNOWN: ReadonlySet<string> = new Set(['کرد', 'فراخواند', 'خواست', 'نوشت']);

function mended(rows: string) {
  const { words } = withNegativePrefix(sentenceOf(rows), (lemma) => KNOWN.has(lemma));
  return words.map(({ lemma, feats }) => `${lemma} ${feats.Polarity ?? ''}`.trim());
}

test('a past or perfect with the prefix is the negative of its verb', () => {
  expect(mended('حمله NOUN 2 compound\nنکرده VERB 0 root _ نکرد')[1]).toBe('کرد Neg');
  expect(mended('فرانخوانده VERB 0 root _ فرانخواند')).toEqual(['فراخواند Neg']);
});

test('the prefix on an auxiliary denies the verb', () => {
  const words = mended('نخواهد AUX 2 aux _ نخواست\nکرد VERB 0 root');
  expect(words).toEqual(['خواست Neg', 'کرد Neg']);
});

test('an auxiliary may have the prefix where its dictionary form has not', () => {
  expect(mended('نخواهد AUX 2 aux _ خواست\nکرد VERB 0 root')[1]).toBe('کرد Neg');
});

test('a present with the prefix is negative whatever its dictionary form is taken for', () => {
  expect(mended('نمی‌دهد VERB 0 root _ دهد')).toEqual(['دهد Neg']);
});

test('a verb that begins with that letter is no negative', () => {
  expect(mended('نوشت VERB 0 root')).toEqual(['نوشت']);
});

test('a past is negative that is a known verb without the prefix, whatever its dictionary form is taken for', () => {
  const sentence = sentenceOf('سفر NOUN 2 compound\nنکرد VERB 0 root _ نکر');
  const known = (form: string) => (form === 'کرد' ? 'کرد' : null);
  expect(withNegativePrefix(sentence, () => false, known).words[1]).toMatchObject({
    lemma: 'کرد',
    feats: { Polarity: 'Neg' },
  });
});
