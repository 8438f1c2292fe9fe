import { packageText, parseTsv } from '../../base/index.js';

interface Syllable {
  readonly pinyin: string;
  readonly isFamily: boolean;
}

/** A given name has one syllable or two, which a hard sign may part: "Цунъю". */
const MOST_SYLLABLES = 2;
const HARD_SIGN = 'ъ';
/** Endings of other cases, of men, and what may stand in the nominative instead: "Миньхая" is "Миньхай". */
const CASES: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/(?:я|ю|ем|е)$/, 'й'],
  [/(?:я|ю|ем|е)$/, 'ь'],
  [/(?:а|у|ом|е)$/, ''],
];

let table: ReadonlyMap<string, Syllable> | null = null;

/**
 * A Chinese name in Cyrillic letters in Hanyu Pinyin, which English-language news writes: Russian writes each syllable in
 * one way (the system of Palladius, `data/identity/palladius.tsv`). Undefined of all that is not a common family name and
 * a given name of one or two such syllables.
 *
 * @example
 * pinyinOf('Гуй Цунъю') // 'Gui Congyou'
 * pinyinOf('Ли Мён Бак') // undefined
 */
export function pinyinOf(name: string): string | undefined {
  const words = name.toLowerCase().split(' ');
  const [family, given] = words;
  if (family === undefined || given === undefined || words.length > 2) return undefined;
  table ??= readTable();
  const first = table.get(family);
  if (first?.isFamily !== true) return undefined;
  const second = nominatives(given)
    .map((form) => syllablesOf(form, MOST_SYLLABLES))
    .find((syllables) => syllables !== undefined);
  return second === undefined ? undefined : `${capital(first.pinyin)} ${capital(second)}`;
}

const nominatives = (word: string) => [
  word,
  ...CASES.filter(([pattern]) => pattern.test(word)).map(([pattern, to]) =>
    word.replace(pattern, to),
  ),
];

/** The longest first syllable after which the rest is made of syllables, too. */
function syllablesOf(word: string, most: number): string | undefined {
  if (word === '') return '';
  if (most === 0) return undefined;
  for (let end = word.length; end > 0; end--) {
    const syllable = table!.get(word.slice(0, end));
    if (syllable === undefined) continue;
    const from = word[end] === HARD_SIGN ? end + 1 : end;
    const rest = syllablesOf(word.slice(from), most - 1);
    if (rest !== undefined) return syllable.pinyin + rest;
  }
  return undefined;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function readTable(): ReadonlyMap<string, Syllable> {
  const { rows } = parseTsv(packageText('data/identity/palladius.tsv') ?? '');
  return new Map(
    rows.map((row) => [
      row.get('syllable'),
      { pinyin: row.get('pinyin'), isFamily: row.get('family') === 'family' },
    ]),
  );
}
