import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';
import { EVENT_TYPES, STATUSES } from '../../reading/index.js';
import type { Filter } from '../../record/index.js';

const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2025-10-08');

const day = z.iso.date('must be a day such as 2025-10-08');

const query = z.strictObject({
  actor: z.string().optional(),
  with: z.string().optional(),
  type: z.enum(EVENT_TYPES).optional(),
  mode: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  place: z.string().optional(),
  since: date.optional(),
  until: date.optional(),
  asOf: day.optional(),
  validOn: date.optional(),
  source: z.string().optional(),
  lang: z.string().optional(),
  saidBy: z.string().optional(),
  minConfidence: z.coerce.number().min(0).max(1).optional(),
  minSources: z.coerce.number().int().min(0).optional(),
  text: z.string().optional(),
  limit: z.coerce.number().int().min(0).max(10_000).optional(),
});

/** The filter that the query part of an address asks for; empty values ask for nothing. Code: `bad-filter`. */
export function filterOfQuery(raw: unknown): Result<Filter> {
  const given = Object.entries((raw ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== '',
  );
  const parsed = query.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const issues = parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`.trim());
    return fail('bad-filter', `The filter cannot be understood: ${issues.join('; ')}.`);
  }
  const set = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return ok(Object.fromEntries(set) as Filter);
}
