import type { Block, Published } from '../article/index.js';
import type { DateRange, Span } from '../base/index.js';
import type { EntityId, EntityKind } from '../identity/index.js';

/** PLOVER's sixteen event types. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether a deed of one of PLOVER's quad classes is done by words: 1 and 3, verbal cooperation and conflict. */
export function isVerbal(quad: number): boolean {
  return quad === 1 || quad === 3;
}

/** PLOVER's quad class of words against each other: accuse, reject, threaten. */
export const VERBAL_CONFLICT = 3;

/** PLOVER's quad class of deeds done against each other: protest, sanction, mobilise, coerce, assault. */
export const MATERIAL_CONFLICT = 4;

/** Whether it happened. */
export const STATUSES = [
  'occurred',
  'ongoing',
  'planned',
  'demanded',
  'threatened',
  'denied',
  'hypothetical',
] as const;
export type Status = (typeof STATUSES)[number];

/** Words of the document that mean someone. Spans point into the text as received. */
export interface LinkedMention {
  readonly span: Span;
  readonly id: EntityId;
  readonly label: string;
  readonly kind: EntityKind;
  readonly state?: EntityId;
  readonly score: number;
}

/** A mention in a role. */
export interface Actor extends LinkedMention {
  /** The office or description it acted under: "President of Russia". */
  readonly as?: string;
}

/** When, with the words that say so; `span` and `text` are null where the document's date decided. */
export interface When extends DateRange {
  readonly text: string | null;
  readonly span: Span | null;
}

export interface Where {
  readonly id: EntityId;
  readonly label: string;
  readonly state: EntityId | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly span: Span;
}

/** One deed as one document tells it. */
export interface ReadEvent {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** The CAMEO code that fits best. */
  readonly cameo: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
  readonly goldstein: number;
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  /** The two sides may be swapped (meetings, talks, agreements). */
  readonly symmetric: boolean;
  readonly when: When | null;
  readonly where: Where | null;
  readonly status: Status;
  /** False where the text says that it did not happen. */
  readonly polarity: boolean;
  readonly saidBy: Actor | null;
  readonly trigger: { readonly span: Span; readonly lemma: string };
  /** The clause or sentence that carries it. */
  readonly span: Span;
  /** Other places of the same document that tell it again. */
  readonly also: readonly Span[];
  /** Numbers that belong to the deed: killed, injured, arrested, troops, money. */
  readonly figures: readonly Figure[];
  readonly confidence: number;
  /** Which sense and rule led to it. */
  readonly why: { readonly sense: string; readonly rule: string };
}

/** A number with what it counts. */
export interface Figure {
  /** What is counted: `killed`, `injured`, `arrested`, `troops` … */
  readonly of: string;
  readonly number: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly span: Span;
}

export type Bound = 'exact' | 'about' | 'at-least' | 'at-most';

/** A number with its unit, as the value of a fact. */
export interface Quantity {
  readonly number: number;
  readonly unit: string;
  readonly bound: Bound;
}

/** What holds, for a time. */
export interface Fact {
  readonly id: string;
  readonly subject: Actor;
  /** `member_of holds_office in_office_since age military_base border_length …`, see docs. */
  readonly property: string;
  readonly value: Actor | Quantity | string;
  readonly qualifiers: Readonly<Record<string, string | number | Actor>>;
  readonly valid: DateRange | null;
  readonly polarity: boolean;
  readonly saidBy: Actor | null;
  readonly span: Span;
  readonly confidence: number;
}

/** One document read. Spans point into the text as received. */
export interface Reading {
  readonly id: string;
  readonly lang: string;
  readonly published: Pick<Published, 'date' | 'precision' | 'basis'> | null;
  readonly title: string | null;
  readonly events: readonly ReadEvent[];
  readonly facts: readonly Fact[];
  readonly mentions: readonly LinkedMention[];
  readonly blocks: readonly Block[];
  /** False where no lexicon of the language is shipped: then no events and facts were looked for. */
  readonly covered: boolean;
  readonly error?: string;
}
