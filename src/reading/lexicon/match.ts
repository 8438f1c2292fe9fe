import type { EntityKind } from '../../identity/index.js';
import type { Slots } from '../syntax/slots.js';
import { fold, foldWithoutArticle } from './fold.js';
import type { Condition, HeadPos, Pattern } from './types.js';

/** Tells the kinds of those whom a word means; empty where it means nobody known. */
export type KindsAt = (word: number) => readonly EntityKind[];

const POS: Readonly<Record<HeadPos, ReadonlySet<string>>> = {
  V: new Set(['VERB', 'AUX']),
  N: new Set(['NOUN', 'PROPN']),
  A: new Set(['ADJ', 'ADV', 'DET', 'VERB']),
  X: new Set(['VERB', 'AUX', 'NOUN', 'PROPN', 'ADJ', 'ADV', 'X', 'INTJ', 'ADP', 'PRON']),
};

/** The keys under which a word may stand in a lexicon: its lemma, then its form. */
export function keysOf(slots: Slots, i: number): readonly string[] {
  const { lemma, form } = slots.tree.word(i);
  return [...new Set([fold(lemma), foldWithoutArticle(lemma), foldWithoutArticle(form)])];
}

function holds(condition: Condition, i: number, slots: Slots, kindsAt: KindsAt): boolean {
  const fillers = slots.in(i, condition.slot);
  switch (condition.kind) {
    case 'lemmas':
      return fillers.some(({ word }) =>
        keysOf(slots, word).some((key) => condition.lemmas.has(key)),
      );
    case 'identity':
      return fillers.some(({ word }) => kindsAt(word).some((kind) => condition.of.includes(kind)));
  }
}

/**
 * The items of a lexicon table whose pattern holds at a word, those with most conditions first.
 */
export function matchesAt<T extends { readonly pattern: Pattern }>(
  table: ReadonlyMap<string, readonly T[]>,
  i: number,
  slots: Slots,
  kindsAt: KindsAt,
): readonly T[] {
  const { upos } = slots.tree.word(i);
  const found = new Set<T>();
  for (const key of keysOf(slots, i)) {
    for (const item of table.get(key) ?? []) {
      const { pos, conditions } = item.pattern;
      if (POS[pos].has(upos) && conditions.every((c) => holds(c, i, slots, kindsAt)))
        found.add(item);
    }
  }
  return [...found].sort((a, b) => b.pattern.conditions.length - a.pattern.conditions.length);
}
