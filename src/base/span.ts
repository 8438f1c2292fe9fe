declare const offsetBrand: unique symbol;

/** A position in a string, in UTF-16 code units (JavaScript's own string index). */
export type Offset = number & { readonly [offsetBrand]: 'Offset' };

/** A half-open stretch `[start, end)` of a string, in UTF-16 code units. */
export type Span = readonly [start: Offset, end: Offset];

/**
 * Makes a span.
 *
 * @throws RangeError when the bounds are not whole numbers with `0 <= start <= end`.
 * @example
 * span(0, 5) // [0, 5]
 */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(
      `A span needs whole bounds with 0 <= start <= end, got [${start}, ${end}).`,
    );
  }
  return [start as Offset, end as Offset];
}

/** The words of `text` under a span. */
export function quote(text: string, [start, end]: Span): string {
  return text.slice(start, end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The shortest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return span(Math.min(a[0], b[0]), Math.max(a[1], b[1]));
}
