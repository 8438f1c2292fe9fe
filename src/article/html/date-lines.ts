import { dateTold } from '../dates/parse-date.js';
import { cuesOf } from '../lexicon/cues.js';
import { tokens } from '../lexicon/fold.js';
import type { RenderedLine } from './render.js';

/** How far above and below its title a page shows the date of an article, in lines. */
const ABOVE = 6;
const BELOW = 12;
/** Longest line that a page shows a date in, in characters, and most words in it beside the date. */
const LONGEST = 90;
const MOST_WORDS = 12;

/** A year, or a day, month and year in figures, in digits of any script. */
const HAS_YEAR =
  /(?:19|20)\d\d|[١۱][٣٤۳۴][٠-٩۰-۹]{2}|[٢۲][٠۰][٠-٩۰-۹]{2}|1[34]\d\d|\d[./]\d{1,2}[./]\d\d/u;
const SAYS_UPDATED = /updat|modif|edited|обновл|измен|تحديث|به.?روز/iu;

/**
 * The lines beside a page's title that show when the article was published. Where one says so and
 * another only when it was last changed, the first alone.
 *
 * @param title the line of the title, or the first of the main content; -1 where there is neither
 */
export function dateLines(
  lines: readonly RenderedLine[],
  title: number,
  lang: string,
): ReadonlySet<number> {
  const found: number[] = [];
  const last = title === -1 ? -1 : Math.min(lines.length - 1, title + BELOW);
  for (let i = Math.max(0, title - ABOVE); i <= last; i++) {
    if (i !== title && showsDate(lines, i, lang)) found.push(i);
  }
  const changed = new Set(found.filter((i) => saysUpdated(lines, i)));
  const published = found.filter((i) => !changed.has(i));
  const nearest =
    nearestTo(title, published.length > 0 ? published : found) ?? saidAnywhere(lines, lang);
  return new Set(nearest === null ? [] : [nearest]);
}

/** The first below the title, since lists of other articles stand above; else the last above. */
function nearestTo(title: number, found: readonly number[]): number | null {
  return found.find((i) => i > title) ?? found.at(-1) ?? null;
}

/** A line further away that says what its date is, or stands below such a label. */
function saidAnywhere(lines: readonly RenderedLine[], lang: string): number | null {
  const said = lines.flatMap((line, i) => {
    if (line.apart || !showsDate(lines, i, lang)) return [];
    return isLabelled(line.text) || isLabelled(lines[i - 1]?.text ?? '') ? [i] : [];
  });
  return said.find((i) => !saysUpdated(lines, i)) ?? said[0] ?? null;
}

function isLabelled(text: string): boolean {
  if (text.length > LONGEST) return false;
  return cuesOf(text, tokens(text)).some(({ kind }) => kind === 'date');
}

function showsDate(lines: readonly RenderedLine[], at: number, lang: string): boolean {
  const { text, level } = lines[at]!;
  if (text.length > LONGEST || (level > 0 && level < 4) || !HAS_YEAR.test(text)) return false;
  const words = tokens(text);
  if (words.length > MOST_WORDS) return false;
  if (/[©%$€£₽]|\bcopyright\b/i.test(text)) return false;
  const date = dateTold(text, lang) ?? dateTold(text, 'en');
  if (date?.precision !== 'day') return false;
  // A sentence that tells of a day is no date line, unless it says that it is one.
  return !/[.!?؟]$/u.test(text) || cuesOf(text, words).some(({ kind }) => kind === 'date');
}

function saysUpdated(lines: readonly RenderedLine[], at: number): boolean {
  const { text } = lines[at]!;
  if (SAYS_UPDATED.test(text)) return !/publi|опублик|نشر|انتشار/iu.test(text);
  const label = lines[at - 1]?.text ?? '';
  return label.length < 20 && SAYS_UPDATED.test(label);
}
