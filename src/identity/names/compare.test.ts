import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, rankNames } from './index.js';

test.each([
  ['Emomali Rahmon', 'Эмомали Рахмон'],
  ['Imam Ali Rahman', 'إمام علي رحمان'],
  ['Vladimir Putin', 'فلاديمير بوتين'],
  ['Vladimir Putin', 'Владимир ПУТИН'],
  ['Shavkat Mirziyoyev', 'Шавкат Мирзиёев'],
  ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
  ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
])('%s and %s are the same', (a, b) => {
  expect(compareNames(a, b).verdict).toBe('same');
  expect(compareNames(b, a).verdict).toBe('same');
});

test.each([
  ['Vladimir Putin', 'Emomali Rahmon'],
  ['Sergei Lavrov', 'Абдулла Арипов'],
  ['Joe Biden', 'شي جين بينغ'],
])('%s and %s are different', (a, b) => {
  expect(compareNames(a, b).verdict).toBe('different');
});

test.each([
  ['Putin', 'Vladimir Putin'],
  ['Putin', 'Putin'],
  ['Рахмон', 'Rahmon'],
])('a surname alone never makes the same: %s, %s', (a, b) => {
  expect(compareNames(a, b).verdict).not.toBe('same');
});

test.each([
  ['', ''],
  ['', 'Vladimir Putin'],
  ['   ', '\u200f'],
  ['...', '!!!'],
  ['123', 'Vladimir Putin'],
])('nothing to compare scores 0: %j, %j', (a, b) => {
  expect(compareNames(a, b)).toEqual({ score: 0, verdict: 'different' });
});

test('ranks the right name first', () => {
  const among = ['Sergey Lavrov', 'Shavkat Mirziyoyev', 'Emomali Rahmon'];
  expect(rankNames('شوكت ميرضيائيف', among)[0]?.name).toBe('Shavkat Mirziyoyev');
  expect(rankNames('', among).map((r) => r.score)).toEqual([0, 0, 0]);
});

test('whatever the strings, the score is in bounds, symmetric and decides the verdict', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.constantFrom('Ali', 'Рахмон', 'رحمان', 'Xi', 'al-', '.', 'О', '习'), {
        maxLength: 5,
      })
      .map((w) => w.join(' ')),
  );
  fc.assert(
    fc.property(name, name, (a, b) => {
      const there = compareNames(a, b);
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
      expect(compareNames(b, a).score).toBeCloseTo(there.score, 5);
    }),
  );
});

test('names are the same in Georgian, Armenian, Hebrew, Devanagari and Chinese', () => {
  const pairs = [
    ['მიხეილ სააკაშვილი', 'Mikheil Saakashvili'],
    ['Նիկոլ Փաշինյան', 'Nikol Pashinyan'],
    ['בנימין נתניהו', 'Benjamin Netanyahu'],
    ['नरेंद्र मोदी', 'Narendra Modi'],
    ['ნიკოლ ფაშინიანი', 'Նիկոլ Փաշինյան'],
  ] as const;
  for (const [a, b] of pairs) expect(compareNames(a, b).verdict, `${a} ${b}`).toBe('same');
  expect(compareNames('习近平', 'Xi Jinping').verdict).not.toBe('different');
  expect(compareNames('普京', 'Trump').verdict).toBe('different');
  expect(compareNames('בנימין נתניהו', 'Naftali Bennett').verdict).toBe('different');
});

test('Chinese characters that are not read are no likeness, except to themselves', () => {
  expect(compareNames('金正恩', '金大中').verdict).toBe('different');
  expect(compareNames('金正恩', '金正恩').verdict).toBe('unsure');
});

test('an Arabic word begins with a vowel where the Latin one does', () => {
  const among = ['Hamid Vahedi', 'Ahmad Vahidi'];
  expect(rankNames('احمد وحیدی', among)[0]?.name).toBe('Ahmad Vahidi');
  expect(rankNames('حمید واحدی', among)[0]?.name).toBe('Hamid Vahedi');
});

test('Sayyid is a title where two names are left, and else a name', () => {
  expect(compareNames('سید علی خامنه‌ای', 'Ali Khamenei').verdict).toBe('same');
  expect(compareNames('Sayed Hashemi', 'سيد هاشمي').verdict).toBe('same');
});

test.each([
  ['Aliaksei Uladzimiravich IAHORAU', 'Алексей Владимирович Егоров'],
  ['Mikalai Barysavich Karpiankou', 'Николай Борисович Карпенков'],
  ['Volha Mikalaeuna Chamadanava', 'Ольга Николаевна Чемоданова'],
  ['Serhii Oleksandrovych Kovalenko', 'Сергей Александрович Коваленко'],
])('a name is the same in Belarusian or Ukrainian and in Russian: %s, %s', (a, b) => {
  expect(compareNames(a, b).verdict).toBe('same');
});

test('names of one root are not taken for forms of one name', () => {
  const among = ['Ivan Vladimirov', 'Vladimir Ivanov'];
  expect(rankNames('Uladzimir Ivanou', among)[0]?.name).toBe('Vladimir Ivanov');
  expect(compareNames('Uladzimir Karpenka', 'Uladzimiravich Karpenka').score).toBeLessThan(0.95);
});

test('a title that stands last is a surname', () => {
  const among = ['Aleksandr Luzyanin', 'Aliaksandr Karol'];
  expect(rankNames('Александр Король', among)[0]?.name).toBe('Aliaksandr Karol');
  expect(compareNames('King Salman', 'Salman').score).toBeCloseTo(1, 1);
});

test('of names that sound the same the one that is spelt the same comes first', () => {
  const among = ['Igor Yuryevich Chaika', 'Igor Yurievich Chaika'];
  const [first, second] = rankNames('Игорь Юрьевич Чайка', among);
  expect(first?.name).toBe('Igor Yurievich Chaika');
  expect(first!.score).toBeGreaterThan(second!.score);
});

test('a name that opens with waw is not one that opens otherwise, though their other consonants agree', () => {
  expect(compareNames('Mohamed Aziz', 'محمود واعظی').verdict).not.toBe('same');
  expect(compareNames('Hadi al-Amiri', 'وحید عمر').verdict).not.toBe('same');
  expect(compareNames('Mahmoud Vaezi', 'محمود واعظی').verdict).toBe('same');
});

test('a Muhammad written together with the name behind it is a name of its own', () => {
  expect(compareNames('Ashraf Ghani', 'محمداشرف غنی').verdict).toBe('same');
});
