import { identifyLanguage, type Span, span } from '../base/index.js';
import { publicationDate } from './dates/index.js';
import type { MetadataDate } from './html/metadata.js';
import type { Labels } from './layout/labels.js';
import { type Line, looksLikeHeadline, looksLikeParagraph } from './layout/lines.js';
import type { CutLine } from './layout/pieces.js';
import { passageOf, readingOf } from './reading.js';
import type { Given } from './text.js';
import type { BlockKind, Published, Repair, Story } from './types.js';

/** The text that stories are read from. */
export interface StoryText {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** What is known of a document beside its text; it holds for the document's own story only. */
export interface Surroundings {
  readonly given: Given;
  readonly metadata: readonly MetadataDate[];
  readonly url: string | null;
}

/**
 * Builds one story from its lines.
 *
 * @param surroundings null for a story glued on: the page's date and language are not its own
 */
export function storyOf(
  { text, repairs }: StoryText,
  lines: readonly CutLine[],
  surroundings: Surroundings | null,
): Story {
  const { view, paragraphs } = readingOf(text, lines, repairs);
  const lang = surroundings?.given.lang ?? identifyLanguage(view.text).lang;
  return {
    title: passageOf(text, lines, 'title', repairs),
    byline: passageOf(text, lines, 'byline', repairs),
    published: dateOf(text, lines, lang, surroundings),
    lang,
    view,
    paragraphs,
  };
}

/** Kinds of line that carry a date, the most trustworthy first. */
const DATED: readonly BlockKind[] = ['date', 'byline', 'dateline'];

function dateOf(
  text: string,
  lines: readonly CutLine[],
  lang: string,
  surroundings: Surroundings | null,
): Published | null {
  const isPage = lines.some(({ line }) => line.hint !== undefined);
  // Of a page, the markup says better than words which line is its date.
  const kinds = isPage ? DATED.filter((kind) => kind !== 'date') : DATED;
  const dateLines = kinds.flatMap((kind) => spansOf(lines, kind));
  const body = upTo(DATING_LENGTH, spansOf(lines, 'body'));
  if (surroundings === null) {
    if (dateLines.length === 0) return null;
    return publicationDate({ metadata: [], lang, text, dateLines, body, url: null });
  }
  const { given, metadata, url } = surroundings;
  const besideTitle = lines
    .filter(({ line }) => line.hint?.tag === 'date')
    .map(({ line }) => line.span);
  const stated = given.date === undefined ? {} : { given: given.date };
  return publicationDate({
    ...stated,
    metadata,
    lang,
    text,
    dateLines: [...besideTitle, ...dateLines],
    besideTitle,
    isPage,
    body,
    url,
  });
}

/** As much of an article as its date is inferred from: longer texts are no news articles. */
const DATING_LENGTH = 50_000;

/** The first spans that together are no longer than `length`, the last of them cut off there. */
function upTo(length: number, spans: readonly Span[]): Span[] {
  let left = length;
  return spans.flatMap(([start, end]) => {
    const taken = Math.min(end - start, left);
    left -= taken;
    return taken === 0 ? [] : [span(start, start + taken)];
  });
}

function spansOf(lines: readonly CutLine[], kind: BlockKind): Span[] {
  return lines.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.kind === kind).map((piece) => piece.span),
  );
}

/** The lines of each story that was glued on, in order. */
export function otherStories(lines: readonly Line[], labels: Labels): Line[][] {
  const stories: Line[][] = [];
  let isOpen = false;
  let hasParagraph = false;
  lines.forEach((line, i) => {
    const kind = labels.get(i)?.kind;
    if (kind !== 'other-story') {
      // Its headline is often given twice; anything else ends it.
      isOpen &&= kind === 'duplicate';
      return;
    }
    const nextIsCopy = labels.get(i + 1)?.kind === 'duplicate';
    const startsAnew = hasParagraph && nextIsCopy && looksLikeHeadline(line);
    if (!isOpen || startsAnew) {
      stories.push([]);
      isOpen = true;
      hasParagraph = false;
    }
    stories.at(-1)!.push(line);
    hasParagraph ||= looksLikeParagraph(line);
  });
  return stories.filter((story) => story.some(looksLikeParagraph));
}
