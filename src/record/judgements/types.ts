import type { z } from 'zod';
import type { Span } from '../../base/index.js';
import type { decisionShape, judgementShape, requestShape } from './shapes.js';

/**
 * What a judgement holds on to: an event or a fact as one document tells it, with the words that
 * carried it. It survives re-reading only where those words are byte-equal.
 */
export interface Anchor {
  readonly document: string;
  readonly kind: 'event' | 'fact';
  /** Id of the event or fact as the document tells it. */
  readonly id: string;
  readonly span: Span;
  readonly quote: string;
  /** Type of the event, property of the fact. */
  readonly type: string;
}

/** What a person decides, with all that it needs to hold in another record. */
export type Decision = z.infer<typeof decisionShape>;

/** What a person asks for, in ids as commands and pages show them. */
export type JudgementRequest = z.infer<typeof requestShape>;

/** A decision of a person, kept for ever; it is undone by another one. */
export type Judgement = z.infer<typeof judgementShape>;

/** How a judgement stands. */
export type Standing =
  | { readonly kind: 'holds' }
  | { readonly kind: 'undone'; readonly by: string }
  /** The words that it rests on are no longer read so: a person has to look. */
  | { readonly kind: 'review'; readonly why: string };

/** A judgement with how it stands. */
export interface JudgementView {
  readonly judgement: Judgement;
  readonly standing: Standing;
}
