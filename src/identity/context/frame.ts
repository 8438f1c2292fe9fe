import type { Office } from '../tables/index.js';
import type { Atom, Extent, PersonAtom } from './atoms.js';
import { asHeads } from './headship.js';
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
  const foundOwners = (title: Atom) => ownersOf(title, tree, found, isGenitive);
  const atoms = asHeads(needs.atoms, foundOwners, needs.officeOf);
  const atomOf = atoms === needs.atoms ? found : coverOf(atoms);
  const owners = memoize((atom: Atom) =>
    atom.kind === 'office' || atom.kind === 'noun' ? ownersOf(atom, tree, atomOf, isGenitive) : [],
  );
  const qualifiers = memoize((extent: Extent) =>
    qualifiersOf(extent, tree, keys, vocabulary, lang),
  );
  const extentOf = memoize(grow);
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
  const phraseOf: Phrase[] = [];
  for (const phrase of phrases) {
    phraseOf[phrase.core.from] = phrase;
    for (const title of phrase.titles) phraseOf[title.from] = phrase;
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
    phraseOf: (atom) => phraseOf[atom.from],
    atomOf,
    extentOf,
  };

  /** An atom with its owners, with theirs and so on, and with the words that qualify them. */
  function grow(atom: Atom): Extent {
    const reached = [atom];
    let { from, to } = atom;
    for (const one of reached) {
      include(one.from, one.to);
      for (const owner of owners(one)) if (!reached.includes(owner)) reached.push(owner);
      if (one.kind !== 'office' && one.kind !== 'noun') continue;
      for (const word of qualifiers(one).words) include(word, word + 1);
      if (one.kind === 'office' || one.term.features.label === undefined) continue;
      const quantity = quantityOf(one.head, tree, keys, vocabulary);
      if (quantity !== undefined) include(quantity, quantity + 1);
    }
    return { from, to, head: tree.headOf(from, to) };

    function include(first: number, end: number): void {
      from = Math.min(from, first);
      to = Math.max(to, end);
    }
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

/** Keeps what is asked of atoms by the words that they begin with, for atoms do not overlap. */
function memoize<K extends Extent, V>(make: (key: K) => V): (key: K) => V {
  const known: (V | undefined)[] = [];
  return (key) => {
    const old = known[key.from];
    if (old !== undefined) return old;
    const value = make(key);
    known[key.from] = value;
    return value;
  };
}
