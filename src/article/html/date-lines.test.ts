import { expect, test } from 'vitest';
import { readArticle } from '../read.js';

const STORY = Array.from(
  { length: 4 },
  (_, i) =>
    `<p>The ministers of both countries signed the agreement after three days of talks in Orvale, part ${i} of the story says.</p>`,
).join('');

function published(head: string, aboveStory: string) {
  const html = `<!doctype html><html lang="en"><head><title>Ministers sign</title>${head}</head><body><h1>Ministers sign</h1>${aboveStory}${STORY}</body></html>`;
  const read = readArticle({ bytes: new TextEncoder().encode(html), path: 'page.html' });
  return read.ok ? read.value.stories[0]?.published : null;
}

const STATED = '<meta property="article:published_time" content="2024-03-09T08:00:00Z">';

test.each([
  ['<div class="info">A. Writer | Senior writer | July 2, 2025</div>', '2025-07-02'],
  ['<div>Published</div><div>8 July 2025</div>', '2025-07-08'],
  ['<p>Updated August 9, 2025</p><p>Published July 8, 2025</p>', '2025-07-08'],
  ['<p>Last updated: 14.08.2025</p>', '2025-08-14'],
])('a date beside the title: %s', (line, date) => {
  expect(published('', line)).toMatchObject({ date, basis: 'text' });
});

test('an earlier date beside the title goes before the data of the page, a later one does not', () => {
  expect(published(STATED, '<p>November 2, 2022</p>')).toMatchObject({ date: '2022-11-02' });
  expect(published(STATED, '<p>November 2, 2024</p>')).toMatchObject({ date: '2024-03-09' });
});

test('no date is taken from prices, rights or sentences', () => {
  for (const line of [
    '<p>© 2019</p>',
    '<p>1/1/2013 +13.1%</p>',
    '<p>They met on May 3, 2011.</p>',
  ]) {
    expect(published('', line)?.precision ?? 'none').not.toBe('day');
  }
});
