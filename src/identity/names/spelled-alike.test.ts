import { expect, test } from 'vitest';
import { spelledAlike } from './spelled-alike.js';

test.each([
  ['كريس كونس', 'كريس كونز'],
  ['إسحق رابين', 'إسحاق رابين'],
  ['زوران زئيف', 'زوران زاييف'],
  ['سارا پیلن', 'سارا پیلین'],
  ['Джон Бенер', 'Джон Бейнер'],
  ['جان إيف لو دريان', 'جان إيف لودريان'],
])('%s and %s are spellings of one name', (written, name) => {
  expect(spelledAlike(written, name)).toBeGreaterThan(0.75);
});

test.each([
  ['حسین روحانی', 'حسن روحانی'],
  ['سرجیو آگوئرو', 'سرجیو گور'],
  ['Дэвид Мойес', 'Дэвид Эймесс'],
  ['Александр Хлопонин', 'Александр Лапин'],
  ['رابرت بویل', 'رابرت آبلا'],
])('%s and %s are two names', (written, name) => {
  expect(spelledAlike(written, name)).toBe(0);
});

test('one word is no name that tells anybody apart', () => {
  expect(spelledAlike('زئيف', 'زئيف')).toBe(0);
});
