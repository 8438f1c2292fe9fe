import { decode } from '../decoding/decode.js';
import { type FeedItem, feedItems } from './feed-items.js';
import { extractedFragment, extractedPlain } from './fragment.js';
import { MAX_FEED_ITEMS } from './limits.js';
import { Refused } from './refused.js';
import type { Incoming, Opened } from './types.js';
import { xmlReader } from './xml.js';

/**
 * The items of a feed (RSS, Atom, RDF, JSON Feed). The text as received is the item's title and
 * below it the text that the item itself holds; the page that it links to is another document.
 */
export async function* openFeed(bytes: Uint8Array, item: Incoming): AsyncGenerator<Opened> {
  const decoded = decode(bytes, item.contentType);
  if (!decoded.ok) throw new Refused(decoded.failure.code, decoded.failure.message);
  const { text } = decoded.value;
  if (text.trimStart().startsWith('<')) await refuseDepth(text);
  const items = await feedItems(text, MAX_FEED_ITEMS + 1);
  if (items.length === 0)
    throw new Refused('nothing-to-read', 'The feed holds no items at present.');
  for (const [i, it] of items.slice(0, MAX_FEED_ITEMS).entries()) {
    yield opened(it, `${item.name}:${i + 1}`, item);
  }
  if (items.length > MAX_FEED_ITEMS) {
    const message = `holds more than the ${MAX_FEED_ITEMS} items that a feed may have; the first were read. Split it for the others.`;
    yield { kind: 'unreadable', name: item.name, failure: { code: 'too-many-items', message } };
  }
}

/** What is shorter than this is a teaser, whatever the feed calls it, in characters. */
const SHORTEST_WHOLE = 1_000;

function opened(it: FeedItem, name: string, item: Incoming): Opened {
  const source = it.html ?? it.text ?? '';
  const extracted =
    it.html === null ? extractedPlain(source, it.title) : extractedFragment(source, it.title);
  const content = { kind: 'extracted', extracted } as const;
  const carrier = {
    ...item.carrier,
    ...(it.url && { url: it.url }),
    ...(it.title && { title: it.title }),
    ...(it.author && { author: it.author }),
    ...(it.outlet && { outlet: it.outlet }),
    ...(it.date && { date: it.date }),
  };
  const { given } = item;
  if (it.url === null) {
    if (extracted.text !== '') return { kind: 'document', name, content, given, carrier };
    const failure = {
      code: 'empty-text',
      message: 'This item of the feed holds neither text nor a link.',
    };
    return { kind: 'unreadable', name, failure };
  }
  const isWhole = it.isFull && extracted.text.length >= SHORTEST_WHOLE;
  const own = source.trim() === '' ? null : { content, isWhole };
  return { kind: 'link', name, url: it.url, key: it.key, given, carrier, text: own, isList: false };
}

/** Parsers of feeds recurse by depth; this one only counts. */
async function refuseDepth(text: string): Promise<void> {
  const reader = await xmlReader({});
  reader.write(text);
  reader.end();
}
