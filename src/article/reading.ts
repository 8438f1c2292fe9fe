import { type Span, span, type TextView, ViewBuilder } from '../base/index.js';
import type { CutLine, LinePiece } from './layout/pieces.js';
import { goesOnBelow, wrappedGroups } from './layout/wrapping.js';
import { type BlockKind, type Paragraph, type Passage, READ_KINDS, type Repair } from './types.js';

/** What is read of a story, and its paragraphs in it. */
export interface Reading {
  readonly view: TextView;
  readonly paragraphs: readonly Paragraph[];
}

/** Pieces that are read in one go. */
interface Draft {
  readonly kind: BlockKind;
  readonly pieces: LinePiece[];
  last: CutLine;
}

/**
 * Builds the reading copy of a story: junk left out, repairs shown, hard-wrapped lines joined,
 * paragraphs parted by a blank line.
 */
export function readingOf(
  text: string,
  lines: readonly CutLine[],
  repairs: readonly Repair[],
): Reading {
  const builder = new ViewBuilder(text);
  const paragraphs: Paragraph[] = [];
  const mender = new Mender(text, repairs);
  for (const draft of draftParagraphs(lines)) {
    const ranges = readableRanges(text, draft.pieces);
    if (ranges.length === 0) continue;
    const first = ranges[0]![0];
    if (builder.length > 0) builder.replace(first, first, '\n\n');
    const start = builder.length;
    ranges.forEach((range, i) => {
      const joint = i > 0 && needsBlank(text, ranges[i - 1]!, range);
      if (joint) builder.replace(range[0], range[0], ' ');
      mender.copy(builder, range);
    });
    paragraphs.push({ span: span(start, builder.length), kind: draft.kind });
  }
  return { view: builder.build(), paragraphs };
}

function draftParagraphs(lines: readonly CutLine[]): Draft[] {
  const drafts: Draft[] = [];
  const wrapped = wrappedGroups(lines.map((cut) => cut.line));
  for (const cut of lines) {
    for (const piece of cut.pieces) {
      const isRead = READ_KINDS.has(piece.kind);
      const open = drafts.at(-1);
      const goesOn =
        open !== undefined &&
        (open.last === cut
          ? piece.kind === 'injected' || piece.kind === open.kind
          : piece.kind === open.kind && goesOnBelow(open.last.line, cut.line, wrapped));
      if (goesOn) {
        if (isRead) open.pieces.push(piece);
        open.last = cut;
      } else if (isRead) drafts.push({ kind: piece.kind, pieces: [piece], last: cut });
    }
  }
  return drafts;
}

/** The stretches of a paragraph that are shown, without blanks at its ends. */
function readableRanges(text: string, pieces: readonly LinePiece[]): Span[] {
  const ranges = pieces
    .map((piece) => piece.span)
    .filter(([start, end]) => text.slice(start, end).trim() !== '');
  if (ranges.length === 0) return [];
  const [firstStart, firstEnd] = ranges[0]!;
  const head = text.slice(firstStart, firstEnd);
  ranges[0] = span(firstStart + head.length - head.trimStart().length, firstEnd);
  const [lastStart, lastEnd] = ranges.at(-1)!;
  ranges[ranges.length - 1] = span(
    lastStart,
    lastStart + text.slice(lastStart, lastEnd).trimEnd().length,
  );
  return ranges;
}

function needsBlank(text: string, before: Span, after: Span): boolean {
  return /\S/.test(text[before[1] - 1]!) && /[^\s.,;:!?،؛؟]/.test(text[after[0]]!);
}

/** Copies stretches of the text with repairs in the place of what they mend. */
class Mender {
  #next = 0;

  constructor(
    readonly text: string,
    readonly repairs: readonly Repair[],
  ) {}

  /** Stretches must come from left to right. */
  copy(builder: ViewBuilder, [start, end]: Span): void {
    while (this.#next < this.repairs.length && this.repairs[this.#next]!.span[1] <= start) {
      this.#next++;
    }
    let at: number = start;
    for (let i = this.#next; i < this.repairs.length; i++) {
      const repair = this.repairs[i]!;
      if (repair.span[0] >= end) break;
      if (repair.span[0] < at || repair.span[1] > end) continue;
      builder.copy(at, repair.span[0]).replace(repair.span[0], repair.span[1], repair.repaired);
      at = repair.span[1];
    }
    builder.copy(at, end);
  }
}

/** The first stretch of a kind as a passage of its own; null where there is none. */
export function passageOf(
  text: string,
  lines: readonly CutLine[],
  kind: BlockKind,
  repairs: readonly Repair[],
): Passage | null {
  for (const { pieces } of lines) {
    const piece = pieces.find((it) => it.kind === kind);
    if (piece === undefined) continue;
    const builder = new ViewBuilder(text);
    new Mender(text, repairs).copy(builder, piece.span);
    return { span: piece.span, text: builder.build().text };
  }
  return null;
}
