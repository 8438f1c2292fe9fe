import type { Tree } from '../syntax/surface.js';
import { formsIn } from './keys.js';
import type { Lexicon, Pattern } from './types.js';

interface Item {
  readonly pattern: Pattern;
}

/** Heads with fewer patterns than this are tried one by one. */
const FEWEST = 12;

/** The patterns of one head by a word that each needs, as positions in the list. */
interface Needs {
  /** By every lemma of the first condition that only lemmas can fill. */
  readonly byLemma: ReadonlyMap<string, readonly number[]>;
  /** Those that no single word decides. */
  readonly open: readonly number[];
}

const needsOf = new WeakMap<readonly Item[], Needs>();

/** What is in reach in a sentence, by the items of each head that was asked for. */
interface InReach {
  readonly lexicon: Lexicon;
  readonly forms: ReadonlySet<string>;
  readonly byItems: Map<readonly Item[], readonly Item[]>;
}

const inReach = new WeakMap<Tree, InReach>();

/** The items of a head whose pattern a sentence has the words for, reckoned once for all its words with that head. */
export function withinReach<T extends Item>(
  items: readonly T[],
  tree: Tree,
  lexicon: Lexicon,
): readonly T[] {
  if (items.length < FEWEST) return items;
  let known = inReach.get(tree);
  if (known?.lexicon !== lexicon) {
    known = { lexicon, forms: formsIn(tree, lexicon), byItems: new Map() };
    inReach.set(tree, known);
  }
  const { forms, byItems } = known;
  const found = byItems.get(items) ?? reachedBy(items, forms);
  byItems.set(items, found);
  // What is kept for items is some of them.
  return found as readonly T[];
}

/**
 * The items whose pattern there are the words for, in their order: light verbs have a thousand patterns, of which a
 * sentence has words for a few.
 *
 * @param forms every key of a word of the sentence under which the lexicon has anything
 */
export function reachedBy<T extends Item>(
  items: readonly T[],
  forms: ReadonlySet<string>,
): readonly T[] {
  const { byLemma, open } = neededBy(items);
  const found = new Set(open);
  for (const form of forms) for (const at of byLemma.get(form) ?? []) found.add(at);
  return [...found].sort((a, b) => a - b).map((at) => items[at]!);
}

function neededBy(items: readonly Item[]): Needs {
  const known = needsOf.get(items);
  if (known !== undefined) return known;
  const byLemma = new Map<string, number[]>();
  const open: number[] = [];
  items.forEach(({ pattern }, at) => {
    const needed = pattern.conditions.find((c) => c.kind === 'filled' && c.of.length === 0);
    if (needed?.kind !== 'filled') open.push(at);
    else {
      for (const lemma of needed.lemmas) {
        const there = byLemma.get(lemma);
        if (there === undefined) byLemma.set(lemma, [at]);
        else there.push(at);
      }
    }
  });
  const needs = { byLemma, open };
  needsOf.set(items, needs);
  return needs;
}
