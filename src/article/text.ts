import { NO_METADATA, type PageMetadata } from './html/metadata.js';
import { labelAside } from './layout/aside.js';
import { authorGiven, labelCredits } from './layout/credits.js';
import { labelDuplicates } from './layout/duplicates.js';
import { labelFurniture } from './layout/furniture.js';
import { applyRules } from './layout/labels.js';
import { type Line, type LineHint, splitLines } from './layout/lines.js';
import { labelOtherStories } from './layout/other-stories.js';
import { blocksOf, cutLines } from './layout/pieces.js';
import { labelTitle, titleGiven } from './layout/titles.js';
import { findRepairs } from './mojibake/repairs.js';
import { otherStories, storyOf } from './story.js';
import type { Article, Encoding } from './types.js';

/** What the caller knows of a document from elsewhere, such as a feed or a catalogue. */
export interface Given {
  /** Publication date, ISO 8601. */
  readonly date?: string;
  /** ISO 639-1. */
  readonly lang?: string;
  readonly title?: string;
}

/** A text given as a string came through no code page. */
const AS_GIVEN: Encoding = { name: 'utf-8', basis: 'assumed' };

const HEAD_RULES = [labelCredits, labelTitle];
/** A story glued on is read as a text of its own; what it is a copy of lies outside. */
const STORY_RULES = [labelFurniture, labelDuplicates, ...HEAD_RULES];
const PAGE_RULES = [labelAside, labelFurniture, labelDuplicates, labelOtherStories];

/** A document as text, with what its format says of the text. */
export interface Extracted {
  /** As received; offsets of the result point into it. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What the format says of the line that starts at an offset of `text`. */
  readonly hints: ReadonlyMap<number, LineHint>;
  readonly metadata: PageMetadata;
}

/** What an article is put together from. */
export interface ArticleSource extends Extracted {
  readonly given: Given;
}

/** A plain text, of which nothing is known beside it. */
export function plainText(text: string, encoding: Encoding = AS_GIVEN): Extracted {
  return { text, encoding, hints: new Map(), metadata: NO_METADATA };
}

/**
 * Reads an article out of plain text, such as a saved page or a message.
 *
 * @param text as received; offsets of the result point into it
 * @example
 * articleOfText('Talks end\n\nThe talks ended on Monday.\n\nShare this', {}).stories[0]?.title?.text
 * // 'Talks end'
 */
export function articleOfText(text: string, given: Given): Article {
  return articleOf({ ...plainText(text), given });
}

/** Labels every line of a document and builds the stories in it. */
export function articleOf({ text, encoding, given, hints, metadata }: ArticleSource): Article {
  const repairs = findRepairs(text);
  const lines = splitLines(text, repairs, (start) => hints.get(start));
  const labels = applyRules(lines, [
    titleGiven(given.title),
    ...PAGE_RULES,
    ...HEAD_RULES,
    authorGiven(metadata.author),
  ]);
  const cut = cutLines(text, lines, labels);
  const url = metadata.url ?? addressOf(lines);
  const document = { text, repairs };
  const own = storyOf(document, cut, { given, metadata: metadata.dates, url });
  const others = otherStories(lines, labels).map((part) =>
    storyOf(document, cutLines(text, part, applyRules(part, STORY_RULES)), null),
  );
  return {
    text,
    encoding,
    repairs,
    blocks: blocksOf(text.length, cut),
    stories: own.paragraphs.length === 0 ? others : [own, ...others],
    url,
    outlet: metadata.outlet ?? hostOf(url),
  };
}

/** The one web address that stands alone on a line, as saved pages carry their own; else null. */
function addressOf(lines: readonly Line[]): string | null {
  const addresses = lines.map((line) => line.text).filter((text) => /^https?:\/\/\S+$/i.test(text));
  return addresses.length === 1 ? addresses[0]! : null;
}

function hostOf(url: string | null): string | null {
  return url?.match(/^https?:\/\/(?:www\.)?([^/?#:]+)/i)?.[1]?.toLowerCase() ?? null;
}
