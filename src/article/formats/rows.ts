import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';

/** What a row of a table or a line of JSONL may say of the document in it. */
export const FIELDS = ['id', 'text', 'title', 'date', 'lang', 'url', 'outlet', 'author'] as const;
export type Field = (typeof FIELDS)[number];

/** Which column holds a field; where a table lacks it, the usual names are looked for. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** Names by which columns are found when nothing else was said, the best first. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'doc_id', 'article_id', 'guid'],
  text: ['text', 'body', 'content', 'article', 'article_text', 'full_text', 'maintext', 'story'],
  title: ['title', 'headline'],
  date: [
    'date',
    'published',
    'publication_date',
    'date_publish',
    'pubdate',
    'published_at',
    'date_published',
    'publish_date',
  ],
  lang: ['lang', 'language'],
  url: ['url', 'link', 'address'],
  outlet: ['outlet', 'source', 'publisher', 'publication', 'source_domain'],
  author: ['author', 'authors', 'byline'],
};

/** A document given as a row. */
export interface RowDocument {
  readonly id?: string;
  readonly text: string;
  readonly lang?: string;
  /** As written, of any form. */
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
}

/**
 * Reads a column map as people write it: `text=story,date=printed on`.
 *
 * @returns fails with `bad-columns`
 */
export function parseColumns(written: string): Result<Columns> {
  const columns: Partial<Record<Field, string>> = {};
  if (written.trim() === '') return ok({});
  for (const part of written.split(',')) {
    const [, name, column] = /^\s*([a-z]+)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    const field = FIELDS.find((it) => it === name);
    if (field === undefined || column === undefined) {
      return fail(
        'bad-columns',
        `"${part.trim()}" names no column; write such as text=story,date=printed with any of ${FIELDS.join(', ')}.`,
      );
    }
    columns[field] = column;
  }
  return ok(columns);
}

const word = z
  .union([z.string(), z.number()])
  .transform((it) => String(it).trim())
  .nullish();
const values = z.object({
  id: word,
  text: z.string('must be text'),
  lang: z
    .string()
    .regex(/^([a-z]{2,3}([-_]\w+)?)?$/i, 'must be an ISO 639-1 code')
    .nullish(),
  date: word,
  title: z.string().nullish(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  author: z.unknown(),
});

/**
 * The document in a row.
 *
 * @returns fails with `bad-document` where a field is missing or of a wrong form
 */
export function documentOfRow(
  row: Readonly<Record<string, unknown>>,
  columns: Columns = {},
): Result<RowDocument> {
  const keys = new Map(Object.keys(row).map((key) => [key.trim().toLowerCase(), key]));
  const picked = Object.fromEntries(
    FIELDS.map((field) => {
      const key = keyOf(field, keys, columns);
      return [field, key === undefined ? undefined : row[key]];
    }),
  );
  if (picked.text === undefined || picked.text === null) {
    const wanted = columns.text ?? 'text';
    return fail(
      'bad-document',
      `A document needs "${wanted}", which is not among ${listed([...keys.values()])}.`,
    );
  }
  const parsed = values.safeParse(picked);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((i) => `${i.path.join('.') || 'the line'} ${i.message}`);
    return fail('bad-document', `A document needs "text": ${issues.join('; ')}.`);
  }
  const { text, lang, author, ...rest } = parsed.data;
  const language = lang?.toLowerCase().replace(/[-_].*/, '');
  const known = Object.entries({
    ...rest,
    ...(language ? { lang: language } : {}),
    ...(typeof author === 'string' ? { author } : {}),
  }).filter(([, value]) => value);
  return ok({ text, ...Object.fromEntries(known) });
}

function keyOf(
  field: Field,
  keys: ReadonlyMap<string, string>,
  columns: Columns,
): string | undefined {
  const chosen = columns[field]?.toLowerCase();
  const names = chosen === undefined ? USUAL[field] : [chosen, ...USUAL[field]];
  return names.map((name) => keys.get(name)).find((key) => key !== undefined);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `"${name.slice(0, 40)}"`);
  return shown.length === 0 ? 'its keys' : shown.join(', ');
}

/** Whether a first line looks like the names of columns, one of which holds texts. */
export function hasTextColumn(text: string): boolean {
  const line = text.split(/\r?\n/, 1)[0]!;
  const separator = [',', '\t', ';'].find((it) => line.includes(it));
  if (separator === undefined || line.length === text.length) return false;
  const names = line.split(separator).map((it) => it.replace(/^["\s]+|["\s]+$/g, '').toLowerCase());
  return (
    names.every((name) => /^[a-z][\w ]{0,40}$/.test(name)) &&
    names.some((name) => USUAL.text.includes(name)) &&
    names.some((name) =>
      ['title', 'date', 'id', 'url'].some((it) => USUAL[it as Field].includes(name)),
    )
  );
}
