import iconv from 'iconv-lite';
import { span } from '../../base/index.js';
import { once, readTable } from '../lexicon/tables.js';
import type { Repair } from '../types.js';
import { bytesOf } from './code-pages.js';
import { oddity } from './oddity.js';

/** Code pages in which Cyrillic and Arabic text was written before UTF-8, the commonest first. */
const WRITTEN = [
  'windows-1251',
  'windows-1256',
  'koi8-r',
  'cp866',
  'iso-8859-5',
  'iso-8859-6',
  'maccyrillic',
  'koi8-u',
];
/** What such text is taken for. */
const READ = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'cp866',
  'windows-1256',
  'windows-1250',
  'windows-1254',
  'iso-8859-5',
  'macintosh',
  'cp437',
];

/** A wrong turn from one single-byte code page to another. */
interface Turn {
  readonly how: string;
  /** What a character must have been; 0 where the page that was read has no such character. */
  readonly back: Uint16Array;
}

const turns = once((): readonly Turn[] =>
  READ.flatMap((read) => {
    const bytes = bytesOf(read);
    return WRITTEN.filter((written) => written !== read).map((written) => {
      const back = new Uint16Array(0x10000);
      for (let code = 0x80; code < 0x10000; code++) {
        const byte = bytes[code]!;
        if (byte === 0) continue;
        const char = iconv.decode(Buffer.from([byte]), written);
        if (char !== '\ufffd') back[code] = char.charCodeAt(0);
      }
      return { how: `${written} read as ${read}`, back };
    });
  }),
);

/** As rare as a character counts that a language does not write. */
const UNKNOWN = 46;

interface Rarities {
  /** Logarithms of a letter's rank in each of the languages. */
  readonly of: ReadonlyMap<string, Float64Array>;
  readonly unknown: Float64Array;
}

/** Letters in the languages of `data/article/letters.tsv`, by rank. */
const rarities = once((): Rarities => {
  const rows = readTable('letters.tsv').map((row) => [...row.get('letters')]);
  const unknown = new Float64Array(rows.length).fill(Math.log(UNKNOWN));
  const of = new Map<string, Float64Array>();
  rows.forEach((letters, language) => {
    letters.forEach((letter, i) => {
      const own = of.get(letter) ?? unknown.slice();
      own[language] = Math.log(i + 1);
      of.set(letter, own);
    });
  });
  return { of, unknown };
});

/**
 * How rare the characters of a text are in the language that they fit best: the mean logarithm of
 * their ranks, 1.6 to 2.2 for news text (99 of 100 lines), more for text with wrong letters.
 */
function rarity(chars: readonly string[]): number {
  const { of, unknown } = rarities();
  const sums = new Float64Array(unknown.length);
  for (const char of chars) {
    const own = of.get(char) ?? unknown;
    for (let language = 0; language < sums.length; language++) sums[language]! += own[language]!;
  }
  return Math.min(...sums) / chars.length;
}

/** Fewest characters beyond ASCII that show which letters a language likes. */
const FEWEST = 16;
/** Lines that look at least this usual are left alone. */
const USUAL = 2;
/** How usual a line must look once it is read right, and by how much more than before. */
const RIGHT = 2.2;
const GAIN = 0.2;
/** From here on, letters are of none of the languages that are known. */
const FOREIGN = 3;
/** Share of the letters of a line that were misread where any were: pages differ in all of them. */
const MOSTLY = 0.75;

/**
 * Finds lines of Cyrillic or Arabic text in one single-byte code page that were read as another,
 * such as `Ðîññèÿ` (windows-1251 read as windows-1252), by which letters languages like.
 */
export function misreadBytes(text: string): Repair[] {
  const repairs: Repair[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const foreign = line[0].match(BEYOND_ASCII) ?? [];
    if (foreign.length < FEWEST) continue;
    const shown = foreign.map((char) => char.toLowerCase());
    const before = rarity(shown);
    if (before < USUAL) continue;
    const ascii = line[0].match(/[A-Za-z]/g)?.length ?? 0;
    if (foreign.length < MOSTLY * (foreign.length + ascii)) continue;
    const turn = bestTurn(line[0], foreign, before);
    if (turn !== null) repairs.push(...repairsOf(line[0], line.index, turn));
  }
  return repairs;
}

/** Letters and signs, without the punctuation and the spaces that most pages share. */
const BEYOND_ASCII = /[^\0-\x7f\u00a0«»“”„’‘–—…\s]/gu;

function bestTurn(line: string, foreign: readonly string[], before: number): Turn | null {
  let best: Turn | null = null;
  let least = Math.min(RIGHT, before - GAIN);
  // Names and capitals are made of rare letters too, but no writer puts capitals inside words.
  const mostOdd = oddity(line) - (before < FOREIGN ? 1 : 0);
  for (const turn of turns()) {
    const mended: string[] = [];
    for (const char of foreign) {
      const code = turn.back[char.charCodeAt(0)]!;
      if (code === 0) break;
      mended.push(String.fromCharCode(code).toLowerCase());
    }
    if (mended.length < foreign.length) continue;
    const after = rarity(mended);
    if (after < least && oddity(mendedLine(line, turn)) <= mostOdd) {
      best = turn;
      least = after;
    }
  }
  return best;
}

function mendedLine(line: string, { back }: Turn): string {
  return line.replace(/[^\0-\x7f]/g, (char) => {
    const code = back[char.charCodeAt(0)]!;
    return code === 0 ? char : String.fromCharCode(code);
  });
}

function repairsOf(line: string, start: number, turn: Turn): Repair[] {
  return [...line.matchAll(/[^\0-\x7f]+/g)].map((run) => ({
    span: span(start + run.index, start + run.index + run[0].length),
    quote: run[0],
    repaired: mendedLine(run[0], turn),
    how: turn.how,
  }));
}
