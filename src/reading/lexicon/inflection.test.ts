import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from './fold.js';
import { Inflection } from './inflection.js';

const rulesOf = (lang: string) =>
  new Inflection(
    readFileSync(new URL(`../../../lexicons/${lang}/inflection.tsv`, import.meta.url), 'utf8'),
  );
const arabic = rulesOf('ar');

test.each([
  ['planning', 'plan'],
  ['travelled', 'travel'],
  ['accused', 'accuse'],
  ['denies', 'deny'],
])('%s may be a form of the verb %s', (form, lemma) => {
  expect(rulesOf('en').candidates(fold(form), 'V')).toContain(fold(lemma));
});

test.each([
  ['تحتفظ', 'احتفظ'],
  ['تشترك', 'اشترك'],
  ['دعت', 'دعا'],
  ['يدعو', 'دعا'],
  ['يزور', 'زار'],
  ['يلتقون', 'التقى'],
  ['وقعوا', 'وقع'],
  ['أجرت', 'أجرى'],
  ['التقتا', 'التقى'],
  ['ينشئون', 'أنشأ'],
  ['يستعيدون', 'استعاد'],
  ['يدين', 'أدان'],
  ['يؤيد', 'أيد'],
  ['هوجمت', 'هاجم'],
  ['سيعلن', 'أعلن'],
  ['خطفوه', 'خطف'],
])('%s may be a form of the verb %s', (form, lemma) => {
  expect(arabic.candidates(fold(form), 'V')).toContain(fold(lemma));
});

test.each([
  ['اجتماعات', 'اجتماع'],
  ['زيارات', 'زيارة'],
  ['مهاجمين', 'مهاجم'],
  ['صواريخ', 'صاروخ'],
  ['نواب', 'نائب'],
])('%s may be a form of the noun %s', (form, lemma) => {
  expect(arabic.candidates(fold(form), 'N')).toContain(fold(lemma));
});

test('a vowel in the middle of a longer word does not make another verb of it', () => {
  expect(arabic.candidates(fold('يقول'), 'V')).not.toContain(fold('أقال'));
});

test('a language without rules has no candidates', () => {
  expect(new Inflection('').candidates('met', 'V')).toEqual([]);
});

test.each([
  ['يستجب', 'استجاب'],
  ['يلتق', 'التقى'],
  ['تدن', 'أدان'],
  ['يقم', 'قام'],
  ['يدع', 'دعا'],
])('behind لم %s may be %s', (form, lemma) => {
  expect(arabic.candidates(fold(form), 'J')).toContain(fold(lemma));
});

test.each([
  ['تحررت', 'حرر'],
  ['تفرقت', 'فرق'],
])(
  'what begins like a present and ends like a perfect is no form of a shorter verb: %s',
  (form, lemma) => {
    expect(arabic.candidates(fold(form), 'V')).not.toContain(fold(lemma));
  },
);
