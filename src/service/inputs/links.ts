import { type Opened, openAll } from '../../article/index.js';
import type { Failure } from '../../base/index.js';
import { incomingOf } from '../net/incoming.js';
import type { Web } from '../net/web.js';
import type { Submitted } from '../submissions.js';

/** How far links are followed. */
export interface Leave {
  /** Null where nothing may be fetched. */
  readonly web: Web | null;
  /** Most pages to fetch. */
  readonly mostPages: number;
  /** Of the feed or sitemap, for people. */
  readonly name: string;
}

export type Link = Opened & { readonly kind: 'link' };

/** Sitemaps list sitemaps that list pages. */
const DEEPEST_LIST = 2;

/**
 * Turns what opening brought to light into documents to read. Links are collected first and
 * fetched when the list has been read, so that a host never has two requests at once.
 */
export async function* resolveLinks(
  opened: AsyncGenerator<Opened>,
  leave: Leave,
  depth = 0,
): AsyncGenerator<Submitted> {
  const links: Link[] = [];
  let left = 0;
  for await (const item of opened) {
    if (item.kind !== 'link') yield submittedOf(item);
    else if (leave.web === null) {
      if (item.text !== null) yield ownText(item);
      else left++;
    } else if (links.length < leave.mostPages) links.push(item);
    else {
      left++;
      break;
    }
  }
  if (leave.web === null) {
    if (left > 0) yield unreadable(leave.name, linksOnly(left));
    return;
  }
  let fetched = 0;
  for (const link of links) {
    if (fetched >= leave.mostPages) {
      left++;
      break;
    }
    for await (const submitted of link.isList
      ? listed(link, leave, leave.web, depth)
      : page(link, leave.web)) {
      fetched++;
      yield submitted;
    }
  }
  if (left > 0) yield unreadable(leave.name, tooMany(leave.mostPages));
}

async function* listed(
  link: Link,
  leave: Leave,
  web: Web,
  depth: number,
): AsyncGenerator<Submitted> {
  if (depth >= DEEPEST_LIST) return;
  const { given, carrier } = link;
  const item = await incomingOf(link.url, web, { asRobot: true }, { given, carrier });
  if (!item.ok) yield unreadable(link.url, item.failure);
  else yield* resolveLinks(openAll(item.value), { ...leave, name: link.url }, depth + 1);
}

/**
 * The page that an item of a feed links to; the item's own text where that is the whole article,
 * or where the page cannot be had, which is then said.
 */
export async function* page(link: Link, web: Web): AsyncGenerator<Submitted> {
  if (link.text?.isWhole) {
    yield ownText(link);
    return;
  }
  const { given, carrier } = link;
  const item = await incomingOf(link.url, web, { asRobot: true }, { given, carrier });
  if (!item.ok) {
    yield* instead(link, item.failure);
    return;
  }
  for await (const opened of openAll(item.value)) {
    if (opened.kind === 'document') yield submittedOf(opened);
    else if (opened.kind === 'unreadable') yield* instead(link, opened.failure);
  }
}

/** The feed's own text in the place of a page that cannot be had, which is said. */
export function* instead(link: Link, failure: Failure): Generator<Submitted> {
  if (link.text === null) yield unreadable(link.url, failure);
  else {
    const message = `${failure.message} The feed's own text is read instead.`;
    yield unreadable(link.url, { ...failure, message });
    yield ownText(link);
  }
}

function ownText({ name, text, given, carrier }: Link): Submitted {
  if (text === null) throw new RangeError('A link without a text has no text of its own.');
  return submittedOf({ kind: 'document', name, content: text.content, given, carrier });
}

export function submittedOf(item: Exclude<Opened, Link>): Submitted {
  if (item.kind === 'unreadable') return item;
  const { name, content, given, carrier } = item;
  return { kind: 'document', name, submission: { content, path: name, given, carrier } };
}

function unreadable(name: string, failure: Failure): Submitted {
  return { kind: 'unreadable', name, failure };
}

function linksOnly(count: number): Failure {
  const pages = count === 1 ? 'one page' : `${count} pages`;
  return {
    code: 'links-only',
    message: `names ${pages} without text; nothing is fetched for a file. Give the http address of the list, or of the pages, to read them.`,
  };
}

function tooMany(most: number): Failure {
  return {
    code: 'too-many-links',
    message: `names more pages than the ${most} that are fetched for one list; the first were read. Raise it with --most, or name the pages you want.`,
  };
}
