import type { Word } from '../../language/index.js';
import { type Beginnings, fold, type Pieced, piecedOf, type Tables } from '../tables/index.js';
import type { Vocabulary } from './vocabulary.js';
import type { Term } from './vocabulary-rows.js';
import { type ClassSet, classSet, isAmong, NOUN_CLASSES, type WordClass } from './word-classes.js';

/** What decides what is known of a word, whatever sentence it stands in. */
export type Written = Pick<Word, 'form' | 'lemma'>;

/** What vocabulary and tables know of a word by itself, cut up as names are compared with it. */
export interface WordType extends Written, Pieced {
  /** The folded forms under which it is looked up: as written, bare, dictionary form. */
  readonly keys: readonly string[];
  /** Terms that begin with one of them, by class; null where there are none. */
  readonly terms: ReadonlyMap<WordClass, readonly Term[]> | null;
  /** The classes of these terms. */
  readonly classes: ClassSet;
  /** Those of these classes whose words can be the noun of a description, in the order in which they win. */
  readonly nounClasses: readonly WordClass[];
  /** Whether one of these terms means or helps to mean somebody, as a noun or pronoun. */
  readonly speaksOf: boolean;
  /** What of the tables may begin with it. */
  readonly begins: Beginnings;
  /** A word for what is no longer is written to it: "экс-президент". */
  readonly isFormer: boolean;
  /** Neither speaks of somebody nor begins anything of the tables, as most words. */
  readonly isPlain: boolean;
  /** Under what a common noun that nobody else is meant by is remembered. */
  readonly trace: string;
}

/** Classes by whose words somebody is spoken of; those of the others only say more of such words. */
const SPEAKING = classSet([...NOUN_CLASSES, 'pronoun', 'speaker', 'plural']);

const NO_CLASSES: readonly WordClass[] = [];

/** What is known of one form under its dictionary forms. */
interface Kept extends WordType {
  readonly next: Kept | undefined;
}

/** Texts of news repeat few words: so many forms are kept before all is begun anew. */
const MOST = 50_000;

/**
 * What is known of the words of one language, kept in one record each: the same words come again and
 * again, and one look-up for all that is asked of a word costs a fraction of one for each question.
 */
export class WordTypes {
  readonly #vocabulary: Vocabulary;
  readonly #begins: (form: string) => Beginnings;
  /** By form; where it has several dictionary forms, the one met last, on which the others hang. */
  readonly #known = new Map<string, Kept>();

  /** @param begins what of the tables may begin with a word */
  constructor(vocabulary: Vocabulary, begins: (form: string) => Beginnings) {
    this.#vocabulary = vocabulary;
    this.#begins = begins;
  }

  /** What is known of a word. */
  of(word: Written): WordType {
    const { form, lemma } = word;
    const first = this.#known.get(form);
    for (let type = first; type !== undefined; type = type.next) {
      if (type.lemma === lemma) return type;
    }
    const type = this.#make(word, first);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(form, type);
    return type;
  }

  #make({ form, lemma }: Written, next: Kept | undefined): Kept {
    const keys = keysOf({ form, lemma });
    const terms = this.#vocabulary.termsAt(keys);
    const classes = classSet(terms?.keys() ?? []);
    const speaksOf = (classes & SPEAKING) !== 0;
    const begins = this.#begins(form);
    const { pieces, joins } = piecedOf(form);
    const isFormer = this.#vocabulary.withoutPrefix('former', form.toLowerCase()) !== null;
    return {
      form,
      lemma,
      keys,
      terms,
      classes,
      nounClasses:
        classes === 0 ? NO_CLASSES : NOUN_CLASSES.filter((kind) => isAmong(kind, classes)),
      speaksOf,
      pieces,
      joins,
      begins,
      isFormer,
      isPlain: !speaksOf && !isFormer && begins.names === null && begins.offices === null,
      trace: `noun ${lemma}`,
      next,
    };
  }
}

const kept = new WeakMap<Tables, Map<Vocabulary, WordTypes>>();

/** What a vocabulary and tables know of the words of a language, the same for all documents. */
export function wordTypesOf(vocabulary: Vocabulary, tables: Tables, lang: string): WordTypes {
  const known = kept.get(tables) ?? new Map<Vocabulary, WordTypes>();
  kept.set(tables, known);
  let types = known.get(vocabulary);
  if (types === undefined) {
    types = new WordTypes(vocabulary, (form) => tables.begins(form, lang));
    known.set(vocabulary, types);
  }
  return types;
}

const ARABIC_ARTICLE = /^ال(?=\p{Script=Arabic}{2})/u;

/** The folded forms under which a word is looked up. */
function keysOf({ form, lemma }: Written): readonly string[] {
  const [written, base] = [fold(form), fold(lemma)];
  const bare = withoutArticle(written);
  const keys = new Set([written, bare]);
  if (!isOtherNoun(bare, withoutArticle(base))) keys.add(base).add(withoutArticle(base));
  // Lemmatisers know "men" but not every compound of it.
  if (MEN.test(written)) keys.add(`${written.slice(0, -2)}an`);
  return [...keys];
}

/** "مفاوضات" and "مسؤولية" are talks and responsibility, of which lemmatisers make a negotiator and an official. */
function isOtherNoun(written: string, base: string): boolean {
  if (written === `${base}ات`) return /^م.ا../.test(base);
  return written === `${base}ية` && base.length > 3;
}

const MEN = /^[a-z]{2,}men$/;

/** A folded word without the Arabic article: `الرئيس` → `رئيس`. */
function withoutArticle(folded: string): string {
  return folded.replace(ARABIC_ARTICLE, '');
}
