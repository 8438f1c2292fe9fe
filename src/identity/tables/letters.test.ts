import { expect, test } from 'vitest';
import { fold } from './fold.js';
import { formsOf } from './forms/index.js';
import { lettersOf } from './letters.js';

/** Words of texts with words of dictionaries that they agree with. */
const AGREEING: readonly (readonly [language: string, word: string, entry: string])[] = [
  ['en', 'Ministers', 'Minister'],
  ['en', 'Congressmen', 'Congressman'],
  ['en', 'Secretaries', 'Secretary'],
  ['ru', 'Соединенных', 'Соединённые'],
  ['ru', 'Иванова', 'Иванов'],
  ['ru', 'афганцами', 'афганец'],
  ['ru', 'посла', 'посол'],
  ['ar', 'للأمم', 'الأمم'],
  ['ar', 'المتحدة', 'متحدة'],
  ['ar', 'والروسيين', 'روسي'],
  ['fa', 'آمریکای', 'آمریکا'],
  ['fa', 'روسیها', 'روسی'],
  ['tr', 'Rusyanın', 'Rusya'],
];

test.each(AGREEING)('in %s "%s" has all letters that "%s" has in all its forms', (lang, a, b) => {
  const forms = formsOf(lang);
  const [word, entry] = [fold(a), fold(b)];
  expect(forms.agrees(word, entry, true)).not.toBeNull();
  const common = forms.stems(entry).reduce((letters, stem) => letters & lettersOf(stem), ~0);
  expect(common & ~(lettersOf(word) | lettersOf(forms.adds))).toBe(0);
});

test('a word without the letters of another is told from it', () => {
  expect(lettersOf('nations') & ~lettersOf('states')).not.toBe(0);
  expect(lettersOf('states') & ~lettersOf('statesmen')).toBe(0);
});
