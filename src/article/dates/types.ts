import type { Span } from '../../base/index.js';

/** Calendars in which news articles date things. */
export type CalendarName = 'gregorian' | 'hijri' | 'solar-hijri';

/** Units of time, as TIMEX3 counts them. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'weekend',
  'week',
  'month',
  'year',
  'decade',
  'century',
] as const;
export type TimeUnit = (typeof UNITS)[number];

/** Parts of the day, as TIMEX3 codes them. */
export const PARTS = ['MO', 'MI', 'AF', 'EV', 'NI'] as const;
export type PartOfDay = (typeof PARTS)[number];

/** Seasons, as TIMEX3 codes them. */
export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;
export type Season = (typeof SEASONS)[number];

/** Which third of a period is meant: "early", "mid", "late". */
export type Edge = 'start' | 'mid' | 'end';

/** "last", "this" or "next", as a sign. */
export type Direction = -1 | 0 | 1;

/** On which side of the time named the deed lies: "by September", "since 2020"; `for` is set for a day to come. */
export type Bound = 'by' | 'for' | 'before' | 'until' | 'since' | 'from' | 'after';

/** The parts of a calendar date that were said; what was not said is null. */
export interface DateParts {
  readonly calendar: CalendarName;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 Monday to 7 Sunday (ISO 8601). */
  readonly weekday: number | null;
}

/** What a time expression says, before it is known when it was said. */
export type TimeValue =
  /** "8 October 2025", "October", "last August" (direction -1), "September this year" (yearOffset 0). */
  | (DateParts & {
      readonly kind: 'date';
      readonly direction: Direction | null;
      readonly yearOffset: number | null;
    })
  /** "Saturday", "next Friday". */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: Direction | null }
  /** "yesterday", "last month", "two days ago"; `says` holds a weekday or date named beside it. */
  | {
      readonly kind: 'offset';
      readonly unit: TimeUnit;
      /** Negative for the past; null where it is not counted ("several days ago"). */
      readonly count: number | null;
      /**
       * From where it counts: from the day of writing (`ahead` only where that is to come: "in five
       * years" is else how long it took), or from the time told about ("через два дня" in a
       * story is two days later, "the next day" always is).
       */
      readonly from: 'now' | 'story' | 'told' | 'ahead';
      /** The time told about, where the sentence names it. */
      readonly base: TimeValue | null;
      readonly says: DateParts | null;
      /** The calendar whose months and years are counted; Gregorian where left out. */
      readonly calendar?: CalendarName;
      /** How long it has lasted, where the words say that too: منذ ثلاث سنوات. */
      readonly lasting?: { readonly unit: TimeUnit; readonly count: number | null };
    }
  /** "over the past two years": a stretch that begins or ends now. */
  | {
      readonly kind: 'window';
      readonly unit: TimeUnit;
      readonly count: number | null;
      readonly direction: -1 | 1;
    }
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year: number | null;
      readonly direction: Direction | null;
    }
  /** "the third quarter of 2024" (`of` 4), "the first half of the year" (`of` 2). */
  | {
      readonly kind: 'quarter';
      readonly quarter: number;
      readonly of: 2 | 4;
      readonly year: number | null;
      readonly yearOffset: number | null;
    }
  /** "the 1990s". */
  | { readonly kind: 'decade'; readonly year: number }
  /** "the 19th century" (19). */
  | { readonly kind: 'century'; readonly century: number }
  /** "from 8 to 10 October". */
  | { readonly kind: 'range'; readonly from: TimeValue; readonly to: TimeValue }
  /** "three-day", "33 years": how long, not when. */
  | { readonly kind: 'duration'; readonly unit: TimeUnit; readonly count: number | null }
  /** "every Wednesday", "annually", "every two years", "every 9 May", "each spring". */
  | {
      readonly kind: 'repeat';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly weekday: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly season: Season | null;
    }
  /** "14:30", without a day. */
  | (ClockTime & { readonly kind: 'clock' })
  /** "at dawn", without a day; `night` -1 for the night before ("overnight"). */
  | { readonly kind: 'part-of-day'; readonly night: 0 | -1 }
  /** "now", "recently", "in the coming days": only whether it is past, present or to come. */
  | { readonly kind: 'reference'; readonly to: 'past' | 'present' | 'future' }
  /** "fiscal 2024": begins and ends otherwise in each country. */
  | { readonly kind: 'fiscal-year'; readonly year: number };

/** A time of day; hour 24 is the midnight with which a day ends. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** Whether it is said to be Greenwich time. */
  readonly utc: boolean;
}

/** Words that say when, how long or how often. */
export interface TimeExpression {
  readonly span: Span;
  /** TIMEX3's types. */
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  readonly value: TimeValue;
  readonly part: PartOfDay | null;
  /** The time of day said beside a day: "Sunday at 1.46 pm". */
  readonly clock: ClockTime | null;
  readonly edge: Edge | null;
  readonly bound: Bound | null;
}

/** What the grammar around a time expression says about it. */
export interface TenseHint {
  readonly tense: 'past' | 'present' | 'future' | null;
}
