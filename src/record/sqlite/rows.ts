import { z } from 'zod';
import type { Fact, ReadEvent, Reading } from '../../reading/index.js';
import { EVENT_TYPES } from '../../reading/index.js';
import type { Teller } from '../merge/index.js';
import type { Dispute, DocumentInput, MergedEvent, MergedFact } from '../types.js';

/** A JSON column: the parts that the record itself relies on are checked, the rest is kept. */
function json<T>(shape: z.ZodType): z.ZodType<T> {
  return z.string().transform((text, context): T => {
    const parsed = shape.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data as T;
    context.addIssue({ code: 'custom', message: parsed.error.message });
    return z.NEVER;
  }) as unknown as z.ZodType<T>;
}

const span = z.tuple([z.int(), z.int()]);
const actor = z.looseObject({ id: z.string(), label: z.string(), kind: z.string() });
const dates = z.looseObject({ from: z.string(), to: z.string() });
const told = { id: z.string(), span, confidence: z.number() };
const event = z.looseObject({
  ...told,
  type: z.enum(EVENT_TYPES),
  actors: z.array(actor),
  recipients: z.array(actor),
  when: dates.nullable(),
  figures: z.array(z.looseObject({ of: z.string(), number: z.number() })),
});
const fact = z.looseObject({
  ...told,
  subject: actor,
  property: z.string(),
  valid: dates.nullable(),
});
const source = z.looseObject({ document: z.string(), span, quote: z.string() });
const spread = {
  document: z.string(),
  reports: z.int(),
  outlets: z.int(),
  independent: z.int(),
  sources: z.array(source),
};

export const entityKind = z.enum(['state', 'person', 'organisation', 'group', 'place', 'facility']);
export const eventJson = json<ReadEvent>(event);
export const factJson = json<Fact>(fact);
export const mergedEventJson = json<MergedEvent>(event.extend(spread));
export const mergedFactJson = json<MergedFact>(fact.extend(spread));
export const readingJson = json<Reading>(
  z.looseObject({ id: z.string(), events: z.array(event), facts: z.array(fact) }),
);
export const disputeJson = json<Dispute>(
  z.looseObject({
    id: z.string(),
    kind: z.string(),
    about: z.looseObject({ ids: z.array(z.string()) }),
    positions: z.array(z.looseObject({ value: z.string(), sources: z.array(source) })),
  }),
);
/** What is kept of a document beside its text. */
export type DocumentJson = Omit<DocumentInput, 'text'>;
export const documentJson = json<DocumentJson>(
  z.looseObject({
    id: z.string(),
    lang: z.string(),
    blocks: z.array(z.looseObject({ span })),
    repairs: z.array(z.looseObject({ span })),
  }),
);
/** Who tells, without the group of copies, which may change. */
export const tellerJson = json<Omit<Teller, 'copies'>>(
  z.looseObject({
    id: z.string(),
    outlet: z.string().nullable(),
    lang: z.string(),
    published: z.string().nullable(),
  }),
);
export const textJson = json<string>(z.string());
export const reasonsJson = json<string[]>(z.array(z.string()));
