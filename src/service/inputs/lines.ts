import { documentOfRow } from '../../article/index.js';
import { fail, ok, type Result } from '../../base/index.js';

/** A document given as one line of JSON (docs: `dragoman code --help`). */
export interface GivenDocument {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
}

/** Reads one line of JSONL. Codes: `bad-json`, `bad-document`. */
export function parseGivenDocument(line: string): Result<GivenDocument> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    json = null;
  }
  if (typeof json !== 'object' || json === null) {
    return fail(
      'bad-json',
      'The line is no JSON object; each line must hold one, such as {"id": "1", "text": "…"}.',
    );
  }
  const row = documentOfRow(json as Record<string, unknown>);
  if (!row.ok) return row;
  const { id, text, lang, date, title } = row.value;
  if (id === undefined) return fail('bad-document', 'A document needs "id" and "text".');
  if (date !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?/.test(date)) {
    return fail('bad-document', 'The date must be an ISO 8601 date such as 2025-10-08.');
  }
  return ok({
    id,
    text,
    ...(lang && { lang }),
    ...(date && { date: date.slice(0, 10) }),
    ...(title && { title }),
  });
}

/** The id that a broken line names all the same, so that its error can be told apart. */
export function idOfBrokenLine(line: string): string | null {
  return /"id"\s*:\s*"([^"\\]{1,200})"/.exec(line)?.[1] ?? null;
}
