import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type Article, keptText, READ_KINDS, readArticle } from './index.js';

const STORY =
  'Министры иностранных дел двух стран подписали в понедельник соглашение о водах двух рек.';
const UTF8 = new TextEncoder();

function read(bytes: Uint8Array, contentType?: string): Article {
  const result = readArticle({ bytes, ...(contentType && { contentType }) });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('decoding', () => {
  test.each([
    ['windows-1251', 'detected'],
    ['koi8-r', 'detected'],
    ['utf-8', 'detected'],
  ])('%s is %s', (name, basis) => {
    const article = read(iconv.encode(`${STORY}\n\n${STORY} И снова.`, name));
    expect(article.text).toContain(STORY);
    expect(article.encoding).toEqual({ name, basis });
  });

  test('a byte order mark decides and is no part of the text', () => {
    const article = read(iconv.encode(STORY, 'utf-16le', { addBOM: true }));
    expect(article.text).toBe(STORY);
    expect(article.encoding).toEqual({ name: 'utf-16le', basis: 'bom' });
  });

  test.each(['utf-16le', 'utf-16be'])(
    '%s without a byte order mark is told by what it spells',
    (name) => {
      for (const text of [
        STORY,
        'وقع الوزراء اتفاقا حول مياه النهرين.',
        'Both ministers signed it.',
      ]) {
        const article = read(iconv.encode(text, name, { addBOM: false }));
        expect(article.text).toBe(text);
        expect(article.encoding).toEqual({ name, basis: 'detected' });
      }
    },
  );

  test.each([
    ['koi8-r', 'Министры подписали соглашение о водах двух рек, сообщили в среду власти.'],
    ['koi8-u', 'Міністри підписали угоду про води двох річок, повідомила влада у середу.'],
    ['cp866', 'Министры подписали соглашение о водах двух рек, сообщили в среду власти.'],
    ['windows-1256', 'وقع الوزراء اتفاقا حول مياه النهرين وأعلنوا ذلك يوم الاثنين.'],
    ['iso-8859-6', 'وقع الوزراء اتفاقا حول مياه النهرين وأعلنوا ذلك يوم الاثنين.'],
    ['windows-874', 'รัฐมนตรีของทั้งสองประเทศลงนามในข้อตกลงเกี่ยวกับแม่น้ำเมื่อวันจันทร์'],
  ])('%s is told by its letters', (name, text) => {
    expect(read(iconv.encode(text, name)).text).toBe(text);
  });

  test('a page in windows-1256 is read as its meta element says', () => {
    const html = '<html><meta charset="windows-1256"><body><p>وقع الوزراء اتفاقا حول المياه.</p>';
    expect(read(iconv.encode(html, 'windows-1256')).encoding).toEqual({
      name: 'windows-1256',
      basis: 'declared',
    });
  });

  test.each([
    ['empty-file', new Uint8Array()],
    ['empty-file', UTF8.encode(' \n\t')],
    ['binary-file', UTF8.encode('%PDF-1.7 …')],
    ['binary-file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['binary-file', new Uint8Array(64).map((_, i) => i % 8)],
  ])('fails with %s and one sentence', (code, bytes) => {
    const result = readArticle({ bytes });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.failure.code).toBe(code);
    expect(result.failure.message).toMatch(/^[A-Z].*\.$/);
  });
});

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Ministers meet in Orvale - The Post</title>
<link rel="canonical" href="https://post.example/ministers">
<meta property="og:site_name" content="The Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers meet in Orvale","datePublished":"2023-10-13T08:00:00Z"}</script>
</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ministers meet in Orvale</h1>
<p>The foreign ministers of Northland &amp; Southland met in <a href="/o">Orvale</a> on Monday, and they signed an agreement on the waters of two rivers, officials said.</p>
<p>The agreement ends a dispute that began in 1998, when Northland built a dam, and Southland, whose farmers live by the river, protested against it for years.</p>
<ul><li>The dam stays.</li><li>The water is shared.</li></ul>
<figure><img src="x"><figcaption>The ministers in Orvale</figcaption></figure>
<p>They will meet again in May, when, as both of them said, roads and railways, and not only rivers, will be talked about.</p>
</article>
<aside class="related"><h3>Related stories</h3><a href="/b">Storm on the coast</a></aside>
<script>document.write('never shown')</script><p style="display:none">never shown either</p>
<footer>© 2023 The Post</footer></body></html>`;

describe('a web page', () => {
  const article = read(UTF8.encode(PAGE), 'text/html');
  const [story] = article.stories;

  test('is read as the text that it shows', () => {
    expect(article.text).toContain('ministers of Northland & Southland met in Orvale on Monday,');
    expect(article.text).not.toContain('never shown');
  });

  test('gives title, date, address and outlet from its markup', () => {
    expect(story?.title?.text).toBe('Ministers meet in Orvale');
    expect(story?.published).toMatchObject({ date: '2023-10-13', basis: 'metadata' });
    expect(article.url).toBe('https://post.example/ministers');
    expect(article.outlet).toBe('The Post');
  });

  test('keeps the article whole and drops what stands around it', () => {
    const kept = keptText(article);
    expect(kept).toContain('The dam stays.');
    expect(kept).toContain('roads and railways');
    for (const junk of ['Home', 'Storm on the coast', '© 2023']) {
      expect(kept).not.toContain(junk);
      expect(article.text).toContain(junk);
    }
  });

  test('is covered by blocks, dropped ones with reasons', () => {
    let at = 0;
    for (const block of article.blocks) {
      expect(block.span[0]).toBe(at);
      at = block.span[1];
      if (!READ_KINDS.has(block.kind)) expect(block.reason).toBeTruthy();
    }
    expect(at).toBe(article.text.length);
  });

  test.each([
    ['tags without end', '<div>'.repeat(100_000)],
    ['comments without end', `<html>${'<!--'.repeat(50_000)}`],
    ['attributes without end', `<html><p ${'a="'.repeat(50_000)}`],
    ['malformed data', '<html><script type="application/ld+json">{"@type":</script><p>Text.</p>'],
    ['nested data', `<html><script type="application/ld+json">${'['.repeat(50_000)}</script><p>T.`],
  ])('with %s is survived', { timeout: 20_000 }, (_, html) => {
    expect(readArticle({ bytes: UTF8.encode(html), contentType: 'text/html' }).ok).toBe(true);
  });
});

describe('the author whom the markup names', () => {
  const page = (head: string) =>
    `<html lang="en"><head><title>Ministers meet in Orvale</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers meet in Orvale","author":{"@type":"Person","name":"Ann Lee"}}</script>
</head><body><article><h1>Ministers meet in Orvale</h1>${head}<p>${STORY}</p><p>${STORY} И снова.</p></article></body></html>`;

  test('is the byline where a short line holds the name', () => {
    const [story] = read(UTF8.encode(page('<p>Ann Lee, Orvale</p>')), 'text/html').stories;
    expect(story?.byline?.text).toBe('Ann Lee, Orvale');
  });

  test('is no byline where no line holds the name', () => {
    const [story] = read(UTF8.encode(page('')), 'text/html').stories;
    expect(story?.byline).toBeNull();
  });
});
