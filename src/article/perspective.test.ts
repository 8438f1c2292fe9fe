import { expect, test } from 'vitest';
import { span, ViewBuilder } from '../base/index.js';
import { blocksFrom } from './perspective.js';
import type { Article, Story } from './types.js';

const TEXT = 'First story.\n\nSecond story.\n\nLeave a Reply';

function story(start: number, end: number): Story {
  return {
    title: null,
    byline: null,
    published: null,
    lang: 'en',
    view: new ViewBuilder(TEXT).copy(start, end).build(),
    paragraphs: [{ span: span(0, end - start), kind: 'body' }],
  };
}

const ARTICLE: Article = {
  text: TEXT,
  encoding: { name: 'utf-8', basis: 'assumed' },
  repairs: [],
  blocks: [
    { span: span(0, 14), kind: 'body' },
    { span: span(14, 29), kind: 'other-story', reason: 'another headline' },
    { span: span(29, TEXT.length), kind: 'boilerplate', reason: 'comment form' },
  ],
  stories: [story(0, 12), story(14, 27)],
  url: null,
  outlet: null,
};

test('each story sees its own paragraphs as read and those of the other as another story', () => {
  const kinds = ARTICLE.stories.map((s) => blocksFrom(ARTICLE, s).map((b) => b.kind));
  expect(kinds).toEqual([
    ['body', 'other-story', 'boilerplate'],
    ['other-story', 'body', 'boilerplate'],
  ]);
});
