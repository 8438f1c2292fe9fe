import type { Article } from './types.js';

/**
 * The article's own words: title, byline, date and body of its first story, junk left out and
 * broken characters mended, paragraphs parted by a blank line.
 */
export function keptText(article: Article): string {
  return article.stories[0]?.view.text ?? '';
}
