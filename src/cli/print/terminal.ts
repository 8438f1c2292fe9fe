import stringWidth from 'string-width';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** C0 and C1 controls and the characters that reorder text: article text may hold any of them. */
const HOSTILE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of an article made safe for a terminal: no control sequences, one line, and right-to-left
 * words kept from reordering what stands beside them (Unicode Bidirectional Algorithm, isolates).
 */
export function safe(text: string): string {
  const flat = text.replace(HOSTILE, '').replace(/\s+/g, ' ').trim();
  return RIGHT_TO_LEFT.test(flat) ? `${FIRST_STRONG_ISOLATE}${flat}${POP_ISOLATE}` : flat;
}

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The text cut to a number of columns, with an ellipsis where something was cut. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const isolated = text.startsWith(FIRST_STRONG_ISOLATE);
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const wide = widthOf(segment);
    if (used + wide > columns - 1) break;
    kept += segment;
    used += wide;
  }
  return `${kept}…${isolated ? POP_ISOLATE : ''}`;
}

/** The text with blanks after it up to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** Words broken into lines of at most a number of columns, each with an indent. */
export function wrap(text: string, columns: number, indent: string): string {
  const isolated = text.startsWith(FIRST_STRONG_ISOLATE);
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .replaceAll(FIRST_STRONG_ISOLATE, '')
    .replaceAll(POP_ISOLATE, '')
    .split(' ')) {
    if (line !== '' && widthOf(`${line} ${word}`) > columns - widthOf(indent)) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const shown = isolated ? lines.map((l) => `${FIRST_STRONG_ISOLATE}${l}${POP_ISOLATE}`) : lines;
  return shown.map((l) => indent + l).join('\n');
}
