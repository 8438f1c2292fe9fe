import { type Token, tokens } from '../lexicon/fold.js';
import { isDateOnly } from './credits.js';
import { type Labels, type Rule, unlabelled } from './labels.js';
import { endsSentence, type Line, looksLikeHeadline, looksLikeParagraph } from './lines.js';
import { likeness, topicOf } from './topic.js';
import { wrappedGroups } from './wrapping.js';

/** How many of a story's first or last lines its title can be among. */
const HEAD_LINES = 8;
const TAIL_LINES = 5;
/** Share of its stems that a headline at the bottom has in common with the story above it. */
const TITLE_LIKENESS = 0.3;
const SHORTEST_TITLE = 4;
/** Most lines of a head that stands below its story: headline, standfirst and one more. */
const LONGEST_HEAD = 3;

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
  const own = unlabelled(lines, before);
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
  const wrapped = wrappedGroups(own.map((i) => lines[i]!));
  const isTitle = (i: number) => {
    const { group } = lines[i]!;
    const isPartOfParagraph = goesOn(lines, i) || (wrapped.has(group) && wrapped.size > 1);
    return !isPartOfParagraph && couldBeTitle(lines[i]!, topic);
  };
  for (const i of own.slice(-TAIL_LINES).reverse()) {
    if (lines[i]!.text.length > 300) return null;
    if (isTitle(i)) return topOfHead(lines, own, i, isTitle);
  }
  return null;
}

function couldBeTitle(line: Line, topic: ReadonlySet<string>): boolean {
  return (
    looksLikeHeadline(line) &&
    line.words.length >= SHORTEST_TITLE &&
    !endsSentence(line.text) &&
    likeness(line, topic) >= TITLE_LIKENESS
  );
}

/** Of headline and standfirst, one right above the other, the headline. */
function topOfHead(
  lines: readonly Line[],
  own: readonly number[],
  lowest: number,
  isTitle: (i: number) => boolean,
): number {
  let top = lowest;
  while (own.includes(top - 1) && lines[top - 1]!.group === lines[lowest]!.group) {
    if (!isTitle(top - 1) || lowest - top + 2 > LONGEST_HEAD) break;
    top--;
  }
  return top;
}

/**
 * The lines of a story's own head (headline, standfirst, date) where it stands below a list of
 * other stories' headlines; none where the story has a headline above it, or where nothing parts
 * the head from the list.
 *
 * @param tail numbers of the lines under the list's heading
 * @param story numbers of the story's lines above it
 */
export function headBelowList(
  lines: readonly Line[],
  tail: readonly number[],
  story: readonly number[],
): number[] {
  const [opening] = story;
  if (opening === undefined || !looksLikeParagraph(lines[opening]!)) return [];
  const lowest = tail.findLast((i) => !isDateOnly(lines[i]!));
  if (lowest === undefined) return [];
  const { group } = lines[lowest]!;
  const top = tail.findIndex((i) => lines[i]!.group === group);
  const head = tail.slice(top);
  const dates = head.filter((i) => isDateOnly(lines[i]!)).length;
  const listGroups = new Set(tail.slice(0, top).map((i) => lines[i]!.group));
  const isParted = top > 0 && (dates > 0 || listGroups.size === 1);
  if (!isParted || head.length - dates > LONGEST_HEAD) return [];
  const topic = topicOf(story.map((i) => lines[i]!));
  return couldBeTitle(lines[head[0]!]!, topic) ? head : [];
}
