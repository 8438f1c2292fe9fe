import { cover, type Span } from '../../base/index.js';
import type { Word } from '../../language/index.js';
import { fold, foldWithoutArticle } from '../lexicon/fold.js';
import type { Lexicon, NumberWord } from '../lexicon/types.js';
import type { Bound } from '../types.js';
import { parseNumeral } from './numerals.js';

/** A number in a sentence, with its unit where the words name one. */
export interface Measured {
  /** In the unit's base (kilometres for lengths). */
  readonly number: number;
  readonly unit: string;
  readonly dimension: string;
  readonly bound: Bound;
  readonly span: Span;
  /** First word of the number and the one after the unit. */
  readonly words: readonly [from: number, to: number];
}

const MAX_GAP_TO_UNIT = 3;
/** What is measured before its noun: "a 900 km border", "a 5 tonne load". */
const EXTENTS: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'volume']);
const MAX_GAP_TO_BOUND = 2;

function startsAt(words: readonly Word[], at: number, sequence: readonly string[]): boolean {
  return sequence.every((part, k) => {
    const word = words[at + k];
    return word !== undefined && (fold(word.form) === part || fold(word.lemma) === part);
  });
}

/** Number words by their first word. */
type Index = ReadonlyMap<string, readonly NumberWord[]>;

interface NumberWords {
  readonly valued: Index;
  readonly bounds: Index;
}

const indexed = new WeakMap<Lexicon['numbers'], NumberWords>();

/** The words of a lexicon that stand for a number, and those of extent only. */
function numberWords({ numbers }: Lexicon): NumberWords {
  const known = indexed.get(numbers);
  if (known !== undefined) return known;
  const found = {
    valued: byFirstWord(numbers.filter((n) => n.value !== null)),
    bounds: byFirstWord(numbers.filter((n) => n.value === null && n.bound !== null)),
  };
  indexed.set(numbers, found);
  return found;
}

function byFirstWord(numbers: readonly NumberWord[]): Index {
  const index = new Map<string, NumberWord[]>();
  for (const number of numbers) {
    const first = number.words[0]!;
    index.set(first, [...(index.get(first) ?? []), number]);
  }
  return index;
}

function longest(words: readonly Word[], at: number, index: Index): NumberWord | undefined {
  const { form, lemma } = words[at]!;
  const keys = new Set([fold(form), fold(lemma)]);
  return [...keys]
    .flatMap((key) => index.get(key) ?? [])
    .filter((c) => startsAt(words, at, c.words))
    .sort((a, b) => b.words.length - a.words.length)[0];
}

/** Reads the number that starts at a word: numerals and number words multiplied together ("2.5 million"). */
function numberAt(
  words: readonly Word[],
  start: number,
  valued: Index,
): { value: number; end: number; bound: Bound } | null {
  let value: number | null = null;
  let bound: Bound = 'exact';
  let at = start;
  while (at < words.length) {
    if (value !== null && isHyphenInside(words, at, value, valued)) at += 1;
    const numeral = parseNumeral(words[at]!.form);
    const word = numeral === null ? longest(words, at, valued) : undefined;
    const next = numeral ?? word?.value ?? null;
    if (next === null) break;
    if (value !== null && numeral !== null) break;
    if (value !== null && next < 100) {
      value += next;
    } else value = (value ?? 1) * next;
    if (word?.bound && word.bound !== 'exact') bound = word.bound;
    at += word?.words.length ?? 1;
  }
  return value === null ? null : { value, end: at, bound };
}

/** "Thirty-four", where the tokeniser parts it: a hyphen between tens and ones. */
function isHyphenInside(words: readonly Word[], at: number, tens: number, valued: Index): boolean {
  if (words[at]?.form !== '-' || tens < 20 || tens >= 100 || tens % 10 !== 0) return false;
  const ones = words[at + 1] === undefined ? undefined : longest(words, at + 1, valued)?.value;
  return ones !== undefined && ones !== null && ones > 0 && ones < 10;
}

/** The numbers of a sentence with their units and bounds ("at least 12 soldiers", "1,360 km"). */
export function quantitiesIn(words: readonly Word[], lexicon: Lexicon): readonly Measured[] {
  const found: Measured[] = [];
  const { valued, bounds } = numberWords(lexicon);
  for (let i = 0; i < words.length; i++) {
    const read = numberAt(words, i, valued);
    if (read === null) continue;
    const unitAt = unitAfter(words, read.end, lexicon);
    const unit = unitAt < 0 ? undefined : unitOf(words[unitAt]!, lexicon);
    const bound = boundBefore(words, i, bounds) ?? read.bound;
    const end = unitAt < 0 ? read.end : unitAt + 1;
    found.push({
      number: read.value * (unit?.factor ?? 1),
      unit: unit?.unit ?? '',
      dimension: unit?.dimension ?? '',
      bound,
      span: cover(words[i]!.span, words[end - 1]!.span),
      words: [i, end],
    });
    i = read.end - 1;
  }
  return found;
}

function unitOf(word: Word, lexicon: Lexicon) {
  return lexicon.units.get(fold(word.lemma)) ?? lexicon.units.get(foldWithoutArticle(word.form));
}

function unitAfter(words: readonly Word[], end: number, lexicon: Lexicon): number {
  // "A 984-kilometre border".
  const at = words[end]?.form === '-' && isTight(words, end) ? end + 1 : end;
  for (let k = at; k < Math.min(words.length, at + MAX_GAP_TO_UNIT); k++) {
    const word = words[k]!;
    const unit = unitOf(word, lexicon);
    // Three state television journalists are no three states, but a 900 km border is 900 km long.
    const modifies = word.deprel.startsWith('compound') && word.head > k;
    if (unit !== undefined && (!modifies || EXTENTS.has(unit.dimension))) return k;
    if (word.upos !== 'ADJ' && word.upos !== 'PROPN' && word.upos !== 'NOUN' && word.upos !== 'ADP')
      return -1;
  }
  return -1;
}

/** Whether a hyphen stands between two words without a space. */
function isTight(words: readonly Word[], hyphen: number): boolean {
  const [before, after] = [words[hyphen - 1], words[hyphen + 1]];
  const [start, end] = words[hyphen]!.span;
  return before?.span[1] === start && after?.span[0] === end;
}

function boundBefore(words: readonly Word[], at: number, bounds: Index): Bound | null {
  for (let back = 1; back <= MAX_GAP_TO_BOUND + 3 && at - back >= 0; back++) {
    const hit = longest(words, at - back, bounds);
    if (hit !== undefined && at - back + hit.words.length >= at - 1) return hit.bound;
  }
  return null;
}
