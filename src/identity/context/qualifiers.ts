import type { Extent } from './atoms.js';
import type { Keys } from './keys.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';
import type { WordClass } from './word-classes.js';

/** What the words around a title say of it. */
export interface Qualifiers {
  /** "former", "late", "elect": the office is not held now. */
  readonly former: boolean;
  /** "deputy", "vice": another office than the one named. */
  readonly deputy: boolean;
  /** "the", "this" or a form that is definite by itself, in languages that tell. */
  readonly definite: boolean;
  /** "two", "both", or a dual. */
  readonly two: boolean;
  /** "this", "that". */
  readonly demonstrative: boolean;
  /** The words themselves, where they stand beside the title. */
  readonly words: readonly number[];
}

/** Languages without articles: every noun may be definite. */
export const WITHOUT_ARTICLES: ReadonlySet<string> = new Set([
  'ru',
  'fa',
  'uk',
  'be',
  'kk',
  'ky',
  'tg',
  'uz',
]);

/** Reads the determiners, numerals and adjectives of a title, by tree and by neighbourhood. */
export function qualifiersOf(
  extent: Extent,
  tree: Tree,
  keys: Keys,
  vocabulary: Vocabulary,
  lang: string,
): Qualifiers {
  const near = wordsNear(extent, tree);
  const are = (kind: WordClass) => near.filter((word) => vocabulary.has(kind, keys, word));
  const keeps = (word: number, kind: WordClass) =>
    vocabulary.find(kind, keys, word)?.term.features.keeps === 'yes';
  const former = wordsInside(extent, keys, vocabulary)
    .concat(are('former'))
    .filter((word) => !keeps(word, 'former') && !isAsideIn(lang, word, extent, tree));
  const deputy = are('deputy').filter((word) => !keeps(word, 'deputy'));
  const demonstrative = near.some((word) => vocabulary.has('demonstrative', keys, word));
  return {
    former: former.length > 0 || isFormer(extent, keys),
    deputy: deputy.length > 0,
    definite: demonstrative || WITHOUT_ARTICLES.has(lang) || isDefinite(extent, near, tree),
    two:
      near.some((word) => vocabulary.has('two', keys, word) && !counts(word, extent, tree)) ||
      vocabulary.has('two', keys, extent.head) ||
      tree.words[extent.head]?.feats.Number === 'Dual',
    demonstrative,
    words: former.length === 0 && deputy.length === 0 ? NO_WORDS : [...former, ...deputy],
  };
}

/** "The president, who as *late* as Tuesday …": English adjectives stand before their noun, or belong to it. */
function isAsideIn(lang: string, word: number, { from, to }: Extent, tree: Tree): boolean {
  if (lang !== 'en' || word < to) return false;
  const head = tree.head(word);
  const isOutside = head < from || head >= to || tree.relation(word) === 'acl';
  return tree.words[word - 1]?.form !== '-' && isOutside;
}

const NO_WORDS: readonly number[] = [];

/** "Около *двух* десятков стран": two of a number that stands before the noun are not two of those. */
function counts(word: number, { from }: Extent, tree: Tree): boolean {
  const counted = tree.head(word);
  return tree.relation(word) === 'nummod' && counted > word && counted < from;
}

/** Words beside a title or hung on it that may say something of it. */
function wordsNear({ from, to }: Extent, tree: Tree): readonly number[] {
  const near: number[] = [];
  const add = (word: number) => {
    const isOutside = word >= 0 && word < tree.words.length && (word < from || word >= to);
    const isNext = word >= to && isOfNext(word, tree);
    if (isOutside && !isNext && modifies(word, tree) && !near.includes(word)) near.push(word);
  };
  add(from - 1);
  add(from - 2);
  add(to);
  add(to + 1);
  for (let word = from; word < to; word += 1) {
    for (let child = tree.firstChild(word); child >= 0; child = tree.nextChild(child)) add(child);
  }
  return near;
}

/** "Суд приговорил *бывшего* министра": an adjective of a noun behind it says nothing of the title before it. */
const isOfNext = (word: number, tree: Tree): boolean =>
  tree.relation(word) === 'amod' && tree.head(word) > word;

function modifies(word: number, tree: Tree): boolean {
  const tag = tree.words[word]?.upos;
  // "The *ousted* leader": a participle that describes a noun says of it what an adjective does.
  if (tag === 'VERB') return tree.relation(word) === 'amod';
  return tag !== 'PUNCT' && tag !== 'CCONJ';
}

/** "وزیر سابق امور خارجه": words for "former" that stand among those of the title. */
function wordsInside({ from, to }: Extent, keys: Keys, vocabulary: Vocabulary): readonly number[] {
  let inside: number[] | null = null;
  for (let word = from + 1; word < to - 1; word += 1) {
    if (!vocabulary.has('former', keys, word)) continue;
    inside ??= [];
    inside.push(word);
  }
  return inside ?? NO_WORDS;
}

function isFormer({ from, to }: Extent, keys: Keys): boolean {
  for (let word = from; word < to; word += 1) if (keys.type(word)?.isFormer) return true;
  return false;
}

function isDefinite({ from, to }: Extent, near: readonly number[], tree: Tree): boolean {
  for (let word = from; word < to; word += 1) {
    const { feats, form } = tree.words[word]!;
    if (feats.Definite === 'Def' || form.startsWith('ال')) return true;
  }
  return near.some((word) => {
    const { feats, form, deprel } = tree.words[word]!;
    // "A group attacked *the* embassy": behind a noun an article is the next one's.
    if (word >= to && tree.head(word) >= to) return false;
    const article = feats.Definite === 'Def' && feats.PronType === 'Art';
    return article || form.toLowerCase() === 'the' || deprel === 'nmod:poss';
  });
}
