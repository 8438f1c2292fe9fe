import type { Name, Sentence } from '../../language/index.js';
import { fold, type Match, pieces, type Tables } from '../tables/index.js';
import type { Entity, EntityId } from '../types.js';
import type { Atom, OfficeAtom, PersonAtom } from './atoms.js';
import type { Keys } from './keys.js';
import type { Gender } from './memory.js';
import { isPlural, nounAt, pronounAt } from './nouns.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** A sentence to be scanned, with what its words are looked up in. */
export interface Scanned {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly keys: Keys;
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly lang: string;
}

/** Tags under which a name may stand; a verb is never one, whatever letters it begins with. */
const NAME_TAGS: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X']);

/** Words before a name that are looked through for honorifics and ranks. */
const BEFORE_NAME = 5;

/**
 * Finds the atoms of a sentence from left to right, the longest at each word; names that the
 * network saw and the tables do not know fill what is left.
 */
export function scan(scanned: Scanned): readonly Atom[] {
  const { sentence } = scanned;
  const forms = sentence.words.map((word) => word.form);
  const nameAt = new Map<number, Name>();
  for (const name of sentence.names) nameAt.set(name.words[0], name);
  const atoms: Atom[] = [];
  let at = 0;
  while (at < forms.length) {
    const atom = atomAt(at, forms, nameAt.get(at), scanned);
    if (atom !== undefined) atoms.push(atom);
    at = atom?.to ?? at + 1;
  }
  return atoms.map((atom, i) =>
    atom.kind === 'person' ? withHonorifics(atom, atoms[i - 1]?.to ?? 0, scanned) : atom,
  );
}

function atomAt(
  at: number,
  forms: readonly string[],
  name: Name | undefined,
  scanned: Scanned,
): Atom | undefined {
  const { tree, keys, vocabulary } = scanned;
  const noun = nounAt(at, tree, keys, vocabulary);
  const office = officeAt(at, forms, scanned);
  const named = namedAt(at, forms, name, scanned);
  const found = [named, office, noun].filter((atom) => atom !== undefined);
  const longest = found.sort((a, b) => b.to - a.to)[0];
  return longest ?? pronounAt(at, tree, keys, vocabulary);
}

function officeAt(at: number, forms: readonly string[], scanned: Scanned): OfficeAtom | undefined {
  const { tree, tables, lang } = scanned;
  const match = tables.office(forms, at, lang);
  if (match === null) return undefined;
  const to = at + match.length;
  const head = tree.headOf(at, to);
  const tag = tree.words[head]?.upos ?? 'X';
  if (!NAME_TAGS.has(tag)) return undefined;
  return { kind: 'office', from: at, to, head, office: match.office, plural: isPlural(tree, head) };
}

/** What the tables and the network together make of the words from `at` on. */
function namedAt(
  at: number,
  forms: readonly string[],
  name: Name | undefined,
  scanned: Scanned,
): Atom | undefined {
  const { tree, tables, lang } = scanned;
  const tag = tree.words[at]?.upos ?? 'X';
  const matches = NAME_TAGS.has(tag) ? tables.match(forms, at, lang) : [];
  const longest = matches[0]?.length ?? 0;
  const best = matches.filter((match) => match.length === longest);
  const to = at + longest;
  if (name !== undefined && name.words[1] > to) return byNetwork(name, best, scanned);
  if (best.length === 0) return undefined;
  return atomOfMatches(best, at, to, name, scanned);
}

function atomOfMatches(
  matches: readonly Match[],
  from: number,
  to: number,
  name: Name | undefined,
  scanned: Scanned,
): Atom | undefined {
  const { tree, tables } = scanned;
  const extent = { from, to, head: tree.headOf(from, to) };
  const written = textOf(from, to, scanned);
  const entities = matches.map((match) => ({ match, entity: tables.entity(match.entity) }));
  const known = entities.filter((e): e is { match: Match; entity: Entity } => e.entity !== null);
  const first = known[0];
  if (first === undefined) return undefined;
  const place = known.find((e) => e.entity.kind === 'place' && e.match.via !== 'metonym');
  const metonym = known.find((e) => e.match.via === 'metonym');
  switch (first.entity.kind) {
    case 'state': {
      if (place !== undefined && first === metonym) {
        return { kind: 'place', ...extent, entity: place.entity, capitalOf: first.entity.id };
      }
      const form = stateForm(first.match, extent.head, tree);
      return { kind: 'state', ...extent, entity: first.entity, form };
    }
    case 'place':
    case 'facility': {
      const capitalOf = metonym?.entity.id ?? capitalState(first.entity, tables);
      return { kind: 'place', ...extent, entity: first.entity, capitalOf };
    }
    case 'person': {
      const short = first.match.via === 'surname';
      const rivals = known.filter((e) => (e.match.via === 'surname') === short);
      const weak = short && !mayBeSurname(extent.head, name, scanned);
      return person(
        extent,
        written,
        rivals.map((e) => e.entity),
        weak,
      );
    }
    case 'organisation':
    case 'group':
      return {
        kind: 'organisation',
        ...extent,
        entities: [first.entity],
        written,
        sort: first.entity.kind,
      };
  }
}

/** A name that the network takes to be longer than anything the tables know of it. */
function byNetwork(name: Name, inside: readonly Match[], scanned: Scanned): Atom | undefined {
  const [from, to] = name.words;
  const { tree, tables } = scanned;
  const extent = { from, to, head: tree.headOf(from, to) };
  const written = textOf(from, to, scanned);
  switch (name.kind) {
    case 'person': {
      const parts = partsOf(written);
      const same = inside
        .map((match) => tables.entity(match.entity))
        .filter((entity): entity is Entity => entity?.kind === 'person')
        .filter((entity) => parts.every((part) => partsOf(entity.label).includes(part)));
      return person(extent, written, same, false);
    }
    case 'organisation':
      return saysMore(from, to, scanned)
        ? undefined
        : { kind: 'organisation', ...extent, entities: [], written, sort: 'organisation' };
    case 'place':
    case 'misc':
      return undefined;
  }
}

/** Whether the words are better read by the vocabulary: "Russian Foreign Ministry" is Russia. */
function saysMore(from: number, to: number, { tree, keys, vocabulary }: Scanned): boolean {
  for (let word = from; word < to; word += 1) {
    const noun = nounAt(word, tree, keys, vocabulary);
    if (noun !== undefined && noun.term.class === 'body') return true;
  }
  return false;
}

/**
 * Whether a word may be a surname that the tables know: the network must see a person there or,
 * where it sees no names, the word must be a proper noun that is no date ("in May", "May 10").
 */
function mayBeSurname(word: number, name: Name | undefined, { sentence, tree }: Scanned): boolean {
  if (name !== undefined) return name.kind === 'person';
  const tag = tree.words[word]?.upos;
  if (tag !== 'PROPN' && tag !== 'X') return false;
  const beside = [tree.words[word - 1]?.upos, tree.words[word + 1]?.upos];
  if (beside.includes('NUM')) return false;
  const hasCase = tree.child(word, 'case') !== undefined;
  return sentence.parsed ? tree.relation(word) !== 'obl' || !hasCase : true;
}

function stateForm(match: Match, head: number, tree: Tree) {
  switch (match.via) {
    case 'metonym':
      return 'metonym';
    case 'demonym':
      return modifies(head, tree) ? 'adjective' : 'demonym';
    case 'name':
    case 'alias':
    case 'abbreviation':
    case 'surname':
      return 'name';
  }
}

/** "Tajik authorities", whether the tree calls the word an adjective or a compound. */
function modifies(word: number, tree: Tree): boolean {
  const deprel = tree.words[word]?.deprel;
  return (
    tree.words[word]?.upos === 'ADJ' || ['amod', 'compound', 'nmod:desc'].includes(deprel ?? '')
  );
}

function capitalState(entity: Entity, tables: Tables): EntityId | null {
  return tables.place(entity.id)?.type === 'capital' ? entity.state : null;
}

function person(
  extent: { from: number; to: number; head: number },
  written: string,
  entities: readonly Entity[],
  weak: boolean,
): PersonAtom {
  const parts = partsOf(written);
  return { kind: 'person', ...extent, entities, written, parts, gender: null, weak };
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
  return { ...atom, from, gender, head: tree.headOf(from, atom.to) };
}

function textOf(from: number, to: number, { sentence }: Scanned): string {
  return sentence.words
    .slice(from, to)
    .map((word) => word.form)
    .join(' ');
}

/** The folded words of a name. */
export function partsOf(written: string): readonly string[] {
  return pieces(written).map(fold);
}
