import { remembered } from '../../base/index.js';
import type { EntityKind } from '../../identity/index.js';
import type { Word } from '../../language/index.js';
import type { Slots } from '../syntax/slots.js';
import type { Tree } from '../syntax/surface.js';
import { fold, foldWithoutArticle } from './fold.js';
import { withinReach } from './reach.js';
import type { Condition, Entry, HeadPos, Lexicon, Operator, Pattern, Slot } from './types.js';

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

/** Tags that a verb at the start of a sentence is often given wrongly. */
const MISTAKEN: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);

/** The keys of a word. */
interface Keys {
  /** Under which it may stand: its lemma, then its form. */
  readonly told: readonly string[];
  /** Dictionary forms by rule, for when the lemma that the parser gave is not in the lexicon. */
  readonly guessed: readonly string[];
  /** Both. */
  readonly all: readonly string[];
}

type Pos = 'V' | 'N';

/** By a word's form, then its lemma. */
type KnownKeys = Readonly<Record<Pos, (form: string) => Map<string, Keys>>>;

/** Reckoned once for all words that are spelt so: patterns ask for them over and over. */
const keysByLexicon = new WeakMap<Lexicon, KnownKeys>();

function keysAt(tree: Tree, i: number, lexicon: Lexicon): Keys {
  let known = keysByLexicon.get(lexicon);
  if (known === undefined) {
    known = { V: remembered(() => new Map()), N: remembered(() => new Map()) };
    keysByLexicon.set(lexicon, known);
  }
  const pos = tree.isVerb(i) ? 'V' : 'N';
  const word = tree.word(i);
  const byLemma = known[pos](word.form);
  let keys = byLemma.get(word.lemma);
  if (keys === undefined) {
    keys = reckonedKeys(word, pos, lexicon);
    byLemma.set(word.lemma, keys);
  }
  return keys;
}

function reckonedKeys(word: Word, pos: Pos, lexicon: Lexicon): Keys {
  const bare = foldWithoutArticle(word.form);
  const irregular = lexicon.inflection.irregular(fold(word.form), pos);
  const told =
    irregular !== null
      ? [irregular]
      : [...new Set([fold(word.lemma), foldWithoutArticle(word.lemma), bare])];
  const guessed = lexicon.inflection.candidates(bare, pos);
  return { told, guessed, all: [...told, ...guessed] };
}

function keysOf(tree: Tree, i: number, lexicon: Lexicon): readonly string[] {
  return keysAt(tree, i, lexicon).told;
}

function guessedKeys(tree: Tree, i: number, lexicon: Lexicon): readonly string[] {
  return keysAt(tree, i, lexicon).guessed;
}

/** Every key under which a word may stand in a lexicon, the surest first. */
export function formsOf(tree: Tree, i: number, lexicon: Lexicon): readonly string[] {
  return keysAt(tree, i, lexicon).all;
}

/** Whether a word is in a class of the language; no word is in one that the language lacks. */
export function isOfClass(name: string, tree: Tree, i: number, lexicon: Lexicon): boolean {
  const members = lexicon.classes.get(name);
  return members !== undefined && formsOf(tree, i, lexicon).some((form) => members.has(form));
}

/** Entries under any key of a word, whether or not their patterns hold there. */
export function entriesUnder(tree: Tree, i: number, lexicon: Lexicon): readonly Entry[] {
  return formsOf(tree, i, lexicon).flatMap((form) => lexicon.entries.get(form) ?? []);
}

const formsByTree = new WeakMap<Tree, { readonly lexicon: Lexicon; readonly forms: Set<string> }>();

/** Every key under which any word of the sentence may stand in a lexicon. */
function formsIn({ slots: { tree }, lexicon }: Ground): ReadonlySet<string> {
  const known = formsByTree.get(tree);
  if (known?.lexicon === lexicon) return known.forms;
  const forms = new Set(tree.words.flatMap((_, i) => formsOf(tree, i, lexicon)));
  formsByTree.set(tree, { lexicon, forms });
  return forms;
}

function isAmong(lemmas: ReadonlySet<string>, i: number, { slots, lexicon }: Ground): boolean {
  return formsOf(slots.tree, i, lexicon).some((key) => lemmas.has(key));
}

/**
 * Where nothing but place tells an adjective from an owner, trees mix them up (Persian). What an Arabic noun of a
 * deed has as its owner is its object where whoever does it stands between: "توقيع اتفاق", "توقيع موسكو اتفاقا".
 */
function slotsOf(slot: Slot, i: number, { slots, lexicon }: Ground): readonly Slot[] {
  if (lexicon.order === 'sov' && OF_ADJECTIVE.test(slot)) {
    return [slot, slot.replace(/adj$/, 'gen')];
  }
  const isOwned = lexicon.order === 'vso' && OF_OWNER.test(slot) && !slots.tree.isVerb(i);
  return isOwned ? [slot, slot.replace(/^gen/, 'obj')] : [slot];
}

const OF_ADJECTIVE = /(^|\.)adj$/;
const OF_OWNER = /^gen(\.|$)/;

type Filled = Extract<Condition, { kind: 'filled' }>;

/** All words in a condition's slot. */
function wordsIn(slot: Slot, i: number, ground: Ground): readonly number[] {
  return slotsOf(slot, i, ground).flatMap((own) => ground.slots.in(i, own).map(({ word }) => word));
}

/** What a lexicon has under a key as heads: entries of deeds, and what is said of deeds. */
export function headsUnder(
  key: string,
  { entries, operators }: Pick<Lexicon, 'entries' | 'operators'>,
): readonly (Entry | Operator)[] {
  return [...(entries.get(key) ?? []), ...(operators.get(key) ?? [])];
}

/** The words in a condition's slot that have one of its lemmas. */
export function fillersOf(condition: Filled, i: number, ground: Ground): readonly number[] {
  return wordsIn(condition.slot, i, ground).filter((word) =>
    isAmong(condition.lemmas, word, ground),
  );
}

/** A number that counts nothing beside it: "killed 12". */
function isNumber(word: number, { slots: { tree } }: Ground): boolean {
  return tree.words[word]?.upos === 'NUM' && tree.relation(word) !== 'nummod';
}

function isOf(kinds: Filled['of'], word: number, ground: Ground): boolean {
  if (kinds.includes('number') && isNumber(word, ground)) return true;
  return ground.kindsAt(word).some((kind) => kinds.includes(kind));
}

function holds(condition: Condition, i: number, ground: Ground): boolean {
  switch (condition.kind) {
    case 'empty':
      return ground.slots.in(i, condition.slot).length === 0;
    case 'any':
      return ground.slots.in(i, condition.slot).length > 0;
    case 'filled':
      return (
        (condition.of.length > 0 &&
          wordsIn(condition.slot, i, ground).some((word) => isOf(condition.of, word, ground))) ||
        fillersOf(condition, i, ground).length > 0
      );
  }
}

/**
 * The items of a lexicon table whose pattern holds at a word, those with most conditions first; of these the
 * ones that name more words, not just that somebody stands there.
 */
export function matchesAt<T extends { readonly pattern: Pattern }>(
  table: ReadonlyMap<string, readonly T[]>,
  i: number,
  ground: Ground,
): readonly T[] {
  const told = keysOf(ground.slots.tree, i, ground.lexicon);
  const found = holding(table, told, i, ground);
  if (found.length > 0) return found;
  return holding(table, guessedKeys(ground.slots.tree, i, ground.lexicon), i, ground);
}

/** Whether a table has any item at all under the keys of a word, which most words lack. */
export function isKnownIn(table: ReadonlyMap<string, unknown>, i: number, ground: Ground): boolean {
  return formsOf(ground.slots.tree, i, ground.lexicon).some((key) => table.has(key));
}

function holding<T extends { readonly pattern: Pattern }>(
  table: ReadonlyMap<string, readonly T[]>,
  keys: readonly string[],
  i: number,
  ground: Ground,
): readonly T[] {
  let found: Set<T> | null = null;
  for (const key of keys) {
    // Most words are in none of the tables.
    const items = table.get(key);
    if (items === undefined) continue;
    const fits = canHead(ground, i, items);
    for (const item of withinReach(items, () => formsIn(ground))) {
      const { pos, conditions } = item.pattern;
      if (!fits(pos) || !conditions.every((c) => holds(c, i, ground))) continue;
      found ??= new Set();
      found.add(item);
    }
  }
  if (found === null) return [];
  const lemmas = ({ pattern }: T) =>
    pattern.conditions.filter((c) => c.kind === 'filled' && c.lemmas.size > 0).length;
  return [...found].sort(
    (a, b) => b.pattern.conditions.length - a.pattern.conditions.length || lemmas(b) - lemmas(a),
  );
}

type Headed = { readonly pattern: Pattern };

const verbOnly = new WeakMap<readonly Headed[], boolean>();

/** Whether all patterns under a key are a verb's; there may be hundreds. */
function areVerbs(items: readonly Headed[]): boolean {
  let known = verbOnly.get(items);
  if (known === undefined) {
    known = items.every(({ pattern: { pos } }) => pos === 'V' || pos === 'X');
    verbOnly.set(items, known);
  }
  return known;
}

/**
 * Which parts of speech a word may head a pattern as: its tag's; and where a language's verbs look
 * like nothing else, a verb whatever its tag, if the table knows the form as nothing but a verb.
 */
function canHead(
  { slots: { tree }, lexicon }: Ground,
  i: number,
  items: readonly Headed[],
): (pos: HeadPos) => boolean {
  const { upos } = tree.word(i);
  const isVerbOnly = lexicon.order !== null && areVerbs(items);
  return (pos) => POS[pos].has(upos) || (isVerbOnly && pos === 'V' && MISTAKEN.has(upos));
}
