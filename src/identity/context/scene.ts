import type { IsoDate } from '../../base/index.js';
import type { Tables } from '../tables/index.js';
import type { EntityId } from '../types.js';
import type { Atom } from './atoms.js';
import type { Frame } from './frame.js';
import type { Meaning } from './meaning.js';
import type { Memory } from './memory.js';
import type { People } from './people.js';
import type { Phrase } from './phrases.js';
import type { Vocabulary } from './vocabulary.js';

/** All that the meaning of a phrase may depend on, at the moment when it is read. */
export interface Scene {
  readonly tables: Tables;
  readonly vocabulary: Vocabulary;
  readonly lang: string;
  /** The document's date, else the only one that the sentence names; null where neither is known. */
  readonly date: IsoDate | null;
  /** An earlier date that the clause of an office names; null where it names none. */
  dateAt(atom: Atom): IsoDate | null;
  /** The same on another date, of which the story names nobody. */
  asOf(date: IsoDate): Scene;
  readonly people: People;
  /** What has been spoken of before. */
  readonly memory: Memory;
  readonly frame: Frame;
  /** The states in which the story's first sentences place what they tell. */
  readonly opening: readonly (EntityId | null)[];
  /** The state in which the sentence plays, by its places or those just before; null where none or several are. */
  setting(): EntityId | null;
  /** States that the story names anywhere, by name, adjective or place. */
  readonly named: ReadonlySet<EntityId>;
  /** The meaning of the phrase of this sentence that an atom belongs to. */
  meaningOf(atom: Atom): Meaning;
  /** The phrase of this sentence that a word belongs to. */
  phraseAt(word: number): Phrase | undefined;
}
