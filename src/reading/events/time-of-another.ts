import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';
import type { PlacedTime } from './times.js';

/** Words between "after" and the time of what stands behind it. */
const REACH = 8;

/**
 * Whether a month or year is that of something else, before or after which the deed was done: "after the coup *in July
 * 2023* France withdrew". Where trees hang such a time is a toss, so that it is told by order: an adposition (class
 * `earlier-or-later`), what it governs, the time. A day is kept: news tells on Friday what came of Friday's talks, and
 * "testified before Congress on Thursday" is of a place.
 *
 * @param deed the words that tell the deed
 */
export function isTimeOfAnother(
  tree: Tree,
  { expression: { value }, span }: PlacedTime,
  deed: ReadonlySet<number>,
  { classes }: Pick<Lexicon, 'classes'>,
): boolean {
  if (value.kind !== 'date' || value.day !== null) return false;
  const first = tree.words.findIndex((word) => word.span[1] > span[0]);
  const last = tree.words[first - 1]?.upos === 'ADP' ? first - 2 : first - 1;
  if (last < 1 || !tree.isNominal(last)) return false;
  for (let at = last; at >= Math.max(0, last - REACH); at -= 1) {
    if (deed.has(at) || tree.word(at).upos === 'PUNCT') return false;
    if (classes.get('earlier-or-later')?.has(fold(tree.word(at).form))) return at < last;
  }
  return false;
}
