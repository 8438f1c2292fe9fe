import { type Span, span } from '../../base/index.js';
import { type Block, type BlockKind, READ_KINDS } from '../types.js';
import { type ArticleSigns, articleSigns } from './article-signs.js';
import { datelineLength } from './datelines.js';
import { findInjections, isAdvertisingLine } from './injected.js';
import type { Labels } from './labels.js';
import { type Line, looksLikeParagraph } from './lines.js';

/** A stretch of one line, of one kind. */
export interface LinePiece {
  readonly span: Span;
  readonly kind: BlockKind;
  readonly reason?: string;
}

/** A line with what it is made of, in order and without gaps. */
export interface CutLine {
  readonly line: Line;
  readonly pieces: readonly LinePiece[];
}

/** Only the first paragraphs of a story open with a dateline. */
const DATELINE_LINES = 3;

/** Cuts lines into pieces: datelines off the first paragraphs, injected phrases out of all. */
export function cutLines(text: string, lines: readonly Line[], labels: Labels): CutLine[] {
  const signs = articleSigns(wordsOf(lines, labels));
  let paragraphs = 0;
  return lines.map((line, i) => {
    const label = labels.get(i);
    if (label !== undefined && !READ_KINDS.has(label.kind)) {
      return { line, pieces: [{ span: line.span, kind: label.kind, reason: label.reason }] };
    }
    const kind = label?.kind ?? 'body';
    const isOpening = kind === 'body' && looksLikeParagraph(line) && paragraphs++ < DATELINE_LINES;
    return { line, pieces: cutLine(text, line, kind, signs, isOpening) };
  });
}

function* wordsOf(lines: readonly Line[], labels: Labels): Iterable<string> {
  for (const [i, line] of lines.entries()) {
    if (labels.has(i)) continue;
    for (const { word } of line.words) yield word;
  }
}

function cutLine(
  text: string,
  line: Line,
  kind: BlockKind,
  signs: ArticleSigns,
  isOpening: boolean,
): LinePiece[] {
  const pieces: LinePiece[] = [];
  let at: number = line.span[0];
  const end = line.span[1];
  if (isOpening) {
    const length = datelineLength(text.slice(at, end));
    if (length > 0) pieces.push({ span: span(at, at + length), kind: 'dateline' });
    at += length;
  }
  const injections = findInjections(text, line.span, signs);
  if (kind === 'body' && isAdvertisingLine(text, line.span, injections)) {
    return [{ span: line.span, kind: 'injected', reason: 'a line of advertising' }];
  }
  for (const injection of injections) {
    if (injection.span[0] < at) continue;
    if (injection.span[0] > at) pieces.push({ span: span(at, injection.span[0]), kind });
    pieces.push({ ...injection, kind: 'injected' });
    at = injection.span[1];
  }
  if (at < end) pieces.push({ span: span(at, end), kind });
  return pieces;
}

/** Blocks that cover a text of `length` without gaps: blank space goes to the block before it. */
export function blocksOf(length: number, lines: readonly CutLine[]): Block[] {
  const pieces = lines.flatMap((line) => line.pieces);
  if (pieces.length === 0 && length > 0) {
    return [{ span: span(0, length), kind: 'boilerplate', reason: 'nothing but blank space' }];
  }
  return pieces.map((piece, i) => ({
    span: span(i === 0 ? 0 : piece.span[0], pieces[i + 1]?.span[0] ?? length),
    kind: piece.kind,
    ...(piece.reason !== undefined && { reason: piece.reason }),
  }));
}
