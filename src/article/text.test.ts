import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../base/index.js';
import { type Article, articleOfText, keptText, READ_KINDS } from './index.js';

const TITLE = 'Ministers of two rivers meet in Orvale';
const FIRST =
  'The foreign ministers of Northland and Southland met in Orvale on Monday and signed an agreement on the waters of two rivers.';
const SECOND =
  'The agreement on the rivers ends a dispute between the ministers of Northland and Southland that began in 1998.';

function article(...parts: readonly string[]): Article {
  return articleOfText(parts.join('\n\n'), {});
}

/** The stretches of one kind, trimmed. */
function stretches(of: Article, kind: string): string[] {
  return of.blocks.filter((b) => b.kind === kind).map((b) => quote(of.text, b.span).trim());
}

function dropped(of: Article): string[] {
  return of.blocks.filter((b) => !READ_KINDS.has(b.kind)).map((b) => quote(of.text, b.span).trim());
}

function expectCovered(of: Article): void {
  let at = 0;
  for (const block of of.blocks) {
    expect(block.span[0]).toBe(at);
    expect(block.span[1]).toBeGreaterThan(at);
    at = block.span[1];
  }
  expect(at).toBe(of.text.length);
}

describe('blocks', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\n',
      '\n\n',
      ' \r\n ',
      TITLE,
      FIRST,
      'Related articles',
      'Share this:',
      'By Ann Lee',
      'Banjo77, Banjo77 login and ',
      'Russiaโ€™s',
      'ORVALE, May 8 (Agency) — ',
      'May 10, 2021',
      'Реклама',
      'اقرأ أيضا',
    ),
  );

  test('cover every text without gaps or overlaps, in order', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        expectCovered(articleOfText(parts.join(''), {}));
      }),
    );
  });

  test('that are dropped always say why', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        for (const block of articleOfText(parts.join(''), {}).blocks) {
          if (!READ_KINDS.has(block.kind)) expect(block.reason).toBeTruthy();
        }
      }),
    );
  });

  test('paragraphs of every story are stretches of its view without blanks at their ends', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        for (const { view, paragraphs } of articleOfText(parts.join(''), {}).stories) {
          const shown = paragraphs.map(({ span }) => quote(view.text, span));
          expect(shown.join('\n\n')).toBe(view.text);
          for (const text of shown) expect(text.trim()).toBe(text);
        }
      }),
    );
  });

  test('of an empty text are none, of a blank one say so', () => {
    expect(articleOfText('', {}).blocks).toEqual([]);
    expect(articleOfText(' \n ', {}).blocks).toHaveLength(1);
    expect(articleOfText(' \n ', {}).stories).toEqual([]);
  });
});

describe('title, byline and date', () => {
  test('a headline above the story is its title', () => {
    expect(article(TITLE, FIRST, SECOND).stories[0]?.title?.text).toBe(TITLE);
  });

  test('a headline below the story is its title where the text starts at once', () => {
    const read = article(FIRST, SECOND, TITLE, 'A standfirst says so again.', 'May 10, 2021');
    expect(read.stories[0]?.title?.text).toBe(TITLE);
    expect(stretches(read, 'date')).toEqual(['May 10, 2021']);
    expect(read.stories[0]?.published?.date).toBe('2021-05-10');
  });

  test('of a headline and a standfirst below the story the headline is its title', () => {
    const standfirst = 'Agreement on the rivers ends a dispute of Northland and Southland';
    const read = articleOfText(
      `${FIRST}\n\n${SECOND}\n\n${TITLE}\n${standfirst}\nMay 10, 2021`,
      {},
    );
    expect(read.stories[0]?.title?.text).toBe(TITLE);
    expect(keptText(read)).toContain(standfirst);
  });

  test('a headline below a list of related stories is the title, what is listed is not', () => {
    const list = 'Related articles\nWheat is cheaper again\nA season begins at the lakes';
    const head = `${TITLE}\nA standfirst says so again.\nMay 10, 2021`;
    const read = articleOfText([FIRST, SECOND, list, head].join('\n\n'), {});
    expect(read.stories.map((story) => story.title?.text)).toEqual([TITLE]);
    expect(keptText(read)).not.toContain('Wheat');
    expect(stretches(read, 'date')).toEqual(['May 10, 2021']);
  });

  test('a related headline on the same subject is no title where the story has one', () => {
    const related = 'Ministers of Northland and Southland to meet again in May';
    const read = article(TITLE, FIRST, SECOND, 'Related articles\nWheat is cheaper again', related);
    expect(read.stories[0]?.title?.text).toBe(TITLE);
    expect(keptText(read)).not.toContain('again in May');
  });

  test('a subheading in the middle is not the title', () => {
    expect(article(FIRST, 'A long history', SECOND).stories[0]?.title).toBeNull();
  });

  test('a byline and a dateline are told from the body', () => {
    const read = article(
      'By Ann Lee in The Orvale Post, October 13, 2023',
      `ORVALE (Agency) — ${FIRST}`,
    );
    expect(stretches(read, 'byline')).toEqual(['By Ann Lee in The Orvale Post, October 13, 2023']);
    expect(stretches(read, 'dateline')).toEqual(['ORVALE (Agency) —']);
    expect(stretches(read, 'body')).toEqual([FIRST]);
  });

  test('a sentence that starts with "By" is no byline', () => {
    const sentence = 'By Monday both sides had agreed on the waters of the two rivers.';
    expect(stretches(article(TITLE, sentence, SECOND), 'byline')).toEqual([]);
  });
});

describe('junk', () => {
  test.each([
    ['Share this:'],
    ['Your email address will not be published. Required fields are marked *'],
    ['Подписывайтесь на наш Telegram-канал'],
    ['جميع الحقوق محفوظة'],
    ['دیدگاهتان را بنویسید'],
    ['https://example.org/a-story'],
    ['Facebook Twitter WhatsApp 12 Comments'],
    ['Join more than 5,000 readers of our WhatsApp channel'],
    ['Читайте самое важное в нашем телеграм-канале'],
    ['Реклама. Горо Кон 88: играй и выигрывай'],
    ['إعلان: بيت غورو55 مكافأة التسجيل'],
    ['تبلیغات: شرط‌بندی گوروبت۵۵ با جایزه'],
    ['Проверенное казино ГороКон77 — регистрация за минуту'],
    ['نظر شما چیست؟'],
    ['Главная / Новости / СНГ'],
    ['الأخبار | الرأي | فيديو | اشترك الآن'],
    ['Home » World » Orvale'],
  ])('%s is dropped', (line) => {
    const read = article(TITLE, FIRST, line, SECOND);
    expect(dropped(read)).toEqual([line]);
    expect(keptText(read)).toBe([TITLE, FIRST, SECOND].join('\n\n'));
  });

  test('a paragraph that is given twice is kept once', () => {
    const read = article(TITLE, FIRST, FIRST, SECOND);
    expect(stretches(read, 'duplicate')).toEqual([FIRST]);
  });

  test('short labels that return in a list are no duplicates', () => {
    const list = ['Pros:', 'It is cheap.', 'Cons:', 'It is old.', 'Pros:', 'It is new.'];
    expect(dropped(article(TITLE, FIRST, list.join('\n')))).toEqual([]);
  });

  test('a sentence that begins like a sharing bar is kept', () => {
    const sentence = 'Share prices in Northland fell by two percent after the talks had ended.';
    expect(dropped(article(TITLE, FIRST, sentence))).toEqual([]);
  });
});

describe('another story, glued on', () => {
  const headline = 'Parliament of Westmark elects a speaker';
  const story =
    'Lawmakers in Westmark chose Ada Brook as speaker of parliament on Friday, with 120 votes to 80, after three rounds of voting.';

  test('is a story of its own, with its own title and no date of the first', () => {
    const read = article(
      TITLE,
      'May 10, 2021',
      FIRST,
      'Related articles',
      headline,
      headline,
      story,
    );
    expect(read.stories.map((s) => s.title?.text)).toEqual([TITLE, headline]);
    expect(read.stories[1]?.published).toBeNull();
    expect(keptText(read)).not.toContain('Westmark');
    expectCovered(read);
  });

  test('ends where the first story goes on', () => {
    const read = article(TITLE, FIRST, 'Read more:', headline, SECOND);
    expect(stretches(read, 'body')).toContain(SECOND);
  });

  test('headlines alone are a list of links', () => {
    const read = article(
      TITLE,
      FIRST,
      SECOND,
      'Most read',
      headline,
      'Storm warning for the coast',
    );
    expect(read.stories).toHaveLength(1);
    expect(keptText(read)).not.toContain('Westmark');
  });
});

describe('reading copy', () => {
  test('joins hard-wrapped lines and keeps paragraphs apart', () => {
    const read = articleOfText(
      'The ministers of two countries met on Monday in the\ncapital and signed an agreement on the waters of\ntwo rivers.\n\nThey will meet again in May to talk about the roads\nthat cross the border.',
      {},
    );
    expect(keptText(read).split('\n\n')).toHaveLength(2);
    expect(keptText(read)).toContain('in the capital and');
  });

  test('keeps long lines without blank lines between them as paragraphs', () => {
    expect(articleOfText(`${FIRST}\n${SECOND}`, {}).stories[0]?.paragraphs).toHaveLength(2);
  });

  test('shows mended characters, while the text keeps what came', () => {
    const read = article(TITLE, `${FIRST} Northlandโ€™s minister spoke.`);
    expect(keptText(read)).toContain('Northland’s minister');
    expect(read.text).toContain('Northlandโ€™s minister');
    for (const repair of read.repairs) expect(quote(read.text, repair.span)).toBe(repair.quote);
  });
});

describe('cost is linear', () => {
  const big = 1_000_000;
  test.each([
    ['one word', 'a'.repeat(big)],
    ['one line of words', 'word '.repeat(big / 5)],
    ['blank lines', '\n'.repeat(big)],
    ['the same headline', 'Related articles\nA headline of some words\n'.repeat(big / 40)],
    ['one letter of mojibake', 'â€'.repeat(big / 2)],
    ['brands', 'Slot77 login, '.repeat(big / 14)],
    ['capitals before a dash', `${'A B'.repeat(big / 3)} — `],
    ['brackets and stops', '(.'.repeat(big / 2)],
  ])('%s', { timeout: 20_000 }, (_, text) => {
    expectCovered(articleOfText(text, {}));
  });
});
