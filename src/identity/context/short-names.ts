import type { Tables } from '../tables/index.js';
import type { EntityId } from '../types.js';
import { type Atom, type StateAtom, stateAtom, wordsCovered } from './atoms.js';
import type { Keys } from './keys.js';
import { hasCase } from './name-words.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** A sentence's tree and words with the atoms found in it so far. */
interface Sentence {
  readonly tree: Tree;
  readonly keys: Keys;
  readonly atoms: readonly Atom[];
}

/** Parts of a noun phrase that tell of some other north: "the far north", "the north of Syria". */
const DESCRIBING: ReadonlySet<string> = new Set(['amod', 'nmod', 'appos', 'flat', 'nummod']);

/**
 * Takes what is left of a state's name for the state, where the document names that state in full:
 * "the North" in a story on North Korea (class `short-name`). Not behind a preposition of place, for
 * which any north will do.
 */
export function settleShortNames(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  tables: Tables,
): readonly (readonly Atom[])[] {
  const known = vocabulary.valuesOf('short-name', 'of') as ReadonlySet<EntityId>;
  const named = new Set<EntityId>();
  for (const { atoms } of sentences) {
    for (const atom of atoms) {
      if (atom.kind !== 'state' || atom.form !== 'name') continue;
      if (known.has(atom.entity.id)) named.add(atom.entity.id);
    }
  }
  if (named.size === 0) return sentences.map(({ atoms }) => atoms);
  return sentences.map(({ tree, keys, atoms }) => {
    const found = tree.words.flatMap((_, at): readonly StateAtom[] => {
      const id = vocabulary.find('short-name', keys, at)?.term.features.of as EntityId | undefined;
      if (id === undefined || !named.has(id) || wordsCovered(atoms).has(at)) return [];
      const entity = standsAlone(at, tree, keys, vocabulary) ? tables.entity(id) : null;
      if (entity === null) return [];
      return [stateAtom({ from: at, to: at + 1, head: at }, entity, 'name')];
    });
    return found.length === 0 ? atoms : [...atoms, ...found].sort((a, b) => a.from - b.from);
  });
}

function standsAlone(at: number, tree: Tree, keys: Keys, vocabulary: Vocabulary): boolean {
  const { form = '', upos } = tree.words[at] ?? {};
  if (upos !== 'PROPN' && upos !== 'NOUN') return false;
  if (hasCase(form) && !/^\p{Lu}/u.test(form)) return false;
  if (tree.joinsName(at) || tree.relation(at) === 'compound') return false;
  const children = tree.children(at);
  if (children.some((child) => DESCRIBING.has(tree.relation(child)))) return false;
  return !children.some((child) => {
    const term = vocabulary.find('locative', keys, child)?.term;
    return term !== undefined && term.features.means !== 'direction';
  });
}
