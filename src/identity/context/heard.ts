import type { Word } from '../../language/index.js';
import type { Pieced } from '../tables/index.js';
import type { Entity } from '../types.js';
import { type Atom, type PersonAtom, personAtom } from './atoms.js';
import type { Keys } from './keys.js';
import { hasCase, inNominative, partsOf } from './name-words.js';
import type { Tree } from './tree.js';

/** A sentence's tree with the atoms found in it so far. */
export interface ScannedSentence {
  readonly tree: Tree;
  readonly keys: Keys;
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
 * is heard there or is the name of somebody who leads, and a word that is heard is a name, though
 * neither tables nor network took it for one.
 *
 * @param lang whose inflection of names is undone
 * @param leads whether somebody leads a state on the document's date
 */
export function settleSurnames(
  { tree, keys, atoms }: ScannedSentence,
  heard: ReadonlySet<string>,
  leads: (entity: Entity) => boolean,
  lang: string,
): readonly Atom[] {
  const stays = (atom: Atom) => {
    if (atom.kind !== 'person' || !atom.weak || heard.has(atom.parts.at(-1)!)) return true;
    const isNamed =
      atom.alone === true || isName(atom.head, tree) || isInClause(atom.head, tree, lang);
    return isNamed && atom.entities.some(leads);
  };
  const kept = atoms.every(stays) ? atoms : atoms.filter(stays);
  if (heard.size === 0) return kept;
  const found: PersonAtom[] = [];
  let next = 0;
  for (let at = 0; at < tree.words.length; at += 1) {
    while (next < kept.length && kept[next]!.to <= at) next += 1;
    if (next < kept.length && kept[next]!.from <= at) continue;
    const name = heardAt(at, tree, keys, heard, lang);
    if (name !== undefined) found.push(name);
  }
  if (found.length === 0) return kept;
  return [...kept, ...found].sort((a, b) => a.from - b.from);
}

/** A word that nobody took for a name, as the surname of somebody who is named in full elsewhere. */
function heardAt(
  at: number,
  tree: Tree,
  keys: Keys,
  heard: ReadonlySet<string>,
  lang: string,
): PersonAtom | undefined {
  const word = tree.words[at]!;
  if (word.upos !== 'PROPN' && !isUncasedNoun(word)) return undefined;
  // Where names are not declined, most words are told by themselves not to be heard.
  if (lang !== 'ru' && !isAmong(keys.type(at)!, heard)) return undefined;
  if (word.upos !== 'PROPN' && !mayBeName(at, tree)) return undefined;
  const parts = partsOf(lang === 'ru' ? inNominative([word], word, lang) : word.form);
  if (parts.length !== 1 || !heard.has(parts[0]!)) return undefined;
  const extent = { from: at, to: at + 1, head: at };
  return personAtom(extent, word.form, parts, [], true);
}

function isAmong({ pieces }: Pieced, heard: ReadonlySet<string>): boolean {
  return pieces.length === 1 && heard.has(pieces[0]!.folded);
}

/** Whether a word in a script without capitals is tagged as a name and has nothing of a noun's. */
function isName(word: number, tree: Tree): boolean {
  const { upos, form = '' } = tree.words[word] ?? {};
  return (upos === 'PROPN' || upos === 'X') && !hasCase(form) && form.length > 3;
}

/**
 * Whether a Persian noun that may be a surname does what the clause tells, as things hardly do, or stands alone behind
 * an adposition ("با مکرون دیدار کرد"); where a clause begins, the object right behind it may hang on it ("مکرون ایران [mark]").
 */
function isInClause(word: number, tree: Tree, lang: string): boolean {
  if (lang !== 'fa') return false;
  const isFirst = word === 0 || tree.words[word - 1]?.upos === 'PUNCT';
  if (isFirst && mayBeName(word, tree, BEGIN_PARTS)) return true;
  const isMarked = tree.child(word, 'case') !== undefined;
  return (isMarked || tree.relation(word) === 'nsubj') && mayBeName(word, tree);
}

/** Where in a clause a surname stands by itself. */
const NAME_RELATIONS: ReadonlySet<string> = new Set([
  'nsubj',
  'obj',
  'nmod',
  'obl',
  'conj',
  'root',
]);

/** Parts of a noun phrase that a person's name does not have. */
const NOUN_PARTS: ReadonlySet<string> = new Set(['amod', 'nmod', 'det', 'nummod', 'acl']);

/** The same where the trees hang an object on the name before it. */
const BEGIN_PARTS: ReadonlySet<string> = new Set(['amod', 'det', 'nummod']);

/** Whether a word is a noun of some length in a script without capitals, where that may be a name. */
function isUncasedNoun({ upos, form }: Word): boolean {
  return (upos === 'NOUN' || upos === 'X') && form.length >= 3 && !hasCase(form);
}

/**
 * Whether a noun may be a surname that was heard, where no capitals tell: "معلم" is a teacher,
 * but alone, in a document that names Walid Muallem, it is he.
 */
function mayBeName(word: number, tree: Tree, parts = NOUN_PARTS): boolean {
  if (!isUncasedNoun(tree.words[word]!)) return false;
  if (!NAME_RELATIONS.has(tree.relation(word))) return false;
  return !tree.children(word).some((child) => parts.has(tree.relation(child)));
}
