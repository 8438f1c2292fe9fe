import type { LineHint } from '../layout/lines.js';
import { Box, boxOf } from './boxes.js';
import type { HtmlElement, HtmlText } from './tree.js';

/** A line of a page as its text shows it. */
export interface RenderedLine {
  readonly text: string;
  readonly tag: LineHint['tag'];
  /** A blank line comes before it. */
  readonly opens: boolean;
  /** Share of its characters that are link text. */
  readonly linked: number;
  /** Inside `nav`, `aside`, `footer`, `form` or an element whose role says so. */
  readonly apart: boolean;
  /** Level of a heading, 0 for other lines. */
  readonly level: number;
  /** The element that it stands in. */
  readonly box: Box;
}

/** Elements whose content is not shown as text, or is only for those who interact. */
const SKIPPED = new Set(
  'script style template svg math iframe object embed audio video canvas select button input textarea head title datalist map dialog'.split(
    ' ',
  ),
);

/** Elements that stand in lines of their own (HTML Living Standard, 15.3, rendering). */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li listing main menu nav ol optgroup p pre section summary table tbody tfoot thead tr ul xmp'.split(
    ' ',
  ),
);
/** Blocks that follow each other without a blank line. */
const TIGHT = new Set(['li', 'tr', 'dt', 'dd', 'tbody', 'thead', 'tfoot']);
const APART = new Set(['nav', 'aside', 'footer', 'form']);
const APART_ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'banner',
  'menu',
  'dialog',
]);

interface Context {
  readonly tag: LineHint['tag'];
  readonly level: number;
  readonly apart: boolean;
  readonly linked: boolean;
  readonly verbatim: boolean;
  readonly box: Box;
}

/** Shows an element as lines of text, as a browser without pictures would. */
export function renderLines(root: HtmlElement): RenderedLine[] {
  const box = new Box(null, root.name, root.name, 0);
  const plain: Context = {
    tag: 'text',
    level: 0,
    apart: false,
    linked: false,
    verbatim: false,
    box,
  };
  const writer = new LineWriter(root.prose, plain);
  for (const child of root.children) write(child, plain, writer);
  writer.endLine();
  return writer.lines;
}

function write(node: HtmlElement | HtmlText, context: Context, out: LineWriter): void {
  if (node.kind === 'text') {
    out.text(node.text, context);
    return;
  }
  const { name } = node;
  if (name === 'br') {
    out.endLine();
    return;
  }
  if (SKIPPED.has(name) || (isHidden(node) && !holdsMost(node, out.prose))) return;
  // Shown where no script runs; mostly a picture or a request to switch scripts on.
  if (name === 'noscript' && node.length < FALLBACK) return;
  if (name === 'td' || name === 'th') out.text(' ', context);
  const isBlock = BLOCKS.has(name);
  if (isBlock) out.endLine(!TIGHT.has(name));
  const inner = contextOf(node, isBlock, context, out.prose);
  for (const child of node.children) write(child, inner, out);
  if (isBlock) out.endLine(!TIGHT.has(name));
}

function contextOf(element: HtmlElement, isBlock: boolean, outer: Context, prose: number): Context {
  const { name } = element;
  const apart = outer.apart || isApart(element, prose);
  // Elements of a site's own making hold blocks, but how they are shown is not known.
  const isBox = isBlock || name.includes('-');
  if (!isBox) {
    if (name !== 'a' && apart === outer.apart) return outer;
    return { ...outer, apart, linked: outer.linked || name === 'a' };
  }
  const heading = name.match(/^h([1-6])$/)?.[1];
  return {
    tag: heading !== undefined ? 'heading' : (TAGS[name] ?? outer.tag),
    level: heading === undefined ? outer.level : Number(heading),
    apart,
    linked: outer.linked,
    verbatim: outer.verbatim || name === 'pre',
    box: boxOf(element, outer.box),
  };
}

/** Words in class names and ids by which authors of pages name what is not the article. */
const APART_NAMES =
  /(?:^|[\s_-])(?:comments?|disqus|respond|related|recommend(?:ed|ations)?|sidebar|footer|shar(?:e|ing)|social|newsletter|subscribe|subscription|signup|promo|popular|trending|most-?read|cookies?|consent|breadcrumbs?|menu|navbar|navigation|modal|popup|banner|adverts?|advertisement|sponsor(?:ed)?|read-?more|up-?next|tags|author-?(?:bio|box|card)|about-?author|toc|table-of-contents|paywall|outbrain|taboola)(?:$|[\s_-])/i;

/**
 * Whether an element holds what is not the article: navigation, comments, related stories.
 *
 * @param prose length of the page's paragraphs
 */
export function isApart(element: HtmlElement, prose: number): boolean {
  return setsApart(element) && !holdsMost(element, prose);
}

function setsApart({ name, attributes }: HtmlElement): boolean {
  if (APART.has(name) || APART_ROLES.has(attributes.role ?? '')) return true;
  if (name === 'body' || name === 'main' || name === 'article') return false;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return names.length > 1 && names.length <= 300 && APART_NAMES.test(names);
}

const TAGS: Readonly<Record<string, LineHint['tag']>> = {
  figcaption: 'caption',
  caption: 'caption',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  p: 'text',
};

function isHidden({ attributes }: HtmlElement): boolean {
  const { style } = attributes;
  return (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}

/** Fewest characters of a `noscript` that holds the page's text. */
const FALLBACK = 1_000;

/** Share of a page's paragraphs that an element holds only if the article is in it. */
const MOST = 0.4;
/** Pages with fewer characters of paragraphs do not show where the article is. */
const LITTLE = 500;

/**
 * Whether an element holds most of what the page tells: then it is the article, whatever its name,
 * and if it is hidden a script would have shown it once it had loaded.
 */
function holdsMost(element: HtmlElement, prose: number): boolean {
  return prose > LITTLE && element.prose >= MOST * prose;
}

/** Whether a line has the length, or the end, of a sentence of running text. */
export function isProse(text: string): boolean {
  return text.length >= 140 || (text.length >= 60 && /[.!?؟。…۔][\s"'”’»)]*$/u.test(text));
}

/** Collects text into lines, with blank space as HTML collapses it. */
class LineWriter {
  readonly lines: RenderedLine[] = [];
  #text = '';
  #linked = 0;
  #context: Context | null = null;
  #blankBefore = true;

  constructor(
    /** Length of the page's paragraphs. */
    readonly prose: number,
    readonly plain: Context,
  ) {}

  text(raw: string, context: Context): void {
    if (context.verbatim) {
      raw.split('\n').forEach((part, i) => {
        if (i > 0) this.endLine();
        this.#append(part, context);
      });
      return;
    }
    this.#append(raw.replace(/[ \t\r\n\f\u200b]+/g, ' '), context);
  }

  #append(part: string, context: Context): void {
    const glued = /\s$/.test(this.#text) || this.#text === '' ? part.trimStart() : part;
    if (glued === '') return;
    this.#text += glued;
    if (glued.trim() === '') return;
    this.#context ??= context;
    if (context.linked) this.#linked += glued.trim().length;
  }

  /** Ends the line; `blank` parts it from the next by a blank line. */
  endLine(blank = false): void {
    const text = this.#text.trim();
    if (text !== '') {
      const { tag, level, apart, box } = this.#context ?? this.plain;
      const linked = Math.min(1, this.#linked / text.length);
      box.add(text.length, linked * text.length, linked < 0.3 && isProse(text));
      this.lines.push({
        text,
        tag,
        level,
        apart,
        opens: this.#blankBefore,
        linked,
        box,
      });
      this.#blankBefore = false;
    }
    this.#blankBefore ||= blank;
    this.#text = '';
    this.#linked = 0;
    this.#context = null;
  }
}
