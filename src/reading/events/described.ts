import type { EntityKind } from '../../identity/index.js';
import type { Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import type { Tree } from '../syntax/surface.js';
import { mentionAt, type StoryContext } from './context.js';
import { translatedAt } from './described-by-list.js';
import { describedByName, describedByNoun } from './described-label.js';
import type { Described } from './described-party.js';
import { actsForOthers } from './for-others.js';
import { keptPerWord } from './kept.js';
import { hasNamePart, isPartOfOther } from './name-parts.js';

const KINDS: readonly (readonly [name: string, kind: EntityKind])[] = [
  ['people', 'person'],
  ['bodies', 'organisation'],
];

/**
 * Whoever a noun means that identity knows nobody by: a noun that the language lists as people or
 * bodies (classes `people`, `bodies`, `public` of `classes.tsv`), or a name. Null where the language
 * has no such classes, where identity knows someone, and for all other words: "the storm" is nobody.
 */
export const describedAt = keptPerWord(describedOfWord);

function describedOfWord(context: StoryContext, sentence: number, word: number): Described | null {
  const { classes, described } = context.lexicon;
  if (described.size > 0) return translatedAt(context, sentence, word);
  if (!classes.has('people')) return null;
  const slots = context.slots[sentence]!;
  const { upos, lemma, form } = slots.tree.word(word);
  if (isPartOfOther(slots.tree, word)) return null;
  const known = mentionAt(context, sentence, word);
  if (known !== undefined && (known.referents.length > 0 || known.form === 'pronoun')) return null;
  const isIn = isInClasses(context, { lemma, form });
  const kind = KINDS.find(([name]) => isIn(name))?.[1];
  if (upos === 'NOUN' && kind !== undefined) {
    if (isIn('uncounted') && isLowerCase(form) && isBare(slots.tree, word)) return null;
    if (isIn('organs') && actsForOthers(context, sentence, word, slots)) return null;
    return describedByNoun(context, sentence, word, kind, isIn);
  }
  // "The *Treasury*": a body that is called by a noun alone is described by it, capital or not.
  const isNoun = kind === 'organisation' && upos === 'PROPN' && hasArticle(slots.tree, word);
  if (isNoun && isIn('public') && !hasNamePart(slots.tree, word)) {
    return describedByNoun(context, sentence, word, kind, isIn);
  }
  if (upos !== 'PROPN' || isLowerCase(form) || isIn('nobody') || isDate(context, sentence, word))
    return null;
  return describedByName(context, sentence, word, kind ?? null, isIn);
}

/** "By *force*", "in *power*": nothing says which one or how many (class `uncounted`). */
function isBare(tree: Tree, word: number): boolean {
  if (tree.word(word).feats.Number === 'Plur') return false;
  return !tree.children(word).some((c) => COUNTING.has(tree.relation(c)) || isOwner(tree, c));
}

const COUNTING: ReadonlySet<string> = new Set(['det', 'nummod', 'compound']);

const isOwner = (tree: Tree, c: number) => tree.subtype(c) === 'poss';

const hasArticle = (tree: Tree, word: number) =>
  tree.childrenBy(word, 'det').some((det) => tree.word(det).feats.Definite === 'Def');

/** Whether a word is in a class of the lexicon, by its dictionary form or as it is written. */
function isInClasses(
  { lexicon: { classes } }: StoryContext,
  { lemma, form }: Pick<Word, 'lemma' | 'form'>,
): (name: string) => boolean {
  const keys = [fold(lemma), fold(form)];
  return (name) => keys.some((key) => classes.get(name)?.has(key) ?? false);
}

/** Whoever a noun means that says whose another is, be it one in front of that ("an *opposition* rally"). */
export function describedOwnerAt(
  context: StoryContext,
  sentence: number,
  word: number,
): Described | null {
  const { tree } = context.slots[sentence]!;
  if (tree.relation(word) !== 'compound') return describedAt(context, sentence, word);
  return mentionAt(context, sentence, word) === undefined
    ? describedWithin(context, sentence, word)
    : null;
}

/** Whoever a noun for people or a body means by itself, be it part of what somebody else is called. */
export function describedWithin(
  context: StoryContext,
  sentence: number,
  word: number,
): Described | null {
  const { upos, lemma, form } = context.slots[sentence]!.tree.word(word);
  const isIn = isInClasses(context, { lemma, form });
  const kind = KINDS.find(([name]) => isIn(name))?.[1];
  // "A *Supreme Court* order": with capitals a body is called so as well.
  const isBody = upos === 'PROPN' && kind === 'organisation';
  if ((upos !== 'NOUN' && !isBody) || kind === undefined) return null;
  return describedByNoun(context, sentence, word, kind, isIn);
}

/** "Azerbaijani drones" end in no name, whatever the parser calls them. */
const isLowerCase = (form: string) => form !== form.toUpperCase() && /^\p{Ll}/u.test(form);

function isDate(context: StoryContext, sentence: number, word: number): boolean {
  const [start, end] = context.sentences[sentence]!.words[word]!.span;
  return context.times[sentence]!.some(({ span }) => span[0] < end && start < span[1]);
}
