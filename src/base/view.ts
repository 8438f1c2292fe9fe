import { type Offset, type Span, span } from './span.js';

interface Piece {
  readonly view: number;
  readonly viewLength: number;
  readonly source: number;
  readonly sourceLength: number;
}

/**
 * A cleaned-up reading copy of a text that still knows where each character came from.
 *
 * The text as received is never edited (offsets point into it). What is read is a view of it:
 * dropped stretches are left out, broken characters are mended, lines of one paragraph are joined.
 * Spans found in the view are carried back with {@link TextView.toSource}.
 */
export class TextView {
  /** The string to read. Paragraphs are separated by exactly `"\n\n"`. */
  readonly text: string;
  readonly #pieces: readonly Piece[];

  /** Use {@link ViewBuilder}. */
  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** A view that shows the whole of `text` as it is. */
  static of(text: string): TextView {
    return new ViewBuilder(text).copy(0, text.length).build();
  }

  /**
   * Carries a span of the view back to the text as received. Where the span's edges fall into
   * a mended stretch, the whole of that stretch is taken; what was dropped inside is included.
   */
  toSource([start, end]: Span): Span {
    if (start === end) {
      const at = this.#startOf(start);
      return span(at, at);
    }
    return span(this.#startOf(start), this.#endOf(end));
  }

  /**
   * Carries a position of the text as received forward to the view: the first view position
   * at or after it, `text.length` of the view where nothing follows.
   */
  fromSource(offset: number): Offset {
    for (const p of this.#pieces) {
      if (offset < p.source) return p.view as Offset;
      if (offset < p.source + p.sourceLength) {
        return (p.viewLength === p.sourceLength ? p.view + offset - p.source : p.view) as Offset;
      }
    }
    return this.text.length as Offset;
  }

  #pieceAt(offset: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.#pieces[mid]!.view <= offset) low = mid;
      else high = mid - 1;
    }
    return this.#pieces[low];
  }

  #startOf(offset: number): number {
    const p = this.#pieceAt(offset);
    if (p === undefined) return 0;
    const within = offset - p.view;
    if (within >= p.viewLength) return p.source + p.sourceLength;
    return p.viewLength === p.sourceLength ? p.source + within : p.source;
  }

  #endOf(offset: number): number {
    const p = this.#pieceAt(offset - 1);
    if (p === undefined) return 0;
    const within = Math.min(offset - p.view, p.viewLength);
    return p.viewLength === p.sourceLength ? p.source + within : p.source + p.sourceLength;
  }
}

/** Puts a {@link TextView} together from left to right. */
export class ViewBuilder {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  #text = '';
  #reached = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Length of the view so far. */
  get length(): number {
    return this.#text.length;
  }

  /** Shows `[start, end)` of the source as it is. */
  copy(start: number, end: number): this {
    return this.replace(start, end, this.#source.slice(start, end));
  }

  /** Shows `shown` in the place of `[start, end)` of the source (also where one side is empty). */
  replace(start: number, end: number, shown: string): this {
    const { 0: from, 1: to } = span(start, end);
    if (from < this.#reached || to > this.#source.length) {
      throw new RangeError(
        `A view is built from left to right inside its source: [${start}, ${end}) after ${this.#reached}.`,
      );
    }
    this.#reached = to;
    if (shown === '') return this;
    this.#pieces.push({
      view: this.#text.length,
      viewLength: shown.length,
      source: from,
      sourceLength: to - from,
    });
    this.#text += shown;
    return this;
  }

  build(): TextView {
    return new TextView(this.#text, this.#pieces);
  }
}
