import iconv from 'iconv-lite';
import { decode } from '../decoding/decode.js';
import { type Chunks, type Peekable, tooLarge } from './bytes.js';
import { MAX_TEXT_BYTES, MAX_TEXT_LENGTH, megabytes } from './limits.js';
import { Refused } from './refused.js';
import { documentOfRow } from './rows.js';
import { SNIFFED } from './sniff.js';
import type { Incoming, Opened, Opening } from './types.js';

/**
 * The documents of JSONL, one a line, as they come. A line that cannot be read is named by its
 * number and the rest goes on.
 */
export async function* jsonlDocuments(
  item: Incoming,
  chunks: Peekable,
  how: Opening,
): AsyncGenerator<Opened> {
  let number = 0;
  let count = 0;
  for await (const line of linesOf(chunks)) {
    number++;
    const name = `${item.name}:${number}`;
    if (line === null) {
      yield { kind: 'unreadable', name, failure: longLine() };
    } else if (line.trim() !== '') {
      count++;
      yield rowDocument(parsed(line), name, item, how);
    }
  }
  if (count === 0 && number === 0) yield nothing(item.name);
}

/** The documents of a table with named columns (RFC 4180), one a row, as they come. */
export async function* csvDocuments(
  item: Incoming,
  chunks: Peekable,
  how: Opening,
): AsyncGenerator<Opened> {
  const { parse } = await import('csv-parse');
  const name = await encodingOf(chunks);
  const head = iconv.decode(Buffer.from(await chunks.head(SNIFFED)), name);
  const parser = parse({
    columns: true,
    bom: true,
    delimiter: separatorOf(head),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_TEXT_BYTES,
  });
  const { pipeline, Readable } = await import('node:stream');
  pipeline(
    Readable.from(chunks, { objectMode: false }),
    iconv.decodeStream(name),
    parser,
    () => {},
  );
  let number = 0;
  for await (const row of parser as AsyncIterable<Record<string, unknown>>) {
    number++;
    const opened = rowDocument(row, `${item.name}:${number}`, item, how);
    yield opened;
    // A table without the column says so once, not a million times.
    if (number === 1 && opened.kind === 'unreadable' && opened.failure.code === 'bad-document')
      return;
  }
  if (number === 0) yield nothing(item.name);
}

function nothing(name: string): Opened {
  const failure = { code: 'empty-file', message: 'The file is empty; there is nothing to read.' };
  return { kind: 'unreadable', name, failure };
}

function longLine() {
  return new Refused(
    'too-large',
    `has more than the ${megabytes(MAX_TEXT_BYTES)} that one line may have; is it one document a line?`,
  ).failure;
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function rowDocument(
  row: Record<string, unknown> | null,
  name: string,
  item: Incoming,
  { columns }: Opening,
): Opened {
  if (row === null) {
    const message =
      'The line is no JSON object; each line must hold one, such as {"id": "1", "text": "…"}.';
    return { kind: 'unreadable', name, failure: { code: 'bad-json', message } };
  }
  const found = documentOfRow(row, columns);
  if (!found.ok) {
    const message = `${found.failure.message} Which column holds what can be said with --columns text=NAME.`;
    return { kind: 'unreadable', name, failure: { ...found.failure, message } };
  }
  if (found.value.text.length > MAX_TEXT_LENGTH) {
    const { failure } = tooLarge(found.value.text.length, MAX_TEXT_LENGTH);
    return { kind: 'unreadable', name, failure };
  }
  const { text, title, date, lang, url, outlet, author } = found.value;
  if (text.trim() === '') {
    const failure = { code: 'empty-text', message: 'holds no text.' };
    return { kind: 'unreadable', name, failure };
  }
  // Other forms than ISO 8601 are read as a page's dates are, and may turn out to say nothing.
  const iso =
    date === undefined ? undefined : /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ])/.exec(date)?.[0];
  return {
    kind: 'document',
    name,
    content: { kind: 'text', text },
    given: {
      ...item.given,
      ...(lang && { lang }),
      ...(iso && { date: iso }),
      ...(title && { title }),
    },
    carrier: {
      ...item.carrier,
      ...(url && { url }),
      ...(outlet && { outlet }),
      ...(author && { author }),
      ...(date && !iso && { date: { value: date, from: 'the date column' } }),
    },
  };
}

/** The code page of a stream of text, by its beginning. */
async function encodingOf(chunks: Peekable): Promise<string> {
  const head = await chunks.head(SNIFFED);
  // Cut at a line end: a character that is cut in two would be no UTF-8.
  const end = head.length < SNIFFED ? -1 : head.lastIndexOf(0x0a);
  const decoded = decode(end === -1 ? head : head.subarray(0, end));
  return decoded.ok ? decoded.value.encoding.name : 'utf-8';
}

const NEWLINE = 0x0a;

/** Lines of a text of any code page, without their ends; null for one that is too long. */
async function* linesOf(chunks: Peekable): AsyncGenerator<string | null> {
  const encoding = await encodingOf(chunks);
  if (encoding.startsWith('utf-16')) {
    yield* splitText(iconvStream(chunks, encoding));
    return;
  }
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): string | null => {
    const line = length > MAX_TEXT_BYTES ? null : iconv.decode(Buffer.concat(parts), encoding);
    parts = [];
    length = 0;
    return line?.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      parts.push(bytes.subarray(start, end));
      length += end - start;
      yield take();
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    length += rest.length;
    if (length > MAX_TEXT_BYTES) parts = [];
    else if (rest.length > 0) parts.push(Buffer.from(rest));
  }
  if (length > 0) yield take();
}

async function* iconvStream(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) yield decoder.write(Buffer.from(chunk));
  yield decoder.end() ?? '';
}

async function* splitText(texts: AsyncIterable<string>): AsyncGenerator<string | null> {
  let open = '';
  for await (const text of texts) {
    const lines = (open + text).split(/\r?\n/);
    open = lines.pop()!;
    yield* lines;
    if (open.length > MAX_TEXT_BYTES) {
      yield null;
      open = '';
    }
  }
  if (open !== '') yield open;
}

/** The character that parts the columns: the one that the first line has most of. */
function separatorOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0]!;
  const counts = [',', '\t', ';'].map((it) => [it, line.split(it).length] as const);
  return counts.reduce((best, it) => (it[1] > best[1] ? it : best))[0];
}
