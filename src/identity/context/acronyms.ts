import { type Atom, type BodyAtom, changedAtom, wordsCovered } from './atoms.js';
import type { ScannedSentence } from './heard.js';
import type { Tree } from './tree.js';

/** Shorter ones are the initials of too much. */
const FEWEST = 3;
const ACRONYM = /^\p{Lu}{3,8}$/u;

/**
 * The bodies that a document names in full, by the initials of their capitalised words: where it
 * writes "Rapid Support Forces", RSF is that, whatever else the letters may mean elsewhere. Initials
 * that fit several bodies of the document are left out.
 */
export function spelledOut(sentences: readonly ScannedSentence[]): ReadonlyMap<string, BodyAtom> {
  const found = new Map<string, BodyAtom | null>();
  for (const { tree, atoms } of sentences) {
    for (const atom of atoms) {
      if (atom.kind !== 'organisation' || atom.to - atom.from < FEWEST) continue;
      const initials = initialsOf(atom, tree);
      if (initials.length < FEWEST) continue;
      const other = found.get(initials);
      found.set(initials, other === undefined || isSame(other, atom) ? atom : null);
    }
  }
  return new Map(
    [...found].flatMap(([key, atom]) => (atom === null || !ACRONYM.test(key) ? [] : [[key, atom]])),
  );
}

function initialsOf({ from, to }: BodyAtom, tree: Tree): string {
  return tree.words
    .slice(from, to)
    .map(({ form }) => /^\p{Lu}/u.exec(form)?.[0] ?? '')
    .join('');
}

function isSame(a: BodyAtom | null, b: BodyAtom): boolean {
  if (a === null) return false;
  const [one, two] = [a.entities[0], b.entities[0]];
  return one === undefined || two === undefined ? a.written === b.written : one.id === two.id;
}

/** The atoms of a sentence, with acronyms meaning what the document spells out. */
export function settleAcronyms(
  { tree, atoms }: ScannedSentence,
  spelled: ReadonlyMap<string, BodyAtom>,
): readonly Atom[] {
  const isThere = tree.words.some((_, at) => meant(at, tree, spelled) !== undefined);
  if (!isThere) return atoms;
  const kept = atoms.filter((atom) => !(isOne(atom) && meant(atom.from, tree, spelled)));
  const covered = wordsCovered(kept);
  const settled = tree.words.flatMap((_, at): BodyAtom[] => {
    const body = covered.has(at) ? undefined : meant(at, tree, spelled);
    return body === undefined ? [] : [changedAtom(body, { from: at, to: at + 1, head: at })];
  });
  return [...kept, ...settled].sort((a, b) => a.from - b.from);
}

function isOne({ from, to }: Atom): boolean {
  return to === from + 1;
}

function meant(at: number, tree: Tree, spelled: ReadonlyMap<string, BodyAtom>) {
  const form = tree.words[at]?.form ?? '';
  return form.length < FEWEST ? undefined : spelled.get(form);
}
