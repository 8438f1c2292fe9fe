import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { tsvLines } from '../../base/index.js';
import { comparable, dateTokens } from './tokens.js';
import { PARTS, SEASONS, UNITS } from './types.js';

/** Languages that have a vocabulary. */
export const DATE_LANGUAGES = ['en', 'ar', 'ru', 'fa'] as const;
export type DateLanguage = (typeof DATE_LANGUAGES)[number];

const amount = new RegExp(String.raw`^(?:-?\d+(?:\.5)?|X) (?:${UNITS.join('|')})$`);
const holiday = /^[ghs](?:[1-9]|1[0-2])-\d{1,2}$/;
const deictic = new RegExp(String.raw`^-?\d (?:${UNITS.join('|')})(?: (?:${PARTS.join('|')}))?$`);
const none = z.literal('-');

/** What may stand in the value column, by class. */
const VALUES = {
  weekday: z.string().regex(/^[1-7]$/),
  month: z.string().regex(/^[ghs](?:[1-9]|1[0-2])$/),
  unit: z.enum(UNITS),
  cardinal: z.string().regex(/^\d{1,3}(?:\.5)?$/),
  ordinal: z.string().regex(/^\d{1,2}$/),
  few: none,
  amount: z.string().regex(amount),
  direction: z.enum(['-1', '0', '1', 'past', 'coming']),
  deictic: z.string().regex(deictic),
  ago: z.literal('-1'),
  later: z.literal('1'),
  earlier: z.literal('-1'),
  told: z.string().regex(deictic),
  reference: z.enum(['past', 'present', 'future']),
  overnight: none,
  holiday: z.string().regex(holiday),
  fiscal: none,
  per: none,
  eve: none,
  period: z.string().regex(/^(?:4 [1-4]|2 [12])$/),
  times: none,
  long: none,
  clock: z.string().regex(/^(?:12|24):00$/),
  season: z.enum(SEASONS),
  quarter: z.enum(['2', '3', '4', 'semester']),
  part: z.enum(PARTS),
  edge: z.enum(['start', 'mid', 'end']),
  approx: none,
  every: z.enum(['1', '2']),
  repeat: z.enum(UNITS),
  decade: z.string().regex(/^\d{3}0$/),
  in: z.enum(['-', 'ahead', 'at', 'for', 'within']),
  of: none,
  the: none,
  from: none,
  to: none,
  and: none,
  bound: z.enum(['by', 'before', 'until']),
  since: z.enum(['since', 'from', 'after']),
  less: none,
  meridiem: z.enum(['am', 'pm', 'utc', 'local']),
  era: z.enum(['gregorian', 'hijri', 'solar-hijri']),
  birthday: none,
  age: none,
  fresh: none,
  future: none,
  not: none,
} as const;

export type WordClass = keyof typeof VALUES;

/** One form of one word, as the table has it. */
export interface Entry {
  readonly words: readonly string[];
  readonly capital: boolean;
  readonly cls: WordClass;
  readonly value: string;
  readonly weak: boolean;
  /** A weak form is one of these only in a text that has this somewhere; null where always. */
  readonly beside: string | null;
  readonly plural: boolean;
  readonly hour: boolean;
}

/** Entries by their first word, longest first. */
export type Vocabulary = ReadonlyMap<string, readonly Entry[]>;

const row = z
  .tuple([
    z.string().min(1),
    z.string(),
    z.string(),
    z.enum(['weak', 'plural', 'hour']).optional(),
    z.string().min(1).optional(),
  ])
  .transform(([form, cls, value, flag, beside], context) => {
    const known = z.enum(Object.keys(VALUES) as [WordClass]).safeParse(cls);
    const right = known.success && VALUES[known.data].safeParse(value).success;
    if (!known.success || !right) {
      context.addIssue({ code: 'custom', message: `${form}: no class ${cls} with value ${value}` });
      return z.NEVER;
    }
    return {
      form,
      cls: known.data,
      value,
      weak: flag === 'weak',
      beside: beside === undefined ? null : comparable(beside),
      plural: flag === 'plural',
      hour: flag === 'hour',
    };
  });

/**
 * Writes out the alternatives of a form: `сред{а|у}` is `среда` and `среду`.
 *
 * @throws Error where braces stand inside braces or one of a pair is missing
 */
export function alternatives(form: string): string[] {
  const open = /^([^{}]*)\{([^{}]*)\}(.*)$/.exec(form);
  if (open === null) {
    if (/[{}]/.test(form)) throw new Error(`Braces do not pair, or stand in each other: ${form}`);
    return [form];
  }
  const [, before = '', choices = '', after = ''] = open;
  return choices
    .split('|')
    .flatMap((choice) => alternatives(after).map((rest) => before + choice + rest));
}

/**
 * Reads a vocabulary table.
 *
 * @throws Error naming the line that has no known class, a value that its class does not allow,
 *   or a form that was given before, or braces
 *   that do not pair.
 */
export function parseVocabulary(table: string): Vocabulary {
  const entries = new Map<string, Entry[]>();
  const seen = new Set<string>();
  for (const { line, cells } of tsvLines(table)) {
    const { form, ...meaning } = row.parse(cells);
    for (const one of alternatives(form)) {
      const capital = /^\p{Lu}/u.test(one);
      const words = dateTokens(one).map((token) => token.norm);
      const key = comparable(words.join(' '));
      if (seen.has(key)) throw new Error(`The form "${one}" stands twice: line ${line}`);
      seen.add(key);
      const first = words[0];
      if (first === undefined) throw new Error(`There is no word in line ${line}`);
      entries.set(first, [...(entries.get(first) ?? []), { words, capital, ...meaning }]);
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return entries;
}

const loaded = new Map<DateLanguage, Vocabulary>();

/** The vocabulary of a language, from `data/dates`; null where there is none. */
export function vocabularyOf(lang: string): Vocabulary | null {
  const known = DATE_LANGUAGES.find((one) => one === lang);
  if (known === undefined) return null;
  const vocabulary =
    loaded.get(known) ??
    parseVocabulary(
      readFileSync(new URL(`../../../data/dates/${known}.tsv`, import.meta.url), 'utf8'),
    );
  loaded.set(known, vocabulary);
  return vocabulary;
}

const strengthened = new Map<string, Vocabulary>();

/**
 * The vocabulary of a language as a document uses it: دوشنبه is Monday where nothing is said of
 * Tajiks, and may be their capital where it is.
 *
 * @param text the whole document
 */
export function vocabularyIn(text: string, lang: string): Vocabulary | null {
  const vocabulary = vocabularyOf(lang);
  if (vocabulary === null) return null;
  const doubts = doubtsOf(vocabulary);
  if (doubts.size === 0) return vocabulary;
  const written = comparable(text);
  const absent = [...doubts].filter((word) => !written.includes(word));
  if (absent.length === 0) return vocabulary;
  const key = [lang, ...absent].join(' ');
  const sure = strengthened.get(key) ?? withSure(vocabulary, new Set(absent));
  strengthened.set(key, sure);
  return sure;
}

const doubts = new WeakMap<Vocabulary, ReadonlySet<string>>();

function doubtsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const known = doubts.get(vocabulary);
  if (known !== undefined) return known;
  const all = [...vocabulary.values()].flat().flatMap(({ beside }) => beside ?? []);
  const found = new Set(all);
  doubts.set(vocabulary, found);
  return found;
}

function withSure(vocabulary: Vocabulary, absent: ReadonlySet<string>): Vocabulary {
  const sure = (entry: Entry): Entry =>
    entry.beside !== null && absent.has(entry.beside) ? { ...entry, weak: false } : entry;
  return new Map([...vocabulary].map(([word, entries]) => [word, entries.map(sure)]));
}
