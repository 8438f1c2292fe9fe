/** How much of a date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/**
 * A calendar date of the precision that is known: `2022-05-30`, `2022-05` or `2022`
 * (ISO 8601, proleptic Gregorian). Missing parts stay missing.
 */
export type IsoDate = string;

/** A stretch of days, both ends included; equal ends for one day (or month, or year). */
export interface DateRange {
  /** First day, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly from: IsoDate;
  /** Last day, in the same form. */
  readonly to: IsoDate;
  readonly precision: DatePrecision;
}
