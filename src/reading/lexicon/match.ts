import { mayTellTime } from '../../article/index.js';
import { remembered } from '../../base/index.js';
import type { EntityKind } from '../../identity/index.js';
import type { Slots } from '../syntax/slots.js';
import type { Tree } from '../syntax/surface.js';
import { fold } from './fold.js';
import { formsOf, hasAny, keysAt } from './keys.js';
import { withinReach } from './reach.js';
import type { Condition, Entry, HeadPos, Lexicon, Operator, Pattern, Slot } from './types.js';

export { formsOf };

/** Tells the kinds of those whom a word means; empty where it means nobody known. */
export type KindsAt = (word: number) => readonly EntityKind[];

/** What stands in a table of a lexicon. */
interface Headed {
  readonly pattern: Pattern;
}

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

/** Whether a word is in a class of the language; no word is in one that the language lacks. */
export function isOfClass(name: string, tree: Tree, i: number, lexicon: Lexicon): boolean {
  const members = lexicon.classes.get(name);
  return members !== undefined && hasAny(members, formsOf(tree, i, lexicon));
}

/** Whether an adposition (`case`) or conjunction (`mark`) of a class stands before a word. */
export function isIntroducedBy(
  name: string,
  tree: Tree,
  i: number,
  relation: 'case' | 'mark',
  { classes }: Pick<Lexicon, 'classes'>,
): boolean {
  const members = classes.get(name);
  return members !== undefined && tree.introducers(i, relation).some((lemma) => members.has(lemma));
}

const NOTHING: readonly never[] = [];

/** Entries under any key of a word, whether or not their patterns hold there. */
export function entriesUnder(tree: Tree, i: number, lexicon: Lexicon): readonly Entry[] {
  const forms = formsOf(tree, i, lexicon);
  return forms.length === 0 ? NOTHING : forms.flatMap((form) => lexicon.entries.get(form) ?? []);
}

function isAmong(lemmas: ReadonlySet<string>, i: number, { slots, lexicon }: Ground): boolean {
  return hasAny(lemmas, formsOf(slots.tree, i, lexicon));
}

/**
 * Where nothing but place tells an adjective from an owner, trees mix them up (Persian). What an Arabic noun of a
 * deed has as its owner is its object where whoever does it stands between: "توقيع اتفاق", "توقيع موسكو اتفاقا".
 */
function slotsOf(slot: Slot, i: number, { slots, lexicon }: Ground): readonly Slot[] {
  if (lexicon.order === 'sov') return asOwnersToo(slot);
  return lexicon.order === 'vso' && !slots.tree.isVerb(i) ? asObjectsToo(slot) : alone(slot);
}

const alone = remembered((slot): readonly Slot[] => [slot]);
const asOwnersToo = remembered((slot): readonly Slot[] =>
  /(^|\.)adj$/.test(slot) ? [slot, slot.replace(/adj$/, 'gen')] : [slot],
);
const asObjectsToo = remembered((slot): readonly Slot[] =>
  /^gen(\.|$)/.test(slot) ? [slot, slot.replace(/^gen/, 'obj')] : [slot],
);

type Filled = Extract<Condition, { kind: 'filled' }>;

/** Whether any word in a condition's slot is what is asked for. */
function hasIn(slot: Slot, i: number, ground: Ground, isAsked: (word: number) => boolean): boolean {
  for (const own of slotsOf(slot, i, ground)) {
    for (const { word } of ground.slots.in(i, own)) if (isAsked(word)) return true;
  }
  return false;
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
  const found: number[] = [];
  for (const own of slotsOf(condition.slot, i, ground)) {
    for (const { word } of ground.slots.in(i, own)) {
      if (isAmong(condition.lemmas, word, ground)) found.push(word);
    }
  }
  return found;
}

/** A number that counts nothing beside it: "killed 12". */
function isNumber(word: number, { slots: { tree } }: Ground): boolean {
  return tree.words[word]?.upos === 'NUM' && tree.relation(word) !== 'nummod';
}

function isOf(kinds: Filled['of'], word: number, ground: Ground): boolean {
  if (kinds.includes('number') && isNumber(word, ground)) return true;
  return ground.kindsAt(word).some((kind) => kinds.includes(kind));
}

/** The English adposition of days. */
const ON = 'on';

/** "Insisted *on Wednesday*": a day is nothing that a deed could be about. */
function isDay(word: number, { slots: { tree }, lexicon }: Ground): boolean {
  const { form, upos } = tree.word(word);
  return upos === 'PROPN' && mayTellTime(form, lexicon.lang);
}

function holds(condition: Condition, i: number, ground: Ground): boolean {
  switch (condition.kind) {
    case 'empty':
      return ground.slots.in(i, condition.slot).length === 0;
    case 'any':
      return ground.slots
        .in(i, condition.slot)
        .some(({ slot, word }) => slot !== ON || !isDay(word, ground));
    case 'filled':
      return hasIn(
        condition.slot,
        i,
        ground,
        (word) =>
          isAmong(condition.lemmas, word, ground) ||
          (condition.of.length > 0 && isOf(condition.of, word, ground)),
      );
  }
}

/** Whether a pattern holds at a word, whatever stands in one of its slots. */
export function holdsBut(slot: Slot, { conditions }: Pattern, i: number, ground: Ground): boolean {
  return conditions.every((c) => c.slot === slot || holds(c, i, ground));
}

type Table<T> = ReadonlyMap<string, readonly T[]>;

/** What was found at the words of a sentence, by table: climbing from every deed asks of the same words above. */
const matches = new WeakMap<Ground, Map<Table<Headed>, (readonly Headed[] | undefined)[]>>();

/**
 * The items of a lexicon table whose pattern holds at a word, those with most conditions first; of these the
 * ones that name more words, not just that somebody stands there.
 */
export function matchesAt<T extends Headed>(
  table: Table<T>,
  i: number,
  ground: Ground,
): readonly T[] {
  const { told, guessed, all } = keysAt(ground.slots.tree, i, ground.lexicon);
  if (!hasAny(table, all)) return NOTHING;
  const byTable =
    matches.get(ground) ?? new Map<Table<Headed>, (readonly Headed[] | undefined)[]>();
  if (byTable.size === 0) matches.set(ground, byTable);
  const known = byTable.get(table) ?? [];
  if (known.length === 0) byTable.set(table, known);
  // What is kept for a table comes from it.
  const before = known[i] as readonly T[] | undefined;
  if (before !== undefined) return before;
  const sure = holding(table, told, i, ground);
  const found = sure.length > 0 ? sure : holding(table, guessed, i, ground);
  known[i] = found;
  return found;
}

/** Whether a table has any item at all under the keys of a word, which most words lack. */
export function isKnownIn(table: ReadonlyMap<string, unknown>, i: number, ground: Ground): boolean {
  return hasAny(table, formsOf(ground.slots.tree, i, ground.lexicon));
}

function holding<T extends Headed>(
  table: Table<T>,
  keys: readonly string[],
  i: number,
  ground: Ground,
): readonly T[] {
  let found: Set<T> | null = null;
  for (const key of keys) {
    const items = table.get(key);
    if (items === undefined) continue;
    const fits = canHead(ground, i, items, key);
    for (const item of withinReach(items, ground.slots.tree, ground.lexicon)) {
      const { pos, conditions } = item.pattern;
      if (!fits(pos) || !conditions.every((c) => holds(c, i, ground))) continue;
      found ??= new Set();
      found.add(item);
    }
  }
  if (found === null) return NOTHING;
  if (found.size === 1) return [...found];
  const lemmas = ({ pattern }: T) =>
    pattern.conditions.filter((c) => c.kind === 'filled' && c.lemmas.size > 0).length;
  return [...found].sort(
    (a, b) => b.pattern.conditions.length - a.pattern.conditions.length || lemmas(b) - lemmas(a),
  );
}

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

/** What no Arabic verb begins with that does not in its dictionary form ("التقى"). */
const ARTICLE = /^ال/;
/** Endings that no Arabic verb has. */
const NOMINAL_ENDING = /.{2}(?:ة|ات)$/;

/**
 * Which parts of speech a word may head a pattern as: its tag's; and where a language's verbs look
 * like nothing else, a verb whatever its tag, if the table knows the form as nothing but a verb.
 */
function canHead(
  { slots: { tree }, lexicon }: Ground,
  i: number,
  items: readonly Headed[],
  key: string,
): (pos: HeadPos) => boolean {
  const { upos, form } = tree.word(i);
  // "قضية" is no form of the verb "قضى", "الحاكم" none of "حاكم".
  const isNominal = NOMINAL_ENDING.test(form) || (ARTICLE.test(form) && !ARTICLE.test(key));
  const isMistaken = lexicon.order !== null && !isNominal && MISTAKEN.has(upos) && areVerbs(items);
  const isVerb = isMistaken && isWrittenLike(form, key, lexicon);
  return (pos) => POS[pos].has(upos) || (isVerb && pos === 'V');
}

/** Whether a form may be one of a verb: what the parser took for a noun has hardly the lemma of a verb that it gave. */
function isWrittenLike(form: string, key: string, { inflection }: Lexicon): boolean {
  const written = fold(form);
  return (
    key === written ||
    inflection.irregular(written, 'V') === key ||
    inflection.candidates(written, 'V').includes(key)
  );
}
