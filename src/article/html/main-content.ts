import { once } from '../lexicon/tables.js';
import { FEATURE_NAMES, lineFeatures, type PageSigns } from './features.js';
import { type Forest, readForest } from './forest.js';
import type { RenderedLine } from './render.js';

const grown = once(() => readForest('main-content.json', FEATURE_NAMES));

/** A line that is more likely main content than not is never left out. */
const SURE = 0.5;

/**
 * Which of a page's lines are its main content. Boosted trees (`training/main-content`) say how
 * likely each is by its words, its place, the boxes that it stands in and its neighbours; then as
 * many of the likeliest are taken as promise the best F1 over the page's words (Lewis 1995,
 * doi:10.1145/215206.215366): on a page of sure lines the unsure are left out, where nothing is sure
 * the likelier are taken.
 *
 * @param trees others than those of `models/`, to measure on pages that those have seen
 * @returns one answer a line
 */
export function mainLines(
  lines: readonly RenderedLine[],
  page: PageSigns,
  trees: Forest = grown(),
): boolean[] {
  const chances = lineFeatures(lines, page).map((features) => trees.probability(features));
  const least = leastChance(lines, chances);
  return chances.map((chance) => chance >= least);
}

function leastChance(lines: readonly RenderedLine[], chances: readonly number[]): number {
  const ordered = chances
    .map((chance, i) => ({ chance, size: wordCount(lines[i]!.text) }))
    .sort((a, b) => b.chance - a.chance);
  const expected = ordered.reduce((sum, { chance, size }) => sum + chance * size, 0);
  let right = 0;
  let taken = 0;
  let best = 0;
  let least = SURE;
  for (const { chance, size } of ordered) {
    right += chance * size;
    taken += size;
    const f1 = (2 * right) / (taken + expected + Number.EPSILON);
    if (f1 > best) {
      best = f1;
      least = chance;
    }
  }
  return Math.min(least, SURE);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}
