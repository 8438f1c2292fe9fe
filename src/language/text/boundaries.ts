import type { Network } from '../network/network.js';
import { type Boundary, type Piece, piecesOf, tokensOf } from './pieces.js';
import type { RawToken } from './tokens.js';

/** Changes what the rules have found. */
export type Corrector = (
  text: string,
  sentences: readonly (readonly RawToken[])[],
) => readonly (readonly RawToken[])[];

/** Pieces that are decided at a time, and how many more are seen on either side of them. */
const STEP = 200;
const CONTEXT = 28;
/** A token may not grow beyond what the rules allow. */
const LONGEST_TOKEN = 100;
const SHORTEST_SENTENCE = 3;

/**
 * A corrector that asks a network with a tagger `boundary`, trained on the raw text of treebanks.
 * The rules propose, the network decides; what is beyond doubt (paragraphs, white space, addresses)
 * stays. Time is linear in the length of the text.
 */
export function networkCorrector(network: Network): Corrector {
  const labels = network.labels.boundary as readonly Boundary[];
  return (text, sentences) => {
    const pieces = piecesOf(text, sentences);
    const windows = windowsOf(pieces);
    const analyses = network.analyse(
      windows.map(({ from, to }) => pieces.slice(from, to).map((piece) => piece.seen)),
    );
    const boundaries: Boundary[] = [];
    windows.forEach(({ from, first, last }, w) => {
      const tags = analyses[w]?.tags.boundary as readonly number[];
      for (let i = first; i < last; i++) {
        const boundary = labels[tags[i - from] as number] as Boundary;
        boundaries.push(allowed(text, pieces, i, boundary));
      }
    });
    return tokensOf(text, pieces, withoutGiants(pieces, withoutStumps(pieces, boundaries)));
  };
}

/** A word with a capital, as the parts of a name have; short ones begin sentences ("The", "We"). */
const NAME_PART = /^\p{Lu}\p{L}*$/u;
const SHORTEST_NAME_PART = 4;

function allowed(text: string, pieces: readonly Piece[], i: number, boundary: Boundary): Boundary {
  const piece = pieces[i] as Piece;
  if (piece.certain) return 'sentence';
  if (boundary === 'sentence' && isInName(text, pieces[i - 1], piece)) return parted(piece.ruled);
  return boundary === 'joined' && piece.spaceBefore ? 'token' : boundary;
}

/** "US President", "Costa Rica": no sentence ends between two words of a name without a stop. */
function isInName(text: string, before: Piece | undefined, { start, end }: Piece): boolean {
  return (
    before !== undefined &&
    !text.slice(before.end, start).includes('\n') &&
    NAME_PART.test(text.slice(before.start, before.end)) &&
    end - start >= SHORTEST_NAME_PART &&
    NAME_PART.test(text.slice(start, end))
  );
}

/**
 * Takes back sentences that the rules did not see after the first word or two of another: a name that
 * begins a headline looks like one.
 */
function withoutStumps(pieces: readonly Piece[], boundaries: readonly Boundary[]): Boundary[] {
  let length = 0;
  return boundaries.map((boundary, i) => {
    const { ruled } = pieces[i] as Piece;
    const doubted = boundary === 'sentence' && ruled !== 'sentence' && length < SHORTEST_SENTENCE;
    const kept = doubted ? parted(ruled) : boundary;
    length = kept === 'sentence' ? 1 : length + 1;
    return kept;
  });
}

/** Parts tokens again that would grow too long, where the rules parted them. */
function withoutGiants(pieces: readonly Piece[], boundaries: readonly Boundary[]): Boundary[] {
  let start = 0;
  return boundaries.map((boundary, i) => {
    const { end, start: at, ruled } = pieces[i] as Piece;
    const kept = boundary === 'joined' && end - start > LONGEST_TOKEN ? parted(ruled) : boundary;
    if (kept !== 'joined') start = at;
    return kept;
  });
}

function parted(ruled: Boundary): Boundary {
  return ruled === 'joined' ? 'token' : ruled;
}

interface Window {
  /** What is seen. */
  readonly from: number;
  readonly to: number;
  /** What is decided. */
  readonly first: number;
  readonly last: number;
}

/** Windows within paragraphs, each of which decides a stretch of its own. */
function windowsOf(pieces: readonly Piece[]): Window[] {
  const windows: Window[] = [];
  for (let begin = 0; begin < pieces.length; ) {
    let end = begin + 1;
    while (end < pieces.length && !(pieces[end] as Piece).certain) end++;
    for (let first = begin; first < end; first += STEP) {
      const last = Math.min(first + STEP, end);
      const from = Math.max(begin, first - CONTEXT);
      windows.push({ from, to: Math.min(end, last + CONTEXT), first, last });
    }
    begin = end;
  }
  return windows;
}
