import { types } from 'node:util';
import { z } from 'zod';
import type { Fact, ReadEvent, Reading } from '../../reading/index.js';
import { EVENT_TYPES } from '../../reading/index.js';
import type { DocumentInput } from '../types.js';
import type { Bytes } from './compact/index.js';
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

/** A column of bytes. */
export const bytes = z.custom<Bytes>(
  (kept) => types.isUint8Array(kept) || types.isArrayBuffer(kept),
);

const packed = <T>(shape: z.ZodType) => json<T, string>(z.string(), unpackJson, shape);
const deflated = <T>(shape: z.ZodType) => json<T, Bytes>(bytes, inflateJson, shape);
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
const document = z.looseObject({ id: z.string(), lang: z.string() });
const pieces = {
  blocks: z.array(z.looseObject({ span })),
  repairs: z.array(z.looseObject({ span })),
};

/** An event or a fact with the words that carry it. */
export interface Quoted<T> {
  readonly what: T;
  readonly quote: string;
}

const toldShape = z.union([event, fact]);
/**
 * What a document tells, as the record wrote it: only its kind is looked at, for long lists are read
 * from many of them.
 */
export function asTold(value: unknown): ReadEvent | Fact {
  if (typeof value !== 'object' || value === null || !('id' in value)) {
    throw new Error('What a document tells is not readable.');
  }
  if ('property' in value ? !('subject' in value) : !('actors' in value && 'type' in value)) {
    throw new Error(`${value.id} is neither an event nor a fact.`);
  }
  return value as ReadEvent | Fact;
}

/** What lists show of a document. */
export type DocumentJson = Omit<DocumentInput, 'text' | 'blocks' | 'repairs'>;
export const summaryShape = z.looseObject({
  outlet: z.string().nullable(),
  published: z.looseObject({ date: z.string() }).nullable(),
});
export const bodyShape = z.object({
  ...pieces,
  reading: z.looseObject({ mentions: z.array(z.looseObject({ span })) }),
});
/** A reading that a later one took the place of. */
export const pastReadingJson = deflated<Reading>(
  z.looseObject({ id: z.string(), events: z.array(event), facts: z.array(fact) }),
);
export const legacyDocumentJson = plain<Omit<DocumentInput, 'text'>>(document.extend(pieces));
export const legacyTextJson = plain<string>(z.string());
export const legacyReadingJson = plain<Reading>(
  z.looseObject({ id: z.string(), events: z.array(event), facts: z.array(fact) }),
);

/** Of schemas 2 to 10. */
export const legacySummaryJson = plain<DocumentJson>(document);
export const legacyBodyJson = deflated<{
  readonly document: Pick<DocumentInput, 'text' | 'blocks' | 'repairs'>;
  readonly reading: Omit<Reading, 'events' | 'facts'>;
}>(
  z.object({
    document: z.looseObject({ text: z.string(), ...pieces }),
    reading: z.looseObject({ id: z.string(), mentions: z.array(z.looseObject({ span })) }),
  }),
);
export const legacyToldJson = packed<Quoted<ReadEvent | Fact>>(
  z.object({ what: toldShape, quote: z.string() }),
);
