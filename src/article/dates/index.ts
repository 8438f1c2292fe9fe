export { type BirthLookup, birthLookup, type NamedBirth } from './births.js';
export { mayTellTime } from './may-tell-time.js';
export { type KnownDate, parseDate } from './parse-date.js';
export { type DateClues, publicationDate } from './published.js';
export { resolveTime, type TimeAnchor } from './resolve.js';
export { type Lived, livedIn, timeExpressions } from './time-expressions.js';
export { timexValue } from './timex.js';
export { countedFrom } from './told.js';
export type {
  Bound,
  CalendarName,
  DateParts,
  Direction,
  Edge,
  PartOfDay,
  Season,
  TenseHint,
  TimeExpression,
  TimeUnit,
  TimeValue,
} from './types.js';
