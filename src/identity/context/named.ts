import { unreachable } from '../../base/index.js';
import type { Name } from '../../language/index.js';
import { fold, type Match, pieces, type Tables } from '../tables/index.js';
import type { Entity, EntityId } from '../types.js';
import type { Atom, Extent, PersonAtom } from './atoms.js';
import { nounAt } from './nouns.js';
import { NAME_TAGS, type Scanned } from './scanned.js';
import type { Tree } from './tree.js';

/** What the tables and the network together make of the words from `at` on. */
export function namedAt(
  at: number,
  forms: readonly string[],
  name: Name | undefined,
  scanned: Scanned,
): Atom | undefined {
  const { tree, tables, lang } = scanned;
  const tag = tree.words[at]?.upos ?? 'X';
  const mayName = NAME_TAGS.has(tag) || name !== undefined;
  const matches = mayName ? tables.match(forms, at, lang) : [];
  const longest = matches[0]?.length ?? 0;
  const best = matches.filter((match) => match.length === longest);
  const seen = name !== undefined && name.words[1] > at + longest;
  const byName = seen ? byNetwork(name, best, scanned) : undefined;
  if (byName !== undefined) return byName;
  if (best.length > 0) return atomOfMatches(best, at, at + longest, name, scanned);
  return unsplit(at, name, scanned) ?? flatName(at, scanned);
}

/**
 * A name that was taken apart into a word and a clitic by mistake: Dushanbe is دوشنبه, not دوشنب
 * with the pronoun ه. Only a name that is in the tables as it is written counts.
 */
function unsplit(at: number, name: Name | undefined, scanned: Scanned): Atom | undefined {
  const { sentence, tables, lang } = scanned;
  const token = sentence.tokens[sentence.words[at]?.token ?? -1];
  if (token === undefined || token.words[0] !== at || token.words[1] === at + 1) return undefined;
  const form = scanned.text.slice(...token.span);
  const matches = tables.match([form], 0, lang).filter((match) => match.exact);
  return atomOfMatches(matches, at, token.words[1], name, scanned);
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
  if (first === undefined || (name === undefined && isWord(first.entity, extent, scanned))) {
    return undefined;
  }
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

/**
 * Where capitals do not tell names from words, a noun or adjective that nobody else takes for a
 * name is a word: دولة is a state, though a town in India is written the same.
 */
function isWord({ kind }: Entity, { from, to, head }: Extent, { tree }: Scanned): boolean {
  const word = tree.words[head];
  const cased = isCased(word?.form ?? '');
  const common = word?.upos === 'NOUN' || word?.upos === 'ADJ';
  return !cased && common && to === from + 1 && kind !== 'state';
}

function isCased(form: string): boolean {
  return form.toLowerCase() !== form.toUpperCase();
}

/** The network takes "Mr Ri" for a name; who is called Mr is a person. */
function withoutHonorifics(name: Name, scanned: Scanned): Name {
  const [from, to] = name.words;
  const { keys, vocabulary } = scanned;
  const found = vocabulary.find('honorific', keys, from) ?? vocabulary.find('rank', keys, from);
  if (found === undefined || found.to >= to) return name;
  return { ...name, kind: 'person', words: [found.to, to] };
}

/** A name that the network takes to be longer than anything the tables know of it. */
function byNetwork(seen: Name, inside: readonly Match[], scanned: Scanned): Atom | undefined {
  const name = withoutHonorifics(seen, scanned);
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
      return isOrganisation(name, inside, scanned)
        ? { kind: 'organisation', ...extent, entities: [], written, sort: 'organisation' }
        : undefined;
    case 'place':
    case 'misc':
      return undefined;
    default:
      return unreachable(name.kind);
  }
}

/**
 * Whether the words are better read as the network sees them. "Russian Foreign Ministry" is a body
 * of Russia, and a name that begins with a state or a person ("Tajik Civil War", the headline
 * "Putin Vows") needs a noun for a group to be an organisation's.
 */
function isOrganisation({ words }: Name, inside: readonly Match[], scanned: Scanned): boolean {
  const { tree, keys, vocabulary, tables } = scanned;
  let hasNoun = false;
  const single = words[1] === words[0] + 1;
  if (single && nounAt(words[0], tree, keys, vocabulary) !== undefined) return false;
  if (single && !isCased(tree.words[words[0]]?.form ?? '')) return false;
  for (let word = words[0]; word < words[1]; word += 1) {
    const noun = nounAt(word, tree, keys, vocabulary);
    if (noun?.term.class === 'body') return false;
    hasNoun ||= vocabulary.has('group', keys, word);
  }
  const kind = inside[0] === undefined ? undefined : tables.entity(inside[0].entity)?.kind;
  return hasNoun || kind === undefined || kind === 'organisation' || kind === 'group';
}

/** Where no names were seen at all: proper nouns that the tree joins as one name. */
function flatName(at: number, scanned: Scanned): PersonAtom | undefined {
  const { sentence, tree } = scanned;
  if (sentence.names.length > 0 || tree.words[at]?.upos !== 'PROPN') return undefined;
  let to = at + 1;
  while (tree.words[to]?.upos === 'PROPN' && tree.relation(to) === 'flat') to += 1;
  if (to === at + 1) return undefined;
  const extent = { from: at, to, head: tree.headOf(at, to) };
  return person(extent, textOf(at, to, scanned), [], false);
}

/**
 * Whether a word may be a surname that the tables know: the network must see a person there or,
 * where it sees no names, the word must be a proper noun that is no date ("in May", "May 10").
 */
function mayBeSurname(word: number, name: Name | undefined, { sentence, tree }: Scanned): boolean {
  if (name !== undefined) return name.kind === 'person';
  const tag = tree.words[word]?.upos;
  if ((tag !== 'PROPN' && tag !== 'X') || !isCased(tree.words[word]?.form ?? '')) return false;
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
  { from, to, head }: Extent,
  written: string,
  entities: readonly Entity[],
  weak: boolean,
): PersonAtom {
  const parts = partsOf(written);
  return {
    kind: 'person',
    from,
    to,
    head,
    entities,
    written,
    parts,
    gender: null,
    titled: false,
    weak,
  };
}

/** The words of a name, with a space between. */
export function textOf(from: number, to: number, { sentence }: Scanned): string {
  return sentence.words
    .slice(from, to)
    .map((word) => word.form)
    .join(' ');
}

/** The folded words of a name. */
export function partsOf(written: string): readonly string[] {
  return pieces(written).map(fold);
}
