import type { Sentence } from '../../language/index.js';
import type { Pieced, Tables } from '../tables/index.js';
import type { Keys } from './keys.js';
import type { SentenceTimes } from './sentence-dates.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';
import type { WrittenTokens } from './written-tokens.js';

/** A sentence to be scanned, with what its words are looked up in. */
export interface Scanned {
  readonly sentence: Sentence;
  /** Its words as they are written. */
  readonly forms: readonly string[];
  /** The same as names are compared with them. */
  readonly pieced: readonly Pieced[];
  readonly tokens: WrittenTokens;
  readonly tree: Tree;
  readonly keys: Keys;
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly lang: string;
  /** What the sentence's spans point into. */
  readonly text: string;
  readonly times: SentenceTimes;
}

/** Tags under which a name may stand; a verb is never one, whatever letters it begins with. */
export const NAME_TAGS: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X']);
