import { endsSentence, type Line } from './lines.js';

/** Widths, in characters, between which mail and terminals wrap text. */
const NARROWEST = 40;
const WIDEST = 130;
/** A wrapped line is shorter than its column by less than a long word. */
const FULL = 0.7;
/** Share of its lines that end where the column does and not where a sentence does. */
const CUT_SENTENCES = 0.5;

/**
 * The groups of lines that are hard-wrapped paragraphs: all their lines but the last fill one
 * column, and most of them end in the middle of a sentence.
 */
export function wrappedGroups(lines: readonly Line[]): ReadonlySet<number> {
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.group);
    if (group === undefined) groups.set(line.group, [line]);
    else group.push(line);
  }
  const wrapped = new Set<number>();
  for (const [id, group] of groups) if (isWrapped(group)) wrapped.add(id);
  return wrapped;
}

function isWrapped(group: readonly Line[]): boolean {
  const upper = group.slice(0, -1);
  if (upper.length === 0 || upper.some((line) => line.hint !== undefined)) return false;
  const width = group.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (width < NARROWEST || width > WIDEST) return false;
  if (!upper.every((line) => line.text.length >= FULL * width)) return false;
  const cut = upper.filter((line) => !endsSentence(line.text)).length;
  return cut >= CUT_SENTENCES * upper.length;
}

/** Whether the line `below` belongs to the paragraph of the line above it. */
export function goesOnBelow(above: Line, below: Line, wrapped: ReadonlySet<number>): boolean {
  if (above.group !== below.group || above.hint !== undefined) return false;
  return wrapped.has(above.group) || (/^\p{Ll}/u.test(below.text) && !endsSentence(above.text));
}
