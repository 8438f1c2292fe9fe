import { parseHTML } from 'linkedom';

/** What is used of a DOM node (WHATWG DOM); the compiler's own DOM types are for browsers. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

/** What is used of a DOM element. */
export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** What is used of a DOM document. */
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** linkedom recurses by nesting depth; pages nest a few dozen deep, attacks thousands. */
const DEEPEST = 512;

/**
 * Parses a page. Nothing in it is run and nothing is fetched: linkedom is a parser without an
 * engine. Null where tags nest too deep to be a page.
 */
export function parsePage(html: string): DomDocument | null {
  if (nestingOf(html) > DEEPEST) return null;
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/**
 * The node that holds what a page shows. Mostly the document, so that what stands after a stray
 * `</html>` counts; but where a head is left unclosed the body is inside it.
 */
export function shownPart(document: DomDocument): DomElement {
  const misplaced = [...document.querySelectorAll('head body')];
  if (misplaced.length === 0) return document;
  const bodies = [...document.querySelectorAll('body')];
  const lengthOf = (body: DomElement) => body.textContent?.length ?? 0;
  return bodies.reduce((best, body) => (lengthOf(body) > lengthOf(best) ? body : best));
}

/** Length of an element's paragraphs, in characters: a cheap measure of how much it tells. */
export function proseLength(element: DomElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    length += paragraph.textContent?.length ?? 0;
  }
  return length;
}

const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option|!.*)$/i;

/** How deep tags nest at most, counted without parsing; unclosed paragraphs and cells aside. */
function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,2000}>/g)) {
    if (VOID.test(match[2]!)) continue;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
