import { span } from '../../base/index.js';
import type { Repair } from '../types.js';
import { CODE_PAGES, type CodePage } from './code-pages.js';
import { applied, composed } from './compose.js';
import { decodeWord, pagesThatMayExplain, type WordReading } from './decode-word.js';
import { misreadBytes } from './misread-bytes.js';

/** Points by which a repair must beat the word as it stands, where nothing else speaks for it. */
const ALONE = 2;
/** Where the word holds characters that the code page does not explain. */
const ALONE_UNEXPLAINED = 3;
/** Points a code page must gain in the document before its weaker words are believed too. */
const ESTABLISHED = 6;
/** Share of a line's non-ASCII words that must be mojibake before words without points count. */
const LINE_SHARE = 0.5;

interface Word {
  readonly start: number;
  readonly text: string;
  /** By the number of the code page; most words of a text in order have none. */
  readonly readings: ReadonlyMap<number, WordReading>;
}

const NO_READINGS: ReadonlyMap<number, WordReading> = new Map();

/** How often text is looked through: each wrong turn that it took needs one look. */
const ROUNDS = 4;

/**
 * Finds stretches of broken encoding, such as `Russiaโ€™s` (UTF-8 read as windows-874), and what
 * they must have been, also where they were broken more than once. A repair is believed when
 * reading the bytes back gives a plainly less odd word, or when the line is full of such words.
 * Text that is in order yields nothing.
 *
 * Cost is linear in the length of the text.
 */
export function findRepairs(text: string): Repair[] {
  let repairs: Repair[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { text: current, places } = applied(text, repairs);
    const utf8 = misreadUtf8(current);
    const found = utf8.length > 0 ? utf8 : misreadBytes(current);
    if (found.length === 0) break;
    repairs = composed(text, current, places, found);
  }
  return joinNeighbours(text, repairs);
}

/** Finds stretches of UTF-8 that were read as a single-byte code page. */
function misreadUtf8(text: string): Repair[] {
  const lines = wordsByLine(text);
  const totals = CODE_PAGES.map(() => 0);
  for (const { readings } of lines.flat()) {
    for (const [page, reading] of readings) totals[page]! += strongGain(reading);
  }
  const order = totals
    .map((total, page) => ({ total, page }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || a.page - b.page);
  const found: Repair[] = [];
  for (const line of lines) {
    const taken = new Set<Word>();
    const gainOf = (page: number) =>
      line.reduce((sum, { readings }) => sum + Math.max(0, readings.get(page)?.gain ?? 0), 0);
    // A text can be put together from parts that were broken differently, line by line.
    const byLine = order
      .map((it) => ({ ...it, gain: gainOf(it.page) }))
      .sort((a, b) => b.gain - a.gain || b.total - a.total);
    for (const { page, total } of byLine) {
      for (const word of believedWords(line, page, total, taken)) {
        taken.add(word);
        found.push(...repairsOf(text, word, page));
      }
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** Lines that hold anything beyond ASCII, as their words that do. */
function wordsByLine(text: string): Word[][] {
  const lines: Word[][] = [[]];
  let isMidSentence = false;
  const pattern = /\n|[^ \t\r\n\f\v]+/g;
  for (const match of text.matchAll(pattern)) {
    const [token] = match;
    if (token === '\n') {
      if (lines.at(-1)!.length > 0) lines.push([]);
      isMidSentence = false;
      continue;
    }
    if (!isAscii(token)) {
      const readings = readingsOf(token, isMidSentence);
      lines.at(-1)!.push({ start: match.index, text: token, readings });
    }
    isMidSentence = GOES_ON.test(token);
  }
  return lines;
}

/** How a word ends after which the sentence goes on. */
const GOES_ON = /[\p{L}\p{N},;،؛]$/u;

function readingsOf(token: string, isMidSentence: boolean): ReadonlyMap<number, WordReading> {
  const pages = pagesThatMayExplain(token);
  if (pages === 0) return NO_READINGS;
  let readings: Map<number, WordReading> | null = null;
  for (const [page, codePage] of CODE_PAGES.entries()) {
    if ((pages & (1 << page)) === 0) continue;
    const reading = decodeWord(token, codePage, isMidSentence);
    if (reading === null) continue;
    readings ??= new Map();
    readings.set(page, reading);
  }
  return readings ?? NO_READINGS;
}

function isAscii(token: string): boolean {
  for (let i = 0; i < token.length; i++) if (token.charCodeAt(i) > 0x7f) return false;
  return true;
}

function strongGain(reading: WordReading): number {
  const needed = reading.unexplained > 0 ? ALONE_UNEXPLAINED : ALONE;
  return reading.gain >= needed ? reading.gain : 0;
}

function believedWords(
  line: readonly Word[],
  page: number,
  total: number,
  taken: ReadonlySet<Word>,
): Word[] {
  const open = line.filter((word) => !taken.has(word));
  const candidates = open.filter((word) => word.readings.has(page));
  const strong = candidates.filter((word) => strongGain(word.readings.get(page)!) > 0);
  const lineIsBroken =
    strong.length >= 2 && candidates.length >= LINE_SHARE * Math.max(open.length, 1);
  return candidates.filter((word) => {
    const reading = word.readings.get(page)!;
    if (strongGain(reading) > 0) return true;
    if (lineIsBroken && reading.gain > 0) return true;
    if (reading.unexplained > 0) return false;
    if (lineIsBroken && reading.gain === 0) return true;
    return total >= ESTABLISHED && reading.gain >= 1;
  });
}

function repairsOf(text: string, word: Word, page: number): Repair[] {
  return word.readings.get(page)!.pieces.map(({ start, end, repaired }) => ({
    span: span(word.start + start, word.start + end),
    quote: text.slice(word.start + start, word.start + end),
    repaired,
    how: `utf-8 read as ${(CODE_PAGES[page] as CodePage).name}`,
  }));
}

/** A broken line is one repair, not one a word: what lies between them is spaces and full stops. */
function joinNeighbours(text: string, repairs: readonly Repair[]): Repair[] {
  const joined: Repair[] = [];
  for (const repair of repairs) {
    const last = joined.at(-1);
    const gap = last && text.slice(last.span[1], repair.span[0]);
    if (last && gap !== undefined && last.how === repair.how && /^[ -/:-@]{0,3}$/.test(gap)) {
      joined[joined.length - 1] = {
        span: span(last.span[0], repair.span[1]),
        quote: last.quote + gap + repair.quote,
        repaired: last.repaired + gap + repair.repaired,
        how: last.how,
      };
    } else joined.push(repair);
  }
  return joined;
}
