import { identifyLanguage } from './language.js';
import { labelDuplicates } from './layout/duplicates.js';
import { labelFurniture } from './layout/furniture.js';
import { labelCredits, labelTitle } from './layout/heads.js';
import { applyRules, type Labels } from './layout/labels.js';
import { type Line, looksLikeHeadline, looksLikeParagraph, splitLines } from './layout/lines.js';
import { labelOtherStories } from './layout/other-stories.js';
import { blocksOf, type CutLine, cutLines } from './layout/pieces.js';
import { findRepairs } from './mojibake/repairs.js';
import { passageOf, readingOf } from './story.js';
import type { Article, Encoding, Repair, Story } from './types.js';

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

const RULES = [labelFurniture, labelDuplicates, labelOtherStories, labelCredits, labelTitle];
/** A story glued on is read as a text of its own; what it is a copy of lies outside. */
const STORY_RULES = [labelFurniture, labelDuplicates, labelCredits, labelTitle];

/**
 * Reads an article out of plain text, such as a saved page or a message.
 *
 * @param text as received; offsets of the result point into it
 * @example
 * articleOfText('Talks end\n\nThe talks ended on Monday.\n\nShare this', {}).stories[0]?.title?.text
 * // 'Talks end'
 */
export function articleOfText(text: string, given: Given, encoding: Encoding = AS_GIVEN): Article {
  const repairs = findRepairs(text);
  const lines = splitLines(text, repairs);
  const labels = applyRules(lines, RULES);
  const cut = cutLines(text, lines, labels);
  const own = storyOf(text, cut, repairs, given);
  const others = otherStories(lines, labels).map((part) =>
    storyOf(text, cutLines(text, part, applyRules(part, STORY_RULES)), repairs, {}),
  );
  return {
    text,
    encoding,
    repairs,
    blocks: blocksOf(text.length, cut),
    stories: own.paragraphs.length === 0 ? others : [own, ...others],
    url: addressOf(lines),
    outlet: null,
  };
}

function storyOf(
  text: string,
  lines: readonly CutLine[],
  repairs: readonly Repair[],
  given: Given,
): Story {
  const { view, paragraphs } = readingOf(text, lines, repairs);
  return {
    title: passageOf(text, lines, 'title', repairs),
    byline: passageOf(text, lines, 'byline', repairs),
    published: null,
    lang: given.lang ?? identifyLanguage(view.text).lang,
    view,
    paragraphs,
  };
}

/** The lines of each story that was glued on, in order. */
function otherStories(lines: readonly Line[], labels: Labels): Line[][] {
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

/** The one web address that stands alone on a line, as saved pages carry their own; else null. */
function addressOf(lines: readonly Line[]): string | null {
  const addresses = lines.map((line) => line.text).filter((text) => /^https?:\/\/\S+$/i.test(text));
  return addresses.length === 1 ? addresses[0]! : null;
}
