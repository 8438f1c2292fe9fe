import { identifyLanguage } from '../../base/index.js';
import type { LineHint } from '../layout/lines.js';
import { fold } from '../lexicon/fold.js';
import { dateLines } from './date-lines.js';
import { withEntries } from './entries.js';
import type { PageSigns } from './features.js';
import type { Forest } from './forest.js';
import { mainLines } from './main-content.js';
import { type PageMetadata, pageMetadata } from './metadata.js';
import { type NoArticle, noArticle } from './no-article.js';
import { isProse, type RenderedLine, renderLines } from './render.js';
import { parseTree } from './tree.js';

/** A page as text, with what its markup says. */
export interface Page {
  /** All that the page shows, line by line; blank lines between blocks. */
  readonly text: string;
  /** What the markup says of the line that starts at an offset of `text`. */
  readonly hints: ReadonlyMap<number, LineHint>;
  readonly metadata: PageMetadata;
  /** What it holds in place of an article; null where it holds one. */
  readonly missing: NoArticle | null;
}

/**
 * Turns HTML into text and hints. Nothing is executed or fetched.
 *
 * @param trees as {@link mainLines} takes them
 */
export function readPage(html: string, trees?: Forest): Page {
  const { lines, metadata, signs } = pageParts(html);
  const isMain = withEntries(lines, mainLines(lines, signs, trees), signs.title);
  const dates = dateLines(lines, signs.title ?? -1, isMain, languageOf(lines, isMain, metadata));
  const hints = new Map<number, LineHint>();
  let text = '';
  lines.forEach((line, i) => {
    if (text !== '') text += line.opens ? '\n\n' : '\n';
    const isTitle = i === signs.title;
    const isDate = dates.has(i);
    const isShown = isTitle || isDate || isMain[i] || isCaptionOf(lines, isMain, i);
    hints.set(text.length, {
      tag: isTitle ? 'title' : isDate ? 'date' : line.tag,
      aside: !isShown,
    });
    text += line.text;
  });
  return { text, hints, metadata, missing: noArticle(lines, isMain, metadata.title) };
}

/** Enough of a page to tell its language by, in characters. */
const LANGUAGE_FROM = 2_000;

/** The language of the main content; templates often declare another one, or none. */
function languageOf(
  lines: readonly RenderedLine[],
  isMain: readonly boolean[],
  metadata: PageMetadata,
): string {
  const main = lines.filter((_, i) => isMain[i]).map(({ text }) => text);
  const { lang } = identifyLanguage(main.join('\n').slice(0, LANGUAGE_FROM));
  return lang === 'und' ? (metadata.lang ?? 'en') : lang;
}

/** Lines between a caption and the text that it belongs to, such as further captions. */
const CAPTION_NEAR = 4;

/** Whether a line is the caption of a picture between lines of the main content. */
function isCaptionOf(lines: readonly RenderedLine[], isMain: readonly boolean[], at: number) {
  if (lines[at]!.tag !== 'caption' || lines[at]!.apart) return false;
  const above = isMain.slice(Math.max(0, at - CAPTION_NEAR), at);
  const below = isMain.slice(at + 1, at + 1 + CAPTION_NEAR);
  return above.includes(true)
    ? below.includes(true)
    : below.includes(true) && !isMain.slice(0, at).includes(true);
}

/** What a page is made of before its main content is looked for. */
export interface PageParts {
  readonly lines: readonly RenderedLine[];
  readonly metadata: PageMetadata;
  readonly signs: PageSigns;
}

/** Takes a page apart. */
export function pageParts(html: string): PageParts {
  const tree = parseTree(html);
  const metadata = pageMetadata(tree);
  const lines = renderLines(tree.root);
  const { isArticle, isProduct } = metadata;
  return {
    lines,
    metadata,
    signs: { isArticle, isProduct, title: titleLine(lines, metadata.title) },
  };
}

/** Fewest letters of a heading that the title of a page can be told by. */
const SHORTEST_TITLE = 8;

/**
 * The line that is the article's title: the heading that the metadata's title is or starts with
 * (sites append their name), else the last first-level heading above the running text.
 */
function titleLine(lines: readonly RenderedLine[], title: string | null): number | null {
  const wanted = title === null ? '' : bare(title);
  const firstProse = lines.findIndex((line) => !line.apart && isProse(line.text));
  let best: number | null = null;
  for (const [i, line] of lines.entries()) {
    if (line.level === 0 || line.level > 2) continue;
    const shown = bare(line.text);
    const fits = shown.length >= SHORTEST_TITLE && wanted.startsWith(shown);
    if (fits || (wanted.length >= SHORTEST_TITLE && shown === wanted)) return i;
    if (line.level === 1 && (best === null || firstProse === -1 || i <= firstProse)) best = i;
  }
  return best;
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a document is HTML: by content type, by name, or by how it starts. */
export function isHtml(text: string, path?: string, contentType?: string): boolean {
  if (contentType !== undefined && /\bx?html\b/i.test(contentType)) return true;
  if (path !== undefined && /\.(?:x?html?|shtml|mhtml)(?:$|[?#])/i.test(path)) return true;
  const head = text.slice(0, 2_000).trimStart();
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    head,
  );
}
