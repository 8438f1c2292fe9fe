import type { Carrier } from '../carrier.js';

/** An item of a feed of any kind. */
export interface FeedItem {
  /** By which the feed itself tells its items apart. */
  readonly key: string;
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly date: Carrier['date'];
  /** Its text, as markup or plain; at most one of the two. */
  readonly html: string | null;
  readonly text: string | null;
  /** The feed says that this is the whole article, not a teaser. */
  readonly isFull: boolean;
}

async function parse(source: string, most: number) {
  const { parseFeed } = await import('feedsmith');
  return parseFeed(source, { maxItems: most });
}

type Feed = Awaited<ReturnType<typeof parse>>;
type Of<F extends Feed['format']> = Extract<Feed, { format: F }>['feed'];
type Item<T> = NonNullable<T> extends readonly (infer I)[] ? I : never;

/** The items of a feed, the first `most` of them. Throws where it is no feed. */
export async function feedItems(source: string, most: number): Promise<FeedItem[]> {
  const { format, feed } = await parse(source, most);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ofRss(item, feed.title));
    case 'rdf':
      return (feed.items ?? []).map((item) => ofRdf(item, feed.title));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ofAtom(entry, feed.title?.value));
    case 'json':
      return (feed.items ?? []).map((item) => ofJson(item, feed.title));
  }
}

function item(parts: {
  key?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  author?: string | undefined;
  outlet?: string | undefined;
  date?: string | undefined;
  dateFrom: string;
  full?: string | undefined;
  teaser?: string | undefined;
  text?: string | undefined;
}): FeedItem {
  const url = /^https?:\/\//i.test(parts.url ?? '') ? parts.url! : null;
  const title = plain(parts.title ?? '');
  const html = parts.full ?? (parts.text === undefined ? parts.teaser : undefined);
  return {
    key: parts.key ?? url ?? title,
    url,
    title,
    author: parts.author ?? null,
    outlet: parts.outlet === undefined ? null : plain(parts.outlet),
    date: parts.date === undefined ? undefined : { value: parts.date, from: parts.dateFrom },
    html: html ?? null,
    text: html === undefined ? (parts.text ?? null) : null,
    isFull: parts.full !== undefined || parts.text !== undefined,
  };
}

/** Titles hold stray markup. */
function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function ofRss(it: Item<Of<'rss'>['items']>, outlet: string | undefined): FeedItem {
  const permalink = it.guid?.isPermaLink === false ? undefined : it.guid?.value;
  const [author] = it.authors ?? [];
  return item({
    key: it.guid?.value,
    url: it.link ?? permalink,
    title: it.title,
    author: it.dc?.creators?.[0] ?? (typeof author === 'string' ? author : author?.name),
    outlet,
    date: it.pubDate ?? it.dc?.dates?.[0],
    dateFrom: 'RSS pubDate',
    full: it.content?.encoded,
    teaser: it.description,
  });
}

function ofRdf(it: Item<Of<'rdf'>['items']>, outlet: string | undefined): FeedItem {
  return item({
    key: it.rdf?.about,
    url: it.link,
    title: it.title,
    author: it.dc?.creators?.[0],
    outlet,
    date: it.dc?.dates?.[0],
    dateFrom: 'RSS dc:date',
    full: it.content?.encoded,
    teaser: it.description,
  });
}

function ofAtom(it: Item<Of<'atom'>['entries']>, outlet: string | undefined): FeedItem {
  const link = it.links?.find(({ rel }) => rel === undefined || rel === 'alternate');
  const isText = it.content?.type === 'text' || it.content?.type === undefined;
  return item({
    key: it.id,
    url: link?.href,
    title: it.title?.value,
    author: it.authors?.[0]?.name,
    outlet,
    date: it.published ?? it.updated,
    dateFrom: it.published === undefined ? 'Atom updated' : 'Atom published',
    full: isText ? undefined : it.content?.value,
    text: isText ? it.content?.value : undefined,
    teaser: it.summary?.value,
  });
}

function ofJson(it: Item<Of<'json'>['items']>, outlet: string | undefined): FeedItem {
  return item({
    key: it.id,
    url: it.url,
    title: it.title,
    author: it.authors?.[0]?.name,
    outlet,
    date: it.date_published,
    dateFrom: 'JSON Feed date_published',
    full: it.content_html,
    text: it.content_text,
    teaser: it.summary,
  });
}
