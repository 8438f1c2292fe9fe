import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../../base/index.js';
import { articleText } from './article-text.js';
import { matchedAs, soughtIn } from './search.js';
import { nameKey, words } from './words.js';

test.each([
  ['Владимир Путин, Ёлкин', 'владимир путин елкин'],
  ['والرئيسُ للرئيس رئیس', 'رییس رییس رییس'],
  ['والي', 'والی'],
  ['علي', 'علی'],
  ['كابل', 'کابل'],
  ['محـــمد', 'محمد'],
  ['Erdoğan İstanbul', 'erdogan istanbul'],
  ['São Tomé', 'sao tome'],
  ['北京会议', '北 京 会 议'],
  ['می‌رود', 'میرود'],
])('%s is indexed as %s', (text, indexed) => {
  expect(words(text).join(' ')).toBe(indexed);
});

test('words written in any composition are the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(nameKey(text.normalize('NFD'))).toBe(nameKey(text.normalize('NFC')));
    }),
  );
});

test('words are folded alike, whatever space is between them', () => {
  const letters = fc.constantFrom(...'aЙиё й\u0306ώΣςσ الرئيسُ\u0301\u0640\u200c北ﬁ´\nx1_');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
      expect(words(text)).toEqual(words(text.replace(/[ \n]/g, '\u00a0')));
    }),
    { numRuns: 2000 },
  );
});

test('a search is made of words only, whatever is typed', () => {
  expect(soughtIn('"Dushanbe summit" президент*')).toEqual([
    { words: ['dushanbe', 'summit'], kind: 'phrase' },
    { words: ['президент'], kind: 'beginning' },
  ]);
  expect(soughtIn('a OR b NEAR(c) "unclosed').map(({ words }) => words.join(' '))).toEqual([
    ...['a', 'or', 'b', 'near c', 'unclosed'],
  ]);
  expect(soughtIn(' -- * "" ')).toEqual([]);
});

test.each([
  ['روسيا', 'وقالت لروسيا', 'لروسيا'],
  ['وروسيا', 'في روسيا', 'روسيا'],
  ['الرئيس', 'وبالرّئيسِ', 'وبالرّئيسِ'],
  ['کشور', 'همهٔ کشورهای منطقه', 'کشورهای'],
  ['Таджикистан', 'в Таджикистане и', 'Таджикистане'],
  ['граница', 'на границах', 'границах'],
  ['agreement', 'the agreements of', 'agreements'],
  ['countries', 'one country', 'country'],
  ['преми*', 'встреча премьеров, премия', 'премия'],
])('%s is found in "%s" as %s', (typed, text, surface) => {
  expect(matchedAs(text, soughtIn(typed))).toEqual([surface]);
});

test('other words are not taken for forms of a word', () => {
  expect(matchedAs('российский рост', soughtIn('Россия'))).toEqual([]);
  expect(matchedAs('news bus', soughtIn('bu'))).toEqual([]);
});

test('what is dropped from an article is not part of its text', () => {
  const blocks = [
    { span: span(0, 5), kind: 'title' as const },
    { span: span(5, 9), kind: 'boilerplate' as const },
    { span: span(9, 13), kind: 'body' as const },
  ];
  expect(articleText({ text: 'TitleMenuBody', blocks })).toBe('Title\nBody');
  expect(articleText({ text: 'All of it', blocks: [] })).toBe('All of it');
});
