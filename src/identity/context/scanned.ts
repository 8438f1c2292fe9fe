import type { Sentence } from '../../language/index.js';
import type { Tables } from '../tables/index.js';
import type { Keys } from './keys.js';
import type { SentenceTimes } from './sentence-dates.js';
import type { Tree } from './tree.js';
import type { Vocabulary } from './vocabulary.js';

/** A sentence to be scanned, with what its words are looked up in. */
export interface Scanned {
  readonly sentence: Sentence;
  /** Its words as they are written. */
  readonly forms: readonly string[];
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
