import { cuesOf } from '../lexicon/cues.js';
import type { BlockKind } from '../types.js';
import type { Label, Labels } from './labels.js';
import { type Line, looksLikeHeadline, looksLikeParagraph } from './lines.js';
import { headBelowList } from './titles.js';
import { likeness, stemsOf, topicOf } from './topic.js';

/**
 * Shares of a paragraph's stems that the story before it knows, from texts of seven languages: of
 * paragraphs that go on with their story three quarters have more than 0.19, of paragraphs of
 * other stories nine tenths have less than 0.22.
 */
const OWN_SUBJECT = 0.25;
const FOREIGN_SUBJECT = 0.1;
const SUBJECT_BACK = 0.3;
const MARGIN = 0.1;
/** Share of a headline's stems that the paragraph under it takes up. */
const UNDER_HEADLINE = 0.2;

/** The same of a headline that nothing else announces. */
const HEADLINE_TOLD = 0.4;

const MOST_HEADINGS = 40;

/** Fewest paragraphs of a story that another one is told from by its words alone. */
const TOLD_BY = 3;

const GLUED = 'another story, glued on';
const HEADLINES = 'headlines of other stories';
const STORY = 'another story, under a list of other stories';

/**
 * Labels what follows the heading of a list of other stories ("Related articles"): headlines as
 * boilerplate, complete stories as other stories. The list ends where the first story goes on:
 * at a paragraph that shares its subject and does not belong to the headline above it.
 */
export function labelOtherStories(lines: readonly Line[], before: Labels): Labels {
  const labels = new Map<number, Label>();
  const opening = lines.findIndex((line, i) => !before.has(i) && looksLikeParagraph(line));
  if (opening === -1) return labels;
  let headings = 0;
  lines.forEach((line, heading) => {
    // Above its first paragraph a page lists its sections, not its related stories.
    if (heading < opening || labels.has(heading)) return;
    if (line.hint?.aside || !opensSection(line, before.get(heading))) return;
    // Each heading costs a look at all that follows: what has hundreds of them is no article.
    if (++headings > MOST_HEADINGS) return;
    const story = lines.map((_, i) => i).filter((i) => i < heading && !before.has(i));
    const below = ownLines(lines, before, heading + 1);
    const head = new Set(headBelowList(lines, below, story));
    const tail = below.filter((i) => !head.has(i));
    for (const [i, label] of labelTail(lines, before, heading, tail)) labels.set(i, label);
  });
  return labels.size > 0 ? labels : labelGlued(lines, before);
}

/**
 * Labels a story that follows another without a word between them: from the last headline on, where
 * all paragraphs below tell what it says and nothing of the story above. In pages the markup parts
 * stories.
 */
function labelGlued(lines: readonly Line[], before: Labels): Map<number, Label> {
  const own = ownLines(lines, before, 0).filter((i) => !before.has(i));
  const at = own.findLastIndex((i) => looksLikeHeadline(lines[i]!) && opensGroup(lines, i));
  const [head, ...tail] = own.slice(at);
  const story = own.slice(0, Math.max(0, at)).filter((i) => looksLikeParagraph(lines[i]!));
  const labels = new Map<number, Label>();
  if (head === undefined || tail.length === 0 || story.length < TOLD_BY) return labels;
  if (lines[head]!.hint !== undefined || !tail.every((i) => looksLikeParagraph(lines[i]!))) {
    return labels;
  }
  const topic = topicOf(story.map((i) => lines[i]!));
  const told = likeness(lines[head]!, stemsOf(lines[tail[0]!]!));
  const isForeign = [head, ...tail].every((i) => likeness(lines[i]!, topic) < FOREIGN_SUBJECT);
  if (told < HEADLINE_TOLD || !isForeign) return labels;
  for (const i of [head, ...tail]) labels.set(i, { kind: 'other-story', reason: GLUED });
  return labels;
}

/** Whether blank lines part a line from those around it. */
function opensGroup(lines: readonly Line[], at: number): boolean {
  const { group } = lines[at]!;
  return lines[at - 1]?.group !== group && lines[at + 1]?.group !== group;
}

/** Whether a line is a heading that announces other stories. */
function opensSection(line: Line, label: Label | undefined): boolean {
  if (label?.kind !== 'boilerplate') return false;
  const cue = cuesOf(line.text, line.words).find((it) => it.kind === 'section');
  // A heading with words after its colon names the other story itself.
  return cue !== undefined && line.words.length <= cue.words.length + 2;
}

function ownLines(lines: readonly Line[], before: Labels, from: number): number[] {
  const own: number[] = [];
  for (let i = from; i < lines.length; i++) {
    if (before.get(i)?.kind !== 'boilerplate') own.push(i);
  }
  return own;
}

function labelTail(
  lines: readonly Line[],
  before: Labels,
  heading: number,
  tail: readonly number[],
): Map<number, Label> {
  const labels = new Map<number, Label>();
  const all = (kind: BlockKind, reason: string, some: readonly number[]) => {
    for (const i of some) labels.set(i, { kind, reason });
    return labels;
  };
  // Lists of other stories give a headline twice, as a link and as a title; stories do not.
  if (tail.length > 1 && before.get(tail[1]!)?.kind === 'duplicate') {
    return all('other-story', STORY, tail);
  }
  const first = tail.findIndex((i) => looksLikeParagraph(lines[i]!));
  const headlines = first === -1 ? tail : tail.slice(0, first);
  if (headlines.length === 0 || !headlines.every((i) => looksLikeHeadline(lines[i]!))) {
    return labels;
  }
  if (first === -1) {
    return isListOfItems(lines, headlines) ? labels : all('boilerplate', HEADLINES, headlines);
  }
  const story = topicOf(lines.filter((_, i) => i < heading && !before.has(i)));
  if (!isOtherStory(lines, tail, first, story)) return labels;
  return all('other-story', STORY, tail.slice(0, endOfOther(lines, tail, first, story)));
}

/** Whether the paragraph under a headline tells what the headline says, and not the story's subject. */
function isOtherStory(
  lines: readonly Line[],
  tail: readonly number[],
  first: number,
  story: ReadonlySet<string>,
): boolean {
  const paragraph = lines[tail[first]!]!;
  const own = likeness(paragraph, story);
  const told = likeness(lines[tail[first - 1]!]!, stemsOf(paragraph));
  const isLast = first >= tail.length - 2;
  return told >= UNDER_HEADLINE ? own < OWN_SUBJECT : isLast && own < FOREIGN_SUBJECT;
}

/** Where, in the tail, the first story goes on after another: its subject comes back. */
function endOfOther(
  lines: readonly Line[],
  tail: readonly number[],
  first: number,
  story: ReadonlySet<string>,
): number {
  const other = new Set<string>();
  for (const [at, i] of tail.entries()) {
    const line = lines[i]!;
    const own = likeness(line, story);
    const returns = own >= SUBJECT_BACK && own > likeness(line, other) + MARGIN;
    if (at > first && looksLikeParagraph(line) && returns) return at;
    for (const stem of stemsOf(line)) other.add(stem);
  }
  return tail.length;
}

/** Bullets and numbers are how a story lists its own points. */
function isListOfItems(lines: readonly Line[], items: readonly number[]): boolean {
  return items.some((i) => /^(?:[-–—•*·▪◦]|\d+[.)])\s/.test(lines[i]!.text));
}
