import type { Reading } from '../../reading/index.js';
import { idOfBrokenLine, parseGivenDocument, Reader } from '../../service/index.js';
import type { Command } from '../command.js';
import { EXIT, type Exit, type Io } from '../io.js';
import { printJson } from '../print/found.js';
import { TABLES_OPTION, tablesFor } from '../tables-option.js';

export const code: Command = {
  name: 'code',
  operands: '',
  summary: 'a filter: documents in, readings out, without a record',
  help: `
Reads JSONL from standard input, one document a line, and prints one reading a line, in the same
order, whatever happens: a line that cannot be read gives a reading with "error" set.

  in:  {"id": "1", "text": "…", "lang": "en", "date": "2025-10-08", "title": "…"}
  out: {"id": "1", "lang": "en", "published": …, "events": […], "facts": […], "mentions": […], "blocks": […]}

Only "id" and "text" are needed. A second story glued onto a document is not read here.`,
  options: [TABLES_OPTION],
  async run(parsed, io) {
    return filterLines(io, new Reader(tablesFor(parsed)));
  },
};

async function filterLines(io: Io, reader: Reader): Promise<Exit> {
  let failed = false;
  let line = 0;
  for await (const text of io.lines()) {
    line++;
    if (text.trim() === '') continue;
    const reading = readLine(text, line, reader);
    failed ||= reading.error !== undefined;
    printJson(io, reading);
  }
  return failed ? EXIT.someUnreadable : EXIT.done;
}

function readLine(text: string, line: number, reader: Reader): Reading {
  const given = parseGivenDocument(text);
  if (!given.ok) return unread(idOfBrokenLine(text) ?? `line-${line}`, given.failure.message);
  const { id, text: document, lang, date, title } = given.value;
  const read = reader.read({
    content: { kind: 'text', text: document },
    path: null,
    given: { ...(lang ? { lang } : {}), ...(date ? { date } : {}), ...(title ? { title } : {}) },
  });
  if (!read.ok) return unread(id, read.failure.message);
  const [first] = read.value;
  if (first === undefined) return unread(id, 'The text holds no article.');
  return { ...first.reading, id };
}

function unread(id: string, error: string): Reading {
  return {
    id,
    lang: 'und',
    published: null,
    title: null,
    events: [],
    facts: [],
    mentions: [],
    blocks: [],
    covered: false,
    error,
  };
}
