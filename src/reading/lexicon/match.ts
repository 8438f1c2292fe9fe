import type { EntityKind } from '../../identity/index.js';
import type { Slots } from '../syntax/slots.js';
import type { Tree } from '../syntax/surface.js';
import { fold, foldWithoutArticle } from './fold.js';
import type { Condition, HeadPos, Lexicon, Pattern } from './types.js';

/** Tells the kinds of those whom a word means; empty where it means nobody known. */
export type KindsAt = (word: number) => readonly EntityKind[];

/** What patterns are matched against. */
export interface Ground {
  readonly slots: Slots;
  readonly lexicon: Lexicon;
  readonly kindsAt: KindsAt;
}

const POS: Readonly<Record<HeadPos, ReadonlySet<string>>> = {
  V: new Set(['VERB', 'AUX']),
  N: new Set(['NOUN', 'PROPN']),
  A: new Set(['ADJ', 'ADV', 'DET', 'VERB']),
  X: new Set(['VERB', 'AUX', 'NOUN', 'PROPN', 'ADJ', 'ADV', 'X', 'INTJ', 'ADP', 'PRON']),
};

/** The keys under which a word may stand in a lexicon: its lemma, then its form. */
function keysOf(tree: Tree, i: number, lexicon: Lexicon): readonly string[] {
  const { lemma, form } = tree.word(i);
  const irregular = lexicon.inflection.irregular(fold(form), tree.isVerb(i) ? 'V' : 'N');
  if (irregular !== null) return [irregular];
  return [...new Set([fold(lemma), foldWithoutArticle(lemma), foldWithoutArticle(form)])];
}

/** Dictionary forms by rule, for when the lemma that the parser gave is not in the lexicon. */
function guessedKeys(tree: Tree, i: number, lexicon: Lexicon): readonly string[] {
  const form = foldWithoutArticle(tree.word(i).form);
  return lexicon.inflection.candidates(form, tree.isVerb(i) ? 'V' : 'N');
}

function isAmong(lemmas: ReadonlySet<string>, i: number, { slots, lexicon }: Ground): boolean {
  const { tree } = slots;
  return (
    keysOf(tree, i, lexicon).some((key) => lemmas.has(key)) ||
    guessedKeys(tree, i, lexicon).some((key) => lemmas.has(key))
  );
}

/** The words in a condition's slot that have one of its lemmas. */
export function fillersOf(
  condition: Extract<Condition, { kind: 'filled' }>,
  i: number,
  ground: Ground,
): readonly number[] {
  return ground.slots
    .in(i, condition.slot)
    .map((filler) => filler.word)
    .filter((word) => isAmong(condition.lemmas, word, ground));
}

function holds(condition: Condition, i: number, ground: Ground): boolean {
  const fillers = ground.slots.in(i, condition.slot);
  switch (condition.kind) {
    case 'empty':
      return fillers.length === 0;
    case 'any':
      return fillers.length > 0;
    case 'filled':
      return (
        fillers.some(({ word }) => ground.kindsAt(word).some((k) => condition.of.includes(k))) ||
        fillersOf(condition, i, ground).length > 0
      );
  }
}

/**
 * The items of a lexicon table whose pattern holds at a word, those with most conditions first.
 */
export function matchesAt<T extends { readonly pattern: Pattern }>(
  table: ReadonlyMap<string, readonly T[]>,
  i: number,
  ground: Ground,
): readonly T[] {
  const { tree } = ground.slots;
  const { upos } = tree.word(i);
  let items = keysOf(tree, i, ground.lexicon).flatMap((key) => table.get(key) ?? []);
  if (items.length === 0) {
    items = guessedKeys(tree, i, ground.lexicon).flatMap((key) => table.get(key) ?? []);
  }
  const found = new Set(
    items.filter(
      ({ pattern }) =>
        POS[pattern.pos].has(upos) && pattern.conditions.every((c) => holds(c, i, ground)),
    ),
  );
  return [...found].sort((a, b) => b.pattern.conditions.length - a.pattern.conditions.length);
}
