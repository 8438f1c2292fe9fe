import {
  livedIn,
  mayTellTime,
  resolveTime,
  type TimeExpression,
  timeExpressions,
} from '../../article/index.js';
import { contains, type IsoDate, type Span, span } from '../../base/index.js';
import type { Sentence, Word } from '../../language/index.js';
import type { Atom } from './atoms.js';
import type { Tree } from './tree.js';

/** A day, month or year that a sentence names, with the words that name it. */
interface NamedDate {
  readonly date: IsoDate;
  readonly words: readonly number[];
}

/** No year is written with fewer digits. */
const YEAR = /\p{Nd}{2}/u;

/** The times that a sentence names, looked for when first asked, since few sentences are. */
export class SentenceTimes {
  readonly #sentence: Sentence;
  readonly #text: string;
  readonly #lang: string;
  #found: readonly TimeExpression[] | null = null;
  #named: readonly NamedDate[] | null = null;

  /** @param text what the sentence's spans point into */
  constructor(sentence: Sentence, text: string, lang: string) {
    this.#sentence = sentence;
    this.#text = text;
    this.#lang = lang;
  }

  /** Where times stand in the text. */
  get spans(): readonly Span[] {
    return this.#expressions().map((expression) => this.#placeOf(expression));
  }

  /** The dates with a year, as ISO 8601 of their own precision. */
  get dates(): readonly NamedDate[] {
    this.#named ??= YEAR.test(this.#text.slice(...this.#sentence.span)) ? this.#datesNamed() : [];
    return this.#named;
  }

  #datesNamed(): readonly NamedDate[] {
    return this.#expressions().flatMap((expression): NamedDate[] => {
      const { value } = expression;
      if (value.kind !== 'date' || value.year === null) return [];
      const range = resolveTime(expression, null, { tense: 'past' });
      if (range === null) return [];
      const place = this.#placeOf(expression);
      const words = this.#sentence.words.flatMap((word, i) =>
        contains(place, word.span) ? [i] : [],
      );
      return [{ date: isoOf(range.from, range.precision), words }];
    });
  }

  /** Whether a word may stand in a time at all. */
  mayTell(word: Word): boolean {
    const { form } = word;
    if (mayTellTime(form, this.#lang)) return true;
    const token = this.#sentence.tokens[word.token];
    if (token === undefined) return false;
    const [from, to] = token.span;
    // Most words are written as they are.
    if (to - from === form.length && this.#text.startsWith(form, from)) return false;
    return mayTellTime(this.#text.slice(from, to), this.#lang);
  }

  #placeOf({ span: [from, to] }: TimeExpression): Span {
    const [start] = this.#sentence.span;
    return span(start + from, start + to);
  }

  #expressions(): readonly TimeExpression[] {
    this.#found ??= timeExpressions(
      this.#text.slice(...this.#sentence.span),
      this.#lang,
      livedIn(this.#text, this.#lang),
    );
    return this.#found;
  }
}

function isoOf(from: IsoDate, precision: string): IsoDate {
  return precision === 'year' ? from.slice(0, 4) : precision === 'month' ? from.slice(0, 7) : from;
}

/** The only date that a sentence names; null where it names none or several. */
export function onlyDate(times: SentenceTimes): IsoDate | null {
  const dates = new Set(times.dates.map(({ date }) => date));
  return dates.size === 1 ? [...dates][0]! : null;
}

/**
 * The past date that the clause of an office names beside it: "in May 2010 the President of Russia
 * told …" is about who held it then. Only a day or month will do: years stand in clauses for much
 * else ("the 2015 agreement").
 */
export function clauseDate(
  atom: Atom,
  times: SentenceTimes,
  tree: Tree,
  published: IsoDate,
): IsoDate | null {
  if (times.dates.length === 0) return null;
  const clause = tree.clause(atom.head);
  const dates = times.dates.filter(({ date, words }) => {
    const [head] = words.filter((word) => !words.includes(tree.head(word)));
    return date.length > 4 && date < published && head !== undefined && tree.head(head) === clause;
  });
  return dates.length === 1 ? dates[0]!.date : null;
}
