import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from '../../base/index.js';
import { loadLanguage } from '../../language/index.js';
import { loadTables } from '../tables/index.js';
import { findMentions } from './find-mentions.js';
import { mentionIndex } from './lookup.js';

const read = (lang: string, date: string, text: string) => {
  const sentences = loadLanguage(lang).parse(text);
  return { text, sentences, mentions: findMentions({ sentences, text, lang, date }, loadTables()) };
};

const ENGLISH = `Uzbek President Shavkat Mirziyoyev flew to Ashgabat on Tuesday. He met his Turkmen counterpart Serdar Berdimuhamedow. The two leaders opened a bridge, and both countries praised it.

Mirziyoyev said that Tashkent wanted closer ties with Kabul.`;

const ARABIC = `وصل الرئيس الأوزبكي شوكت ميرضيائيف إلى مدينة طهران. وأعلنت وزارة الخارجية الإيرانية أن روسيا وإيران وقعتا اتفاقية. ورحب الجانبان بالتعاون بين البلدين.`;

test('a parsed English paragraph is followed from name to name', () => {
  const { text, mentions } = read('en', '2023-05-10', ENGLISH);
  const whom = (words: string) => {
    const found = mentions.find(({ span }) => quote(text, span) === words);
    return found?.referents.map(({ id }) => id);
  };
  expect(whom('Uzbek President Shavkat Mirziyoyev')).toEqual(['Q57808']);
  expect(whom('He')).toEqual(['Q57808']);
  expect(whom('leaders')).toEqual(['Q57808', 'Q51874548']);
  expect(whom('countries')).toEqual(['UZB', 'TKM']);
  expect(whom('Mirziyoyev')).toEqual(['Q57808']);
  expect(whom('Tashkent')).toEqual(['UZB']);
  expect(whom('Kabul')).toEqual(['AFG']);
});

test('a parsed Arabic paragraph is followed too', () => {
  const { text, mentions } = read('ar', '2023-05-10', ARABIC);
  const whom = (words: string) => {
    const found = mentions.find(({ span }) => quote(text, span) === words);
    return found?.referents.map(({ id, as }) => as ?? id);
  };
  expect(whom('وزارة الخارجية الإيرانية')).toEqual(['Ministry of Foreign Affairs of Iran']);
  expect(whom('الجانبان')).toEqual(['RUS', 'IRN']);
  expect(whom('البلدين')).toEqual(['RUS', 'IRN']);
});

test('any word of a name phrase leads to its mention', () => {
  const { mentions } = read('en', '2023-05-10', ENGLISH);
  const index = mentionIndex(mentions);
  for (const word of [1, 2, 3]) {
    expect(index.at(0, word)?.referents[0]?.id).toBe('Q57808');
  }
  expect(index.at(0, 4)).toBeUndefined();
});

test('a text without a model still has its names', () => {
  const { text, mentions } = read('xx', '2023-05-10', 'Russia — Tajikistan: NATO');
  const found = mentions.map(({ span, referents }) => [quote(text, span), referents[0]?.id]);
  expect(found).toEqual([
    ['Russia', 'RUS'],
    ['Tajikistan', 'TJK'],
    ['NATO', 'Q7184'],
  ]);
});

test('spans lie in the text and cover their words, whatever the text', () => {
  const words = fc.constantFrom(
    'Putin',
    'the',
    'Tajik',
    'President',
    ',',
    'of',
    'his',
    'Rahmon',
    'leaders',
    'and',
    '(',
    'two',
    'Moscow',
    'said',
    '.',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (chosen) => {
      const { text, sentences, mentions } = read('en', '2023-05-10', chosen.join(' '));
      for (const {
        sentence,
        words: [from, to],
        head,
        span,
      } of mentions) {
        const own = sentences[sentence]!.words.slice(from, to);
        expect(quote(text, span).startsWith(own[0]!.form)).toBe(true);
        expect(span[1]).toBe(own.at(-1)!.span[1]);
        expect(head >= from && head < to).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('an Arabic state or town before a name belongs to the office, and behind an adjective begins a phrase', () => {
  const whom = (date: string, text: string) =>
    read('ar', date, text)
      .mentions.filter(({ nested }) => !nested)
      .flatMap(({ referents }) => referents.map(({ id, label }) => (id.length === 3 ? id : label)));
  expect(whom('2004-03-17', 'حذر الرئيس الجورجي ميخائيل ساكاشفيلي سكان المدينة.')).toContain(
    'Mikheil Saakashvili',
  );
  const warned = whom('1996-09-06', 'حذرت وزارة الخارجية العراقية تركيا من عملية جديدة.');
  expect(warned).toEqual(['IRQ', 'TUR']);
});
