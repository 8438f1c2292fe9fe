import { fail, ok, type Result } from '../../base/index.js';

/** A sentence of a CoNLL-U file, line for line. */
export interface ConlluSentence {
  /** Comments, multi-word tokens, words and empty nodes, in file order; columns split at tabs. */
  readonly lines: readonly (readonly string[])[];
  /** Forms of the words. */
  readonly forms: readonly string[];
}

/** A CoNLL-U file. */
export interface ConlluDocument {
  readonly sentences: readonly ConlluSentence[];
  /** The words with spaces between, to tell the language from. */
  readonly text: string;
}

const COLUMNS = 10;
const WORD_ID = /^\d+$/u;
const NODE_ID = /^\d+(?:[-.]\d+)?$/u;

/** Whether a line of columns is a word, neither a comment nor a range nor an empty node. */
export function isWord(columns: readonly string[]): boolean {
  return columns.length === COLUMNS && WORD_ID.test(columns[0] as string);
}

/**
 * Reads CoNLL-U. Fails with code `conllu` where a line does not have ten columns or a word's number
 * is not the one that follows.
 */
export function parseConllu(source: string): Result<ConlluDocument> {
  const sentences: ConlluSentence[] = [];
  let lines: string[][] = [];
  let forms: string[] = [];
  const close = () => {
    if (forms.length > 0) sentences.push({ lines, forms });
    lines = [];
    forms = [];
  };
  for (const [index, raw] of source.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') {
      close();
      continue;
    }
    const columns = line.startsWith('#') ? [line] : line.split('\t');
    const problem = problemOf(columns, forms.length + 1);
    if (problem !== null) {
      return fail('conllu', `Line ${index + 1} is not CoNLL-U: ${problem}.`);
    }
    lines.push(columns);
    if (isWord(columns)) forms.push(columns[1] as string);
  }
  close();
  return ok({ sentences, text: sentences.map((s) => s.forms.join(' ')).join('\n') });
}

function problemOf(columns: readonly string[], next: number): string | null {
  const [id] = columns as [string];
  if (id.startsWith('#')) return null;
  if (columns.length !== COLUMNS) return `it has ${columns.length} columns instead of ${COLUMNS}`;
  if (!NODE_ID.test(id)) return `${JSON.stringify(id)} is no word number`;
  if (WORD_ID.test(id) && Number(id) !== next) return `word ${id} stands where ${next} is due`;
  return null;
}
