import type { Office } from '../tables/index.js';
import type { Atom, Extent, PersonAtom } from './atoms.js';
import { asHeads } from './headship.js';
import type { ScannedSentence } from './heard.js';
import type { Keys } from './keys.js';
import type { Covered } from './neighbours.js';
import { ownersOf } from './owners.js';
import { type Joining, joinPhrases, type Phrase, type Title, type Verdict } from './phrases.js';
import { type Qualifiers, qualifiersOf } from './qualifiers.js';
import { quantityOf } from './quantities.js';
import type { SentenceTimes } from './sentence-dates.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** Marks that set a name off from its title without parting them. */
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', '„']);

/** "Глава *ФБК* Иван Жданов": whose head somebody is may be known to no table. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/** What taking a sentence to pieces needs to know of its story and the tables. */
export interface FrameNeeds {
  readonly vocabulary: Vocabulary;
  readonly lang: string;
  /** The office of an id of `offices.tsv`. */
  readonly officeOf: (id: string) => Office | null;
  /** What the tables say of a title beside a name. */
  readonly verdict: (title: Title, person: PersonAtom, frame: Pick<Frame, 'ownersOf'>) => Verdict;
}

/** A sentence with its atoms as they were settled by the whole story. */
export interface Settled extends ScannedSentence {
  readonly times: SentenceTimes;
}

const UNOWNED: readonly Atom[] = [];

/**
 * A sentence taken to pieces: its tree, the atoms in it, whose they are and how they join. It looks at
 * nothing outside the sentence but the tables. What is asked of an atom is kept by the word that it
 * begins with, for atoms do not overlap.
 */
export class Frame implements Covered, Joining {
  readonly index: number;
  readonly tree: Tree;
  readonly keys: Keys;
  readonly times: SentenceTimes;
  readonly atoms: readonly Atom[];
  readonly phrases: readonly Phrase[];
  readonly #needs: FrameNeeds;
  readonly #covering: (Atom | undefined)[];
  #owners: (readonly Atom[] | undefined)[] | null = null;
  #qualifiers: (Qualifiers | undefined)[] | null = null;
  #extents: (Extent | undefined)[] | null = null;
  readonly #phraseOf: (Phrase | undefined)[];

  constructor(index: number, { tree, keys, times, atoms }: Settled, needs: FrameNeeds) {
    this.index = index;
    this.tree = tree;
    this.keys = keys;
    this.times = times;
    this.#needs = needs;
    this.#covering = new Array(tree.words.length);
    this.#phraseOf = new Array(tree.words.length);
    this.#cover(atoms);
    this.atoms = asHeads(atoms, (title) => ownersOf(title, this), needs.officeOf);
    if (this.atoms !== atoms) this.#cover(this.atoms);
    this.phrases = joinPhrases(this);
    for (const phrase of this.phrases) {
      this.#phraseOf[phrase.core.from] = phrase;
      for (const title of phrase.titles) this.#phraseOf[title.from] = phrase;
    }
  }

  #cover(atoms: readonly Atom[]): void {
    for (const atom of atoms) {
      for (let word = atom.from; word < atom.to; word += 1) this.#covering[word] = atom;
    }
  }

  /** The atom that covers a word. */
  atomOf(word: number): Atom | undefined {
    return word < 0 ? undefined : this.#covering[word];
  }

  /** The phrase that an atom belongs to. */
  phraseOf(atom: Atom): Phrase | undefined {
    return this.#phraseOf[atom.from];
  }

  /** Whose an office, a body or a description is. */
  ownersOf(atom: Atom): readonly Atom[] {
    if (atom.kind !== 'office' && atom.kind !== 'noun') return UNOWNED;
    this.#owners ??= new Array(this.tree.words.length);
    const known = this.#owners[atom.from];
    if (known !== undefined) return known;
    const owners = ownersOf(atom, this);
    this.#owners[atom.from] = owners;
    return owners;
  }

  /** What the words around a title say of it. */
  qualifiersOf(extent: Extent): Qualifiers {
    this.#qualifiers ??= new Array(this.tree.words.length);
    const known = this.#qualifiers[extent.from];
    if (known !== undefined) return known;
    const { vocabulary, lang } = this.#needs;
    const qualifiers = qualifiersOf(extent, this.tree, this.keys, vocabulary, lang);
    this.#qualifiers[extent.from] = qualifiers;
    return qualifiers;
  }

  /** An office, body or description with its owners, with theirs and so on, and with the words that qualify them. */
  extentOf(atom: Atom): Extent {
    this.#extents ??= new Array(this.tree.words.length);
    const known = this.#extents[atom.from];
    if (known !== undefined) return known;
    const extent = this.#grow(atom);
    this.#extents[atom.from] = extent;
    return extent;
  }

  #grow(atom: Atom): Extent {
    const { tree, keys } = this;
    const reached = [atom];
    let { from, to } = atom;
    for (const one of reached) {
      from = Math.min(from, one.from);
      to = Math.max(to, one.to);
      if (one.kind !== 'office' && one.kind !== 'noun') continue;
      for (const owner of this.ownersOf(one)) {
        if (!reached.includes(owner) && !this.#isOfClause(one, owner)) reached.push(owner);
      }
      for (const word of this.qualifiersOf(one).words) {
        from = Math.min(from, word);
        to = Math.max(to, word + 1);
      }
      if (one.kind === 'office' || one.term.features.label === undefined) continue;
      const quantity = quantityOf(one.head, tree, keys, this.#needs.vocabulary);
      if (quantity === undefined) continue;
      from = Math.min(from, quantity);
      to = Math.max(to, quantity + 1);
    }
    return { from, to, head: tree.headOf(from, to) };
  }

  /** "The bloc, *whose* chairman": an owner before a relative pronoun is named by itself. */
  #isOfClause(one: Atom, owner: Atom): boolean {
    const between = this.tree.words.slice(owner.to, one.from);
    return between.some(({ feats }) => feats.PronType === 'Rel');
  }

  /** Whether an adposition makes an owner ("of"). */
  isGenitive(word: number): boolean {
    return this.#needs.vocabulary.has('genitive', this.keys, word);
  }

  /** Whether a word points to something told before ("this"). */
  isDemonstrative(word: number): boolean {
    return this.#needs.vocabulary.has('demonstrative', this.keys, word);
  }

  /** Whether an adposition tells where somebody is from. */
  isOrigin(word: number): boolean {
    return this.#needs.vocabulary.has('origin', this.keys, word);
  }

  /** What the tables say of a title beside a name. */
  verdict(title: Title, person: PersonAtom): Verdict {
    return this.#needs.verdict(title, person, this);
  }

  /** Whether a word may stand between a title and its name. */
  passes(word: number): boolean {
    const { vocabulary } = this.#needs;
    return (
      vocabulary.has('rank', this.keys, word) ||
      vocabulary.has('honorific', this.keys, word) ||
      QUOTES.has(this.tree.words[word]?.form ?? '') ||
      (this.#needs.lang === 'ru' && ACRONYM.test(this.tree.words[word]?.form ?? ''))
    );
  }
}
