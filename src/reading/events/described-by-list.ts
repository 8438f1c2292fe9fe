import { rememberedOf } from '../../base/index.js';
import type { Word } from '../../language/index.js';
import { fold, foldWithoutArticle } from '../lexicon/fold.js';
import { formsOf } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';
import { mentionAt, type StoryContext } from './context.js';
import { type Described, describedParty } from './described-party.js';
import { actsForOthers } from './for-others.js';
import { isPartOfOther } from './name-parts.js';

/** "المسؤولية" (responsibility) is none of "المسؤولين" (officials), whose construct مسؤولي stands in it. */
export const isOfAbstract = (form: string, key: string): boolean =>
  /.{3}ية$/.test(form) && foldWithoutArticle(form) === `${key}ة`;

/** Someone of whom the language's `described.tsv` gives the plain English name. */
export function translatedAt(
  context: StoryContext,
  sentence: number,
  word: number,
): Described | null {
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
  // "Суда протаранили катер": a plural that is told to be of another word is not the one of that form.
  const other = context.lexicon.inflection.singular(fold(form));
  if (other !== null && other === fold(tree.word(word).lemma) && key !== other) return null;
  if (upos === 'ADJ' && feats.Number !== 'Plur' && !noun.isPlural) return null;
  const slots = context.slots[sentence]!;
  if (noun.kind === 'bodies' && actsForOthers(context, sentence, word, slots)) return null;
  const isPlural =
    noun.isPlural ||
    isConstructOfMany(context, sentence, word) ||
    (feats.Number === 'Plur' && !isUndeclined(context, form)) ||
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
  return describedParty(context, sentence, words, word, kind, label, isIn, 'description');
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

/** "Минобороны": a name that has one form is no plural, whatever the tag (class `undeclined`). */
const isUndeclined = ({ lexicon }: StoryContext, form: string) =>
  lexicon.classes.get('undeclined')?.has(fold(form)) === true;
