import { overlaps } from '../base/index.js';
import { type Article, type Block, READ_KINDS, type Story } from './types.js';

/**
 * The blocks of an article as one of its stories sees them: its own paragraphs are read, those of
 * the other stories are `other-story`. For the first story these are the article's own blocks.
 */
export function blocksFrom(article: Article, story: Story): readonly Block[] {
  if (story === article.stories[0]) return article.blocks;
  const own = story.paragraphs.map(({ span, kind }) => ({ span: story.view.toSource(span), kind }));
  return article.blocks.map((block) => {
    const paragraph = own.find((p) => overlaps(p.span, block.span));
    if (paragraph !== undefined) return { span: block.span, kind: paragraph.kind };
    if (!READ_KINDS.has(block.kind)) return block;
    return {
      span: block.span,
      kind: 'other-story',
      reason: 'part of another story in the same document',
    };
  });
}
