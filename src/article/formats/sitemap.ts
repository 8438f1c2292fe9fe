import type { Incoming, Opened } from './types.js';
import { xmlReader } from './xml.js';

/** An entry of a sitemap while it is read. */
interface Entry {
  loc: string;
  title: string;
  date: string;
  outlet: string;
}

const NEW: Entry = { loc: '', title: '', date: '', outlet: '' };

/**
 * The pages that a sitemap names (sitemaps.org, with Google's news extension), as they come. When
 * a page was last changed is not when it was published.
 */
export async function* openSitemap(item: Incoming): AsyncGenerator<Opened> {
  const found: Opened[] = [];
  let entry: Entry = { ...NEW };
  let isList = false;
  let count = 0;
  const reader = await xmlReader({
    open(name) {
      if (name === 'sitemapindex') isList = true;
      if (name === 'url' || name === 'sitemap') entry = { ...NEW };
    },
    close(name, text) {
      if (name === 'loc') entry.loc ||= text;
      else if (name === 'title') entry.title ||= text;
      else if (name === 'publication_date') entry.date ||= text;
      else if (name === 'name') entry.outlet ||= text;
      else if ((name === 'url' || name === 'sitemap') && /^https?:\/\//i.test(entry.loc)) {
        found.push(link(item, entry, ++count, isList));
      }
    },
  });
  const decoder = new TextDecoder();
  for await (const chunk of item.chunks) {
    reader.write(decoder.decode(chunk, { stream: true }));
    yield* found.splice(0);
  }
  reader.end();
  yield* found.splice(0);
}

function link(
  item: Incoming,
  { loc, title, date, outlet }: Entry,
  number: number,
  isList: boolean,
): Opened {
  return {
    kind: 'link',
    name: `${item.name}:${number}`,
    url: loc,
    key: loc,
    given: item.given,
    carrier: {
      ...item.carrier,
      url: loc,
      ...(title && { title }),
      ...(outlet && { outlet }),
      ...(date && { date: { value: date, from: 'sitemap news:publication_date' } }),
    },
    text: null,
    isList,
  };
}
