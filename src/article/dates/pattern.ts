import type { Item, ItemClass } from './items.js';

/** One letter for each class, so that a sequence of items can be searched as a string. */
const LETTERS: Readonly<Record<ItemClass, string>> = {
  weekday: 'W',
  'weak-weekday': 'w',
  month: 'M',
  'weak-month': 'm',
  season: 'S',
  'weak-season': 's',
  deictic: 'T',
  'weak-deictic': 't',
  'unit-day': 'a',
  'unit-month': 'b',
  'unit-year': 'c',
  'unit-other': 'u',
  cardinal: 'k',
  article: 'K',
  ordinal: 'o',
  few: 'f',
  amount: 'A',
  direction: 'r',
  ago: 'g',
  later: 'l',
  earlier: 'L',
  told: 'P',
  reference: 'N',
  overnight: 'X',
  holiday: 'Y',
  fiscal: '7',
  per: '6',
  roman: 'I',
  long: '9',
  eve: '0',
  period: 'Z',
  times: '8',
  quarter: 'q',
  part: 'p',
  edge: 'e',
  approx: 'x',
  every: 'v',
  repeat: 'z',
  decade: 'E',
  in: 'i',
  of: 'O',
  the: 'H',
  from: 'F',
  to: 'G',
  and: '&',
  bound: 'B',
  since: 'C',
  meridiem: 'j',
  era: 'R',
  birthday: '1',
  age: '2',
  fresh: '3',
  future: '4',
  'day-number': 'd',
  'year-number': 'y',
  number: 'n',
  numeric: 'D',
  clock: 'h',
  less: '6',
  comma: ',',
  dash: '-',
  open: '5',
  stop: '.',
  break: '|',
  other: '_',
};

/** Names for several classes at once, for use in patterns. */
const GROUPS: Readonly<Record<string, readonly ItemClass[]>> = {
  unit: ['unit-day', 'unit-month', 'unit-year', 'unit-other'],
  dayname: ['weekday', 'weak-weekday'],
  monthname: ['month', 'weak-month'],
  seasonname: ['season', 'weak-season'],
  dayno: ['day-number', 'ordinal'],
  count: ['day-number', 'year-number', 'number', 'cardinal', 'few'],
  sep: ['comma', 'open'],
  begin: ['from', 'since', 'of'],
  link: ['to', 'dash', 'bound', 'and'],
};

/** A sequence of items, such as `w:dayname sep? d:dayno of? m:monthname`. */
export interface Pattern {
  readonly regex: RegExp;
  /** Letters of the items that it may begin with. */
  readonly first: ReadonlySet<string>;
}

/** The items that a pattern's labels found; those of optional parts may be missing. */
export type Parts = Readonly<Record<string, Item | undefined>>;

const escaped = (letter: string) => letter.replace(/[-&.|,\]\\^]/g, '\\$&');

/**
 * Compiles a pattern: words apart by spaces, each a class or group of classes (`a|b` for either),
 * with a label before it (`w:`) where its item is wanted and `?` behind it where it may be missing.
 *
 * @throws Error where a class is not known.
 */
export function pattern(source: string): Pattern {
  const first = new Set<string>();
  let begun = false;
  const parts = source.split(' ').map((word) => {
    const { label, classes, optional } =
      /^(?:(?<label>\w+):)?(?<classes>[\w|-]+)(?<optional>\??)$/.exec(word)?.groups ?? {};
    const letters = (classes ?? '')
      .split('|')
      .flatMap((name) => GROUPS[name] ?? [name as ItemClass])
      .map((name) => LETTERS[name]);
    if (letters.length === 0 || letters.includes(undefined as never)) {
      throw new Error(`The pattern word "${word}" names no class of items.`);
    }
    if (!begun) for (const letter of letters) first.add(letter);
    begun ||= optional !== '?';
    const set = `[${letters.map(escaped).join('')}]`;
    return `${label === undefined ? set : `(?<${label}>${set})`}${optional}`;
  });
  return { regex: new RegExp(parts.join(''), 'dy'), first };
}

/** The letters of a sequence of items, one each. */
export function lettersOf(items: readonly Item[]): string {
  let letters = '';
  for (const { cls } of items) letters += LETTERS[cls];
  return letters;
}

/** Tries a pattern at a place; `end` is the index after the last item that it took. */
export function matchAt(
  { regex }: Pattern,
  letters: string,
  items: readonly Item[],
  at: number,
): { parts: Parts; end: number } | null {
  regex.lastIndex = at;
  const match = regex.exec(letters);
  if (match === null) return null;
  const parts: Record<string, Item> = {};
  for (const [label, indices] of Object.entries(match.indices?.groups ?? {})) {
    const item = indices === undefined ? undefined : items[indices[0]];
    if (item !== undefined) parts[label] = item;
  }
  return { parts, end: at + match[0].length };
}
