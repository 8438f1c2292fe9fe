import { fold } from './fold.js';
import type { Lexicon } from './types.js';

/** Nouns and adjectives that make compound verbs, for each light verb that some make one with. */
export type CompoundVerbs = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Lexicon, CompoundVerbs>();

/** What the lexicon knows of compound verbs: the words in the slot `comp` of its verbs' patterns. */
export function compoundVerbsOf(lexicon: Lexicon): CompoundVerbs {
  const verbs = known.get(lexicon) ?? found(lexicon);
  known.set(lexicon, verbs);
  return verbs;
}

function found({ entries, operators }: Lexicon): CompoundVerbs {
  const verbs = new Map<string, Set<string>>();
  for (const { pattern } of [...entries.values(), ...operators.values()].flat()) {
    if (pattern.pos !== 'V') continue;
    for (const condition of pattern.conditions) {
      if (condition.kind !== 'filled' || condition.slot !== 'comp') continue;
      const nouns = verbs.get(pattern.lemma) ?? new Set();
      for (const noun of condition.lemmas) nouns.add(noun);
      verbs.set(pattern.lemma, nouns);
    }
  }
  return verbs;
}

/**
 * The light verb of a noun whose verb is left out: the one that is written, if the two make a compound verb, else the
 * first of the usual ones that does; with an object never that of a passive. Null where none does.
 *
 * @param usual light verbs, the commonest first
 *
 * @example lightVerbOf(verbs, 'محکوم', 'شد', ['کرد'], true) // "condemned [did] and demanding became": 'کرد'
 */
export function lightVerbOf(
  verbs: CompoundVerbs,
  noun: string,
  written: string,
  usual: readonly string[],
  hasObject: boolean,
): string | null {
  const makes = (verb: string) => verbs.get(fold(verb))?.has(fold(noun)) === true;
  const [first] = usual;
  const order = hasObject ? usual : [written, ...usual];
  if (hasObject && first !== undefined && !makes(first) && makes(written)) return written;
  return order.find(makes) ?? null;
}
