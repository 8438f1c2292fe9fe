import type { NamedBirth } from './births.js';
import { civilDate, type DayNumber, dayNumber } from './calendar.js';
import type { Constraint } from './constraints.js';
import type { Item } from './items.js';
import type { DatedPassage } from './passage.js';
import { around, countBefore } from './sorted.js';
import type { TimeExpression } from './types.js';

const MIN_AGE = 15;
const MAX_AGE = 110;

/** How many items may stand between a number and the word that makes it an age. */
const NEAR = 4;

/** How many characters may stand between an age and the name that it stands beside. */
const BESIDE = 2;

/** After how many days a birthday is no longer news. */
const NEWS_DAYS = 10;

/** What ages and birthdays say about the day of writing. */
export function peopleEvidence(passage: DatedPassage): Constraint[] {
  return [...birthdays(passage), ...ages(passage)];
}

function birthdays(passage: DatedPassage): Constraint[] {
  const days = passage.expressions.filter(isDayFromNow);
  return passage.cues('birthday').flatMap((at): Constraint[] => {
    const cue = passage.items[at]!;
    const person = personAt(passage, cue.start);
    if (person === null) return [];
    const when = around(days, (e) => e.span[0], cue.start).find(
      (e) => e !== undefined && passage.sentence(e.span[0]) === passage.sentence(cue.start),
    );
    const count = when?.value.kind === 'offset' ? when.value.count : null;
    const age = numberNear(passage.items, at);
    if (age === null) return count === null ? [] : [anniversary(person, count)];
    return [birthday(person, age, count)];
  });
}

const isDayFromNow = ({ value }: TimeExpression) => value.kind === 'offset' && value.unit === 'day';

/** The birthday on which somebody turned `age`, `count` days from the day of writing. */
function birthday(person: NamedBirth, age: number, count: number | null): Constraint {
  const { year, month, day } = person.born;
  const date = dayNumber(year + age, month, day);
  const says = `${person.label}, born on ${birthOf(person)}, turned ${age}`;
  if (count === null) {
    return {
      strength: 'soft',
      says: `${says} at that time`,
      allows: (d) => Math.abs(d - date) <= NEWS_DAYS,
      earliest: date - NEWS_DAYS,
    };
  }
  const written = date - count;
  return {
    strength: 'hard',
    says: `${says} ${daysAway(count)}`,
    allows: (d) => d === written,
    earliest: written,
  };
}

function daysAway(count: number): string {
  if (count === 0) return 'that day';
  const distance = Math.abs(count) === 1 ? 'the day' : `${Math.abs(count)} days`;
  return `${distance} ${count < 0 ? 'before' : 'after'}`;
}

function anniversary(person: NamedBirth, count: number): Constraint {
  const { month, day } = person.born;
  return {
    strength: 'hard',
    says: `${person.label}, born on ${birthOf(person)}, has a birthday`,
    allows: (d) => {
      const date = civilDate(d + count);
      return date.month === month && date.day === day;
    },
  };
}

const birthOf = ({ born }: NamedBirth) =>
  `${born.year}-${String(born.month).padStart(2, '0')}-${String(born.day).padStart(2, '0')}`;

/** "who is 73 years old", "73-летний Путин", "Putin, 73,". */
function ages(passage: DatedPassage): Constraint[] {
  const cued = passage.cues('age').flatMap((at) => {
    const age = numberNear(passage.items, at);
    const person = age === null ? null : personAt(passage, passage.items[at]!.start);
    return age === null || person === null ? [] : [aged(person, age)];
  });
  const beside = passage.people.flatMap((person) => {
    const age = durationBeside(passage.expressions, person) ?? apposition(passage.items, person);
    return age === null ? [] : [aged(person, age)];
  });
  return [...cued, ...beside];
}

function aged(person: NamedBirth, age: number): Constraint {
  const { year, month, day } = person.born;
  const first = dayNumber(year + age, month, day);
  const next = dayNumber(year + age + 1, month, day);
  return {
    strength: 'soft',
    says: `${person.label}, born on ${birthOf(person)}, is ${age}`,
    allows: (d: DayNumber) => d >= first && d < next,
    earliest: first,
  };
}

const plausible = (age: number) => age >= MIN_AGE && age <= MAX_AGE;

function durationBeside(expressions: readonly TimeExpression[], person: NamedBirth): number | null {
  for (const expression of around(expressions, (e) => e.span[0], person.start)) {
    if (expression === undefined) continue;
    const { value, span } = expression;
    if (value.kind !== 'duration' || value.unit !== 'year' || value.count === null) continue;
    const gap = Math.max(person.start - span[1], span[0] - person.end);
    if (gap >= 0 && gap <= BESIDE && plausible(value.count)) return value.count;
  }
  return null;
}

function apposition(items: readonly Item[], person: NamedBirth): number | null {
  const at = countBefore(items, (item) => item.start, person.end);
  const [comma, number, end] = items.slice(at, at + 3);
  if (comma?.cls !== 'comma' || number === undefined || end?.cls !== 'comma') return null;
  return ageOf(number);
}

function ageOf(item: Item): number | null {
  switch (item.cls) {
    case 'ordinal':
    case 'cardinal':
    case 'number':
    case 'day-number': {
      const age = Number(item.value);
      return Number.isInteger(age) && plausible(age) ? age : null;
    }
    default:
      return null;
  }
}

/** The nearest number around a cue that can be an age. */
function numberNear(items: readonly Item[], at: number): number | null {
  for (let away = 1; away <= NEAR; away++) {
    for (const item of [items[at + away], items[at - away]]) {
      const age = item === undefined ? null : ageOf(item);
      if (age !== null) return age;
    }
  }
  return null;
}

/** The person whom a sentence named last before a place, or else first after it. */
function personAt({ people, sentence }: DatedPassage, at: number): NamedBirth | null {
  const here = around(people, (person) => person.start, at);
  return here.find((one) => one !== undefined && sentence(one.start) === sentence(at)) ?? null;
}
