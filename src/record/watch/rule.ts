import { z } from 'zod';
import { EVENT_TYPES, STATUSES } from '../../reading/index.js';

const several = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one).min(1)]).transform((given) => [given].flat() as z.output<T>[]);
const text = z.string().min(1).max(300);

/** What an event must be like; every given field must hold, any of its values. */
const eventShape = z.strictObject({
  type: several(z.enum(EVENT_TYPES)).optional(),
  mode: several(text).optional(),
  sense: several(text).optional(),
  status: several(z.enum(STATUSES)).optional(),
  happened: z.boolean().optional(),
  conflict: z.boolean().optional(),
  actor: several(text).optional(),
  recipient: several(text).optional(),
  party: several(text).optional(),
  place: several(text).optional(),
  counts: several(text).optional(),
});
const factShape = z.strictObject({
  property: several(text).optional(),
  subject: several(text).optional(),
  value: several(text).optional(),
  unit: several(text).optional(),
  holds: z.boolean().optional(),
});
const disputeShape = z.strictObject({
  kind: several(
    z.enum(['figure', 'date', 'identity', 'status', 'membership', 'attribution']),
  ).optional(),
  label: several(text).optional(),
});
/** How two states dealt with each other in two stretches of time, one after the other. */
const dealingsShape = z.strictObject({ days: z.int().min(7).max(3660), least: z.int().min(1) });

const alternative = z.union([
  z.strictObject({ event: eventShape }),
  z.strictObject({ fact: factShape }),
  z.strictObject({ dispute: disputeShape }),
  z.strictObject({ dealings: dealingsShape }),
]);

/** A rule as it is written in YAML; conditions are parsed later. */
export const ruleShape = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens'),
  title: text,
  why: z.string().max(2000).optional(),
  match: z
    .record(z.string().regex(/^[a-z]+$/, 'must be small letters'), several(alternative))
    .refine((patterns) => Object.keys(patterns).length > 0, 'must name one thing to look for'),
  where: z.array(text).max(20).default([]),
  group: text.optional(),
  having: z.array(text).max(10).default([]),
  alert: text,
});

export type EventPattern = z.output<typeof eventShape>;
export type FactPattern = z.output<typeof factShape>;
export type DisputePattern = z.output<typeof disputeShape>;
export type Alternative = z.output<typeof alternative>;

/** A condition between things that were found. */
export type Condition =
  | {
      readonly kind: 'is' | 'is-not' | 'before' | 'after';
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'within'; readonly left: Term; readonly days: number; readonly right: Term }
  | {
      readonly kind: 'compare';
      readonly left: Term;
      readonly operator: '<' | '<=' | '>' | '>=';
      readonly right: Term;
    }
  | {
      readonly kind: 'member' | 'not-member' | 'no-longer-holds';
      readonly left: Term;
      readonly of: Term;
      readonly on: Term | null;
    };

/** A field of something found, how many different values it has in a group, or a constant. */
export type Term =
  | { readonly kind: 'path'; readonly of: string; readonly field: string }
  | { readonly kind: 'count'; readonly of: string; readonly field: string }
  | { readonly kind: 'constant'; readonly value: string };

/** A named question over the record, ready to be asked. */
export interface Rule {
  readonly name: string;
  readonly title: string;
  readonly why: string | null;
  readonly patterns: ReadonlyMap<string, readonly Alternative[]>;
  readonly where: readonly Condition[];
  readonly group: Term | null;
  readonly having: readonly Condition[];
  readonly alert: string;
  /** Changes with everything that the rule says. */
  readonly hash: string;
}

/** A fault of a rule file, with its line (from 1) and what to do. */
export interface RuleProblem {
  readonly line: number;
  readonly message: string;
}
