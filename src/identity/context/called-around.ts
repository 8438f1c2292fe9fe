import {
  type Atom,
  type BodyAtom,
  changedAtom,
  type Extent,
  type PersonAtom,
  type PlaceAtom,
} from './atoms.js';
import type { Gender } from './memory.js';
import { partsOf, textOf } from './name-words.js';
import type { Scanned } from './scanned.js';
import { isTimeBehindPreposition } from './without-times.js';

/** Words before a name that are looked through for honorifics and ranks. */
const BEFORE_NAME = 5;

/** An atom with the words before it that belong to its name; null where they make it another name. */
export function withNeighbours(atom: Atom, after: number, scanned: Scanned): Atom | null {
  switch (atom.kind) {
    case 'place':
      return hasForename(atom, after, scanned) ? null : withPlaceNoun(atom, after, scanned);
    case 'organisation':
      return withForename(atom, after, scanned);
    case 'person':
      return withHonorifics(withForename(atom, after, scanned), after, scanned);
    default:
      return atom;
  }
}

/** Takes ranks and honorifics before a name into it: "Major-General Mohammad Bagheri". */
function withHonorifics(atom: PersonAtom, after: number, scanned: Scanned): PersonAtom {
  const { keys, vocabulary, tree } = scanned;
  let { from, gender } = atom;
  for (let at = from - 1; at >= Math.max(after, from - BEFORE_NAME); at -= 1) {
    const found = vocabulary.find('honorific', keys, at) ?? vocabulary.find('rank', keys, at);
    if (found?.to !== from) continue;
    from = at;
    gender = (found.term.features.gender as Gender | undefined) ?? gender;
  }
  if (from === atom.from) return atom;
  return changedAtom(atom, { from, gender, titled: true, head: tree.headOf(from, atom.to) });
}

/**
 * A name of the tables with another proper noun before it, joined to it by the tree, is another
 * name: neither "Jamiat Ansarullah" nor "Igor Putin" is the one who is known by the last word.
 */
function withForename<A extends BodyAtom | PersonAtom>(
  atom: A,
  after: number,
  scanned: Scanned,
): A {
  const before = atom.from - 1;
  if (atom.entities.length === 0 || !hasForename(atom, after, scanned)) return atom;
  const { tree } = scanned;
  const written = textOf(before, atom.to, scanned);
  const parts = partsOf(written);
  const entities = atom.entities.filter(({ label }) =>
    parts.every((part) => partsOf(label).includes(part)),
  );
  const head = tree.headOf(before, atom.to);
  const whole = { from: before, head, written, parts, entities };
  return changedAtom(atom, whole as unknown as Partial<A>);
}

/** Words before a name that are none of it. */
const CALLED = ['honorific', 'rank', 'place-noun'] as const;

/** Whether a proper noun right before a single word belongs to the same name: "North Carolina". */
function hasForename({ from, to, head }: Extent, after: number, scanned: Scanned): boolean {
  const { tree, keys, vocabulary } = scanned;
  const before = from - 1;
  if (to !== from + 1 || before < after || tree.words[before]?.upos !== 'PROPN') return false;
  if (CALLED.some((kind) => vocabulary.has(kind, keys, before))) return false;
  if (isTimeBehindPreposition(before, scanned)) return false;
  const joined =
    (tree.head(before) === head && tree.joinsName(before)) ||
    (tree.head(head) === before && tree.joinsName(head));
  return joined && /^[^\p{Ll}]/u.test(tree.words[before]?.form ?? '');
}

/** "The capital Dushanbe" is one place, whichever of its words the tree hangs it on. */
function withPlaceNoun(atom: PlaceAtom, after: number, scanned: Scanned): PlaceAtom {
  const { keys, vocabulary, tree } = scanned;
  const from = atom.from - 1;
  if (from < after || !vocabulary.has('place-noun', keys, from)) return atom;
  return changedAtom(atom, { from, head: tree.headOf(from, atom.to) });
}
