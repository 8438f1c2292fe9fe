import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';

/** A document given as one line of JSON (docs: `dragoman code --help`). */
export interface GivenDocument {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
}

const shape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be an ISO 639-1 code')
    .nullish(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?/, 'must be an ISO 8601 date such as 2025-10-08')
    .nullish(),
  title: z.string().nullish(),
});

/** Reads one line of JSONL. Codes: `bad-json`, `bad-document`. */
export function parseGivenDocument(line: string): Result<GivenDocument> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return fail(
      'bad-json',
      'The line is no JSON object; each line must hold one, such as {"id": "1", "text": "…"}.',
    );
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((i) => `${i.path.join('.') || 'the line'} ${i.message}`);
    return fail('bad-document', `A document needs "id" and "text": ${issues.join('; ')}.`);
  }
  const { id, text, lang, date, title } = parsed.data;
  return ok({
    id,
    text,
    ...(lang ? { lang } : {}),
    ...(date ? { date: date.slice(0, 10) } : {}),
    ...(title ? { title } : {}),
  });
}

/** The id that a broken line names all the same, so that its error can be told apart. */
export function idOfBrokenLine(line: string): string | null {
  return /"id"\s*:\s*"([^"\\]{1,200})"/.exec(line)?.[1] ?? null;
}
