/**
 * How odd a word looks: symbols inside words, scripts mixed, capitals inside lower case, control
 * characters. Words that people write score 0 with few exceptions ("iPhone" scores 1), mojibake
 * scores several points a word. The idea is ftfy's "badness" (Speer 2019, doi:10.5281/zenodo.2591652),
 * measured here from Unicode properties instead of a list of sequences.
 */
export function oddity(word: string): number {
  let points = 0;
  let previous: CharClass = 'space';
  for (const char of word) {
    const now = classOf(char);
    points += stepPoints(previous, now);
    previous = now;
  }
  return points;
}

type CharClass =
  | 'space'
  | 'control'
  | 'plain'
  | 'symbol'
  | 'lower'
  | 'upper'
  | 'cyrillic'
  | 'cyrillic-upper'
  | 'arabic'
  | 'thai'
  | 'greek'
  | 'hebrew'
  | 'other';

const MARK = /\p{M}/u;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const SPACE = /\s/u;
/** Letters to Unicode, signs to readers. */
const ORDINAL = /[ªº]/u;
const PLAIN = /[\p{N}"'“”„‘’«».,!?:;()[\]/%&@#*+=_–—…‐‑،؛؟\u200c-\u200f\u02b0-\u02ff-]/u;

const CLASSES = new Map<string, CharClass>();

function classOf(char: string): CharClass {
  let found = CLASSES.get(char);
  if (found === undefined) {
    found = computeClass(char);
    CLASSES.set(char, found);
  }
  return found;
}

function computeClass(char: string): CharClass {
  const code = char.codePointAt(0)!;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 'control';
  if (SPACE.test(char)) return 'space';
  if (PLAIN.test(char)) return 'plain';
  if (ORDINAL.test(char)) return 'symbol';
  if (LETTER.test(char) || MARK.test(char)) {
    if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00))
      return UPPER.test(char) ? 'upper' : 'lower';
    if (code < 0x370) return 'other';
    if (code < 0x400) return 'greek';
    if (code < 0x530) return UPPER.test(char) ? 'cyrillic-upper' : 'cyrillic';
    if (code >= 0x590 && code < 0x600) return 'hebrew';
    if (code < 0x780) return 'arabic';
    if (code >= 0xe00 && code < 0xe80) return 'thai';
    return 'other';
  }
  return 'symbol';
}

/** What a step from one class to the next costs. */
function stepPoints(from: CharClass, to: CharClass): number {
  if (to === 'control') return 2;
  if (to === 'symbol') return isLetter(from) || from === 'symbol' ? 1 : 0;
  if (!isLetter(to)) return 0;
  if (from === 'symbol') return 1;
  if (!isLetter(from)) return 0;
  if (scriptOf(from) !== scriptOf(to)) return 2;
  return isUpper(to) && !isUpper(from) ? 1 : 0;
}

function isLetter(c: CharClass): boolean {
  return c !== 'space' && c !== 'control' && c !== 'plain' && c !== 'symbol';
}

function isUpper(c: CharClass): boolean {
  return c === 'upper' || c === 'cyrillic-upper';
}

function scriptOf(c: CharClass): string {
  if (c === 'upper' || c === 'lower') return 'latin';
  return c === 'cyrillic-upper' ? 'cyrillic' : c;
}
