import { z } from 'zod';
import type { MetadataDate } from './metadata.js';
import { type HtmlTree, textOf } from './tree.js';

/** What the schema.org description of an article says. */
export interface JsonLdFacts {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly isArticle: boolean;
  readonly isProduct: boolean;
  readonly dates: readonly MetadataDate[];
}

const NOTHING: JsonLdFacts = {
  headline: null,
  author: null,
  publisher: null,
  url: null,
  lang: null,
  isArticle: false,
  isProduct: false,
  dates: [],
};

/** Types of schema.org that are texts with an author and a date. */
const ARTICLE = /(?:Article|Posting|Report|NewsItem|Review|WebPage)$/;

const text = z.string().trim().min(1);
const named = z.union([text, z.object({ name: text }).transform((it) => it.name)]);
const names = z.union([
  named,
  z.array(z.unknown()).transform((list) =>
    list
      .flatMap((it) => {
        const name = named.safeParse(it);
        return name.success ? [name.data] : [];
      })
      .join(', '),
  ),
]);

/** Deepest nesting and most nodes that are looked through: the JSON is the page's, not ours. */
const DEEPEST = 6;
const MOST_NODES = 500;

/** Reads a page's JSON-LD blocks; malformed ones are passed over, as search engines do. */
export function jsonLdFacts(page: HtmlTree): JsonLdFacts {
  const nodes: Record<string, unknown>[] = [];
  for (const element of page.byName.get('script') ?? []) {
    if (element.attributes.type?.trim().toLowerCase() !== 'application/ld+json') continue;
    collect(parse(textOf(element)), nodes, 0);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  // A page describes itself as a web page and its text as an article: the article knows better.
  articles.sort((a, b) => Number(isWebPage(a)) - Number(isWebPage(b)));
  const facts = articles.map(factsOf).reduce(merge, NOTHING);
  return { ...facts, isProduct: nodes.some((node) => typesOf(node).includes('Product')) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function collect(value: unknown, nodes: Record<string, unknown>[], depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  nodes.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
    collect(node[key], nodes, depth + 1);
  }
}

function typesOf(node: Record<string, unknown>): string[] {
  const type = node['@type'];
  return [type].flat().filter((it): it is string => typeof it === 'string');
}

function isWebPage(node: Record<string, unknown>): boolean {
  return typesOf(node).includes('WebPage');
}

function factsOf(node: Record<string, unknown>): JsonLdFacts {
  const get = (schema: z.ZodType<string>, key: string) => schema.safeParse(node[key]).data ?? null;
  const dates = ['datePublished', 'dateCreated', 'dateModified'].flatMap((key) => {
    const value = get(text, key);
    return value === null ? [] : [{ value, from: `JSON-LD ${key}` }];
  });
  return {
    headline: get(text, 'headline') ?? (isWebPage(node) ? null : get(text, 'name')),
    author: get(names, 'author') || null,
    publisher: get(named, 'publisher'),
    url: get(text, 'url'),
    lang: get(text, 'inLanguage'),
    isArticle: !isWebPage(node),
    isProduct: false,
    dates,
  };
}

function merge(a: JsonLdFacts, b: JsonLdFacts): JsonLdFacts {
  return {
    headline: a.headline ?? b.headline,
    author: a.author ?? b.author,
    publisher: a.publisher ?? b.publisher,
    url: a.url ?? b.url,
    lang: a.lang ?? b.lang,
    isArticle: a.isArticle || b.isArticle,
    isProduct: a.isProduct || b.isProduct,
    dates: [...a.dates, ...b.dates],
  };
}
