import { fold } from '../lexicon/fold.js';
import type { Ground } from '../lexicon/match.js';
import type { Marker } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';

/** A marker and the word that it introduces, which for an adposition is not the head itself. */
interface FoundMarker {
  readonly marker: Marker;
  readonly word: number;
}

const NO_MARKERS: readonly Marker[] = [];

const sorted = new WeakMap<readonly Marker[], ReadonlyMap<string, readonly Marker[]>>();

/** Markers by the relation that they stand in: a child of any other is none. */
function byRelationOf(markers: readonly Marker[]): ReadonlyMap<string, readonly Marker[]> {
  const known = sorted.get(markers);
  if (known !== undefined) return known;
  const found = new Map<string, Marker[]>();
  for (const marker of markers) {
    const same = found.get(marker.relation);
    if (same === undefined) found.set(marker.relation, [marker]);
    else same.push(marker);
  }
  sorted.set(markers, found);
  return found;
}

/** The markers under a word: its own, and those before what names who says so. */
export function markersAt(
  tree: Tree,
  at: number,
  markers: readonly Marker[],
): readonly FoundMarker[] {
  const children = tree.children(at);
  const byRelation = byRelationOf(markers);
  const found = (marked: number, by: number): readonly FoundMarker[] =>
    eachOnce(
      (byRelation.get(tree.relation(by)) ?? NO_MARKERS).filter(
        (m) => isWrittenAt(tree, by, m.words) && !countsOnly(tree, by, m),
      ),
    ).map((marker) => ({ marker, word: marked }));
  const own = children.flatMap((c) => found(at, c));
  const below = children.flatMap((c) => tree.childrenBy(c, 'case').flatMap((by) => found(c, by)));
  // "Without warning, they attacked" denies the warning only; who it is according to speaks of all.
  return [...own, ...below.filter(({ marker }) => marker.speaker)];
}

/** "Did*n't*" is a marker as it is written and by its dictionary form, and denies once. */
function eachOnce(markers: readonly Marker[]): readonly Marker[] {
  if (markers.length < 2) return markers;
  return markers.filter(
    (marker, i) =>
      !markers
        .slice(0, i)
        .some(
          (m) =>
            m.words.length === marker.words.length &&
            m.status === marker.status &&
            m.polarity === marker.polarity &&
            m.speaker === marker.speaker,
        ),
  );
}

/** "Nearly 300 were killed": the adverb is of the number, whatever the tree says. */
function countsOnly(tree: Tree, by: number, marker: Marker): boolean {
  const next = tree.words[by + marker.words.length];
  const isNumber = next?.upos === 'NUM' || next?.upos === 'SYM';
  return marker.relation === 'advmod' && isNumber;
}

function isWrittenAt(tree: Tree, start: number, words: readonly string[]): boolean {
  return words.every((word, k) => {
    const next = tree.words[start + k];
    return next !== undefined && (fold(next.lemma) === word || fold(next.form) === word);
  });
}

/** Whether a function word under a noun says that there is none of it ("no agreements"). */
export function isNegated({ slots, lexicon }: Ground, word: number): boolean {
  return markersAt(slots.tree, word, lexicon.markers).some(
    (m) => m.word === word && !m.marker.polarity,
  );
}

/** Relations of the two sides of a verb. */
const SIDES: ReadonlySet<string> = new Set(['nsubj', 'obj']);

/**
 * Whether a side of a verb says that there is none: "no government signed", "nobody attacked", "neither of them".
 * Languages that deny the verb as well have no markers for this.
 */
export function hasNoSide({ slots: { tree }, lexicon }: Ground, verb: number): boolean {
  const byRelation = byRelationOf(lexicon.markers);
  if (!tree.isVerb(verb)) return false;
  const isSaid = (relation: string, word: number) =>
    (byRelation.get(relation) ?? NO_MARKERS).some((m) => isWrittenAt(tree, word, m.words));
  const sides = tree.children(verb).filter((c) => SIDES.has(tree.relation(c)));
  return sides.some(
    (side) =>
      isSaid('side', side) ||
      tree.children(side).some((c) => isSaid(`side.${tree.relation(c)}`, c)),
  );
}
