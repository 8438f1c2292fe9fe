import { type Span, span } from '../../base/index.js';
import { type Token, tokens } from '../lexicon/fold.js';
import { areCopies, hash, shingles } from './shingles.js';

/** A stretch that two texts have in common, word for word, where it stands in each. */
export interface CopiedSpan {
  readonly a: Span;
  readonly b: Span;
  readonly words: number;
}

/**
 * What two texts are to each other. `exact`: the same words; `near`: all but a few; `syndicated`: one
 * tells in long stretches what the other does, cut, with another headline, dateline or frame.
 */
export type CopyKind = 'exact' | 'near' | 'syndicated';

/** Fewest words of a stretch that is shown as copied: shorter ones are names and set phrases. */
const SHORTEST = 8;
const RUN = 5;
/** Places of one run that are tried. */
const MOST_PLACES = 16;
/** Words that a syndicated text takes over at least, and the share of the shorter text that they make. */
const TAKEN = 40;
const TAKEN_SHARE = 0.5;
/** Share of both texts that is copied from which they count as near. */
const NEAR_SHARE = 0.85;

/**
 * Compares two texts word by word (case, vowel signs and punctuation aside).
 *
 * @returns how one copies the other, null where neither does, and the stretches they share from the
 *   first text's start to its end; offsets point into the texts as given
 */
export function compareTexts(
  a: string,
  b: string,
): { readonly kind: CopyKind | null; readonly spans: readonly CopiedSpan[] } {
  const [one, two] = [tokens(a), tokens(b)];
  const spans = copiedSpans(one, two);
  const copied = spans.reduce((sum, { words }) => sum + words, 0);
  const [shorter, longer] = [Math.min(one.length, two.length), Math.max(one.length, two.length)];
  return { kind: kindOf(), spans };

  function kindOf(): CopyKind | null {
    const isSame = one.length === two.length && one.every(({ word }, i) => word === two[i]!.word);
    if (isSame) return one.length === 0 ? null : 'exact';
    if (copied >= NEAR_SHARE * longer) return 'near';
    if (copied >= TAKEN && copied >= TAKEN_SHARE * shorter) return 'syndicated';
    return areCopies(shingles(a), shingles(b)) ? 'near' : null;
  }
}

function copiedSpans(one: readonly Token[], two: readonly Token[]): CopiedSpan[] {
  const places = new Map<number, number[]>();
  for (let i = 0; i + RUN <= two.length; i++) {
    const key = runAt(two, i);
    const list = places.get(key);
    if (list === undefined) places.set(key, [i]);
    else if (list.length < MOST_PLACES) list.push(i);
  }
  const spans: CopiedSpan[] = [];
  for (let i = 0; i + RUN <= one.length; ) {
    let longest = 0;
    let from = 0;
    for (const place of places.get(runAt(one, i)) ?? []) {
      const length = commonLength(one, i, two, place);
      if (length > longest) [longest, from] = [length, place];
    }
    if (longest < SHORTEST) {
      i++;
      continue;
    }
    spans.push({
      a: span(one[i]!.start, one[i + longest - 1]!.end),
      b: span(two[from]!.start, two[from + longest - 1]!.end),
      words: longest,
    });
    i += longest;
  }
  return spans;
}

function runAt(all: readonly Token[], at: number): number {
  let run = '';
  for (let i = at; i < at + RUN; i++) run += `${all[i]!.word} `;
  return hash(run);
}

function commonLength(one: readonly Token[], i: number, two: readonly Token[], j: number): number {
  let length = 0;
  while (
    i + length < one.length &&
    j + length < two.length &&
    one[i + length]!.word === two[j + length]!.word
  ) {
    length++;
  }
  return length;
}
