import type { Atom, PersonAtom } from './atoms.js';
import { partsOf } from './name-words.js';
import type { Tree } from './tree.js';

/** A sentence's tree with the atoms found in it so far. */
interface ScannedSentence {
  readonly tree: Tree;
  readonly atoms: readonly Atom[];
}

/** The surnames of all who are named in full anywhere in a document, folded. */
export function surnamesIn(sentences: readonly ScannedSentence[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { atoms } of sentences) {
    for (const atom of atoms) {
      if (atom.kind === 'person' && atom.parts.length > 1) surnames.add(atom.parts.at(-1)!);
    }
  }
  return surnames;
}

/**
 * Settles what may be a surname by what the document names in full: a weak one stays only if it
 * is heard there, and a proper noun that is heard is a name, though neither tables nor network
 * took it for one.
 */
export function settleSurnames(
  { tree, atoms }: ScannedSentence,
  heard: ReadonlySet<string>,
): readonly Atom[] {
  const kept = atoms.filter(
    (atom) => atom.kind !== 'person' || !atom.weak || heard.has(atom.parts.at(-1)!),
  );
  const covered = new Set(kept.flatMap(({ from, to }) => range(from, to)));
  const found = tree.words.flatMap((word, at): PersonAtom[] => {
    if (word.upos !== 'PROPN' || covered.has(at)) return [];
    const parts = partsOf(word.form);
    if (parts.length !== 1 || !heard.has(parts[0]!)) return [];
    const extent = { from: at, to: at + 1, head: at };
    const name = {
      entities: [],
      written: word.form,
      parts,
      gender: null,
      titled: false,
      weak: true,
    };
    return [{ kind: 'person', ...extent, ...name }];
  });
  return [...kept, ...found].sort((a, b) => a.from - b.from);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
