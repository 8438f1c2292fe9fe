import { type DateShown, dateShown } from '../dates/date-line.js';
import { type DayOrder, dayOrder } from '../dates/numeric.js';
import { cuesOf } from '../lexicon/cues.js';
import { type DateSays, dateLabels } from '../lexicon/date-labels.js';
import { tokens } from '../lexicon/fold.js';
import { once } from '../lexicon/tables.js';
import { isProse, type RenderedLine } from './render.js';

/** How far above and below its title a page shows the date of an article, in lines. */
const ABOVE = 6;
const BELOW = 12;
/** Paragraphs below the title that may come before its date: a standfirst, but not the story. */
const MOST_PROSE = 3;
/** How far below its main content a page shows the date of an article, in lines. */
const AFTER = 3;
/** Longest line that a page shows a date in, in characters, and most words in it beside the date. */
const LONGEST = 110;
const MOST_WORDS = 10;
/** Longest line that is nothing but the label of the next, in characters. */
const LONGEST_LABEL = 24;

/** A year, or a day, month and year in figures, in digits of any script. */
const HAS_YEAR =
  /(?:19|20)\d\d|[١۱][٣٤۳۴][٠-٩۰-۹]{2}|[٢۲][٠۰][٠-٩۰-۹]{2}|1[34]\d\d|\p{Nd}[./]\p{Nd}{1,2}[./]\p{Nd}\p{Nd}/u;

/** A line that shows a date. */
interface Shown {
  readonly at: number;
  readonly says: DateSays | null;
  /** Nothing stands beside the date. */
  readonly isBare: boolean;
}

/**
 * The line of a page that shows when its article was published: beside the title or the first line
 * of its main content, else right below that content, else anywhere a label says so. Where one says
 * so and another only when it was last changed, the first.
 *
 * @param title the line of the title; -1 where there is none
 * @param isMain which lines are main content
 */
export function dateLines(
  lines: readonly RenderedLine[],
  title: number,
  isMain: readonly boolean[],
  lang: string,
): ReadonlySet<number> {
  const page = { lines, lang, order: dayOrder(lines.map(({ text }) => text).join('\n')) };
  const first = isMain.indexOf(true);
  // Most pages show it in the first place that is looked at; the whole page is searched last.
  const places = [
    [once(() => besideLine(page, title)), title],
    [once(() => (first === title ? [] : besideLine(page, first))), first],
    [once(() => belowMain(page, isMain)), lines.length],
    [once(() => saidAnywhere(page)), lines.length],
  ] as const;
  const firstThat = (accept: (shown: Shown) => boolean): number | null => {
    for (const [shown, at] of places) {
      const found = best(shown().filter(accept), at);
      if (found !== null) return found;
    }
    return null;
  };
  const found = firstThat(({ says }) => says !== 'changed') ?? firstThat(() => true);
  return new Set(found === null ? [] : [found]);
}

interface DatedPage {
  readonly lines: readonly RenderedLine[];
  readonly lang: string;
  readonly order: DayOrder | null;
}

/** Lines around one that show a date, as far as the story has not begun. */
function besideLine(page: DatedPage, at: number): Shown[] {
  const { lines } = page;
  const found: Shown[] = [];
  if (at === -1) return found;
  let prose = 0;
  for (let i = Math.max(0, at - ABOVE); i <= Math.min(lines.length - 1, at + BELOW); i++) {
    const shown = i === at ? null : shownIn(page, i);
    if (shown !== null) found.push(shown);
    if (i >= at && isProse(lines[i]!.text)) prose += 1;
    if (prose >= MOST_PROSE) break;
  }
  return found;
}

/** Lines at the end of the main content and right below it. */
function belowMain(page: DatedPage, isMain: readonly boolean[]): Shown[] {
  const last = isMain.lastIndexOf(true);
  const found: Shown[] = [];
  for (let i = Math.max(0, last); last !== -1 && i <= last + AFTER && i < isMain.length; i++) {
    if (page.lines[i]!.apart) break;
    const shown = shownIn(page, i);
    // "Next meeting: 12 October" stands there too.
    if (shown !== null && (shown.isBare || shown.says !== null)) found.push(shown);
  }
  return found;
}

/** The likeliest: of first publication, else the first below the line, else the last above. */
function best(found: readonly Shown[], at: number): number | null {
  const pick = (of: readonly Shown[]) => (of.find((it) => it.at > at) ?? of.at(-1))?.at ?? null;
  return pick(found.filter(({ says }) => says === 'first')) ?? pick(found);
}

/** Lines anywhere that say what their date is; in a footer, only when the page was last changed. */
function saidAnywhere(page: DatedPage): Shown[] {
  const said = page.lines.flatMap((line, i) => {
    if (!isLabelled(line.text) && !isLabelled(page.lines[i - 1]?.text ?? '')) return [];
    const shown = shownIn(page, i);
    return shown === null || (line.apart && shown.says !== 'changed') ? [] : [shown];
  });
  const [first] = said.filter(({ at }) => !page.lines[at]!.apart);
  return first === undefined ? said.slice(-1) : [first, ...said.filter(isPublished)];
}

const isPublished = ({ says }: Shown) => says === 'first' || says === 'published';

function isLabelled(text: string): boolean {
  if (text.length > LONGEST) return false;
  return dateLabels(text).length > 0 || cuesOf(text, tokens(text)).some((it) => it.kind === 'date');
}

function shownIn({ lines, lang, order }: DatedPage, at: number): Shown | null {
  const { text, level } = lines[at]!;
  const isHeading = level > 0 && level < 4;
  if (text.length > LONGEST || !HAS_YEAR.test(text)) return null;
  if (tokens(text).length > 2 * MOST_WORDS) return null;
  if (/[©%$€£₽]|\bcopyright\b/i.test(text)) return null;
  const date = dateShown(text, lang, order);
  if (date?.precision !== 'day') return null;
  const beside = (text.match(/\p{L}+/gu)?.length ?? 0) - WORDS_OF_DATE;
  if (beside > MOST_WORDS || (isHeading && beside > 0)) return null;
  // A sentence that tells of a day is no date line, unless it says that it is one.
  if (/[.!?؟]$/u.test(text) && beside > 0 && !isLabelled(text)) return null;
  return { at, says: saysOf(date, lines[at - 1]?.text ?? ''), isBare: beside <= 0 };
}

/** A weekday and a month. */
const WORDS_OF_DATE = 2;

/** What a date is by its own line, else by a label that stands alone on the line before. */
function saysOf(date: DateShown, before: string): DateSays | null {
  if (date.says !== null || before.length > LONGEST_LABEL) return date.says;
  return HAS_YEAR.test(before) ? null : (dateLabels(before).at(-1)?.says ?? null);
}
