import type { LineHint } from '../layout/lines.js';
import { type DomElement, type DomNode, ELEMENT_NODE, proseLength, TEXT_NODE } from './dom.js';

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
}

/** Elements whose content is not shown as text, or is only for those who interact. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed audio video canvas select button input textarea head title datalist map dialog'.split(
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
}

const PLAIN: Context = { tag: 'text', level: 0, apart: false, linked: false, verbatim: false };

/** Shows an element as lines of text, as a browser without pictures would. */
export function renderLines(root: DomElement): RenderedLine[] {
  const writer = new LineWriter(proseLength(root));
  for (const child of root.childNodes) write(child, PLAIN, writer);
  writer.endLine();
  return writer.lines;
}

function write(node: DomNode, context: Context, out: LineWriter): void {
  if (node.nodeType === TEXT_NODE) {
    out.text(node.textContent ?? '', context);
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const element = node as DomElement;
  const name = element.nodeName.toLowerCase();
  if (name === 'br') {
    out.endLine();
    return;
  }
  if (SKIPPED.has(name) || (isHidden(element) && !holdsMost(element, out.prose))) return;
  if (name === 'td' || name === 'th') out.text(' ', context);
  const isBlock = BLOCKS.has(name);
  if (isBlock) out.endLine(!TIGHT.has(name));
  const inner = contextOf(element, name, context, out.prose);
  for (const child of element.childNodes) write(child, inner, out);
  if (isBlock) out.endLine(!TIGHT.has(name));
}

function contextOf(element: DomElement, name: string, outer: Context, prose: number): Context {
  const heading = name.match(/^h([1-6])$/)?.[1];
  return {
    tag: heading !== undefined ? 'heading' : (TAGS[name] ?? outer.tag),
    level: heading === undefined ? outer.level : Number(heading),
    apart: outer.apart || (setsApart(element, name) && !holdsMost(element, prose)),
    linked: outer.linked || name === 'a',
    verbatim: outer.verbatim || name === 'pre' || name === 'textarea',
  };
}

/** Words in class names and ids by which authors of pages name what is not the article. */
const APART_NAMES =
  /(?:^|[\s_-])(?:comments?|disqus|respond|related|recommend(?:ed|ations)?|sidebar|footer|shar(?:e|ing)|social|newsletter|subscribe|subscription|signup|promo|popular|trending|most-?read|cookies?|consent|breadcrumbs?|menu|navbar|navigation|modal|popup|banner|adverts?|advertisement|sponsor(?:ed)?|read-?more|up-?next|tags|author-?(?:bio|box|card)|about-?author|toc|table-of-contents|paywall|outbrain|taboola)(?:$|[\s_-])/i;

function setsApart(element: DomElement, name: string): boolean {
  if (APART.has(name) || APART_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (name === 'body' || name === 'main' || name === 'article') return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
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

function isHidden(element: DomElement): boolean {
  const style = element.getAttribute('style');
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
  );
}

/** Share of a page's paragraphs that an element holds only if the article is in it. */
const MOST = 0.4;
/** Pages with fewer characters of paragraphs do not show where the article is. */
const LITTLE = 500;

/**
 * Whether an element holds most of what the page tells: then it is the article, whatever its name,
 * and if it is hidden a script would have shown it once it had loaded.
 */
function holdsMost(element: DomElement, prose: number): boolean {
  return prose > LITTLE && proseLength(element) >= MOST * prose;
}

/** Collects text into lines, with blank space as HTML collapses it. */
class LineWriter {
  readonly lines: RenderedLine[] = [];
  /** Length of the page's paragraphs. */
  readonly prose: number;
  #text = '';
  #linked = 0;
  #context: Context | null = null;
  #blankBefore = true;

  constructor(prose: number) {
    this.prose = prose;
  }

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
      const { tag, level, apart } = this.#context ?? PLAIN;
      this.lines.push({
        text,
        tag,
        level,
        apart,
        opens: this.#blankBefore,
        linked: Math.min(1, this.#linked / text.length),
      });
      this.#blankBefore = false;
    }
    this.#blankBefore ||= blank;
    this.#text = '';
    this.#linked = 0;
    this.#context = null;
  }
}
