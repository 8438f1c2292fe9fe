const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const FIRST = Date.UTC(1600, 0, 1);
const MS = 86_400_000;
const days = new Map<number, string>();

/** A day as a number that comes back as the same string; null for what is no such day. */
export function dayNumber(text: string): number | null {
  if (!DAY_FORM.test(text)) return null;
  const n = (Date.parse(text) - FIRST) / MS;
  return n >= 0 && Number.isInteger(n) && dayOf(n) === text ? n : null;
}

/** The day that {@link dayNumber} counted. */
export function dayOf(n: number): string {
  const known = days.get(n);
  if (known !== undefined) return known;
  const text = new Date(FIRST + n * MS).toISOString().slice(0, 10);
  if (days.size < 100_000) days.set(n, text);
  return text;
}
