import { rememberedOf, span } from '../../base/index.js';
import {
  type EntityId,
  type EntityKind,
  localId,
  type Mention,
  type Referent,
} from '../../identity/index.js';
import type { Word } from '../../language/index.js';
import { fold, foldWithoutArticle } from '../lexicon/fold.js';
import { formsOf, isOfClass } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Slots } from '../syntax/slots.js';
import type { Tree } from '../syntax/surface.js';
import { mentionAt, type StoryContext } from './context.js';
import { keptPerWord } from './kept.js';
import { leadsOwnState } from './leads.js';

/** Someone whom a text names or describes and whom identity does not know. */
export interface Described {
  readonly mention: Mention;
  /** A public actor by what it is called (a court, a union, rebels), not any man or company. */
  readonly isPublic: boolean;
  /** Acts for the body that it belongs to, where one is named: "Taliban members". */
  readonly isMember: boolean;
}

const WHY = 'called so and known by no table';

/** Whether somebody is known by nothing but what this sentence calls them. */
export function isDescribed(mention: Mention): boolean {
  return mention.why === WHY;
}

/** A description tells less than a known name. */
const SCORE = 0.5;
/** Slots by which a noun phrase says what state its head belongs to. */
const STATE_SLOTS = ['adj', 'gen', 'comp', 'of', 'in', 'from', 'ب_اسم', 'من', 'في'];
const LOCATIVE: ReadonlySet<string> = new Set(['in', 'في']);
/** Two bodies in Arabic, which trees call plural or miss: الحكومتان, الوزارتين. */
const DUAL = /^ال.+ت(?:ان|ين)$/;
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
    return describe(context, sentence, word, kind, isIn);
  }
  // "The *Treasury*": a body that is called by a noun alone is described by it, capital or not.
  const isNoun = kind === 'organisation' && upos === 'PROPN' && hasArticle(slots.tree, word);
  if (isNoun && isIn('public') && !hasNamePart(slots.tree, word)) {
    return describe(context, sentence, word, kind, isIn);
  }
  if (upos !== 'PROPN' || isLowerCase(form) || isIn('nobody') || isDate(context, sentence, word))
    return null;
  return named(context, sentence, word, kind ?? null, isIn);
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

/** Another part of a name: "the *Islamic Courts* Union". */
const hasNamePart = (tree: Tree, word: number) =>
  tree.children(word).some((c) => PARTS.has(tree.relation(c)) || tree.relation(c) === 'appos');

/** Whether a word is in a class of the lexicon, by its dictionary form or as it is written. */
function isInClasses(
  { lexicon: { classes } }: StoryContext,
  { lemma, form }: Pick<Word, 'lemma' | 'form'>,
): (name: string) => boolean {
  const keys = [fold(lemma), fold(form)];
  return (name) => keys.some((key) => classes.get(name)?.has(key) ?? false);
}

/** Relations of words that are part of what their head is called. */
const PARTS: ReadonlySet<string> = new Set(['amod', 'flat', 'compound']);

const isPartOfOther = (tree: Tree, word: number) => PARTS.has(tree.relation(word));

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
  return describe(context, sentence, word, kind, isIn);
}

/** "Azerbaijani drones" end in no name, whatever the parser calls them. */
const isLowerCase = (form: string) => form !== form.toUpperCase() && /^\p{Ll}/u.test(form);

/**
 * Whoever a common noun names in a place where only people can stand ("arrested a sharpshooter"); null
 * for other words and for those whom identity or the language's lists know.
 */
export function personAt(context: StoryContext, sentence: number, word: number): Mention | null {
  const slots = context.slots[sentence]!;
  const { upos } = slots.tree.word(word);
  if (upos !== 'NOUN' || mentionAt(context, sentence, word) !== undefined) return null;
  if (!context.lexicon.classes.has('people')) return null;
  return describe(context, sentence, word, 'person', () => false).mention;
}

/** "المسؤولية" (responsibility) is none of "المسؤولين" (officials), whose construct مسؤولي stands in it. */
export const isOfAbstract = (form: string, key: string): boolean =>
  /.{3}ية$/.test(form) && foldWithoutArticle(form) === `${key}ة`;

/** Someone of whom the language's `described.tsv` gives the plain English name. */
function translatedAt(context: StoryContext, sentence: number, word: number): Described | null {
  const { tree } = context.slots[sentence]!;
  const { upos, feats, form } = tree.word(word);
  const known = mentionAt(context, sentence, word);
  if (known !== undefined && (known.referents.length > 0 || known.form === 'pronoun')) return null;
  if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'PROPN') return null;
  if (isPartOfOther(tree, word)) return null;
  const { described } = context.lexicon;
  // As written first: المعارضة is the opposition, though its dictionary form may be "opponent".
  const keys = [foldWithoutArticle(form), ...formsOf(tree, word, context.lexicon)].filter(
    (key) => !isOfAbstract(form, key),
  );
  const key = [...withOwner(context, sentence, word, keys), ...keys].find((k) => described.has(k));
  const noun = key === undefined ? undefined : described.get(key);
  if (noun === undefined || isThingOfThatForm(tree, word, noun.kind, key)) return null;
  if (isDeedAsWritten(context, tree.word(word), key!)) return null;
  if (upos === 'ADJ' && feats.Number !== 'Plur' && !noun.isPlural) return null;
  const slots = context.slots[sentence]!;
  if (noun.kind === 'bodies' && actsForOthers(context, sentence, word, slots)) return null;
  const isPlural =
    noun.isPlural ||
    isConstructOfMany(context, sentence, word) ||
    feats.Number === 'Plur' ||
    feats.Number === 'Dual' ||
    tree.childrenBy(word, 'nummod').length > 0 ||
    (context.lexicon.order === 'sov' && areSeveral(context, tree, word));
  const label = isPlural ? noun.plural : noun.singular;
  const kind = noun.kind === 'bodies' ? 'organisation' : isPlural ? 'group' : 'person';
  const words = [word, word + 1] as const;
  const members = context.lexicon.classes.get('members');
  const isIn = (name: string) =>
    name === 'members'
      ? noun.isPublic || keys.some((key) => members?.has(key))
      : name === 'public' && noun.isPublic;
  return party(context, sentence, words, word, kind, label, isIn, 'description');
}

/** "ده‌ها معلم": Persian counts nouns in the singular, and trees take words of number for determiners. */
function areSeveral({ lexicon }: StoryContext, tree: Tree, word: number): boolean {
  return tree
    .childrenBy(word, 'det')
    .some((c) =>
      lexicon.numbers.some(
        ({ words: [w, ...more] }) => more.length === 0 && w === fold(tree.word(c).form),
      ),
    );
}

/** Persian تیراندازی is shooting, not any تیرانداز, a shooter, Arabic المحاكمة a trial: a word that is written like a deed is that. */
function isDeedAsWritten({ lexicon }: StoryContext, { form, lemma }: Word, key: string): boolean {
  const written = foldWithoutArticle(form);
  if (key === written || key === fold(lemma)) return false;
  return (lexicon.entries.get(written) ?? []).some(({ pattern }) => pattern.pos === 'N');
}

/**
 * Russian "политики" is the genitive of politics as well as the plural of politicians, who as doers are subjects;
 * a woman journalist is a feminine of her own.
 *
 * @param key under which the noun was found
 */
function isThingOfThatForm(
  tree: Tree,
  word: number,
  kind: string,
  key: string | undefined,
): boolean {
  const { feats, lemma } = tree.word(word);
  const isThing = feats.Animacy === 'Inan' && feats.Gender === 'Fem' && fold(lemma) !== key;
  return kind === 'people' && isThing && tree.relation(word) !== 'nsubj';
}

/** Arabic duals and plurals before their owner end in a long vowel that no singular has: وزيري الدفاع والعدل. */
function isConstructOfMany(context: StoryContext, sentence: number, word: number): boolean {
  if (context.lexicon.order !== 'vso') return false;
  const { tree } = context.slots[sentence]!;
  const form = foldWithoutArticle(tree.word(word).form);
  const isOwned = context.slots[sentence]!.in(word, 'gen').some((f) => f.word === word + 1);
  const singular = /^(.{3,})[يوا]$/.exec(form)?.[1];
  return isOwned && singular !== undefined && context.lexicon.described.has(singular);
}

/** Nouns that the language's list has with an owner. */
const ownedOf = rememberedOf((lexicon: Lexicon): ReadonlySet<string> => {
  const names = [...lexicon.described.keys()].filter((name) => name.includes(' '));
  return new Set(names.map((name) => name.slice(0, name.indexOf(' '))));
});

/** Titles that only their owner makes one: the head of the police is no president. */
function withOwner(
  { lexicon, slots }: StoryContext,
  sentence: number,
  word: number,
  keys: readonly string[],
): readonly string[] {
  const { tree } = slots[sentence]!;
  const owned = keys.filter((key) => ownedOf(lexicon).has(key));
  if (owned.length === 0) return owned;
  const owners = ['gen', 'adj']
    .flatMap((slot) => slots[sentence]!.in(word, slot))
    .flatMap((f) => formsOf(tree, f.word, lexicon));
  return owned.flatMap((key) => owners.map((owner) => `${key} ${owner}`));
}

/** "US, French and Turkish forces" are the states, "its troops" whoever "its" is. */
function actsForOthers(
  context: StoryContext,
  sentence: number,
  word: number,
  slots: Slots,
): boolean {
  // "The two governments" are two that were spoken of, no new body; "two dozen countries" are.
  const counts = slots.tree.childrenBy(word, 'nummod');
  const isDozens = counts.some((count) => slots.tree.childrenBy(count, 'nummod').length > 0);
  if (counts.length > 0 && !isDozens) return true;
  if (DUAL.test(slots.tree.word(word).form)) return true;
  const isPossessed = slots.in(word, 'gen').some((f) => slots.tree.word(f.word).upos === 'PRON');
  return isPossessed || statesOf(context, sentence, word, slots).size > 1;
}

function isDate(context: StoryContext, sentence: number, word: number): boolean {
  const [start, end] = context.sentences[sentence]!.words[word]!.span;
  return context.times[sentence]!.some(({ span }) => span[0] < end && start < span[1]);
}

function describe(
  context: StoryContext,
  sentence: number,
  head: number,
  kind: EntityKind,
  isIn: (name: string) => boolean,
): Described {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const inside = tree
    .children(head)
    .filter((c) => c < head && ['amod', 'compound'].includes(tree.relation(c)));
  const own = inside.filter((c) => mentionAt(context, sentence, c) === undefined);
  const isApart = (i: number) => i < joinedFrom(context.sentences[sentence]!.words, head);
  const said = own
    .filter(isApart)
    .map((i) => joinedBy(context, sentence, i))
    .filter((part) => !/\d/.test(part));
  const label = [...said, joinedBy(context, sentence, head)].join(' ');
  const isPlural = tree.word(head).feats.Number === 'Plur';
  const first = Math.min(head, ...inside);
  const as = isPlural && kind === 'person' ? 'group' : kind;
  // "A *rights* group", "*armed* groups": by such a word a body is public that need not be (class `political`).
  const isPolitical =
    kind === 'organisation' && inside.some((c) => isPoliticalAt(context, tree, c));
  const isOf = (name: string) => isIn(name) || (name === 'public' && isPolitical);
  return party(context, sentence, [first, head + 1], head, as, label, isOf, 'description');
}

/** The first of the words that hyphens join to one. */
function joinedFrom(words: readonly Word[], word: number): number {
  const touch = (i: number) => i >= 0 && words[i]!.span[1] === words[i + 1]!.span[0];
  let from = word;
  while (words[from - 1]?.form === '-' && touch(from - 1) && touch(from - 2)) from -= 2;
  return from;
}

/** A word with those that hyphens join to it: "*Iran-backed* militia", which is no "backed militia". */
function joinedBy({ sentences, text }: StoryContext, sentence: number, word: number) {
  const { words } = sentences[sentence]!;
  const from = joinedFrom(words, word);
  const form = text.slice(words[from]!.span[0], words[word]!.span[1]);
  return from < word && from > 0 ? form : form.toLowerCase();
}

function isPoliticalAt({ lexicon }: StoryContext, tree: Tree, word: number): boolean {
  const { form } = tree.word(word);
  const political = lexicon.classes.get('political');
  return isOfClass('political', tree, word, lexicon) || political?.has(fold(form)) === true;
}

/**
 * Whoever a noun for living beings means where only people can stand and no English name is known for them: "арестованы
 * семеро теологов" are people. Null for other words.
 */
export function somebodyAt(context: StoryContext, sentence: number, word: number): Mention | null {
  const { tree } = context.slots[sentence]!;
  const { upos, feats } = tree.word(word);
  const isLiving = upos === 'NOUN' && feats.Animacy === 'Anim';
  if (!isLiving || mentionAt(context, sentence, word) !== undefined) return null;
  const isMany = feats.Number === 'Plur' || tree.childrenBy(word, 'nummod').length > 0;
  const [kind, label] = isMany ? (['group', 'people'] as const) : (['person', 'person'] as const);
  const words = [word, word + 1] as const;
  return party(context, sentence, words, word, kind, label, () => false, 'description').mention;
}

const NAME_RELATIONS = new Set(['compound', 'flat', 'amod', 'appos']);

function named(
  context: StoryContext,
  sentence: number,
  head: number,
  kind: EntityKind | null,
  isIn: (name: string) => boolean,
): Described {
  const { tree } = context.slots[sentence]!;
  const isPart = (i: number) =>
    i >= 0 &&
    i < tree.words.length &&
    tree.word(i).upos === 'PROPN' &&
    NAME_RELATIONS.has(tree.relation(i)) &&
    tree.isUnder(i, head);
  const all = context.sentences[sentence]!.words;
  let from = joinedFrom(all, head);
  while (isPart(from - 1)) from--;
  let to = head + 1;
  while (isPart(to)) to++;
  const name = context.text.slice(all[from]!.span[0], all[to - 1]!.span[1]).replace(/\s+/g, ' ');
  const guess = name === name.toUpperCase() ? 'organisation' : 'person';
  return party(context, sentence, [from, to], head, kind ?? guess, name, isIn, 'name');
}

function party(
  context: StoryContext,
  sentence: number,
  words: readonly [number, number],
  head: number,
  kind: EntityKind,
  label: string,
  isIn: (name: string) => boolean,
  form: 'name' | 'description',
): Described {
  const all = context.sentences[sentence]!.words;
  const state = stateOf(context, sentence, head, context.slots[sentence]!);
  const id = localId(kind, state === null ? label : `${label} ${state}`);
  const referent: Referent = { id, label, kind, state, as: null };
  const mention: Mention = {
    sentence,
    words,
    head,
    span: span(all[words[0]]!.span[0], all[words[1] - 1]!.span[1]),
    form,
    referents: [referent],
    certainty: 'unsure',
    score: SCORE,
    why: WHY,
    nested: false,
  };
  return { mention, isPublic: isIn('public'), isMember: isIn('members') };
}

/** The one state that the noun phrase itself names; none where it names several. */
function stateOf(
  context: StoryContext,
  sentence: number,
  head: number,
  slots: Slots,
): EntityId | null {
  if (isAnother(context, slots, head)) return null;
  const named = statesOf(context, sentence, head, slots);
  return named.size === 1 ? [...named][0]! : null;
}

/** "Russia's southern neighbour" is not Russia's: whose it is says only who it is not (class `others`). */
export function isAnother({ lexicon }: StoryContext, { tree }: Slots, head: number): boolean {
  return isOfClass('others', tree, head, lexicon);
}

/** The states that a noun phrase names as those of its head. */
export function statesOf(
  context: StoryContext,
  sentence: number,
  head: number,
  slots: Slots,
): ReadonlySet<EntityId> {
  // Troops "in Rafah" are most often those of others.
  const isTroops = isOfClass('troops', slots.tree, head, context.lexicon);
  const names = isTroops ? STATE_SLOTS.filter((slot) => !LOCATIVE.has(slot)) : STATE_SLOTS;
  const states = [head, ...firstOfPair(context, slots.tree, head)]
    .flatMap((word) => names.flatMap((slot) => slots.in(word, slot)))
    .flatMap(({ word }) => mentionAt(context, sentence, word)?.referents ?? [])
    // "*Maduro's* foreign minister" is one of the state that he leads.
    .flatMap((owner) =>
      owner.kind === 'state' || owner.kind === 'place' || leadsOwnState(context, owner)
        ? [owner.state]
        : [],
    );
  return new Set(states.filter((s) => s !== null));
}

/** "*Israeli* tanks and troops": what is said of the first of two nouns without articles is said of both. */
function firstOfPair({ lexicon }: StoryContext, tree: Tree, word: number): readonly number[] {
  if (lexicon.order !== null || tree.relation(word) !== 'conj') return [];
  const first = tree.word(word).head;
  const isBare = !tree.children(word).some((c) => SAYING.has(tree.relation(c)));
  const isPlural = [first, word].every((w) => tree.word(w).feats.Number === 'Plur');
  return isBare && isPlural && word - first === 2 ? [first] : [];
}

const SAYING: ReadonlySet<string> = new Set(['det', 'amod', 'nmod', 'compound', 'nummod']);
