import type { Span } from '../../base/index.js';
import type { Role, Sense } from '../lexicon/types.js';
import type { Bound, Status, When } from '../types.js';
import type { Party } from './party.js';

/** A number that belongs to a deed, in the view. */
export interface DraftFigure {
  readonly of: string;
  readonly number: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly span: Span;
}

/** An event as one clause tells it, before retellings are joined. All spans are in the view. */
export interface Draft {
  readonly sense: Sense;
  readonly sentence: number;
  readonly head: number;
  readonly lemma: string;
  readonly trigger: Span;
  readonly span: Span;
  readonly also: readonly Span[];
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly when: When | null;
  readonly where: Party | null;
  readonly status: Status;
  readonly polarity: boolean;
  readonly saidBy: Party | null;
  readonly figures: readonly DraftFigure[];
  readonly confidence: number;
  /** Words of the sentence above the head that take it as their content, innermost first. */
  readonly above: readonly number[];
  /** Whoever is nearest above the deed said to speak of it. */
  readonly sayers: readonly Party[];
  /** They say of it that it is, was or will be, not that they intend it. */
  readonly isSaid: boolean;
  /** Sides without which it is no event; the story around it may tell them. */
  readonly needs: readonly Role[];
  /** How the roles were found: the pattern and the way to it. */
  readonly rule: string;
}
