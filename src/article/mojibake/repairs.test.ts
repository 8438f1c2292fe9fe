import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { quote } from '../../base/index.js';
import { findRepairs } from './repairs.js';

/** What UTF-8 looks like to a browser that takes it for `page` (a WHATWG label). */
function broken(text: string, page: string): string {
  return new TextDecoder(page).decode(new TextEncoder().encode(text));
}

function mended(text: string): string {
  let out = '';
  let at = 0;
  for (const { span, repaired } of findRepairs(text)) {
    out += text.slice(at, span[0]) + repaired;
    at = span[1];
  }
  return out + text.slice(at);
}

describe('mends', () => {
  test.each([
    ['Northland’s minister and “the rivers”', 'windows-1252'],
    ['Président élu à Orvale, où l’été fut doux', 'windows-1252'],
    ['Министры подписали соглашение о водах двух рек', 'windows-1252'],
    ['Министры подписали соглашение о водах двух рек', 'koi8-r'],
    ['Министры подписали соглашение о водах двух рек', 'ibm866'],
    ['Міністри підписали угоду про води двох річок', 'macintosh'],
    ['وقع الوزراء اتفاقا حول مياه النهرين', 'windows-1256'],
    ['وزیران دو کشور توافقنامه‌ای درباره رودخانه‌ها امضا کردند', 'macintosh'],
    ['Bakanlar iki nehir için anlaşma imzaladı ve görüştü', 'windows-1254'],
    ['Вазирон дар бораи обҳои дарё созишнома имзо карданд', 'windows-1251'],
  ])('%s read as %s', (text, page) => {
    expect(mended(broken(text, page))).toBe(text);
  });

  test('one broken apostrophe in a long English text', () => {
    const text = 'The talks were long. Northlandโ€™s minister left early. Nobody said why.';
    expect(findRepairs(text)).toEqual([
      { span: [30, 33], quote: 'โ€™', repaired: '’', how: 'utf-8 read as windows-874' },
    ]);
  });

  test.each([
    ['на которых обсуждался проект ', '«', 'Река-1000» и торговля', 'windows-1251'],
    ['Министр назвал договор «историческим', '»', ' и уехал', 'windows-1251'],
    ['Переговоры', '…', ' шли долго', 'windows-1251'],
    ['وتناولت المحادثات مشروع ', '«', 'نهر 1000».', 'windows-1256'],
    ['مذاکرات درباره «نقطه تلاقی مرزها', '»', ' پس از آن ادامه یافت', 'windows-1256'],
    ['وقال الوزير ', '“', 'نعم” ثم غادر', 'windows-1256'],
    ['Le ministre a dit ', '«', 'oui» et il est parti', 'windows-1252'],
    ['يرى الوزير أن ', '«', 'الاتفاق» مهم', 'macintosh'],
  ])('one sign in intact text: %s%s%s', (before, sign, after, page) => {
    expect(mended(before + broken(sign, page) + after)).toBe(before + sign + after);
  });

  test.each([
    ['The minister’s “first step” in Kraków', 'windows-1252', 'windows-1252'],
    ['Министры подписали соглашение о водах двух рек', 'windows-1251', 'windows-1252'],
    ['وقع الوزراء اتفاقا حول مياه النهرين', 'windows-1256', 'macintosh'],
    ['وزیران دو کشور درباره رودخانه‌ها توافق کردند', 'windows-1252', 'windows-1252'],
  ])('%s read as %s and then as %s', (text, first, second) => {
    const twice = broken(broken(text, first), second);
    expect(mended(twice)).toBe(text);
    for (const { span, quote: shown } of findRepairs(twice)) expect(shown).toBe(quote(twice, span));
  });

  test.each([
    ['Министры подписали соглашение о водах двух рек', 'windows-1251', 'windows-1252'],
    ['Министры подписали соглашение о водах двух рек', 'windows-1251', 'koi8-r'],
    ['Министры подписали соглашение о водах двух рек', 'koi8-r', 'windows-1251'],
    ['Министры подписали соглашение о водах двух рек', 'cp866', 'windows-1251'],
    ['Міністри підписали угоду про води двох річок', 'windows-1251', 'windows-1252'],
    ['وقع الوزراء اتفاقا حول مياه النهرين', 'windows-1256', 'windows-1252'],
  ])('%s written in %s and read as %s', (text, written, read) => {
    const shown = new TextDecoder(read).decode(iconv.encode(text, written));
    expect(shown).not.toBe(text);
    expect(mended(`Intact line.\n${shown}\n${text}`)).toBe(`Intact line.\n${text}\n${text}`);
    expect(findRepairs(shown)[0]?.how).toBe(`${written} read as ${read}`);
  });

  test('a text put together from parts that were broken differently', () => {
    const parts = ['Министры молчали', 'Переговоры шли долго', 'Соглашение подписано'];
    const pages = ['windows-1252', 'koi8-r', 'windows-1256'];
    expect(mended(parts.map((part, i) => broken(part, pages[i]!)).join('\n'))).toBe(
      parts.join('\n'),
    );
  });

  test('nothing beside the broken stretch', () => {
    const text = `Кто сказал «да»? ${broken('Министры', 'windows-1252')} молчали.`;
    expect(mended(text)).toBe('Кто сказал «да»? Министры молчали.');
  });
});

describe('leaves alone', () => {
  test.each([
    'Müller, Ångström et José étaient à “Curaçao” — 20 °C, 5 €, §3, ½ l',
    'Президент США (г. Вашингтон) сказал: «Нет» № 5 — и ушёл…',
    'رفع الوزير، والسفير؛ «الاتفاق» إلى المجلس؟',
    'رگ‌های زیر پوست، چک و چانه، گفت‌وگو «پاک»',
    'รถไฟฟ้าในกรุงเทพฯ เปิดให้บริการ',
    'iPhone, eBay, McDonald’s und O’Neill ©2024 ™',
    'В«Известиях» пишут, что «ТОРГОВЫЙ ДОМ ПЕТРОВ» купил сеть «220В» и фильм «Б и В»',
    'كتب المعلم «آ» ثم «با» على السبورة، والقرآن',
    'او گفت «آ» و «ب»، و بعد «آب» را نوشت',
    'Tajikistan’s Hukumat – “Ҷумҳурии Тоҷикистон” – said ‘no’',
  ])('%s', (text) => {
    expect(findRepairs(text)).toEqual([]);
  });

  test('words of one script in their own punctuation, whatever they say', () => {
    const letters = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяёђіїќ'.split(''));
    const word = fc
      .tuple(fc.array(letters, { minLength: 1, maxLength: 9 }), fc.nat(3))
      .map(([chars, shape]) => {
        const lower = chars.join('');
        if (shape === 0) return lower.toUpperCase();
        return shape === 1 ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
      });
    const shown = fc
      .tuple(
        word,
        fc.constantFrom('', '«', '(', '„'),
        fc.constantFrom('', '»', ',', '.', '…', ' —'),
      )
      .map(([core, before, after]) => before + core + after);
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 40 }), (words) => {
        expect(findRepairs(words.join(' '))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('quotes are the text under their spans, in order, without overlaps', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Russiaโ€™s ', 'Ã©tÃ©', 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'Ø§Ù„', '\n', ' '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let reached = 0;
      for (const repair of findRepairs(text)) {
        expect(repair.span[0]).toBeGreaterThanOrEqual(reached);
        expect(quote(text, repair.span)).toBe(repair.quote);
        reached = repair.span[1];
      }
    }),
  );
});
