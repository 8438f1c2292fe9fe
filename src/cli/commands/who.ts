import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';
import { readWords, whoIs } from '../../identity/index.js';
import type { Command } from '../command.js';
import { TABLES_OPTION, tablesFor } from '../tables-option.js';
import { filterJsonl } from './jsonl.js';

export const who: Command = {
  name: 'who',
  operands: '',
  summary: 'a filter: whom a name, an office or a description means',
  help: `
Reads JSONL from standard input and prints one line for each line, in the same order, whatever
happens: a line that cannot be read gives one with "error" set.

  in:  {"id": "1", "text": "the President of Russia", "date": "2023-10-13", "lang": "en"}
  out: {"id": "1", "candidates": [{"id": "Q7747", "label": "Vladimir Putin", "kind": "person",
        "state": "RUS", "score": 0.95, "certainty": "sure", "why": "holder of the office on 2023-10-13"}]}

Without "lang" the letters tell it; without "date" an office means nobody for certain. What is
known to nobody, empty or too long to be a name has no candidates.

  dragoman who --tables my-region < questions.jsonl

adds your own people, groups and names from a folder of tables (docs/identity.md).`,
  options: [TABLES_OPTION],
  async run(parsed, io) {
    const tables = tablesFor(parsed);
    const read = readWords(tables);
    return filterJsonl(io, (json): Result<object> => {
      const question = shape.safeParse(json);
      if (!question.success) {
        const issues = question.error.issues.map((i) => `${i.path.join('.') || 'it'} ${i.message}`);
        return fail('bad-question', `Give an object with "id" and "text": ${issues.join('; ')}.`);
      }
      const { id, text, date, lang } = question.data;
      const asked = { text, date: date?.slice(0, 10) ?? null, ...(lang ? { lang } : {}) };
      return ok({ id, candidates: whoIs(asked, tables, read) });
    });
  },
};

const shape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  date: z
    .string()
    .regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T.*)?)?)?$/,
      'must be a date such as 2025-10-08',
    )
    .nullish(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be an ISO 639-1 code')
    .nullish(),
});
