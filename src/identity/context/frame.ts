import type { Office } from '../tables/index.js';
import type { Atom, Extent, PersonAtom } from './atoms.js';
import { asHead } from './headship.js';
import type { Keys } from './keys.js';
import { ownersOf } from './owners.js';
import { joinPhrases, type Phrase, type Title, type Verdict } from './phrases.js';
import { type Qualifiers, qualifiersOf } from './qualifiers.js';
import { quantityOf } from './quantities.js';
import type { SentenceTimes } from './sentence-dates.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** A sentence taken to pieces: its tree, the atoms in it, whose they are and how they join. */
export interface Frame {
  readonly index: number;
  readonly tree: Tree;
  readonly keys: Keys;
  readonly times: SentenceTimes;
  readonly atoms: readonly Atom[];
  readonly phrases: readonly Phrase[];
  readonly ownersOf: (atom: Atom) => readonly Atom[];
  readonly qualifiersOf: (extent: Extent) => Qualifiers;
  /** The phrase that an atom belongs to. */
  readonly phraseOf: (atom: Atom) => Phrase | undefined;
  /** The atom that covers a word. */
  readonly atomOf: (word: number) => Atom | undefined;
  /** An office, body or description with its owners and modifiers. */
  readonly extentOf: (atom: Atom) => Extent;
}

/** Marks that set a name off from its title without parting them. */
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', '„']);

/** What taking a sentence to pieces needs to know. */
export interface FrameNeeds {
  readonly index: number;
  readonly tree: Tree;
  readonly keys: Keys;
  readonly times: SentenceTimes;
  readonly atoms: readonly Atom[];
  readonly vocabulary: Vocabulary;
  readonly lang: string;
  /** The office of an id of `offices.tsv`. */
  readonly officeOf: (id: string) => Office | null;
  /** What the tables say of a title beside a name. */
  readonly verdict: (
    title: Title,
    person: PersonAtom,
    ownersOf: (atom: Atom) => readonly Atom[],
  ) => Verdict;
}

/** Takes a sentence to pieces; looks at nothing outside it but the tables. */
export function frameOf(needs: FrameNeeds): Frame {
  const { tree, keys, vocabulary, lang } = needs;
  const isGenitive = (word: number) => vocabulary.has('genitive', keys, word);
  const found = coverOf(needs.atoms);
  const atoms = needs.atoms.map((atom) =>
    asHead(atom, (title) => ownersOf(title, tree, found, isGenitive), needs.officeOf),
  );
  const atomOf = coverOf(atoms);
  const owners = memoize((atom: Atom) =>
    atom.kind === 'office' || atom.kind === 'noun' ? ownersOf(atom, tree, atomOf, isGenitive) : [],
  );
  const qualifiers = memoize((extent: Extent) =>
    qualifiersOf(extent, tree, keys, vocabulary, lang),
  );
  const extentOf = memoize((atom: Atom): Extent => grow(atom, new Set()));
  const phrases = joinPhrases({
    atoms,
    tree,
    extentOf,
    verdict: (title, person) => needs.verdict(title, person, owners),
    passes: (word) =>
      vocabulary.has('rank', keys, word) ||
      vocabulary.has('honorific', keys, word) ||
      QUOTES.has(tree.words[word]?.form ?? ''),
  });
  const phraseOf = new Map<Atom, Phrase>();
  for (const phrase of phrases) {
    phraseOf.set(phrase.core, phrase);
    for (const title of phrase.titles) phraseOf.set(title, phrase);
  }
  return {
    index: needs.index,
    tree,
    keys,
    times: needs.times,
    atoms,
    phrases,
    ownersOf: owners,
    qualifiersOf: qualifiers,
    phraseOf: (atom) => phraseOf.get(atom),
    atomOf,
    extentOf,
  };

  function grow(atom: Atom, seen: Set<Atom>): Extent {
    if (seen.has(atom)) return atom;
    seen.add(atom);
    const parts: Extent[] = [atom, ...owners(atom).map((owner) => grow(owner, seen))];
    if (atom.kind === 'office' || atom.kind === 'noun') {
      for (const word of qualifiers(atom).words)
        parts.push({ from: word, to: word + 1, head: word });
      const quantity = quantityOf(atom.head, tree, keys, vocabulary);
      if (
        atom.kind === 'noun' &&
        atom.term.features.label !== undefined &&
        quantity !== undefined
      ) {
        parts.push({ from: quantity, to: quantity + 1, head: quantity });
      }
    }
    const from = Math.min(...parts.map((part) => part.from));
    const to = Math.max(...parts.map((part) => part.to));
    return { from, to, head: tree.headOf(from, to) };
  }
}

/** The atom that covers a word, of atoms that do not overlap. */
function coverOf(atoms: readonly Atom[]): (word: number) => Atom | undefined {
  const covering: (Atom | undefined)[] = [];
  for (const atom of atoms) {
    for (let word = atom.from; word < atom.to; word += 1) covering[word] = atom;
  }
  return (word) => covering[word];
}

function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
