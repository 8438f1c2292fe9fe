import { types } from 'node:util';
import { z } from 'zod';
import type { Fact, ReadEvent, Reading } from '../../reading/index.js';
import { EVENT_TYPES } from '../../reading/index.js';
import type { Teller } from '../merge/index.js';
import type { Dispute, DocumentInput, Merge, MergedEvent, MergedFact } from '../types.js';
import { inflateJson, unpackJson } from './pack.js';

/** JSON in a column: the parts that the record itself relies on are checked, the rest is kept. */
function json<T, Column>(
  column: z.ZodType<Column>,
  textOf: (kept: Column) => string,
  shape: z.ZodType,
): z.ZodType<T> {
  return column.transform((kept, context): T => {
    const parsed = shape.safeParse(JSON.parse(textOf(kept)));
    if (parsed.success) return parsed.data as T;
    context.addIssue({ code: 'custom', message: parsed.error.message });
    return z.NEVER;
  }) as unknown as z.ZodType<T>;
}

/** What drivers give for a column of bytes. */
type Bytes = Uint8Array | ArrayBuffer;
const isBytes = (kept: unknown) => types.isUint8Array(kept) || types.isArrayBuffer(kept);

const packed = <T>(shape: z.ZodType) => json<T, string>(z.string(), unpackJson, shape);
const deflated = <T>(shape: z.ZodType) =>
  json<T, Bytes>(z.custom<Bytes>(isBytes), inflateJson, shape);
const plain = <T>(shape: z.ZodType) => json<T, string>(z.string(), (text) => text, shape);

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
const merges = z.array(
  z.looseObject({
    member: z.string(),
    document: z.string(),
    score: z.number(),
    reasons: z.array(z.string()),
  }),
);
const document = z.looseObject({ id: z.string(), lang: z.string() });
const pieces = {
  blocks: z.array(z.looseObject({ span })),
  repairs: z.array(z.looseObject({ span })),
};

/** A merged thing with the judgements that made it. */
export interface Explained<T> {
  readonly merged: T;
  readonly merges: readonly Merge[];
}
/** An event or a fact with the words that carry it. */
export interface Quoted<T> {
  readonly what: T;
  readonly quote: string;
}

export const entityKind = z.enum(['state', 'person', 'organisation', 'group', 'place', 'facility']);
export const toldEventJson = packed<Quoted<ReadEvent>>(
  z.object({ what: event, quote: z.string() }),
);
export const toldFactJson = packed<Quoted<Fact>>(z.object({ what: fact, quote: z.string() }));
export const toldJson = packed<Quoted<ReadEvent | Fact>>(
  z.object({ what: z.union([event, fact]), quote: z.string() }),
);
export const mergedEventJson = packed<Explained<MergedEvent>>(
  z.object({ merged: event.extend(spread), merges }),
);
export const mergedFactJson = packed<Explained<MergedFact>>(
  z.object({ merged: fact.extend(spread), merges }),
);
export const disputeJson = packed<Dispute>(
  z.looseObject({
    id: z.string(),
    kind: z.string(),
    about: z.looseObject({ ids: z.array(z.string()) }),
    positions: z.array(z.looseObject({ value: z.string(), sources: z.array(source) })),
    preferred: z.looseObject({ value: z.string() }).nullable().default(null),
  }),
);

/** What lists show of a document. */
export type DocumentJson = Omit<DocumentInput, 'text' | 'blocks' | 'repairs'>;
export const documentJson = plain<DocumentJson>(document);
/** What is kept of a document and its reading beside the list and the tellings. */
export interface Body {
  readonly document: Pick<DocumentInput, 'text' | 'blocks' | 'repairs'>;
  readonly reading: Omit<Reading, 'events' | 'facts'>;
}
export const bodyJson = deflated<Body>(
  z.object({
    document: z.looseObject({ text: z.string(), ...pieces }),
    reading: z.looseObject({ id: z.string(), mentions: z.array(z.looseObject({ span })) }),
  }),
);
/** A reading that a later one took the place of. */
export const pastReadingJson = deflated<Reading>(
  z.looseObject({ id: z.string(), events: z.array(event), facts: z.array(fact) }),
);
/** Who tells, without the group of copies, which may change. */
export type TellerJson = Omit<Teller, 'copies'>;

export const legacyDocumentJson = plain<Omit<DocumentInput, 'text'>>(document.extend(pieces));
export const legacyTextJson = plain<string>(z.string());
export const legacyReadingJson = plain<Reading>(
  z.looseObject({ id: z.string(), events: z.array(event), facts: z.array(fact) }),
);
