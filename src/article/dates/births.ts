import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { tsvLines } from '../../base/index.js';
import type { CivilDate } from './calendar.js';
import { around } from './sorted.js';
import { dateTokens } from './tokens.js';

/** A person whose date of birth is known. */
export interface Born {
  /** The common English name. */
  readonly label: string;
  readonly born: CivilDate;
}

/** A person named in a text, and where. */
export interface NamedBirth extends Born {
  readonly start: number;
  readonly end: number;
}

/** Finds the people in a text whose dates of birth are known, in order. */
export type BirthLookup = (text: string, lang: string) => readonly NamedBirth[];

interface Spelling {
  readonly words: readonly string[];
  readonly person: Born;
}

const row = z.tuple([
  z.string().regex(/^(?:Q\d+|-)$/),
  z.iso.date(),
  ...(Array(4).fill(z.string().min(1)) as [z.ZodString, z.ZodString, z.ZodString, z.ZodString]),
]);

/** Spellings by the first letters of their first word, longest first. */
type Spellings = ReadonlyMap<string, readonly Spelling[]>;

const KEY_LENGTH = 3;
const MAX_ENDING = 3;

const keyOf = (word: string) => word.slice(0, KEY_LENGTH);

const wordsOf = (name: string) => dateTokens(name).map((token) => token.norm);

/**
 * Makes a lookup of a table of births.
 *
 * @throws ZodError where a line is not an id, a date and names in four languages.
 */
export function birthLookup(table: string): BirthLookup {
  const spellings = new Map<string, Spelling[]>();
  for (const { cells } of tsvLines(table)) {
    const [, date, ...names] = row.parse(cells);
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const label = names[0].split('|')[0] ?? names[0];
    const person = { label, born: { year, month, day } };
    for (const name of names.flatMap((cell) => cell.split('|'))) {
      addSpelling(spellings, { words: wordsOf(name), person });
    }
  }
  for (const list of spellings.values()) list.sort((a, b) => b.words.length - a.words.length);
  return (text, lang) => findPeople(text, lang, spellings);
}

function addSpelling(spellings: Map<string, Spelling[]>, spelling: Spelling): void {
  const key = keyOf(spelling.words[0] ?? '');
  spellings.set(key, [...(spellings.get(key) ?? []), spelling]);
}

/** People named in full, and again by the last word of a name that stands in full somewhere. */
function findPeople(text: string, lang: string, spellings: Spellings): NamedBirth[] {
  const full = scan(text, lang, spellings, (words) => words.length > 1);
  const short = new Map<string, Spelling[]>();
  const known = new Set(full.map((named) => named.label));
  for (const { words, person } of [...spellings.values()].flat()) {
    const last = words.at(-1) ?? '';
    if (known.has(person.label) && (words.length === 1 || last.length > KEY_LENGTH)) {
      addSpelling(short, { words: [last], person });
    }
  }
  const again = scan(text, lang, short, () => true);
  const covered = ({ start }: NamedBirth) => {
    const [before] = around(full, (named) => named.start, start + 1);
    return before !== undefined && start < before.end;
  };
  return [...full, ...again.filter((named) => !covered(named))].sort((a, b) => a.start - b.start);
}

function scan(
  text: string,
  lang: string,
  spellings: Spellings,
  wanted: (words: readonly string[]) => boolean,
): NamedBirth[] {
  const tokens = dateTokens(text);
  const found: NamedBirth[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const first of readings(tokens[at]!.norm, lang)) {
      const spelling = (spellings.get(keyOf(first)) ?? []).find(
        ({ words }) =>
          wanted(words) &&
          words.every((word, i) =>
            sameWord(i === 0 ? first : (tokens[at + i]?.norm ?? ''), word, lang),
          ),
      );
      if (spelling === undefined) continue;
      const end = tokens[at + spelling.words.length - 1]!.end;
      found.push({ ...spelling.person, start: tokens[at]!.start, end });
      at += spelling.words.length - 1;
      break;
    }
  }
  return found;
}

/** A word, and for Arabic what it is without the letters written together with it. */
function readings(word: string, lang: string): string[] {
  return lang === 'ar' && /^[وفبلك]/.test(word) ? [word, word.slice(1)] : [word];
}

/** Russian names decline: Путин, Путина, Путиным; Рахмон, Рахмоном. */
function sameWord(seen: string, word: string, lang: string): boolean {
  if (seen === word) return true;
  if (lang !== 'ru' || word.length < 4) return false;
  const stem = word.replace(/[аеиоуыэюяйь]{1,2}$/, '');
  return seen.startsWith(stem) && seen.length - stem.length <= MAX_ENDING;
}

let loaded: BirthLookup | null = null;

/** The lookup of `data/dates/births.tsv`. */
export function knownBirths(): BirthLookup {
  loaded ??= birthLookup(
    readFileSync(new URL('../../../data/dates/births.tsv', import.meta.url), 'utf8'),
  );
  return loaded;
}
