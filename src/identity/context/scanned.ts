import type { Sentence } from '../../language/index.js';
import { type Pieced, piecedOf, type Tables } from '../tables/index.js';
import { freeForms } from './free-forms.js';
import type { Keys } from './keys.js';
import type { SentenceTimes } from './sentence-dates.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';
import { WrittenTokens } from './written-tokens.js';

/** What the sentences of a story are looked up in. */
interface Story {
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly lang: string;
  /** What the sentences' spans point into. */
  readonly text: string;
}

/** A sentence to be scanned, with what its words are looked up in. */
export class Scanned {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly keys: Keys;
  readonly times: SentenceTimes;
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly lang: string;
  /** What the sentence's spans point into. */
  readonly text: string;
  /** Its words as names are compared with them. */
  readonly pieced: readonly Pieced[];
  #forms: readonly string[] | null;
  #tokens: WrittenTokens | null = null;

  constructor(
    sentence: Sentence,
    tree: Tree,
    keys: Keys,
    times: SentenceTimes,
    { vocabulary, tables, lang, text }: Story,
  ) {
    this.sentence = sentence;
    this.tree = tree;
    this.keys = keys;
    this.times = times;
    this.vocabulary = vocabulary;
    this.tables = tables;
    this.lang = lang;
    this.text = text;
    this.#forms = freeForms(sentence);
    this.pieced = this.#forms === null ? keys.pieced : this.#forms.map(piecedOf);
  }

  /** Its words as they are written, without what is written to them. */
  get forms(): readonly string[] {
    this.#forms ??= this.sentence.words.map(({ form }) => form);
    return this.#forms;
  }

  /** Its tokens, cut up. */
  get tokens(): WrittenTokens {
    this.#tokens ??= new WrittenTokens(this.sentence, this.text, this.pieced);
    return this.#tokens;
  }
}

/** Tags under which a name may stand; a verb is never one, whatever letters it begins with. */
export const NAME_TAGS: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X']);
