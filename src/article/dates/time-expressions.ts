import { remembered, span } from '../../base/index.js';
import { joinClocks } from './clocks.js';
import { dateItems, type Item, type ItemClass } from './items.js';
import { listMembers } from './lists.js';
import { calendarOf, counted } from './lived.js';
import { lettersOf, matchAt } from './pattern.js';
import { mergeRanges } from './ranges.js';
import type { Draft, Placed, Rule } from './rule.js';
import { CLOCK_RULES } from './rules-clocks.js';
import { DATE_RULES } from './rules-dates.js';
import { LENGTH_RULES } from './rules-lengths.js';
import { RELATIVE_RULES } from './rules-relative.js';
import { REPEAT_RULES } from './rules-repeats.js';
import { TOLD_RULES } from './rules-told.js';
import { tellStory } from './told.js';
import type { Bound, CalendarName, Edge, TimeExpression, TimeValue } from './types.js';
import { type Vocabulary, vocabularyIn } from './vocabulary.js';

/** Rules in the order in which they are tried: of equally long ones the first wins. */
const RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...TOLD_RULES,
  ...RELATIVE_RULES,
  ...CLOCK_RULES,
  ...REPEAT_RULES,
  ...LENGTH_RULES,
];

/** What may be the number of a rate. */
const COUNTS: ReadonlySet<ItemClass> = new Set([
  'number',
  'day-number',
  'year-number',
  'cardinal',
  'few',
  'times',
]);

/** The rules of a language by the letter of the item that an expression begins with. */
const rulesOf: (lang: string) => ReadonlyMap<string, readonly Rule[]> = remembered((lang) => {
  const byLetter = new Map<string, Rule[]>();
  for (const rule of RULES) {
    if (rule.langs !== null && !rule.langs.includes(lang)) continue;
    for (const letter of rule.pattern.first) {
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), rule]);
    }
  }
  return byLetter;
});

/** Classes with which no expression begins, so that no rule need be tried there. */
const NEVER_FIRST: ReadonlySet<ItemClass> = new Set([
  'other',
  'comma',
  'open',
  'stop',
  'dash',
  'of',
  'the',
  'in',
  'break',
]);

/**
 * Finds the time expressions of a text: dates, times, durations and repeated times, in the sense
 * of TimeML's TIMEX3, in English, Arabic, Russian and Persian. What they mean is left open until
 * {@link resolveTime} knows when the text was written. Prepositions are outside the span; what
 * they say is `bound`. Linear in the length of the text; none for a language without vocabulary.
 *
 * @param lived what is known of the document that the text is a part of; told by the text where left out
 * @example
 * timeExpressions('On 30 May they met', 'en')[0]?.value // { kind: 'date', month: 5, day: 30, ... }
 */
export function timeExpressions(
  text: string,
  lang: string,
  lived: Lived = livedIn(text, lang),
): TimeExpression[] {
  const found = expressionsIn(text, lang, lived.vocabulary);
  return found.map((expression) => counted(expression, lived));
}

/** What a document tells of the times in its parts. */
export interface Lived {
  /** In which "last month" and "this year" are counted. */
  readonly calendar: CalendarName;
  readonly vocabulary: Vocabulary | null;
}

let last: { readonly text: string; readonly lang: string; readonly lived: Lived } | null = null;

/**
 * What a document tells of its times, for {@link timeExpressions} of its parts. The last answer is
 * kept, since all sentences of a document ask.
 */
export function livedIn(text: string, lang: string): Lived {
  if (last?.text === text && last.lang === lang) return last.lived;
  const vocabulary = vocabularyIn(text, lang);
  let calendar: CalendarName | null = lang === 'fa' ? null : 'gregorian';
  const lived: Lived = {
    vocabulary,
    // A whole document is read for it, and few of the parts asked about name any time.
    get calendar() {
      calendar ??= calendarOf(expressionsIn(text, lang, vocabulary), text, lang);
      return calendar;
    },
  };
  last = { text, lang, lived };
  return lived;
}

function expressionsIn(
  text: string,
  lang: string,
  vocabulary: Vocabulary | null,
): TimeExpression[] {
  if (vocabulary === null) return [];
  const items = dateItems(text, vocabulary, lang);
  const letters = lettersOf(items);
  const found: Placed[] = [];
  const rules = rulesOf(lang);
  for (let at = 0; at < items.length; ) {
    const tried = NEVER_FIRST.has(items[at]!.cls) ? undefined : rules.get(letters[at]!);
    const best = tried === undefined ? null : longest(items, letters, at, lang, tried);
    if (best === null) {
      at += 1;
      continue;
    }
    found.push(place(items, at, best.end, best.draft));
    at = best.end;
  }
  if (found.length === 0) return [];
  return tellStory(joinClocks(listMembers(mergeRanges(found, items), items), items), items).map(
    ({ items: _, ...expression }) => expression,
  );
}

function longest(
  items: readonly Item[],
  letters: string,
  at: number,
  lang: string,
  rules: readonly Rule[],
): { draft: Draft; end: number } | null {
  const near = items.slice(Math.max(0, at - 7), at);
  const counted = near.some(({ cls }) => COUNTS.has(cls));
  const aged = near.some(({ cls }) => cls === 'age');
  let best: { draft: Draft; end: number } | null = null;
  for (const rule of rules) {
    const match = matchAt(rule.pattern, letters, items, at);
    if (match === null || match.end <= (best?.end ?? at)) continue;
    const edged = items[edgeBefore(items, at)]?.cls === 'edge';
    const context = { lang, before: items[at - 1], after: items[match.end], edged, counted, aged };
    const draft = rule.build(match.parts, context);
    if (draft !== null) best = { draft, end: match.end };
  }
  return best;
}

/** Adds what stands before: "mid-", "the end of", "since". */
function place(items: readonly Item[], from: number, to: number, draft: Draft): Placed {
  let first = from;
  let edge: Edge | null = null;
  const edgeAt = edgeBefore(items, from);
  if (items[edgeAt]?.cls === 'edge') {
    edge = items[edgeAt].value as Edge;
    first = edgeAt;
  }
  const before = items[skipBack(items, first - 1, ['the', 'approx', 'in'])];
  const counted = items[from]?.cls === 'since' || items[from]?.cls === 'bound' ? items[from] : null;
  // "by Friday's quake" says by what, not by when.
  const possessive = /^['’]$/.test(items[to]?.value ?? '');
  const word = counted ?? (possessive ? undefined : before);
  const bound = word?.cls === 'bound' || word?.cls === 'since' ? (word.value as Bound) : null;
  const eveAt = skipBack(items, first - 1, ['the', 'of']);
  const isEve = items[eveAt]?.cls === 'eve';
  const value = isEve ? dayBefore(draft.value) : draft.value;
  if (isEve) first = eveAt;
  const planned = bound ?? (possessive ? null : aimOf(items, first, draft.value));
  return {
    span: span(items[first]!.start, items[to - 1]!.end),
    kind: kindOf(draft.value, draft.part != null),
    value,
    part: draft.part ?? null,
    clock: null,
    edge,
    bound: counted?.cls === 'bound' ? null : planned,
    items: [first, to],
  };
}

/** "The eve of Ramadan". */
const dayBefore = (base: TimeValue): TimeValue => ({
  kind: 'offset',
  unit: 'day',
  count: -1,
  from: 'told',
  base,
  says: null,
});

/**
 * "Called a strike for Friday" looks ahead of the day on which that is told, "назначил выборы на 21
 * декабря" only where a word says that they are to come.
 */
function aimOf(items: readonly Item[], at: number, { kind }: TimeValue): Bound | null {
  const led = items[skipBack(items, at - 1, ['the'])];
  if (led?.value !== 'ahead') return null;
  if (kind === 'weekday') return 'for';
  return items.slice(Math.max(0, at - 6), at).some(({ cls }) => cls === 'future') ? 'by' : null;
}

const edgeBefore = (items: readonly Item[], at: number) =>
  skipBack(items, at - 1, ['of', 'the', 'dash', 'in']);

function skipBack(items: readonly Item[], from: number, over: readonly string[]): number {
  let at = from;
  while (at > from - 3 && items[at] !== undefined && over.includes(items[at]!.cls)) at--;
  return at;
}

function kindOf(value: TimeValue, withPart: boolean): TimeExpression['kind'] {
  switch (value.kind) {
    case 'duration':
    case 'window':
      return 'duration';
    case 'repeat':
      return 'set';
    case 'clock':
    case 'part-of-day':
      return 'time';
    default:
      return withPart ? 'time' : 'date';
  }
}
