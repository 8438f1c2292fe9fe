import { jsonLdFacts } from './json-ld.js';
import { isApart } from './render.js';
import { type HtmlElement, type HtmlTree, textOf } from './tree.js';

/** A date that a page's markup states, and where it states it. */
export interface MetadataDate {
  readonly value: string;
  /** Such as `JSON-LD datePublished` or `meta article:published_time`. */
  readonly from: string;
}

/** What a page's markup says of the article in it. */
export interface PageMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly lang: string | null;
  /** The markup describes an article, or a product. */
  readonly isArticle: boolean;
  readonly isProduct: boolean;
  /** Most trustworthy first. */
  readonly dates: readonly MetadataDate[];
}

export const NO_METADATA: PageMetadata = {
  title: null,
  author: null,
  url: null,
  outlet: null,
  lang: null,
  isArticle: false,
  isProduct: false,
  dates: [],
};

/** Names of meta elements that give the date of publication, most trustworthy first. */
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'publish_date',
  'publish-date',
  'pubdate',
  'publication_date',
  'published_at',
  'originalpublicationdate',
  'date',
  'article:modified_time',
  'og:updated_time',
  'last-modified',
];

/** Collects what JSON-LD, OpenGraph, meta elements and `time` elements say of an article. */
export function pageMetadata(page: HtmlTree): PageMetadata {
  const meta = metaValues(page);
  const facts = jsonLdFacts(page);
  const canonical = page.byName
    .get('link')
    ?.find(({ attributes }) => attributes.rel?.toLowerCase() === 'canonical')?.attributes.href;
  const title = page.byName.get('title')?.[0];
  const lang = page.byName.get('html')?.[0]?.attributes.lang ?? meta.get('og:locale') ?? facts.lang;
  return {
    title: firstOf(
      facts.headline,
      meta.get('og:title'),
      meta.get('twitter:title'),
      title && textOf(title),
    ),
    author: firstOf(facts.author, meta.get('author'), meta.get('article:author')),
    url: firstOf(canonical, meta.get('og:url'), facts.url),
    outlet: firstOf(facts.publisher, meta.get('og:site_name'), meta.get('application-name')),
    lang: lang?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/)?.[0] ?? null,
    isArticle: facts.isArticle || meta.get('og:type')?.toLowerCase() === 'article',
    isProduct: facts.isProduct || /product/i.test(meta.get('og:type') ?? ''),
    dates: [...facts.dates, ...metaDates(meta), ...timeElements(page), ...scriptDates(page)],
  };
}

function firstOf(...candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const text = candidate?.replace(/\s+/g, ' ').trim();
    if (text) return text;
  }
  return null;
}

function metaValues(page: HtmlTree): Map<string, string> {
  const values = new Map<string, string>();
  for (const { attributes } of page.byName.get('meta') ?? []) {
    const content = attributes.content?.trim();
    if (!content) continue;
    for (const name of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = attributes[name]?.trim().toLowerCase();
      if (key && !values.has(key)) values.set(key, content);
    }
  }
  return values;
}

/** Names that sites make up for the same: `w-published-date`, `cXenseParse:recs:publishtime`. */
const PUBLICATION_NAME =
  /publi(?:sh|cation).*(?:date|time|on|at)|date.*publi|^published$|release.?date/;

function metaDates(meta: ReadonlyMap<string, string>): MetadataDate[] {
  const others = [...meta.keys()].filter(
    (name) => !DATE_NAMES.includes(name) && PUBLICATION_NAME.test(name),
  );
  return [...DATE_NAMES, ...others].flatMap((name) => {
    const value = meta.get(name);
    return value === undefined ? [] : [{ value, from: `meta ${name}` }];
  });
}

/**
 * Elements that give a time to programs, outside comments and lists of other articles. They say
 * more than the date of publication: only the marked and the first `time` count.
 */
function timeElements(page: HtmlTree): MetadataDate[] {
  const dates: MetadataDate[] = [];
  for (const element of articleElements(page.root, page.root.prose)) {
    const isMarked = marksPublication(element);
    if (element.name !== 'time' && !isMarked) continue;
    const { datetime, content, title } = element.attributes;
    const shown = element.name === 'time' ? textOf(element) : '';
    const value = (datetime || content || (element.name === 'time' ? '' : title) || shown).trim();
    if (!/\p{Nd}/u.test(value)) continue;
    if (isMarked || dates.length === 0) {
      dates.push({ value, from: isMarked ? `${element.name} pubdate` : 'time datetime' });
    }
  }
  const isMarked = ({ from }: MetadataDate) => Number(from.endsWith('pubdate'));
  return dates.sort((a, b) => isMarked(b) - isMarked(a));
}

/** The elements of a page that do not stand apart from its article, in order. */
function* articleElements(element: HtmlElement, prose: number): Generator<HtmlElement> {
  for (const child of element.children) {
    if (child.kind === 'text' || isApart(child, prose)) continue;
    yield child;
    yield* articleElements(child, prose);
  }
}

/** Data that scripts draw the page from, such as `"publishedAt":"2025-07-18T17:34:06Z"`. */
const IN_SCRIPT =
  /["']?((?:date|first)?_?publi(?:sh|cation)[a-z]*_?(?:date|at|on|time)?)\\?["']?\s*:\s*\\?["']((?:19|20)\d\d-\d\d-\d\d[^"'\\]{0,20})/i;
const LONGEST_SCRIPT = 300_000;

function scriptDates(page: HtmlTree): MetadataDate[] {
  for (const element of page.byName.get('script') ?? []) {
    if (element.attributes.type?.trim().toLowerCase() === 'application/ld+json') continue;
    const [, name, value] = textOf(element).slice(0, LONGEST_SCRIPT).match(IN_SCRIPT) ?? [];
    if (name !== undefined && value !== undefined) return [{ value, from: `script ${name}` }];
  }
  return [];
}

/** By HTML, schema.org or hAtom, or by the names of classes that systems give. */
function marksPublication({ name, attributes }: HtmlElement): boolean {
  if (name === 'meta') return false;
  const { itemprop, class: classes = '', pubdate } = attributes;
  if (name !== 'time')
    return itemprop === 'datePublished' || /(?:^|\s)published(?:$|\s)/.test(classes);
  return (
    pubdate !== undefined ||
    itemprop === 'datePublished' ||
    /publish|pubdate|entry-date/i.test(classes)
  );
}
