import { type CueKind, cuesOf } from '../lexicon/cues.js';
import { type Token, tokens } from '../lexicon/fold.js';
import type { Label, Labels, Rule } from './labels.js';
import { endsSentence, type Line, looksLikeHeadline, looksLikeParagraph } from './lines.js';
import { likeness, topicOf } from './topic.js';

/** How many of a story's first or last lines can be its title, byline or date. */
const HEAD_LINES = 8;
const TAIL_LINES = 5;
/** Share of its stems that a headline at the bottom has in common with the story above it. */
const TITLE_LIKENESS = 0.3;

/** Labels bylines, date lines, captions and lists of sources by what they say. */
export function labelCredits(lines: readonly Line[], before: Labels): Labels {
  const labels = new Map<number, Label>();
  const own = ownLines(lines, before);
  own.forEach((i, at) => {
    const line = lines[i]!;
    const nearEdge = at < HEAD_LINES || at >= own.length - TAIL_LINES;
    const label = creditOf(line, nearEdge);
    if (label !== null) labels.set(i, label);
  });
  return labels;
}

function ownLines(lines: readonly Line[], before: Labels): number[] {
  return lines.map((_, i) => i).filter((i) => !before.has(i));
}

/** Longest byline or date line, in words. */
const LONGEST_CREDIT = 20;

function creditOf(line: Line, nearEdge: boolean): Label | null {
  if (line.hint?.tag === 'caption') {
    return { kind: 'caption', reason: 'the page marks it as a caption' };
  }
  const kinds = new Set<CueKind>(cuesOf(line.text, line.words).map((cue) => cue.kind));
  if (kinds.has('caption')) return { kind: 'caption', reason: 'caption or picture credit' };
  if (!nearEdge) return null;
  if (kinds.has('source')) return { kind: 'byline', reason: 'names the sources' };
  if (line.words.length > LONGEST_CREDIT) return null;
  if (kinds.has('byline') && namesSomebody(line)) {
    return { kind: 'byline', reason: 'says who wrote it' };
  }
  if (isDateOnly(line) || (kinds.has('date') && /\p{N}/u.test(line.text))) {
    return { kind: 'date', reason: 'says when it was published' };
  }
  return null;
}

/** Whether a capitalised name, or in scripts without capitals a few words, follows the phrase. */
function namesSomebody(line: Line): boolean {
  if (endsSentence(line.text) && line.words.length > 6) return false;
  const [first, second] = line.text.split(/[\s:]+/);
  if (first === undefined || second === undefined) return false;
  if (/^\p{Ll}/u.test(first)) return false;
  return /\p{Lo}/u.test(second) ? line.words.length <= 8 : /^\p{Lu}|^[@|]/u.test(second);
}

const DATE_SIGNS = /^[\p{N}\s.,/:|–—-]+$/u;

/** Whether nothing but numbers and at most four short words (a month, a weekday, a zone) stands there. */
function isDateOnly(line: Line): boolean {
  if (line.text.length > 60 || !/\p{N}/u.test(line.text)) return false;
  if (DATE_SIGNS.test(line.text))
    return /\p{N}{1,4}[./-]\p{N}{1,2}[./-]\p{N}{1,4}/u.test(line.text);
  const words = line.words.filter(({ word }) => !/^\p{N}+(?:st|nd|rd|th)?$/u.test(word));
  const numbers = line.words.filter(({ word }) => /^\p{N}+(?:st|nd|rd|th)?$/u.test(word));
  const year = numbers.some(({ word }) =>
    /^(?:[12]\p{N}{3}|[١۱][٠-٩۰-۹]{3}|[٢۲][٠-٩۰-۹]{3})$/u.test(word),
  );
  return year && numbers.length >= 2 && words.length <= 4;
}

/** The rule that labels the line which is the title that the document was delivered with. */
export function titleGiven(title: string | undefined): Rule {
  return (lines) => {
    const wanted = title === undefined ? '' : wordsOf(tokens(title));
    const line = wanted === '' ? -1 : lines.findIndex(({ words }) => wordsOf(words) === wanted);
    return line === -1
      ? new Map()
      : new Map([[line, { kind: 'title', reason: 'the title that it was delivered with' }]]);
  };
}

function wordsOf(words: readonly Token[]): string {
  return words.map(({ word }) => word).join(' ');
}

/**
 * Labels the title: a headline above the first paragraph or, where the text starts at once and a
 * headline on the same subject stands below its last paragraph, that one.
 */
export function labelTitle(lines: readonly Line[], before: Labels): Labels {
  if ([...before.values()].some(({ kind }) => kind === 'title')) return new Map();
  const marked = lines.findIndex((line, i) => !before.has(i) && line.hint?.tag === 'title');
  if (marked !== -1) {
    return new Map([[marked, { kind: 'title', reason: 'the page marks it as the title' }]]);
  }
  const own = ownLines(lines, before);
  const top = titleAtTop(lines, own);
  if (top !== null) return new Map([[top, { kind: 'title', reason: 'headline above the story' }]]);
  const bottom = titleAtBottom(lines, own);
  if (bottom === null) return new Map();
  return new Map([[bottom, { kind: 'title', reason: 'headline below the story' }]]);
}

function titleAtTop(lines: readonly Line[], own: readonly number[]): number | null {
  const [first] = own;
  if (first === undefined || goesOn(lines, first)) return null;
  const line = lines[first]!;
  const next = own.slice(1, HEAD_LINES).some((i) => looksLikeParagraph(lines[i]!));
  return looksLikeHeadline(line) && next && !looksLikeParagraph(line) ? first : null;
}

/** Whether a line goes on below in lower case: it was only wrapped there. */
function goesOn(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1];
  return below?.group === lines[at]!.group && /^\p{Ll}/u.test(below.text);
}

function titleAtBottom(lines: readonly Line[], own: readonly number[]): number | null {
  const topic = topicOf(own.slice(0, -1).map((i) => lines[i]!));
  for (const i of own.slice(-TAIL_LINES).reverse()) {
    const line = lines[i]!;
    const isTitle = looksLikeHeadline(line) && line.words.length >= 4 && !endsSentence(line.text);
    if (isTitle && !goesOn(lines, i) && likeness(line, topic) >= TITLE_LIKENESS) return i;
    if (line.text.length > 300) return null;
  }
  return null;
}
