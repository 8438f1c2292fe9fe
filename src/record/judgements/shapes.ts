import { z } from 'zod';
import { span } from '../../base/index.js';
import { EVENT_TYPES, STATUSES } from '../../reading/index.js';

const id = z.string().min(1).max(200);
const label = z.string().min(1).max(500);
const spanShape = z
  .tuple([z.int().min(0), z.int().min(1)])
  .refine(([from, to]) => from < to, 'must start before it ends')
  .transform(([from, to]) => span(from, to));
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2025-10-08');
const rangeShape = z.strictObject({ from: date, to: date });

const entityShape = z.strictObject({
  id,
  label,
  kind: z.enum(['state', 'person', 'organisation', 'group', 'place', 'facility']),
  state: id.nullable().default(null),
});
const quantityShape = z.strictObject({
  number: z.number(),
  unit: z.string().max(100).default(''),
  bound: z.enum(['exact', 'about', 'at-least', 'at-most']).default('exact'),
});
const valueShape = z.union([entityShape, quantityShape, z.string().min(1).max(2000)]);

/** What may be changed of an event or a fact; what is not given stays. */
export const changesShape = z.strictObject({
  type: z.enum(EVENT_TYPES).optional(),
  mode: z.string().max(100).nullable().optional(),
  status: z.enum(STATUSES).optional(),
  polarity: z.boolean().optional(),
  actors: z.array(entityShape).max(100).optional(),
  recipients: z.array(entityShape).max(100).optional(),
  when: rangeShape.nullable().optional(),
  where: entityShape.nullable().optional(),
  property: z.string().min(1).max(100).optional(),
  subject: entityShape.optional(),
  value: valueShape.optional(),
  valid: rangeShape.nullable().optional(),
});

const markedEvent = z.strictObject({
  type: z.enum(EVENT_TYPES),
  mode: z.string().max(100).nullable().default(null),
  actors: z.array(entityShape).max(100).default([]),
  recipients: z.array(entityShape).max(100).default([]),
  symmetric: z.boolean().default(false),
  when: rangeShape.nullable().default(null),
  where: entityShape.nullable().default(null),
  status: z.enum(STATUSES).default('occurred'),
  polarity: z.boolean().default(true),
});
const markedFact = z.strictObject({
  subject: entityShape,
  property: z.string().min(1).max(100),
  value: valueShape,
  valid: rangeShape.nullable().default(null),
  polarity: z.boolean().default(true),
});

const anchorShape = z.strictObject({
  document: id,
  kind: z.enum(['event', 'fact']),
  id,
  span: spanShape,
  quote: z.string(),
  type: z.string(),
});
/** Words of a document, marked by a person. */
const marked = { document: id, span: spanShape };
const quoted = { ...marked, quote: z.string() };

/** A decision as it is kept and passed on. */
export const decisionShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), targets: z.array(anchorShape).min(1) }),
  z.strictObject({ kind: z.literal('reject'), targets: z.array(anchorShape).min(1) }),
  z.strictObject({
    kind: z.literal('edit'),
    targets: z.array(anchorShape).min(1),
    changes: changesShape,
  }),
  z.strictObject({ kind: z.literal('merge'), targets: z.array(anchorShape).min(2) }),
  z.strictObject({
    kind: z.literal('split'),
    targets: z.array(anchorShape).min(1),
    from: z.array(anchorShape).min(1),
  }),
  z.strictObject({ kind: z.literal('relink'), ...quoted, to: entityShape }),
  z.strictObject({ kind: z.literal('add-event'), ...quoted, event: markedEvent }),
  z.strictObject({ kind: z.literal('add-fact'), ...quoted, fact: markedFact }),
  z.strictObject({
    kind: z.literal('prefer'),
    targets: z.array(anchorShape).min(1),
    dispute: z.string(),
    value: z.string(),
  }),
  z.strictObject({ kind: z.literal('undo'), judgement: id }),
]);

/** A judgement as it is kept and passed on, a line of JSONL each. */
export const judgementShape = z.strictObject({
  id,
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  author: z.string().min(1).max(200),
  reason: z.string().max(5000),
  decision: decisionShape,
});

const ids = z.array(id).min(1).max(1000);

/** A decision as it is asked for. */
export const requestShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), ids }),
  z.strictObject({ kind: z.literal('reject'), ids }),
  z.strictObject({ kind: z.literal('edit'), ids, changes: changesShape }),
  z.strictObject({ kind: z.literal('merge'), ids }),
  /** Takes what documents tell (ids of members) out of the event or fact that it was merged into. */
  z.strictObject({ kind: z.literal('split'), ids }),
  z.strictObject({ kind: z.literal('relink'), ...marked, to: entityShape }),
  z.strictObject({ kind: z.literal('add-event'), ...marked, event: markedEvent }),
  z.strictObject({ kind: z.literal('add-fact'), ...marked, fact: markedFact }),
  z.strictObject({ kind: z.literal('prefer'), dispute: id, value: z.string() }),
  z.strictObject({ kind: z.literal('undo'), judgement: id }),
]);
