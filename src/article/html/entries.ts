import { isTimeLine } from '../lexicon/date-labels.js';
import { type Box, SIGN_NAMES } from './boxes.js';
import { isProse, type RenderedLine } from './render.js';

/** Fewest entries of a list whose entries are told by each other. */
const FEWEST = 3;
/** Boxes between a line and the entry that it stands in. */
const DEEPEST = 5;
/** Lines between a quoted line and the main content above and below it; boxes around a caption. */
const NEAR = 3;
/** Shortest line that tells something, in characters. */
const TELLING = 30;
/** Share of the lines of one kind in a list that must be main content for the others to be so. */
const ENOUGH = 0.2;
/** Share of a line that may be links. */
const MOST_LINKED = 0.5;

/**
 * Adds to the main content of a live blog or gallery what belongs to it by where it stands: entries
 * and captions whose likes are main content, the standfirst between title and text, and posts
 * quoted between lines of the text. One line alone says too little for trees to tell these.
 *
 * @param isMain what the trees say; one answer a line
 * @param title the line of the title, null where none is known
 */
export function withEntries(
  lines: readonly RenderedLine[],
  isMain: readonly boolean[],
  title: number | null,
): boolean[] {
  const all = [...isMain];
  const like = likeEntries(lines, isMain);
  if (like.length === 0) return all;
  for (const i of standfirst(lines, isMain, title)) all[i] = true;
  for (const i of like) all[i] = true;
  for (const i of quotedPosts(lines, isMain)) all[i] = true;
  return all;
}

const mayBeMain = ({ apart, linked, text }: RenderedLine) =>
  !apart && linked < MOST_LINKED && text.length >= TELLING;

/** Sentences right below the title, as far as no heading or menu comes between them and the text. */
function standfirst(
  lines: readonly RenderedLine[],
  isMain: readonly boolean[],
  title: number | null,
): number[] {
  if (title === null) return [];
  const found: number[] = [];
  for (let i = title + 1; i < lines.length && !isMain[i]; i++) {
    const line = lines[i]!;
    if (line.level > 0 || line.apart) break;
    if (mayBeMain(line) && isProse(line.text)) found.push(i);
  }
  return found;
}

interface Kind {
  readonly lines: number[];
  readonly entries: Set<Box>;
}

/**
 * Captions, and lines of entries with a time of their own, that stand in their entries as lines of
 * main content do in the others.
 */
function likeEntries(lines: readonly RenderedLine[], isMain: readonly boolean[]): number[] {
  const lists = new Map<Box, Map<string, Kind>>();
  const timed = timedBoxes(lines);
  lines.forEach((line, i) => {
    if (!mayBeMain(line)) return;
    let path = line.box.make;
    let entry = line.box.parent;
    for (let depth = 1; depth < DEEPEST && entry !== null && entry.parent !== null; depth++) {
      path += ` ${entry.make}`;
      if (timed.has(entry) || isCaption(line.box)) addTo(lists, entry.parent, path, entry, i);
      entry = entry.parent;
    }
  });
  return [...lists.values()].flatMap((kinds) =>
    [...kinds.values()].flatMap(({ lines: of, entries }) => {
      const main = of.filter((i) => isMain[i]).length;
      return entries.size >= FEWEST && main >= ENOUGH * of.length ? of : [];
    }),
  );
}

/** Boxes in which a line says the time of an entry. */
function timedBoxes(lines: readonly RenderedLine[]): ReadonlySet<Box> {
  const timed = new Set<Box>();
  for (const { box, text } of lines) {
    if (!isTimeLine(text)) continue;
    let at: Box | null = box;
    for (let up = 0; up <= DEEPEST && at !== null; up++, at = at.parent) timed.add(at);
  }
  return timed;
}

const CAPTION_SIGNS = ['figure', 'class-caption'].map((name) => SIGN_NAMES.indexOf(name));
const isCaption = ({ signs }: Box) => CAPTION_SIGNS.some((sign) => signs[sign]! < NEAR);

function addTo(
  lists: Map<Box, Map<string, Kind>>,
  list: Box,
  path: string,
  entry: Box,
  line: number,
): void {
  const kinds = lists.get(list) ?? new Map<string, Kind>();
  lists.set(list, kinds);
  const kind = kinds.get(path) ?? { lines: [], entries: new Set<Box>() };
  kinds.set(path, kind);
  kind.lines.push(line);
  kind.entries.add(entry);
}

function quotedPosts(lines: readonly RenderedLine[], isMain: readonly boolean[]): number[] {
  return lines.flatMap((line, i) => {
    if (isMain[i] || !mayBeMain(line) || !isProse(line.text) || !isQuoted(line.box)) return [];
    const isNear = (from: number, to: number) => isMain.slice(Math.max(0, from), to).includes(true);
    return isNear(i - NEAR, i) && isNear(i + 1, i + 1 + NEAR) ? [i] : [];
  });
}

function isQuoted(box: Box): boolean {
  for (let at: Box | null = box, up = 0; at !== null && up < NEAR; at = at.parent, up++) {
    if (at.name === 'blockquote') return true;
  }
  return false;
}
