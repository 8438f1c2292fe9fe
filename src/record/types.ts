import type { Block, Published, Repair } from '../article/index.js';
import type { Result, Span } from '../base/index.js';
import type { EntityId, EntityKind } from '../identity/index.js';
import type {
  Actor,
  Fact,
  Figure,
  ReadEvent,
  Reading,
  Status,
  When,
  Where,
} from '../reading/index.js';
import type { Judgement, JudgementRequest, JudgementView } from './judgements/index.js';

import type { Alert, Knowledge, Rule } from './watch/index.js';

/** A document, as it is handed to the record. */
export interface DocumentInput {
  /** See `documentId`: the same text under the same given metadata has the same id. */
  readonly id: string;
  /** The text as received. */
  readonly text: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  /** ISO 639-1 code, `und` where it could not be told. */
  readonly lang: string;
  readonly title: string | null;
  readonly published: Published | null;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
}

/** A document of the record. */
export interface RecordedDocument extends DocumentInput {
  /** When it was read first, ISO 8601 in UTC. */
  readonly readAt: string;
  /** The same for all documents whose texts are copies of each other. */
  readonly copies: string;
}

/** A document in a list: everything but the text and what points into it. */
export type DocumentSummary = Omit<RecordedDocument, 'text' | 'blocks' | 'repairs'>;

/** One document read, to be kept. */
export interface Entry {
  readonly document: DocumentInput;
  readonly reading: Reading;
  /** Which reader made the reading; kept with it. */
  readonly readerVersion: string;
}

/** What became of an entry. */
export interface Kept {
  /** `reread`: the document was known, its reading changed and was replaced. */
  readonly kind: 'new' | 'already-known' | 'reread';
  readonly document: string;
}

/** Where a document tells it, in words that can be checked: `text.slice(...span) === quote`. */
export interface Source {
  readonly document: string;
  readonly outlet: string | null;
  readonly lang: string;
  readonly span: Span;
  readonly quote: string;
  readonly saidBy: Actor | null;
  /** Date of the document, null where it is not known. */
  readonly published: string | null;
}

/** How widely a thing is told: three numbers that are never mixed. */
export interface Spread {
  /** Documents. */
  readonly reports: number;
  /** Outlets that are known by name. */
  readonly outlets: number;
  /** Documents after copies of one text are folded. */
  readonly independent: number;
}

/** A part of a merged thing, with the document that its spans point into. */
export type From<T> = T & { readonly document: string };

/** What one document says about whether it happened. */
export interface StatusReport {
  readonly status: Status;
  readonly polarity: boolean;
  readonly document: string;
  /** Date of the document, null where it is not known. */
  readonly published: string | null;
}

/**
 * One deed, as all documents of the record tell it. Spans of its own (`trigger`, `actors` …) point
 * into `document`, the fullest account; what other documents add names its document.
 */
export interface MergedEvent extends Omit<ReadEvent, 'when' | 'where' | 'figures'>, Spread {
  readonly document: string;
  readonly when: From<When> | null;
  readonly where: From<Where> | null;
  readonly figures: readonly From<Figure>[];
  /** What each document says about whether it happened, oldest first. */
  readonly history: readonly StatusReport[];
  readonly sources: readonly Source[];
  /** Where words were asked for: those by which it was found, as the quotations have them. */
  readonly matched?: readonly string[];
}

/** One fact, as all documents of the record tell it. Spans of its own point into `document`. */
export interface MergedFact extends Fact, Spread {
  readonly document: string;
  readonly sources: readonly Source[];
  /** See {@link MergedEvent.matched}. */
  readonly matched?: readonly string[];
}

export type DisputeKind = 'figure' | 'date' | 'identity' | 'status' | 'membership' | 'attribution';

/** Where documents contradict each other; all sides are kept. */
export interface Dispute {
  readonly id: string;
  readonly kind: DisputeKind;
  readonly about: {
    /** The merged events or facts that stand against each other; one where it is within an event. */
    readonly ids: readonly string[];
    readonly label: string;
  };
  /** Each with its sources by date, oldest first. */
  readonly positions: readonly Position[];
  /** Which position a reader may go by: a view with its reason, no judgement. */
  readonly preferred: Preference | null;
}

/** "Preferred because …" */
export interface Preference {
  readonly value: string;
  readonly because: string;
  /** Who prefers it; absent where a rule does. */
  readonly by?: string;
}

/** One side of a dispute. */
export interface Position extends Spread {
  readonly value: string;
  readonly sources: readonly Source[];
}

/** Documents of one continuing matter, over time and languages. */
export interface Story {
  readonly id: string;
  /** That of its first document that has one. */
  readonly title: string | null;
  /** Dates of its first and last document, null where none is known. */
  readonly since: string | null;
  readonly until: string | null;
  /** How many documents. */
  readonly documents: number;
  readonly outlets: readonly string[];
  readonly langs: readonly string[];
  /** Who it is about, mentioned by most of its documents first. */
  readonly actors: readonly RecordedEntity[];
}

/** Someone or something of the record. */
export interface RecordedEntity {
  readonly id: EntityId;
  readonly label: string;
  readonly kind: EntityKind;
  readonly state: EntityId | null;
  /** Documents that mention it. */
  readonly documents: number;
}

/** Someone with whom somebody has to do. */
export interface Neighbour {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind | null;
  /** Events between the two. */
  readonly events: number;
  /** The same by PLOVER's quad class: verbal, material cooperation, verbal, material conflict. */
  readonly quads: readonly [number, number, number, number];
}

/**
 * What to look for; every given field must hold. Names are matched in any case and without
 * diacritics, whole names before fragments of names.
 */
export interface Filter {
  /** Id, name or fragment of a name of who takes part, on either side; a state covers its people. */
  readonly actor?: string;
  /** The same for another who takes part. */
  readonly with?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly status?: string;
  /** Id or name of a place, or id of its state. */
  readonly place?: string;
  /** ISO date; what has no date is left out as soon as a bound is given. */
  readonly since?: string;
  readonly until?: string;
  /** Document id, or outlet. */
  readonly source?: string;
  readonly lang?: string;
  /** Id or name of who says so. */
  readonly saidBy?: string;
  readonly minConfidence?: number;
  /** Independent sources. */
  readonly minSources?: number;
  /** Words that must all occur; `"…"` for a phrase, `word*` for beginnings. */
  readonly text?: string;
  /** Only what at least one of these documents tells. */
  readonly documents?: readonly string[];
  /** An ISO day: what the record knew at its end, in UTC. */
  readonly asOf?: string;
  /** ISO date: only facts that are told to hold then. */
  readonly validOn?: string;
  /** The first so many by date and id; of what has no date those that were merged first. */
  readonly limit?: number;
}

/** One thing whole. */
export type Shown =
  | {
      readonly kind: 'document';
      readonly document: RecordedDocument;
      readonly reading: Reading;
    }
  | { readonly kind: 'event'; readonly event: MergedEvent; readonly merges: readonly Merge[] }
  | { readonly kind: 'fact'; readonly fact: MergedFact; readonly merges: readonly Merge[] }
  | { readonly kind: 'dispute'; readonly dispute: Dispute }
  | {
      readonly kind: 'story';
      readonly story: Story;
      readonly documents: readonly DocumentSummary[];
      /** Its timeline. */
      readonly events: readonly MergedEvent[];
      readonly disputes: readonly Dispute[];
    }
  | {
      readonly kind: 'entity';
      readonly entity: RecordedEntity;
      readonly events: readonly MergedEvent[];
      readonly facts: readonly MergedFact[];
    };

/** The judgement that one document's event (or fact) belongs to a merged one. */
export interface Merge {
  /** Id of the event or fact as one document tells it. */
  readonly member: string;
  readonly document: string;
  /** From 0 to 1; 1 for the member that the merged one started from. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * Keeps documents and readings, and answers from what follows from them. Lists are ordered by date
 * and id, so that equal records give equal answers. Codes of failures: `record-unwritable`.
 */
export interface Store {
  /** Keeps one document in one transaction; it is durable once this succeeds. */
  put(entry: Entry): Promise<Result<Kept>>;
  events(filter?: Filter): Promise<readonly MergedEvent[]>;
  facts(filter?: Filter): Promise<readonly MergedFact[]>;
  disputes(filter?: Filter): Promise<readonly Dispute[]>;
  documents(filter?: Filter): Promise<readonly DocumentSummary[]>;
  /** Stories with a document that passes the filter, the one that was told last first. */
  stories(filter?: Filter): Promise<readonly Story[]>;
  /** Persons, most mentioned first. */
  people(filter?: Filter): Promise<readonly RecordedEntity[]>;
  /** With whom somebody (an id or a name) has to do, most first. */
  network(who: string, filter?: Omit<Filter, 'actor'>): Promise<readonly Neighbour[]>;
  /** Null where nothing has this id. A member's id shows what it was merged into. */
  show(id: string): Promise<Shown | null>;
  /**
   * Decides something about what was read, or undoes such a decision. Failures: see `judge`; each
   * says what to do.
   */
  judge(
    request: JudgementRequest,
    by: { readonly author: string; readonly reason: string },
  ): Promise<Result<Judgement>>;
  /** All judgements with how they stand, oldest first. */
  judgements(): Promise<readonly JudgementView[]>;
  /** Takes in judgements of another record; returns how many were new. */
  importJudgements(judgements: readonly Judgement[]): Promise<number>;
  /**
   * Asks rules what is new, changed or gone since they were asked last; each alert with what it
   * rests on.
   */
  watch(rules: readonly Rule[], knowledge: Knowledge): Promise<readonly Alert[]>;
  /** Works out everything derived again from documents, readings and judgements. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}
