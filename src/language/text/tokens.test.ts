import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventionsOf } from './conventions.js';
import { tokenise } from './tokens.js';

const words = (text: string, lang = 'en') => tokenise(text, conventionsOf(lang)).map((t) => t.text);

describe('tokenise', () => {
  it.each([
    ['He paid $50,000 for 1,360 km.', 'He paid $ 50,000 for 1,360 km .'],
    ['Gen. Smith of the U.S. arrived.', 'Gen. Smith of the U.S. arrived .'],
    ['a three-day, U.S.-led e-mail', 'a three - day , U.S. - led e-mail'],
    ['“Stop,” he said.', '“ Stop , ” he said .'],
    ['in the 1990s, 10km away (AT&T)', 'in the 1990s , 10 km away ( AT&T )'],
    ['see https://example.org/a?b=c.', 'see https://example.org/a?b=c .'],
    ['an S-400 and 3.5% of it', 'an S-400 and 3.5 % of it'],
    ['J. Biden... said?!', 'J. Biden ... said ?!'],
  ])('cuts %s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it('knows Arabic punctuation', () => {
    expect(words('قال: «نعم»، ثم سأل؟', 'ar')).toEqual([
      'قال',
      ':',
      '«',
      'نعم',
      '»',
      '،',
      'ثم',
      'سأل',
      '؟',
    ]);
  });

  it('keeps hyphens inside words where the language does', () => {
    expect(words('в 1960-х годах вице-премьер', 'ru')).toEqual([
      'в',
      '1960-х',
      'годах',
      'вице-премьер',
    ]);
  });

  it('holds every visible character exactly once, in order', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'B',
          '.',
          ' ',
          '\n',
          '’',
          '-',
          '1',
          ',',
          'و',
          '\u0301',
          '\uD800',
          '😀',
          '"',
        ),
      }),
    );
    const invisible = /[\s\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ar', 'xx'), (input, lang) => {
        const tokens = tokenise(input, conventionsOf(lang));
        expect(tokens.map((t) => t.text).join('')).toBe(input.replace(invisible, ''));
        let last = 0;
        for (const { start, end, text: form } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(input.slice(start, end)).toBe(form);
          last = end;
        }
      }),
    );
  });

  it('chops what never ends', () => {
    const long = tokenise('a'.repeat(100_000), conventionsOf('en'));
    expect(Math.max(...long.map((t) => t.text.length))).toBeLessThanOrEqual(101);
    const marks = tokenise(`e${'\u0301'.repeat(100_000)}`, conventionsOf('en'));
    expect(Math.max(...marks.map((t) => t.text.length))).toBeLessThanOrEqual(101);
  });
});
