import { Parser } from 'htmlparser2';

/** A piece of text between tags, with entities decoded. */
export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
}

/** An element with its children. */
export interface HtmlElement {
  readonly kind: 'element';
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | HtmlText)[];
  /** Length of the text of the paragraphs (`p`) in it, a cheap measure of how much it tells. */
  prose: number;
  /** Length of all text in it, scripts and styles aside. */
  length: number;
}

/** A page, taken apart. */
export interface HtmlTree {
  readonly root: HtmlElement;
  /** Elements by name, in the order of the page. */
  readonly byName: ReadonlyMap<string, readonly HtmlElement[]>;
}

/** Pages nest a few dozen deep, attacks thousands: what lies deeper hangs at this depth. */
const DEEPEST = 256;

/** What a head may hold; anything else ends it, as WHATWG's tree construction has it. */
const IN_HEAD = new Set(
  'base basefont bgsound link meta title noscript noframes style script template object'.split(' '),
);
const UNSEEN = new Set(['script', 'style']);

/** Parses a page. Nothing in it is run and nothing is fetched. */
export function parseTree(html: string): HtmlTree {
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: (name) => builder.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  builder.closeAll();
  return { root: builder.root, byName: builder.byName };
}

class TreeBuilder {
  readonly root = element('#document', {});
  readonly byName = new Map<string, HtmlElement[]>();
  readonly #open: HtmlElement[] = [this.root];
  /** Names of elements beyond the greatest depth, which are not built. */
  readonly #beyond: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!IN_HEAD.has(name) && this.#isOpen('head') && name !== 'head') this.close('head');
    if (this.#open.length >= DEEPEST) {
      this.#beyond.push(name);
      return;
    }
    const opened = element(name, attributes);
    this.#open.at(-1)!.children.push(opened);
    this.#open.push(opened);
    const known = this.byName.get(name);
    if (known === undefined) this.byName.set(name, [opened]);
    else known.push(opened);
  }

  text(text: string): void {
    const parent = this.#open.at(-1)!;
    parent.children.push({ kind: 'text', text });
    if (!UNSEEN.has(parent.name)) parent.length += text.length;
  }

  close(name: string): void {
    const beyond = this.#beyond.lastIndexOf(name);
    if (beyond !== -1) {
      this.#beyond.length = beyond;
      return;
    }
    const at = this.#open.findLastIndex((it) => it.name === name);
    if (at > 0) while (this.#open.length > at) this.#closeLast();
  }

  closeAll(): void {
    while (this.#open.length > 1) this.#closeLast();
  }

  #isOpen(name: string): boolean {
    return this.#open.length < 6 && this.#open.some((it) => it.name === name);
  }

  #closeLast(): void {
    const closed = this.#open.pop()!;
    const parent = this.#open.at(-1)!;
    if (closed.name === 'p') closed.prose = closed.length;
    parent.length += closed.length;
    parent.prose += closed.prose;
  }
}

function element(name: string, attributes: Readonly<Record<string, string>>): HtmlElement {
  return { kind: 'element', name, attributes, children: [], prose: 0, length: 0 };
}

/** All text in an element, one after the other. */
export function textOf(of: HtmlElement): string {
  return of.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}
