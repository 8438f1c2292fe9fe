import { expect, test } from 'vitest';
import { inLatinLetters } from './latin-letters.js';

test.each([
  ['ديفيد جونسون', 'ar', 'David Johnson'],
  ['دیوید جانسون', 'fa', 'David Johnson'],
  ['محمد', 'ar', 'Mohammed'],
  ['محمد', 'fa', 'Mohammad'],
  ['مک‌پارتلین', 'fa', 'McPartalin'],
  ['مک‌کانل', 'fa', 'McConnell'],
  ['فرانسوا أولاند', 'ar', 'Francois Hollande'],
  ['خوان كوفاتشيتش', 'ar', 'Juan Kovacic'],
  ['أفيجدور جونزاليس', 'ar', 'Avigdor Gonzalez'],
])('the words of %s (%s) have their usual spelling', (name, lang, latin) => {
  expect(inLatinLetters(name, lang)).toBe(latin);
});

test.each([
  ['عبد الرحمن الحسيني', 'ar', 'Abdulrahman al-Husseini'],
  ['سيف الله كريموف', 'ar', 'Saifullah Karimov'],
  ['صلاح الدين', 'ar', 'Salah al-Din'],
  ['محمدرضا حسین‌زاده', 'fa', 'Mohammadreza Hosseinzadeh'],
  ['شهاب‌الدین', 'fa', 'Shahabeddin'],
  ['عباس علیزاده', 'fa', 'Abbas Alizadeh'],
  ['عبدالصمد حسینی', 'fa', 'Abdolsamad Hosseini'],
])('%s is built of names that are known', (name, lang, latin) => {
  expect(inLatinLetters(name, lang)).toBe(latin);
});

test.each([
  ['توفاتشيتش', 'ar', 'Tufachich'],
  ['سوباندونو', 'ar', 'Subanduno'],
  ['طريف', 'ar', 'Tarif'],
  ['بكنازاروف', 'ar', 'Baknazarov'],
  ['تشينغلين', 'ar', 'Chinglin'],
  ['الکواکبی', 'fa', 'Alkavakbi'],
])('%s, which nobody knows, is spelled by its letters', (name, lang, latin) => {
  expect(inLatinLetters(name, lang)).toBe(latin);
});

test('everyday names that differ in short or long vowels stay apart', () => {
  const spelled = (names: string, lang: string) =>
    names.split(' ').map((name) => inLatinLetters(name, lang));
  const arabic =
    'محمد محمود أحمد حامد حميد حمد سالم سليم سلام عمر عامر عمرو ناصر نصر كريم كرم كامل كمال';
  expect(new Set(spelled(arabic, 'ar')).size).toBe(arabic.split(' ').length);
  expect(new Set(spelled(arabic, 'fa')).size).toBe(arabic.split(' ').length);
});

test('what is in Latin letters already stays, and Cyrillic goes by its own rules', () => {
  expect(inLatinLetters('DNA سیمپسون', 'fa')).toBe('DNA Simpson');
  expect(inLatinLetters('Ada Lovelace', 'ar')).toBe('Ada Lovelace');
  expect(inLatinLetters('Юрий Чайка', 'ru')).toBe('Yury Chaika');
});

test.each([
  ['Джон Джонсон', 'John Johnson'],
  ['Майкл Каллен-Браун', 'Michael Cullen-Brown'],
  ['Александр Чайка', 'Alexander Chaika'],
  ['Исламский комитет КНДР', 'Islamsky komitet KNDR'],
])('%s in Cyrillic letters is %s', (name, latin) => {
  expect(inLatinLetters(name, 'ru')).toBe(latin);
});
