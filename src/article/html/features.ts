import { type Box, FAR, SIGN_NAMES } from './boxes.js';
import { isProse, type RenderedLine } from './render.js';

/** What a page as a whole is, as far as it tells. */
export interface PageSigns {
  /** Its markup describes an article. */
  readonly isArticle: boolean;
  /** Its markup describes a product. */
  readonly isProduct: boolean;
  /** The line that is its title; null where none is known. */
  readonly title: number | null;
}

/** Levels of boxes around a line that are measured. */
const LEVELS = 5;
/** Lines before and after a line that are looked at. */
const BESIDE = [-2, -1, 1, 2];
/** Shares of a page's running text by which boxes around it are named. */
const SHARES = [0.3, 0.6, 0.85];

const TAG_CODES: Readonly<Record<string, number>> = {
  text: 0,
  item: 1,
  quote: 2,
  caption: 3,
  heading: 4,
  title: 5,
};

/** Names of the features, in the order of {@link lineFeatures}. */
export const FEATURE_NAMES: readonly string[] = [
  ...'chars words linked ends-sentence commas capitals tag level apart place place-from-end'.split(
    ' ',
  ),
  'year',
  ...SIGN_NAMES,
  ...Array.from({ length: LEVELS }, (_, i) =>
    ['chars', 'linked', 'prose-share', 'lines', 'line-length'].map((name) => `box${i}-${name}`),
  ).flat(),
  ...SHARES.flatMap((share) => [`in-root${share}`, `above-root${share}`, `below-root${share}`]),
  ...'branch-chars branch-linked branch-prose branch-lines'.split(' '),
  ...BESIDE.flatMap((at) =>
    ['chars', 'linked', 'tag', 'same-box'].map((name) => `at${at}-${name}`),
  ),
  ...'prose-before prose-after heading-before prose-near make-lines make-length make-linked'.split(
    ' ',
  ),
  ...'title-distance page-chars page-prose page-linked page-lines is-article is-product'.split(' '),
  'depth',
  'said-before',
];

/** Describes every line of a page by numbers that a forest decides on. */
export function lineFeatures(lines: readonly RenderedLine[], page: PageSigns): Float32Array[] {
  if (lines.length === 0) return [];
  const view = pageView(lines);
  return lines.map((line, i) => {
    const out: number[] = [];
    ofText(line, out);
    out.push((view.before[i]! + 1) / (view.chars + 1));
    out.push((view.chars - view.before[i]! + 1) / (view.chars + 1));
    out.push(Number(/\b(?:19|20)\d\d\b/.test(line.text)));
    for (const sign of line.box.signs) out.push(sign);
    ofBoxes(line.box, view, out);
    ofRoots(line.box, view, out);
    for (const at of BESIDE) ofNeighbour(lines[i + at], line, out);
    const make = view.makes.get(makeOf(line.box))!;
    out.push(
      Math.min(50, i - view.proseBefore[i]!),
      Math.min(50, view.proseAfter[i]! - i),
      Math.min(50, i - view.headingBefore[i]!),
      proseNear(view, i),
      Math.log1p(make.lines),
      make.chars / make.lines,
      make.linked / make.lines,
    );
    out.push(page.title === null ? 99 : Math.max(-50, Math.min(50, i - page.title)));
    out.push(Math.log1p(view.chars), view.prose / (view.chars + 1), view.linked / (view.chars + 1));
    out.push(Math.log1p(lines.length), Number(page.isArticle), Number(page.isProduct));
    out.push(line.box.depth, view.saidBefore[i]!);
    return Float32Array.from(out);
  });
}

interface Make {
  lines: number;
  chars: number;
  linked: number;
}

interface PageView {
  readonly chars: number;
  readonly prose: number;
  readonly linked: number;
  /** Characters before each line. */
  readonly before: readonly number[];
  readonly isProse: readonly boolean[];
  readonly proseBefore: readonly number[];
  readonly proseAfter: readonly number[];
  readonly headingBefore: readonly number[];
  readonly makes: ReadonlyMap<string, Make>;
  /** The innermost boxes that hold each of {@link SHARES} of the running text. */
  readonly roots: readonly (Box | null)[];
  readonly saidBefore: readonly number[];
}

const NEVER = 1e6;

function pageView(lines: readonly RenderedLine[]): PageView {
  const before: number[] = [];
  const prose = lines.map((line) => line.linked < 0.3 && isProse(line.text));
  const makes = new Map<string, Make>();
  const said = new Map<string, number>();
  const saidBefore: number[] = [];
  let chars = 0;
  let linked = 0;
  for (const line of lines) {
    before.push(chars);
    chars += line.text.length;
    linked += line.linked * line.text.length;
    const key = makeOf(line.box);
    const make = makes.get(key) ?? { lines: 0, chars: 0, linked: 0 };
    make.lines++;
    make.chars += line.text.length;
    make.linked += line.linked;
    makes.set(key, make);
    const times = said.get(line.text) ?? 0;
    saidBefore.push(times);
    said.set(line.text, times + 1);
  }
  const top = topOf(lines[0]!.box);
  return {
    chars,
    linked,
    prose: top.prose,
    before,
    isProse: prose,
    proseBefore: lastBefore(prose),
    proseAfter: lastBefore([...prose].reverse())
      .reverse()
      .map((at) => (at === -NEVER ? NEVER : lines.length - 1 - at)),
    headingBefore: lastBefore(lines.map((line) => line.level > 0)),
    makes,
    roots: SHARES.map((share) => rootOf(lines, top.prose * share, top.prose)),
    saidBefore,
  };
}

/** For each place the last place before it that is marked. */
function lastBefore(marked: readonly boolean[]): number[] {
  let last = -NEVER;
  return marked.map((is, i) => {
    const found = last;
    if (is) last = i;
    return found;
  });
}

function topOf(box: Box): Box {
  let top = box;
  while (top.parent !== null) top = top.parent;
  return top;
}

/** The deepest box that holds `wanted` characters of running text. */
function rootOf(lines: readonly RenderedLine[], wanted: number, all: number): Box | null {
  if (all === 0) return null;
  let root: Box | null = null;
  const seen = new Set<Box>();
  for (const line of lines) {
    for (let box: Box | null = line.box; box !== null && !seen.has(box); box = box.parent) {
      seen.add(box);
      if (box.prose >= wanted && (root === null || box.depth > root.depth)) root = box;
    }
  }
  return root;
}

const makeOf = (box: Box): string =>
  `${box.parent?.parent?.make ?? ''}>${box.parent?.make ?? ''}>${box.make}`;

function ofText(line: RenderedLine, out: number[]): void {
  const { text } = line;
  const words = text.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  out.push(
    Math.log1p(text.length),
    words.length,
    line.linked,
    Number(/[.!?؟。…۔][\s"'”’»)]*$/u.test(text)),
    (100 * (text.match(/[,،、，]/g)?.length ?? 0)) / text.length,
    capitals / words.length,
    TAG_CODES[line.tag]!,
    line.level,
    Number(line.apart),
  );
}

function ofBoxes(innermost: Box, view: PageView, out: number[]): void {
  let box = innermost;
  for (let level = 0; level < LEVELS; level++) {
    const size = box.chars + 1;
    out.push(
      Math.log1p(box.chars),
      box.linked / size,
      box.prose / (view.prose + 1),
      Math.log1p(box.lines),
      box.chars / (box.lines + 1),
    );
    box = box.parent ?? box;
  }
}

function ofRoots(innermost: Box, view: PageView, out: number[]): void {
  for (const root of view.roots) {
    if (root === null) {
      out.push(0, FAR, 0);
      continue;
    }
    let box: Box | null = innermost;
    while (box !== null && box.depth > root.depth) box = box.parent;
    const isIn = box === root;
    let above = 0;
    let shared: Box = root;
    // How many levels up from the root the first box is that holds both.
    while (!isIn && box !== shared && shared.parent !== null) {
      shared = shared.parent;
      while (box !== null && box.depth > shared.depth) box = box.parent;
      above++;
    }
    out.push(Number(isIn), above, isIn ? innermost.depth - root.depth : 0);
  }
  const root = view.roots[1];
  let branch = innermost;
  while (root && branch.parent !== null && branch.depth > root.depth + 1) branch = branch.parent;
  const size = branch.chars + 1;
  out.push(Math.log1p(branch.chars), branch.linked / size, branch.prose / size, branch.lines);
}

function ofNeighbour(beside: RenderedLine | undefined, line: RenderedLine, out: number[]): void {
  if (beside === undefined) {
    out.push(-1, -1, -1, -1);
    return;
  }
  out.push(
    Math.log1p(beside.text.length),
    beside.linked,
    TAG_CODES[beside.tag]!,
    Number(beside.box === line.box) + Number(beside.box.parent === line.box.parent),
  );
}

const NEAR = 6;

function proseNear(view: PageView, at: number): number {
  let found = 0;
  for (let i = Math.max(0, at - NEAR); i <= at + NEAR; i++) if (view.isProse[i]) found++;
  return found;
}
