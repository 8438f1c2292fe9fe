import type { IsoDate, Span } from '../base/index.js';

declare const entityBrand: unique symbol;

/**
 * ISO 3166-1 alpha-3 for a state (`RUS`), a Wikidata id where one is known (`Q7747`),
 * else `local:` and a stable name.
 */
export type EntityId = string & { readonly [entityBrand]: 'EntityId' };

export const ENTITY_KINDS = [
  'state',
  'person',
  'organisation',
  'group',
  'place',
  'facility',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** A thing of the tables, or one that a document brought up. */
export interface Entity {
  readonly id: EntityId;
  /** Common English name. */
  readonly label: string;
  readonly kind: EntityKind;
  /** The state it belongs to or acts for, where that does not change with time. */
  readonly state: EntityId | null;
  /** A company: known, but no public actor. */
  readonly isCompany?: true;
}

/** Whom words mean. */
export interface Referent {
  readonly id: EntityId;
  readonly label: string;
  readonly kind: EntityKind;
  /** The state it belongs to or acts for at the document's date. */
  readonly state: EntityId | null;
  /** The office or description it acts under here, in English ("President of Russia"). */
  readonly as: string | null;
}

/** How sure a link is: three different answers, never a guess dressed up as a fact. */
export type Certainty = 'sure' | 'unsure' | 'unknown';

/**
 * A stretch of a sentence that means someone or something.
 * One mention covers a whole name phrase: "Russian President Vladimir Putin" is one mention
 * (Vladimir Putin, as President of Russia), and "Russian" inside it another, `nested`.
 */
export interface Mention {
  /** Index of the sentence in the story. */
  readonly sentence: number;
  /** First word and the one after the last, indices in the sentence's words. */
  readonly words: readonly [from: number, to: number];
  /** The word of it that the rest of the tree attaches to. */
  readonly head: number;
  /** In the view. */
  readonly span: Span;
  readonly form: 'name' | 'office' | 'description' | 'demonym' | 'metonym' | 'pronoun';
  /** One, or several ("the two countries", "both sides"); empty where the words mean nobody known. */
  readonly referents: readonly Referent[];
  readonly certainty: Certainty;
  /** From 0 to 1. */
  readonly score: number;
  /** One phrase for people: "holder of the office on 2023-10-13". */
  readonly why: string;
  /** Lies inside a longer mention. */
  readonly nested: boolean;
}

/** Someone who held an office for a time. */
export interface Term {
  readonly person: EntityId;
  /** Office in English with its state or organisation: "President of Russia". */
  readonly office: string;
  readonly kind: OfficeKind;
  /** State or organisation. */
  readonly of: EntityId;
  readonly from: IsoDate;
  /** Null while it lasts. */
  readonly to: IsoDate | null;
}

export type OfficeKind =
  | 'head-of-state'
  | 'head-of-government'
  | 'foreign-minister'
  | 'defence-minister'
  | 'interior-minister'
  | 'chief-of-staff'
  | 'head-of-organisation'
  | 'other';
