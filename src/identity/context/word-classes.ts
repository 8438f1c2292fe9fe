/** What a word of `data/identity/context-*.tsv` is; `data/identity/context.md` explains each. */
export const WORD_CLASSES = [
  'country',
  'side',
  'body',
  'group',
  'crowd',
  'quantity',
  'one',
  'counterpart',
  'honorific',
  'forename',
  'rank',
  'role',
  'former',
  'deputy',
  'two',
  'demonstrative',
  'place-noun',
  'thing-noun',
  'facility',
  'homograph',
  'genitive',
  'origin',
  'plural',
  'locative',
  'movement',
  'masculine-state',
  'short-name',
  'namesake',
  'verb',
  'field',
  'pronoun',
  'speaker',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** Classes whose words can be the noun of a description; earlier ones win where a word is in several. */
export const NOUN_CLASSES: readonly WordClass[] = [
  'counterpart',
  'body',
  'country',
  'side',
  'crowd',
  'role',
  'group',
];

/**
 * Classes as one number with a bit for each, so that a single test tells that a word is in none of them:
 * that is asked several times of every word, and nearly always so.
 */
export type ClassSet = number;

const BITS = Object.fromEntries(WORD_CLASSES.map((kind, at) => [kind, 1 << at])) as Readonly<
  Record<WordClass, ClassSet>
>;

/** Some classes as a set. */
export function classSet(kinds: Iterable<WordClass>): ClassSet {
  let set = 0;
  for (const kind of kinds) set |= BITS[kind];
  return set;
}

/** Whether a class is in a set. */
export function isAmong(kind: WordClass, set: ClassSet): boolean {
  return (BITS[kind] & set) !== 0;
}
