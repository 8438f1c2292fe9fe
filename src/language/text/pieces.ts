import type { RawToken } from './tokens.js';

/** What stands between a piece and the one before it. */
export type Boundary = 'joined' | 'token' | 'sentence';

/** The smallest stretch that is never cut: letters, digits, an address, or one other character. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** What the rules say of the boundary before it. */
  readonly ruled: Boundary;
  /** Whether the boundary is beyond doubt: a blank line before it, or the inside of an address. */
  readonly certain: boolean;
  readonly spaceBefore: boolean;
  /** What a network sees: a mark for what the rules say and what stands before, then the text. */
  readonly seen: string;
}

const ADDRESS = /^(?:https?:\/\/|www\.|[@#][\p{L}\p{N}_]|[^@\s]+@[^@\s]+\.)/iu;
const PIECE = /\p{L}[\p{L}\p{M}\p{N}_\u200C\u200D\u00AD]*|\p{N}+|.\p{M}*/gsu;

/** Private characters, so that no text is taken for a mark. */
const FIRST_MARK = 0xe000;
const GAPS = ['none', 'space', 'full line', 'short line'] as const;
/** Share of the longest line. */
const SHORT = 0.7;
const RULED = ['joined', 'token', 'sentence'] as const satisfies readonly Boundary[];

/** The pieces of a text whose tokens and sentences the rules have found, in order. */
export function piecesOf(text: string, sentences: readonly (readonly RawToken[])[]): Piece[] {
  const pieces: Piece[] = [];
  const short = shortLines(text);
  let last = 0;
  for (const tokens of sentences) {
    tokens.forEach((token, t) => {
      const parts = ADDRESS.test(token.text) ? [token.text] : (token.text.match(PIECE) ?? []);
      let start = token.start;
      parts.forEach((part, p) => {
        const ruled = p > 0 ? 'joined' : t > 0 ? 'token' : 'sentence';
        const spaceBefore = p === 0 && token.spaceBefore;
        pieces.push({
          start,
          end: start + part.length,
          ruled,
          certain: p === 0 && token.paragraph,
          spaceBefore,
          seen: mark(ruled, gapOf(text, spaceBefore ? last : start, start, short)) + part,
        });
        start += part.length;
        last = start;
      });
    });
  }
  return pieces;
}

type Gap = (typeof GAPS)[number];

function mark(ruled: Boundary, gap: Gap): string {
  return String.fromCharCode(FIRST_MARK + GAPS.length * RULED.indexOf(ruled) + GAPS.indexOf(gap));
}

function gapOf(text: string, from: number, to: number, short: ReadonlySet<number>): Gap {
  if (from === to) return 'none';
  const lineEnd = text.slice(from, to).indexOf('\n');
  if (lineEnd < 0) return 'space';
  return short.has(from + lineEnd) ? 'short line' : 'full line';
}

/** Where lines end that are plainly shorter than another of their paragraph: no wrapping made them end. */
function shortLines(text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const paragraph of text.split(/(\n[^\S\n]*\n)/u)) {
    const lines = paragraph.split('\n');
    const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
    let end = at;
    for (const line of lines) {
      end += line.length;
      if (line.length < SHORT * longest) ends.add(end);
      end++;
    }
    at += paragraph.length;
  }
  return ends;
}

/** The tokens, by sentences, that boundaries before each piece make; the inverse of {@link piecesOf}. */
export function tokensOf(
  text: string,
  pieces: readonly Piece[],
  boundaries: readonly Boundary[],
): (readonly RawToken[])[] {
  const sentences: RawToken[][] = [];
  pieces.forEach((piece, i) => {
    const { start, end, spaceBefore, certain } = piece;
    const boundary = i === 0 ? 'sentence' : (boundaries[i] as Boundary);
    if (boundary === 'sentence') sentences.push([]);
    const tokens = sentences.at(-1) as RawToken[];
    const before = tokens.at(-1);
    if (boundary === 'joined' && before !== undefined) {
      tokens[tokens.length - 1] = { ...before, end, text: text.slice(before.start, end) };
    } else {
      tokens.push({ start, end, text: text.slice(start, end), spaceBefore, paragraph: certain });
    }
  });
  return sentences;
}
