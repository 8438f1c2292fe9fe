import { parseTsv, tsvLines } from '../../base/index.js';
import { fold } from '../tables/index.js';
import { type Features, featuresOf } from './features.js';
import { WORD_CLASSES, type WordClass } from './word-classes.js';

/** One row: words of a class with their features. */
export interface Term {
  readonly class: WordClass;
  /** Folded dictionary forms. */
  readonly words: readonly string[];
  readonly features: Features;
}

/**
 * Reads the rows of a vocabulary file.
 *
 * @throws Error naming the line of a row with an unknown class or without words.
 */
export function parseVocabulary(source: string): readonly Term[] {
  return tsvLines(source).map(({ line, cells }) => {
    const [kind, words = '', features = ''] = cells;
    if (words === '') throw new Error(`Line ${line} needs words, got ${JSON.stringify(cells)}.`);
    return {
      class: classOf(kind, line),
      words: foldedWords(words),
      features: featuresOf(features),
    };
  });
}

/**
 * Reads what one language calls the bodies and crowds of the table that all languages share.
 *
 * @throws Error naming the line of a row with an unknown class or without label and office.
 */
export function parseCrowds(source: string, lang: string): readonly Term[] {
  return parseTsv(source).rows.flatMap((row) => {
    const kind = classOf(row.get('class'), row.line);
    const named = ['label', 'as'].flatMap((name) => {
      const value = row.get(name);
      return value === '' ? [] : [[name, value] as const];
    });
    if (named.length === 0) throw new Error(`Line ${row.line} needs a label or an office.`);
    const features = featuresOf(row.get('features'), named);
    const names = row.get(lang).split('|');
    return names
      .filter((words) => words !== '')
      .flatMap((words) => inBasicForms(foldedWords(words), lang))
      .map((words) => ({ class: kind, words, features }));
  });
}

/** Endings of Russian adjectives that agree with a noun, and those that their dictionary forms may have. */
const AGREEING: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ая|ое|ые)$/, ['ый', 'ой', 'ий']],
  [/(?:яя|ее|ие)$/, ['ий', 'ой']],
];

/**
 * The words of a name as dictionaries have them, each by itself: of "террористическая организация" the
 * adjective is "террористический". Both ways of writing a row lead to the same words of a text.
 */
function inBasicForms(words: readonly string[], lang: string): readonly (readonly string[])[] {
  if (lang !== 'ru' || words.length === 1) return [words];
  const last = words.at(-1)!;
  let readings: readonly (readonly string[])[] = [[]];
  for (const word of words.slice(0, -1)) {
    const [ending, basic] = AGREEING.find(([pattern]) => pattern.test(word)) ?? [];
    const forms =
      ending === undefined ? [word] : [word, ...basic!.map((one) => word.replace(ending, one))];
    readings = readings.flatMap((begun) => forms.map((form) => [...begun, form]));
  }
  return readings.map((begun) => [...begun, last]);
}

function classOf(name: string | undefined, line: number): WordClass {
  const kind = WORD_CLASSES.find((c) => c === name);
  if (kind === undefined) throw new Error(`Line ${line} has an unknown class, "${name}".`);
  return kind;
}

function foldedWords(words: string): readonly string[] {
  return words.split(' ').map(fold);
}
