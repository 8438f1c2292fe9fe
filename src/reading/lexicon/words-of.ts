import { rememberedOf } from '../../base/index.js';
import type { Lexicon, Pattern } from './types.js';

/**
 * Every word under which a lexicon has anything, be it as a head, in a condition, in a class or as a part of what is
 * called by several words. No other form of a word need be looked for.
 */
export const wordsOf = rememberedOf(gathered);

function gathered(lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (keys: Iterable<string>) => {
    for (const key of keys) words.add(key);
  };
  for (const table of [lexicon.entries, lexicon.idioms, lexicon.operators, lexicon.facts]) {
    add(table.keys());
    for (const items of table.values()) for (const { pattern } of items) add(lemmasOf(pattern));
  }
  for (const members of lexicon.classes.values()) add(members);
  for (const named of [lexicon.described, lexicon.callings, lexicon.units]) {
    for (const name of named.keys()) add([name, ...name.split(' ')]);
  }
  for (const { words: parts } of [...lexicon.markers, ...lexicon.numbers]) add(parts);
  for (const verbs of [lexicon.passives, lexicon.perfectives]) add(verbs);
  return words;
}

function lemmasOf({ conditions }: Pattern): readonly string[] {
  return conditions.flatMap((condition) =>
    condition.kind === 'filled' ? [...condition.lemmas] : [],
  );
}
