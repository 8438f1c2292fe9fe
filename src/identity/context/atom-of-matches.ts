import type { Name } from '../../language/index.js';
import type { Match } from '../tables/index.js';
import type { Atom } from './atoms.js';
import { capitalState, isBody, isPlace, type Known } from './known.js';
import { mayBeSurname } from './may-be-surname.js';
import { personAtom, textOf } from './name-words.js';
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
  const written = textOf(from, to, scanned);
  const entities = matches.map((match) => ({ match, entity: tables.entity(match.entity) }));
  const known = entities.filter((e): e is Known => e.entity !== null);
  const first = known[0];
  if (first === undefined || isEpithet(first, extent, scanned)) return undefined;
  if (isOfOthers(first, extent, scanned) || isOfAnother(first, extent, scanned)) return undefined;
  if (name === undefined && areOnlyWords(first, extent, scanned)) return undefined;
  const [place, ...namesakes] = byRenown(
    known.filter((e) => isPlace(e.entity) && e.match.via !== 'metonym').map((e) => e.entity),
    tables,
  );
  // "Brussels" decides for the Union before it decides for Belgium.
  const metonyms = known.filter((e) => e.match.via === 'metonym');
  const metonym = metonyms.find((e) => e.entity.kind === 'organisation') ?? metonyms[0];
  switch (first.entity.kind) {
    case 'state': {
      if (place !== undefined && first === metonym) {
        return { kind: 'place', ...extent, entity: place, capitalOf: first.entity.id, namesakes };
      }
      const form = stateForm(first.match, extent.head, tree);
      return { kind: 'state', ...extent, entity: first.entity, form };
    }
    case 'place':
    case 'facility': {
      const entity = place ?? first.entity;
      const capitalOf = metonym?.entity.id ?? capitalState(entity, tables);
      return { kind: 'place', ...extent, entity, capitalOf, namesakes };
    }
    case 'person': {
      const short = first.match.via === 'surname';
      const rivals = known.filter((e) => (e.match.via === 'surname') === short);
      const weak = short && !mayBeSurname(extent.head, name, scanned);
      const atom = personAtom(
        extent,
        written,
        rivals.map((e) => e.entity),
        weak,
      );
      const isAlone = name?.kind === 'organisation' && name.words[1] === name.words[0] + 1;
      return isAlone ? { ...atom, alone: true } : atom;
    }
    case 'organisation':
    case 'group':
      return {
        kind: 'organisation',
        ...extent,
        // Which of several bodies of one name is meant, the whole story says.
        entities: known
          .filter((e) => isBody(e.entity) && e.match.via === first.match.via)
          .map((e) => e.entity),
        written,
        sort: first.entity.kind,
      };
  }
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
