import type { Extent } from './atoms.js';
import type { Keys } from './keys.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

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
const WITHOUT_ARTICLES: ReadonlySet<string> = new Set([
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
  const beside = new Set([extent.from - 1, extent.from - 2, extent.to, extent.to + 1]);
  // "وزیر سابق امور خارجه": the word stands among those of the title.
  const inside: number[] = [];
  for (let word = extent.from; word < extent.to; word += 1) {
    for (const child of tree.children(word)) beside.add(child);
    const isWithin = word > extent.from && word < extent.to - 1;
    if (isWithin && vocabulary.has('former', keys, word)) inside.push(word);
  }
  const near = [...beside].filter((word) => isOutside(word) && modifies(word));
  const are = (kind: Parameters<Vocabulary['has']>[0]) =>
    near.filter((word) => vocabulary.has(kind, keys, word));
  const former = [...inside, ...are('former')].filter((word) => !keeps(word, 'former'));
  const deputy = are('deputy').filter((word) => !keeps(word, 'deputy'));
  const demonstrative = are('demonstrative').length > 0;
  return {
    former: former.length > 0 || isFormer(),
    deputy: deputy.length > 0,
    definite: demonstrative || WITHOUT_ARTICLES.has(lang) || isDefinite(),
    two:
      are('two').length > 0 ||
      vocabulary.has('two', keys, extent.head) ||
      tree.words[extent.head]?.feats.Number === 'Dual',
    demonstrative,
    words: [...former, ...deputy],
  };

  function isFormer(): boolean {
    for (let word = extent.from; word < extent.to; word += 1) {
      if (keys.type(word)?.isFormer) return true;
    }
    return false;
  }

  function isOutside(word: number): boolean {
    return tree.words[word] !== undefined && (word < extent.from || word >= extent.to);
  }

  function modifies(word: number): boolean {
    const tag = tree.words[word]?.upos;
    return tag !== 'VERB' && tag !== 'PUNCT' && tag !== 'CCONJ';
  }

  function keeps(word: number, kind: 'former' | 'deputy'): boolean {
    return vocabulary.find(kind, keys, word)?.term.features.keeps === 'yes';
  }

  function isDefinite(): boolean {
    const own = tree.words.slice(extent.from, extent.to);
    if (own.some(({ feats, form }) => feats.Definite === 'Def' || form.startsWith('ال')))
      return true;
    return near.some((word) => {
      const { feats, form, deprel } = tree.words[word]!;
      const article = feats.Definite === 'Def' && feats.PronType === 'Art';
      return article || form.toLowerCase() === 'the' || deprel === 'nmod:poss';
    });
  }
}
