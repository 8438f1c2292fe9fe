import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areCopies, bandKeys, shingles } from './shingles.js';
import { compareTexts } from './spans.js';

const WORDS = Array.from({ length: 200 }, (_, i) => `word${(i * 7919) % 211}x${i % 13}`);
const STORY = WORDS.join(' ');
const CUT = `DUSHANBE, May 8 (Agency) — ${WORDS.slice(20, 110).join(' ')}. Our desk adds a line.`;

const shareKey = (a: string, b: string): boolean => {
  const keys = new Set(bandKeys(shingles(a)));
  return bandKeys(shingles(b)).some((key) => keys.has(key));
};

test('a text with a few words changed is a copy, another text is not', () => {
  const edited = ['Agency', ...WORDS.slice(0, 90), 'x', ...WORDS.slice(92)].join(' ');
  const other = WORDS.map((word) => `${word}b`).join(' ');
  expect(areCopies(shingles(STORY), shingles(edited))).toBe(true);
  expect(areCopies(shingles(STORY), shingles(other))).toBe(false);
  expect(shareKey(STORY, edited)).toBe(true);
  expect(shareKey(STORY, other)).toBe(false);
  expect(compareTexts(STORY, edited).kind).toBe('near');
  expect(compareTexts(STORY, other)).toEqual({ kind: null, spans: [] });
});

test('agency text that was cut and put under another dateline is found and shown', () => {
  expect(areCopies(shingles(STORY), shingles(CUT))).toBe(true);
  expect(shareKey(STORY, CUT)).toBe(true);
  const { kind, spans } = compareTexts(STORY, CUT);
  expect(kind).toBe('syndicated');
  expect(spans).toHaveLength(1);
  const [{ a, b, words }] = spans as [(typeof spans)[number]];
  expect(words).toBe(90);
  expect(STORY.slice(...a)).toBe(WORDS.slice(20, 110).join(' '));
  expect(CUT.slice(...b)).toBe(STORY.slice(...a));
});

test('case, vowel signs and punctuation make no difference', () => {
  expect(compareTexts('Министры, подписали ДОГОВОР', 'министры подписали договор').kind).toBe(
    'exact',
  );
  expect(compareTexts('وقّع الوزراء اتفاقاً', 'وقع الوزراء اتفاقا').kind).toBe('exact');
  expect(compareTexts('', '').kind).toBeNull();
});

test('keys of copies are whole numbers that every store can index', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const key of bandKeys(shingles(text))) expect(Number.isSafeInteger(key)).toBe(true);
    }),
  );
});

test('shared stretches lie inside both texts, in order, without overlap in the first', () => {
  const text = fc.array(fc.constantFrom('a', 'bb', 'c', 'd', 'e'), { maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, two) => {
      const [a, b] = [one.join(' '), two.join(' ')];
      let last = 0;
      for (const shared of compareTexts(a, b).spans) {
        expect(shared.a[0]).toBeGreaterThanOrEqual(last);
        expect(a.slice(...shared.a)).toBe(b.slice(...shared.b));
        last = shared.a[1];
      }
    }),
  );
});
