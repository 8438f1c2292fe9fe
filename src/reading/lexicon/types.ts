import type { EntityKind } from '../../identity/index.js';
import type { EventType, Status } from '../types.js';
import type { Inflection } from './inflection.js';

/** How a language tells who does what: by case, or by the order of its words. */
export const WORD_ORDERS = ['case', 'vso', 'sov'] as const;
export type WordOrder = (typeof WORD_ORDERS)[number];

/** A deep slot: `subj obj iobj gen adj comp appos xcomp ccomp advcl prt pred`, or an adposition's lemma. */
export type Slot = string;

/** What a filler may be, whatever its word: somebody of a kind, or a bare number ("killed 12"). */
export type FillerKind = EntityKind | 'number';

/** What may stand in a slot that a pattern names. */
export type Condition =
  /** Filled by a word with one of the lemmas, or by what is of one of the kinds. */
  | {
      readonly kind: 'filled';
      readonly slot: Slot;
      readonly lemmas: ReadonlySet<string>;
      readonly of: readonly FillerKind[];
    }
  | { readonly kind: 'empty' | 'any'; readonly slot: Slot };

/** Part of speech of a pattern's head: verb, noun, adjective, any. */
export type HeadPos = 'V' | 'N' | 'A' | 'X';

/** A head lemma and the conditions on what hangs on it. */
export interface Pattern {
  readonly lemma: string;
  readonly pos: HeadPos;
  readonly conditions: readonly Condition[];
}

/** Where a role may stand: alternatives in order of preference; each takes one or several slots together. */
export type RoleSlots = readonly (readonly Slot[])[];

export type Role = 'actor' | 'recipient';

/** A kind of deed that words of any language express. */
export interface Sense {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string;
  readonly quad: 1 | 2 | 3 | 4;
  readonly goldstein: number;
  readonly frame: string;
  readonly symmetric: boolean;
  /** Whose a noun for it is does it. */
  readonly isOwners: boolean;
  /** Somebody does it to another, who is the object of a noun for it. */
  readonly isDoneTo: boolean;
  readonly needs: readonly Role[];
  /** Who takes part where nobody is named, in plain English; see `implied.tsv`. */
  readonly implied: readonly Implied[];
  readonly status: Status;
}

/** People whom the word for a deed itself speaks of: a protest has protesters. */
export interface Implied {
  readonly role: Role;
  readonly label: string;
}

/** Words that express a sense. */
export interface Entry {
  readonly pattern: Pattern;
  readonly sense: Sense;
  readonly actor: RoleSlots;
  readonly recipient: RoleSlots;
  readonly needs: readonly Role[];
  /** The words alone tell the deed, whoever did it ("a car bomb exploded"). */
  readonly standsAlone: boolean;
}

/** Words that look like those of a deed and tell none ("the shares took first place"). */
export interface Idiom {
  readonly pattern: Pattern;
}

/** A word that takes an event and says something of it. */
export interface Operator {
  readonly pattern: Pattern;
  /** Where the event stands. */
  readonly slots: ReadonlySet<Slot>;
  readonly status: Status | null;
  /** False where it says that the deed did not happen. */
  readonly polarity: boolean;
  readonly speaker: Slot | null;
  /** Which slot's filler is the deed's own actor. */
  readonly control: Slot | null;
}

/** A function word under the event's own head. */
export interface Marker {
  /** Lemmas in a row, as written. */
  readonly words: readonly string[];
  readonly relation: string;
  readonly status: Status | null;
  readonly polarity: boolean;
  readonly speaker: boolean;
}

/** What it amounts to that someone says of a deed that it will, shall or will not be done. */
export interface Stance {
  /** Whether whoever speaks or somebody else would do it. */
  readonly by: 'own' | 'other';
  /** How the CAMEO code of the deed begins. */
  readonly deed: string;
  readonly status: Status;
  readonly polarity: boolean;
  readonly sense: Sense;
  /** The deed stays an event of its own beside the speech act. */
  readonly keeps: boolean;
}

/** How the value of a fact is found. */
export type FactValue =
  | { readonly kind: 'slot'; readonly slots: RoleSlots }
  | {
      readonly kind: 'measure';
      /** Empty for a bare number. */
      readonly dimension: string;
      /** Below whom of the head's it stands; below the head itself where none is given. */
      readonly slots: RoleSlots;
      /** What must come about, so that it holds though its clause speaks of the future. */
      readonly isRequired: boolean;
    }
  | { readonly kind: 'when' }
  /** An office that words in these slots name, with whoever holds that of: "sworn in as *president of Ghana*". */
  | { readonly kind: 'office'; readonly slots: RoleSlots }
  /** An office, called by its plain English title and whoever stands in the slots. */
  | { readonly kind: 'title'; readonly title: string; readonly slots: RoleSlots };

/** Words that express what holds. */
export interface FactEntry {
  readonly pattern: Pattern;
  readonly property: string;
  /** False where the words say that it holds no more: who leaves a union is no member. */
  readonly holds: boolean;
  readonly subject: RoleSlots;
  readonly value: FactValue;
  /** Further slots to keep, by qualifier name. */
  readonly qualifiers: ReadonlyMap<string, RoleSlots>;
}

/** What can hold of whom (`properties.tsv`). */
export interface Property {
  readonly subject: ReadonlySet<EntityKind>;
  /** Empty where the value is a number, a date or words. */
  readonly value: ReadonlySet<EntityKind>;
  /** Whose date says when it holds: that of the clause, for a noun only its own, or none. */
  readonly dated: 'clause' | 'own' | 'no';
  /** Who must be called by a name. */
  readonly named: 'subject' | 'both' | 'none';
}

/** What a number beside the words of a sense counts; of any unit where none is given. */
export interface Counted {
  readonly of: string;
  readonly units: readonly string[];
}

/** A unit of measure, or a word for what is counted. */
export interface Unit {
  readonly unit: string;
  readonly dimension: string;
  readonly factor: number;
}

/** A number word (`dozens`) or a word of extent (`at least`). */
export interface NumberWord {
  readonly words: readonly string[];
  readonly value: number | null;
  readonly bound: 'exact' | 'about' | 'at-least' | 'at-most' | null;
}

/** A noun for people or a body, and the plain English name that they go by. */
export interface DescribedNoun {
  readonly kind: 'people' | 'bodies';
  readonly isPublic: boolean;
  /** The word is plural by itself, whatever its form. */
  readonly isPlural: boolean;
  readonly singular: string;
  readonly plural: string;
}

/** All that one language adds to the grammar. Keys are folded lemmas, see `fold`. */
export interface Lexicon {
  readonly lang: string;
  /** A finite verb may leave out a subject that is known. */
  readonly nullSubject: boolean;
  /** What tells subject from object without a tree; null where trees are trusted. */
  readonly order: WordOrder | null;
  /** Ways back to dictionary forms that the parser missed. */
  readonly inflection: Inflection;
  /** Reflexive verbs that mean that something is done (Russian "вводиться"). */
  readonly passives: ReadonlySet<string>;
  /** Verbs whose present form speaks of the future (Russian "встретится"). */
  readonly perfectives: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** What takes the place of entries that ask for no more than it does. */
  readonly idioms: ReadonlyMap<string, readonly Idiom[]>;
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  readonly facts: ReadonlyMap<string, readonly FactEntry[]>;
  readonly properties: ReadonlyMap<string, Property>;
  /** What people are called that is no office, to the property that it tells of, null for none. */
  readonly callings: ReadonlyMap<string, string | null>;
  readonly markers: readonly Marker[];
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly numbers: readonly NumberWord[];
  readonly units: ReadonlyMap<string, Unit>;
  /** Nouns for people and bodies, by folded dictionary form. */
  readonly described: ReadonlyMap<string, DescribedNoun>;
  /** Sense id to what a number beside it counts, such as `kill` to `killed`. */
  readonly counted: ReadonlyMap<string, Counted>;
  /** In order: the first that fits a deed decides. */
  readonly stances: readonly Stance[];
  /** Weights of the signs by which an event's reading is judged. */
  readonly confidence: ReadonlyMap<string, number>;
}
