import { expect, test } from 'vitest';
import { loadLanguage } from '../../language/index.js';
import { loadTables } from '../tables/index.js';
import { findMentions } from './find-mentions.js';

function labelsOf(text: string) {
  const sentences = loadLanguage('fa').parse(text);
  const mentions = findMentions({ sentences, text, lang: 'fa', date: '2023-01-01' }, loadTables());
  return mentions.filter((m) => !m.nested).flatMap((m) => m.referents.map((r) => r.label));
}

test('an object right behind the name of a body is no part of it', () => {
  expect(labelsOf('طالبان فیسبوک را مسدود کرد.')).toEqual(['Taliban', 'Facebook']);
  expect(labelsOf('حزب حاکم ترکیه اردوغان را نامزد کرد.')).toContain('Recep Tayyip Erdoğan');
});

test('a body that is the object alone is left whole', () => {
  expect(labelsOf('سازمان ملل متحد را ستودند.')).toEqual(['United Nations']);
});

test('the noun of a compound verb is no people that is written alike', () => {
  expect(labelsOf('ارتش روسیه شهر خرسون را ترک کرد.')).not.toContain('Turkey');
});

test('a capital that is written like a weekday is meant by whoever goes there, and beside another capital', () => {
  expect(labelsOf('رئیسی به دوشنبه سفر کرد.')).toContain('Tajikistan');
  expect(labelsOf('تهران و دوشنبه توافق کردند.')).toEqual(['Iran', 'Tajikistan']);
  expect(labelsOf('نشست به دوشنبه موکول شد.')).toEqual([]);
});

test('a title that alone says whose it is, of another state, is another office', () => {
  expect(labelsOf('رهبر انقلاب سخنرانی کرد.')).toEqual(['Ali Khamenei']);
  expect(labelsOf('رهبر انقلاب کوبا سخنرانی کرد.')).not.toContain('Iran');
});

test('a surname that the parser takes for a noun is whoever leads at the time', () => {
  const sentences = loadLanguage('fa').parse('پزشکیان با نخست‌وزیر پاکستان دیدار کرد.');
  const text = 'پزشکیان با نخست‌وزیر پاکستان دیدار کرد.';
  const named = (date: string) =>
    findMentions({ sentences, text, lang: 'fa', date }, loadTables()).flatMap((m) =>
      m.referents.map((r) => r.label),
    );
  expect(named('2024-10-01')).toContain('Masoud Pezeshkian');
  expect(named('2010-10-01')).not.toContain('Masoud Pezeshkian');
});

test('a body that its longer name is told by has no object in its name, wherever it stands', () => {
  expect(labelsOf('شورای امنیت سازمان ملل متحد حمله ایران را محکوم کرد.')).toEqual([
    'United Nations Security Council',
    'Iran',
  ]);
  expect(labelsOf('نیروهای طالبان پایگاه تاجیکستان را بمباران کردند.')).toContain('Taliban');
});

test('two surnames before the mark of an object are two people', () => {
  expect(labelsOf('پوتین اردوغان را به مسکو دعوت کرد.').slice(0, 2)).toEqual([
    'Vladimir Putin',
    'Recep Tayyip Erdoğan',
  ]);
});

test('a surname alone behind an adposition is whoever leads at the time', () => {
  expect(labelsOf('وزیر خارجه ایران با میرضیایف دیدار کرد.')).toContain('Shavkat Mirziyoyev');
});

test('a title behind "one" is not that of the name behind it', () => {
  const text = 'یک نماینده مجلس علی‌اکبر صالحی را تهدید کرد.';
  const sentences = loadLanguage('fa').parse(text);
  const mentions = findMentions({ sentences, text, lang: 'fa', date: '2023-01-01' }, loadTables());
  const named = mentions.filter((m) => m.referents.some((r) => r.label === 'Ali Akbar Salehi'));
  expect(named.map((m) => text.slice(...m.span))).toEqual(['علی‌اکبر صالحی']);
});

test('Monday is no Dushanbe behind its noun, behind a gathering, and before a name', () => {
  expect(labelsOf('روز دوشنبه ترکیه لهستان را به نقض آتش‌بس متهم کرد.')).toEqual([
    'Turkey',
    'Poland',
  ]);
  expect(labelsOf('روز دوشنبه پ‌ک‌ک از سوی ناتو به جاسوسی متهم شد.')).toContain(
    "Kurdistan Workers' Party",
  );
  expect(labelsOf('در پایان نشست دوشنبه با محکوم کردن ناتو سخن گفت.')).toEqual(['NATO']);
});

test('neither a date nor a title behind a name is part of it', () => {
  expect(labelsOf('جبهه مقاومت ملی ۱۵ مهر به ناتو حمله کرد.')).toContain(
    'National Resistance Front of Afghanistan',
  );
  expect(labelsOf('محمد بن سلمان ولیعهد عربستان سعودی با الهام علی‌اف دیدار کرد.')).toEqual([
    'Mohammed bin Salman',
    'Ilham Aliyev',
  ]);
});

test('names that "and" joins are two where the tables know both', () => {
  expect(labelsOf('توافقنامه تجاری میان اتحادیه آفریقا و قرقیزستان به امضا رسید.')).toEqual([
    'African Union',
    'Kyrgyzstan',
  ]);
});

test('words of a title are nobody else, and no part of the name behind it', () => {
  const found = labelsOf('پیشوای ملت امامعلی رحمان از ناتو انتقاد کرد.');
  expect(found).toEqual(['Emomali Rahmon', 'NATO']);
  expect(labelsOf('حجت‌الاسلام والمسلمین رحیمیان از ناتو انتقاد کرد.')).toContain('Rahimian');
});

test('people whom a number counts are nobody by name', () => {
  expect(labelsOf('هفت صیاد سیستانی در عمان بازداشت شدند.')).toEqual(['Oman']);
});

test('a name behind what has been pointed to is not its owner', () => {
  expect(labelsOf('طالبان در کابل است. سخنگوی این گروه تاجیکستان را متهم کرد.')).toEqual([
    'Taliban',
    'Kabul',
    'Taliban',
    'Tajikistan',
  ]);
});

test('counterparts from several states are those of each', () => {
  expect(labelsOf('لاوروف با همتایان خود از ترکیه و ایران گفت‌وگو کرد.')).toEqual(
    expect.arrayContaining(['Mevlüt Çavuşoğlu', 'Hossein Amir-Abdollahian']),
  );
});

test('a title that is also a given name is an office where a state has it', () => {
  expect(labelsOf('مکرون با امیر قطر دیدار کرد.')).toEqual(['Emmanuel Macron', 'Qatar']);
});

test('the West is several countries, the west of a country is none', () => {
  expect(labelsOf('پوتین به غرب هشدار داد.')).toContain('Western countries');
  expect(labelsOf('ارتش در غرب کشور مستقر شد.')).not.toContain('Western countries');
});

test('a party that rules is described, with whose it is', () => {
  expect(labelsOf('مجارستان پیروزی حزب حاکم گرجستان را تبریک گفت.')).toContain('ruling party');
});

test('who leads a coup is no leader of a state that was spoken of', () => {
  expect(labelsOf('مکرون سخنرانی کرد. رهبر کودتا با فرستادگان دیدار کرد.')).toEqual([
    'Emmanuel Macron',
  ]);
});
