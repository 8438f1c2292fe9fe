import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventionsOf } from './conventions.js';
import { piecesOf, tokensOf } from './pieces.js';
import { sentencesOf } from './sentences.js';
import { tokenise } from './tokens.js';

const conventions = conventionsOf('en');
const ruled = (text: string) => sentencesOf(tokenise(text, conventions), conventions);
const shown = (text: string) =>
  piecesOf(text, ruled(text)).map(({ start, end }) => text.slice(start, end));

describe('piecesOf', () => {
  it('parts letters, digits and signs, and keeps addresses whole', () => {
    expect(shown('U.S. forces: 1,300km (see https://example.org/a-b).')).toEqual(
      'U . S . forces : 1 , 300 km ( see https://example.org/a-b ) .'.split(' '),
    );
  });

  it('marks what the rules say, so that the same letters are seen apart', () => {
    const seen = piecesOf('No. No', ruled('No. No')).map((piece) => piece.seen);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('gives back the tokens and sentences that it was made of', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), prose), (text) => {
        const sentences = ruled(text);
        const pieces = piecesOf(text, sentences);
        const boundaries = pieces.map((piece) => piece.ruled);
        expect(tokensOf(text, pieces, boundaries)).toEqual(sentences);
      }),
    );
  });

  it('holds every visible character once, whatever the boundaries', () => {
    const boundary = fc.constantFrom('joined' as const, 'token' as const, 'sentence' as const);
    fc.assert(
      fc.property(prose, fc.infiniteStream(boundary), (text, stream) => {
        const pieces = piecesOf(text, ruled(text));
        const boundaries = pieces.map((piece) => {
          const drawn = stream.next().value ?? 'token';
          return drawn === 'joined' && piece.spaceBefore ? 'token' : drawn;
        });
        const tokens = tokensOf(text, pieces, boundaries).flat();
        for (const { start, end, text: form } of tokens) expect(text.slice(start, end)).toBe(form);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

const prose = fc
  .array(fc.constantFrom('Mr.', 'U.S.', 'said', '.', ',', '"', ' ', '\n\n', '1,300', 'km', "don't"))
  .map((parts) => parts.join(''));
