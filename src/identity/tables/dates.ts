import type { IsoDate } from '../../base/index.js';

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a cell is a date of the tables: `2022`, `2022-05` or `2022-05-30`. */
export function isDate(cell: string): boolean {
  return DATE.test(cell);
}

/** The first day that a date of any precision may mean, for comparing as a string. */
export function earliest(date: IsoDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date of any precision may mean; `-31` stands for any month's end. */
export function latest(date: IsoDate): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** The day some days later. */
export function daysAfter(date: IsoDate, days: number): string {
  const day = new Date(`${latest(date).replace(/-31$/, '-28')}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
