import { describe, expect, test } from 'vitest';
import { readArticle } from '../read.js';

const PARAGRAPH =
  'The ministers of both countries signed the agreement on Monday after three days of talks in Orvale, and said that the border would be opened within a month.';
const STORY = Array.from({ length: 5 }, (_, i) => `<p>${PARAGRAPH} It was talk ${i}.</p>`).join('');

function codeOf(title: string, body: string): string {
  const html = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  const read = readArticle({ bytes: new TextEncoder().encode(html), path: 'page.html' });
  return read.ok ? 'article' : read.failure.code;
}

describe('pages without an article', () => {
  test.each([
    ['404 - Page not found | The Post', '<h1>Sorry</h1><p>We cannot find what you look for.</p>'],
    ['Just a moment...', '<p>Enable JavaScript and cookies to continue</p>'],
    ['Ошибка 404', '<h1>Страница не найдена</h1><a href="/">На главную</a>'],
    ['خطأ', '<h1>الصفحة غير موجودة</h1><p>عد إلى الصفحة الرئيسية.</p>'],
    ['سایت خبری', '<h1>صفحه مورد نظر یافت نشد</h1><p>به صفحه اصلی بازگردید.</p>'],
    [
      'The Post',
      '<h2>We value your privacy</h2><p>We and our partners use cookies to store and access information on a device and to process personal data such as addresses.</p><button>Accept all</button><p>Manage privacy settings</p>',
    ],
    [
      'Ministers meet in Orvale - The Post',
      `<h1>Ministers meet in Orvale</h1><p>${PARAGRAPH}</p><p>To continue reading, subscribe today.</p><p>Already a subscriber? Log in</p>`,
    ],
    [
      'Министры встретились - Газета',
      '<h1>Министры встретились</h1><p>Переговоры прошли в понедельник.</p><p>Материал доступен по подписке.</p>',
    ],
  ])('%s', (title, body) => {
    expect(codeOf(title, body)).toBe('no-article');
  });

  test.each([
    ['Ministers meet in Orvale', STORY],
    ['Court: page not found is no defence', STORY],
    ['Ministers meet in Orvale', `${STORY}<p>Already a subscriber? Log in to comment.</p>`],
    ['Ministers meet in Orvale', `<p>We use cookies.</p><p>Accept all</p>${STORY}`],
  ])('keeps an article called %s', (title, body) => {
    expect(codeOf(title, body)).toBe('article');
  });
});
