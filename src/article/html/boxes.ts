import type { HtmlElement } from './tree.js';

/** What authors of pages say of a box by its element, role, class names and ids. */
export const BOX_SIGNS = {
  article: /^article$/,
  main: /^main$|^role=main$/,
  nav: /^nav$|^role=(?:navigation|menu|menubar|search)$/,
  aside: /^aside$|^role=complementary$/,
  header: /^header$|^role=banner$/,
  footer: /^footer$|^role=contentinfo$/,
  form: /^form$|^dialog$|^role=dialog$/,
  table: /^table$/,
  list: /^[uod]l$/,
  item: /^(?:li|dt|dd)$/,
  figure: /^fig/,
} as const;

/** Words in class names and ids, by what they are mostly used for. */
export const NAME_SIGNS = {
  comments: /comment|disqus|respond|(?:^|[-_ ])repl/,
  related:
    /relat|recommend|recirc|popular|trending|most-?read|more-?(?:from|stories|news|posts)|up-?next|read-?(?:more|next|also)|also-?like|outbrain|taboola|suggest|teaser|latest|similar/,
  share: /shar(?:e|ing)|social|follow/,
  promo:
    /newsletter|subscri|sign-?up|promo|banner|advert|(?:^|[-_ ])ads?(?:$|[-_ ])|sponsor|(?:^|[-_ ])cta|donat|paywall|popup|modal|cookie|consent|gdpr|optin/,
  menu: /nav|menu|breadcrumb|pagina|pager|skip|toolbar|tabs|(?:^|[-_ ])toc/,
  side: /side-?bar|widget|(?:^|[-_ ])rail|aside|secondary|complementary/,
  foot: /foot|copyright|legal|bottom|colophon/,
  about: /byline|author|meta|date|time|posted|(?:^|[-_ ])tags?|categor|label|credit|bio(?:$|[-_ ])/,
  text: /article|post|entry|story|content|body|text|main|prose|markdown|rich|copy|blog/,
  thread: /thread|message|topic|discussion|answer|question|cooked|forum/,
  goods: /product|price|sku|cart|spec|review|rating|shop|buy/,
  list: /card|grid|item|list|tile|result|loop|feed|archive/,
  top: /header|masthead|hero|(?:^|[-_ ])top/,
  caption: /caption|figure|gallery|slide|image|photo|media/,
} as const;

const SIGNS: readonly RegExp[] = [...Object.values(BOX_SIGNS), ...Object.values(NAME_SIGNS)];
const OF_ELEMENT = Object.keys(BOX_SIGNS).length;
export const SIGN_NAMES: readonly string[] = [
  ...Object.keys(BOX_SIGNS),
  ...Object.keys(NAME_SIGNS).map((name) => `class-${name}`),
];

/** An element that stands in lines of its own, and what its lines add up to. */
export class Box {
  readonly depth: number;
  /** For each of {@link SIGN_NAMES}, how many boxes up it is found; 0 for this one, {@link FAR} for none. */
  readonly signs: Uint8Array;
  chars = 0;
  linked = 0;
  prose = 0;
  lines = 0;

  constructor(
    readonly parent: Box | null,
    readonly name: string,
    /** Tells boxes of one make, such as the entries of a list. */
    readonly make: string,
    own: number,
  ) {
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.signs = new Uint8Array(SIGNS.length);
    for (let i = 0; i < SIGNS.length; i++) {
      const above = parent === null ? FAR : Math.min(FAR, parent.signs[i]! + 1);
      this.signs[i] = own & (1 << i) ? 0 : above;
    }
  }

  add(chars: number, linked: number, isProse: boolean): void {
    for (let box: Box | null = this; box !== null; box = box.parent) {
      box.chars += chars;
      box.linked += linked;
      if (isProse) box.prose += chars;
      box.lines++;
    }
  }
}

/** As far as the signs of ancestors are told apart. */
export const FAR = 12;

const known = new Map<string, number>();
const MOST_KNOWN = 20_000;
const LONGEST_NAMES = 300;

/** Opens the box of an element. */
export function boxOf(element: HtmlElement, parent: Box): Box {
  const { class: classes = '', id = '', role = '', itemprop = '' } = element.attributes;
  const names = `${classes} ${id} ${itemprop}`.toLowerCase().slice(0, LONGEST_NAMES);
  const first = classes.trim().split(/\s/, 1)[0] ?? '';
  const key = `${element.name} ${role} ${names}`;
  let own = known.get(key);
  if (own === undefined) {
    own = signsOf(element.name, role, names);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, own);
  }
  return new Box(parent, element.name, `${element.name}.${first}`, own);
}

/** Classes of a body say what page it is, not what part of it. */
const WHOLE = new Set(['html', 'body', '#document']);

function signsOf(name: string, role: string, names: string): number {
  let own = 0;
  SIGNS.forEach((sign, i) => {
    const holds =
      i < OF_ELEMENT
        ? sign.test(name) || (role !== '' && sign.test(`role=${role.toLowerCase()}`))
        : !WHOLE.has(name) && names.length > 2 && sign.test(names);
    if (holds) own |= 1 << i;
  });
  return own;
}
