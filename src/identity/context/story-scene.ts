import type { IsoDate } from '../../base/index.js';
import type { Tables } from '../tables/index.js';
import type { EntityId } from '../types.js';
import type { Atom } from './atoms.js';
import type { Frame } from './frame.js';
import { type Meaning, unknown } from './meaning.js';
import type { Memory } from './memory.js';
import { People } from './people.js';
import type { Phrase } from './phrases.js';
import { resolve } from './resolve.js';
import type { Scene } from './scene.js';
import { clauseDate, onlyDate } from './sentence-dates.js';
import { settingOf } from './settings.js';
import type { Vocabulary } from './vocabulary.js';

/** What all scenes of a story share. */
export interface WholeStory
  extends Pick<Scene, 'tables' | 'vocabulary' | 'lang' | 'date' | 'people' | 'opening' | 'named'> {
  readonly frames: readonly Frame[];
}

/** A phrase that is asked for while it is being resolved means nobody to the asker. */
const DEPENDENT = unknown('description', 'depends on itself');

/** A sentence of a story, in which each phrase is resolved once, when it is first asked for. */
export class StoryScene implements Scene {
  readonly tables: Tables;
  readonly vocabulary: Vocabulary;
  readonly lang: string;
  readonly date: IsoDate | null;
  readonly people: People;
  readonly opening: readonly (EntityId | null)[];
  readonly named: ReadonlySet<EntityId>;
  readonly memory: Memory;
  readonly frame: Frame;
  readonly #story: WholeStory;
  /** In which phrases are resolved, whatever date is asked of: itself but for {@link asOf}. */
  readonly #own: StoryScene;
  /** By the first words of the phrases' cores, which do not overlap. */
  readonly #meanings: (Meaning | undefined)[];

  constructor(frame: Frame, story: WholeStory, memory: Memory, date?: IsoDate, own?: StoryScene) {
    this.tables = story.tables;
    this.vocabulary = story.vocabulary;
    this.lang = story.lang;
    this.date = date ?? story.date ?? onlyDate(frame.times);
    this.people = date === undefined ? story.people : new People();
    this.opening = story.opening;
    this.named = story.named;
    this.memory = memory;
    this.frame = frame;
    this.#story = story;
    this.#own = own ?? this;
    this.#meanings = new Array(frame.tree.words.length);
  }

  dateAt(atom: Atom): IsoDate | null {
    const { date } = this.#story;
    const { times, tree } = this.frame;
    // The date that an office is asked for: one beside it in its clause goes before the document's.
    return date === null ? null : clauseDate(atom, times, tree, date);
  }

  asOf(date: IsoDate): Scene {
    return new StoryScene(this.frame, this.#story, this.memory, date, this.#own);
  }

  setting(): EntityId | null {
    return settingOf(this.frame, this.#story.frames, this.vocabulary);
  }

  meaningOf(atom: Atom): Meaning {
    const phrase = this.frame.phraseOf(atom);
    if (phrase === undefined) return unknown('description', 'not a phrase of this sentence');
    const own = this.#own;
    const { from } = phrase.core;
    const known = own.#meanings[from];
    if (known !== undefined) return known;
    own.#meanings[from] = DEPENDENT;
    const meaning = resolve(phrase, own);
    own.#meanings[from] = meaning;
    return meaning;
  }

  phraseAt(word: number): Phrase | undefined {
    const atom = this.frame.atomOf(word);
    return atom === undefined ? undefined : this.frame.phraseOf(atom);
  }
}
