import { once, readTable } from './tables.js';

const SAYS = ['first', 'published', 'changed'] as const;

/** What a date is said to be; `data/article/date-labels.tsv` defines the words. */
export type DateSays = (typeof SAYS)[number];

/** Words that say what the date after them is, and where they stand. */
export interface DateLabel {
  readonly start: number;
  readonly says: DateSays;
}

interface LabelTable {
  readonly pattern: RegExp;
  readonly says: ReadonlyMap<string, DateSays>;
}

/** Phrases compare without their blanks, since Persian writes به‌روزرسانی with and without. */
const bare = (phrase: string) => phrase.toLowerCase().replace(/[\s\u200c]+/g, '');

const labels = once((): LabelTable => {
  const says = new Map<string, DateSays>();
  const forms: string[] = [];
  for (const row of readTable('date-labels.tsv')) {
    const value = SAYS.find((it) => it === row.get('says'));
    if (value === undefined) {
      throw new Error(`data/article/date-labels.tsv, line ${row.line}: unknown value of says.`);
    }
    says.set(bare(row.get('phrase')), value);
    forms.push(row.get('phrase').replace(/\s+/g, '[\\s\\u200c]*'));
  }
  // Longer forms first: "last updated" is one label, not a word and a label.
  forms.sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${forms.join('|')})`, 'giu'), says };
});

/** The labels of dates in a line, in order. */
export function dateLabels(line: string): DateLabel[] {
  const { pattern, says } = labels();
  return [...line.matchAll(pattern)].flatMap(({ 0: form, index }) => {
    const value = says.get(bare(form));
    return value === undefined ? [] : [{ start: index, says: value }];
  });
}

const CLOCK =
  /(?<!\p{Nd})\p{Nd}{1,2}[:.٫]\p{Nd}{2}(?!\p{Nd})(?:\s*(?:[AaPp]\.?[Mm]\.?|[صم]|[A-Z]{2,4}))?/gu;
const AGO = /(?<!\p{Nd})\p{Nd}{1,2}\s*(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|d|days?)\s+ago/giu;
/** Longest line that is only a time, in characters. */
const LONGEST_TIME = 40;

/** Whether a line says at what time an entry of a live blog was written and nothing else: "16.42". */
export function isTimeLine(line: string): boolean {
  if (line.length > LONGEST_TIME || !/\p{Nd}/u.test(line)) return false;
  const rest = line.replace(AGO, ' ').replace(CLOCK, ' ');
  if (rest === line) return false;
  const [first] = dateLabels(rest);
  const left = first === undefined ? rest : rest.slice(0, first.start);
  // What follows a label is its other words: "Updated at".
  return !/[\p{L}\p{Nd}]/u.test(left) && (rest.match(/\p{L}+/gu)?.length ?? 0) <= 4;
}
