import type { BlockKind } from '../types.js';
import type { Line } from './lines.js';

/** What a line turned out to be, and why, in plain words. */
export interface Label {
  readonly kind: BlockKind;
  readonly reason: string;
}

/** Labels by line number; lines without one are the story's own. */
export type Labels = ReadonlyMap<number, Label>;

/** A rule looks at all lines, and at what earlier rules said, and labels more of them. */
export type Rule = (lines: readonly Line[], before: Labels) => Labels;

/** Applies rules in turn; what an earlier rule said stands. */
export function applyRules(lines: readonly Line[], rules: readonly Rule[]): Map<number, Label> {
  const labels = new Map<number, Label>();
  for (const rule of rules) {
    for (const [line, label] of rule(lines, labels)) {
      if (!labels.has(line)) labels.set(line, label);
    }
  }
  return labels;
}

/** The numbers of the lines that no rule has spoken for. */
export function unlabelled(lines: readonly Line[], labels: Labels): number[] {
  return lines.map((_, i) => i).filter((i) => !labels.has(i));
}
