import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../../base/index.js';
import { articleText } from './article-text.js';
import { allOf } from './match.js';
import { searchMatch } from './search.js';
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

const phrase = (words: string, prefix = false) => ({
  kind: 'phrase' as const,
  words: words.split(' '),
  prefix,
});

test('a search is made of words only, whatever is typed', () => {
  expect(searchMatch('"Dushanbe summit" президент*')).toEqual(
    allOf([phrase('dushanbe summit'), phrase('президент', true)]),
  );
  expect(searchMatch('a OR b NEAR(c) "unclosed')).toEqual(
    allOf([phrase('a'), phrase('or'), phrase('b'), phrase('near c'), phrase('unclosed')]),
  );
  expect(searchMatch(' -- * "" ')).toBeNull();
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
