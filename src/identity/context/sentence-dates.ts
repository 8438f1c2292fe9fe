import { resolveTime, timeExpressions } from '../../article/index.js';
import { contains, type IsoDate, span } from '../../base/index.js';
import type { Sentence } from '../../language/index.js';
import type { Atom } from './atoms.js';
import type { Tree } from './tree.js';

/** A day, month or year that a sentence names, with the words that name it. */
interface NamedDate {
  readonly date: IsoDate;
  readonly words: readonly number[];
}

/** The dates with a year that a sentence names, as ISO 8601 of their own precision. */
function namedDates(sentence: Sentence, text: string, lang: string): readonly NamedDate[] {
  const [start, end] = sentence.span;
  return timeExpressions(text.slice(start, end), lang).flatMap((expression): NamedDate[] => {
    const { value } = expression;
    if (value.kind !== 'date' || value.year === null) return [];
    const range = resolveTime(expression, null, { tense: 'past' });
    if (range === null) return [];
    const place = span(start + expression.span[0], start + expression.span[1]);
    const words = sentence.words.flatMap((word, i) => (contains(place, word.span) ? [i] : []));
    return [{ date: isoOf(range.from, range.precision), words }];
  });
}

function isoOf(from: IsoDate, precision: string): IsoDate {
  return precision === 'year' ? from.slice(0, 4) : precision === 'month' ? from.slice(0, 7) : from;
}

/** The only date that a sentence names; null where it names none or several. */
export function onlyDate(sentence: Sentence, text: string, lang: string): IsoDate | null {
  const dates = new Set(namedDates(sentence, text, lang).map(({ date }) => date));
  return dates.size === 1 ? [...dates][0]! : null;
}

/**
 * The past date that the clause of an office names beside it: "in May 2010 the President of Russia
 * told …" is about who held it then. Only a day or month will do: years stand in clauses for much
 * else ("the 2015 agreement").
 */
export function clauseDate(
  atom: Atom,
  { sentence, tree, text, lang }: DatedSentence,
  published: IsoDate,
): IsoDate | null {
  const clause = tree.clause(atom.head);
  const dates = namedDates(sentence, text, lang).filter(({ date, words }) => {
    const [head] = words.filter((word) => !words.includes(tree.head(word)));
    return date.length > 4 && date < published && head !== undefined && tree.head(head) === clause;
  });
  return dates.length === 1 ? dates[0]!.date : null;
}

/** A sentence with its tree. */
export interface DatedSentence {
  readonly sentence: Sentence;
  readonly tree: Tree;
  /** What the sentence's spans point into. */
  readonly text: string;
  readonly lang: string;
}
