import type { LineHint } from '../layout/lines.js';
import { type DomElement, type DomNode, ELEMENT_NODE, TEXT_NODE } from './dom.js';

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
  const writer = new LineWriter();
  write(root, PLAIN, writer);
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
  if (SKIPPED.has(name) || isHidden(element)) return;
  if (name === 'td' || name === 'th') out.text(' ', context);
  const isBlock = BLOCKS.has(name);
  if (isBlock) out.endLine(!TIGHT.has(name));
  const inner = contextOf(element, name, context);
  for (const child of element.childNodes) write(child, inner, out);
  if (isBlock) out.endLine(!TIGHT.has(name));
}

function contextOf(element: DomElement, name: string, outer: Context): Context {
  const role = element.getAttribute('role') ?? '';
  const heading = name.match(/^h([1-6])$/)?.[1];
  return {
    tag: heading !== undefined ? 'heading' : (TAGS[name] ?? outer.tag),
    level: heading === undefined ? outer.level : Number(heading),
    apart: outer.apart || APART.has(name) || APART_ROLES.has(role),
    linked: outer.linked || name === 'a',
    verbatim: outer.verbatim || name === 'pre' || name === 'textarea',
  };
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

/** Collects text into lines, with blank space as HTML collapses it. */
class LineWriter {
  readonly lines: RenderedLine[] = [];
  #text = '';
  #linked = 0;
  #context: Context | null = null;
  #blankBefore = true;

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
