import type { Name } from '../../language/index.js';
import type { Match, Tables } from '../tables/index.js';
import type { Entity } from '../types.js';
import { type Atom, bodyAtom, changedAtom, personAtom, placeAtom, stateAtom } from './atoms.js';
import { capitalState, isBody, isPlace, type Known } from './known.js';
import { mayBeSurname } from './may-be-surname.js';
import { nameOf, partsOf, textOf } from './name-words.js';
import { byRenown } from './namesakes.js';
import { areOnlyWords, isEpithet, isOfAnother, isOfOthers } from './only-words.js';
import type { Scanned } from './scanned.js';
import type { Tree } from './tree.js';

/** What entries of the tables that match the words from `from` to before `to` mean there; undefined where they are only words. */
export function atomOfMatches(
  matches: readonly Match[],
  from: number,
  to: number,
  name: Name | undefined,
  scanned: Scanned,
): Atom | undefined {
  const { tree, tables } = scanned;
  const extent = { from, to, head: tree.headOf(from, to) };
  const known = knownOf(matches, tables);
  const first = known[0];
  if (first === undefined || isEpithet(first, extent, scanned)) return undefined;
  if (isOfOthers(first, extent, scanned) || isOfAnother(first, extent, scanned)) return undefined;
  if (name === undefined && areOnlyWords(first, extent, scanned)) return undefined;
  switch (first.entity.kind) {
    case 'state': {
      if (first.match.via === 'metonym') {
        const [place, ...namesakes] = placesIn(known, tables);
        if (place !== undefined && first === metonymIn(known)) {
          return placeAtom(extent, place, first.entity.id, namesakes);
        }
      }
      return stateAtom(extent, first.entity, stateForm(first.match, extent.head, tree));
    }
    case 'place':
    case 'facility': {
      const [place, ...namesakes] = placesIn(known, tables);
      const entity = place ?? first.entity;
      const capitalOf = metonymIn(known)?.entity.id ?? capitalState(entity, tables);
      return placeAtom(extent, entity, capitalOf, namesakes);
    }
    case 'person': {
      const short = first.match.via === 'surname';
      const rivals = known.filter((e) => (e.match.via === 'surname') === short);
      const weak = short && !mayBeSurname(extent.head, name, scanned);
      const written = first.match.exact ? textOf(from, to, scanned) : nameOf(from, to, scanned);
      const atom = personAtom(
        extent,
        written,
        partsOf(written),
        rivals.map((e) => e.entity),
        weak,
      );
      const isAlone = name?.kind === 'organisation' && name.words[1] === name.words[0] + 1;
      return isAlone ? changedAtom(atom, { alone: true }) : atom;
    }
    case 'organisation':
    case 'group':
      return bodyAtom(
        extent,
        first.entity.kind,
        // Which of several bodies of one name is meant, the whole story says.
        known
          .filter((e) => isBody(e.entity) && e.match.via === first.match.via)
          .map((e) => e.entity),
        textOf(from, to, scanned),
      );
  }
}

/** What the tables say of the entities of matches, as far as they have them. */
function knownOf(matches: readonly Match[], tables: Tables): readonly Known[] {
  const known: Known[] = [];
  for (const match of matches) {
    const entity = tables.entity(match.entity);
    if (entity !== null) known.push({ match, entity });
  }
  return known;
}

/** The places that have the name themselves, the best known first. */
function placesIn(known: readonly Known[], tables: Tables): readonly Entity[] {
  const places: Entity[] = [];
  for (const { entity, match } of known) {
    if (isPlace(entity) && match.via !== 'metonym') places.push(entity);
  }
  return byRenown(places, tables);
}

/** What the seat that is named decides for: "Brussels" for the Union before it does for Belgium. */
function metonymIn(known: readonly Known[]): Known | undefined {
  let first: Known | undefined;
  for (const one of known) {
    if (one.match.via !== 'metonym') continue;
    if (one.entity.kind === 'organisation') return one;
    first ??= one;
  }
  return first;
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

/** Relations of a name that describes the noun behind it. */
const DESCRIBING: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod:desc']);

/** "Tajik authorities", whether the tree calls the word an adjective or a compound. */
function modifies(word: number, tree: Tree): boolean {
  const deprel = tree.words[word]?.deprel;
  return tree.words[word]?.upos === 'ADJ' || DESCRIBING.has(deprel ?? '');
}
