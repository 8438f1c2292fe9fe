import type { EntityId, OfficeKind } from '../types.js';

/** An office as the table has it. */
export interface Office {
  /** Stable key: `president`. */
  readonly id: string;
  /** English title: "President". */
  readonly label: string;
  /** What it may be, the usual first: a president leads a state or an organisation. */
  readonly kinds: readonly OfficeKind[];
  /** State or organisation where the title alone says it ("Secretary of State"), else null. */
  readonly of: EntityId | null;
}

/** An office title found at a word. */
export interface OfficeMatch {
  /** In words. */
  readonly length: number;
  readonly office: Office;
  readonly exact: boolean;
}
