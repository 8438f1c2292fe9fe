import { expect, test } from 'vitest';
import { loadLanguage } from '../../language/index.js';
import { loadTables } from '../tables/index.js';
import { findMentions } from './find-mentions.js';

const referentsOf = (text: string) => {
  const sentences = loadLanguage('ar').parse(text);
  const mentions = findMentions({ sentences, text, lang: 'ar', date: '2024-10-08' }, loadTables());
  return mentions.filter((m) => !m.nested).flatMap((m) => m.referents);
};
const labelsOf = (text: string) => referentsOf(text).map(({ label }) => label);
const officesOf = (text: string) => referentsOf(text).flatMap(({ as }) => as ?? []);

test('a title of birth before a name is no office, that of a state is', () => {
  expect(officesOf('التقى الأمير فيصل بن فرحان نظيره الإيراني.').join()).not.toContain('Emir');
  expect(officesOf('استقبل أمير الكويت الرئيس المصري.').join()).toContain('Emir of Kuwait');
});

test('a state that ends what looks like the name of a person is on its own', () => {
  const labels = labelsOf('واتهم لافروف أوكرانيا بقصف المحطة.');
  expect(labels).toContain('Sergey Lavrov');
  expect(labels).toContain('Ukraine');
});

test('an adposition behind a name is no part of it', () => {
  expect(labelsOf('وهنأ أردوغان باريس على فوزها.')).toContain('France');
});

test('who speaks for a body is of its state, and whom somebody speaks for is not the speaker', () => {
  const [adraee] = referentsOf('قال المتحدث باسم الجيش الإسرائيلي أفيخاي أدرعي إن القوات انسحبت.');
  expect(adraee?.state).toBe('ISR');
  expect(officesOf('وقال بيل بورتون الناطق باسم أوباما إن ذلك عار.').join()).not.toContain(
    'of Obama',
  );
});

test('talks are no people who hold them', () => {
  expect(labelsOf('استؤنفت المفاوضات في جيبوتي.')).toEqual(['Djibouti']);
});

test('an office before a pronoun is that of the state that the pronoun means', () => {
  expect(labelsOf('وأعلنت باريس أن وزير خارجيتها سيتوجه إلى بيروت.').join()).toContain('Barrot');
});

test('with a forename that many share nobody is taken for a man of another surname that sounds like it', () => {
  expect(labelsOf('قال صحفي مصري إن الشرطة اعتقلت خالد محمود.')).toContain('Khaled Mahmoud');
  expect(labelsOf('أصدر قاض مصري قرارا بسجن الناشط محمد علي.')).toContain('Mohammed Ali');
});

test('his deputy is no deputy of a parliament', () => {
  const offices = officesOf(
    'التقى الوزير نائبه السابق محمد حمدان دقلو. وقال النائب وليد جنبلاط ذلك.',
  );
  expect(offices.filter((as) => as.includes('arliament'))).toEqual(['member of parliament']);
});

test('responsibility is no official', () => {
  expect(labelsOf('حملت واشنطن دمشق المسؤولية الكاملة.')).toEqual(['United States', 'Syria']);
});

test('a title between two names is that of the second where the first has one already', () => {
  const labels = labelsOf(
    'استقبل الرئيس المصري عبد الفتاح السيسي رئيس الوزراء العراقي محمد شياع السوداني.',
  );
  expect(labels).toEqual(['Abdel Fattah el-Sisi', 'Mohammed Shia al-Sudani']);
  expect(labelsOf('أقال الرئيس التونسي قيس سعيد رئيس الحكومة أحمد الحشاني.')).toHaveLength(2);
});

test('a counterpart is of whom the pronoun behind it means', () => {
  const labels = labelsOf('عقب لقائه نظيره التركي، شدد وزير الخارجية القطري على أهمية التعاون.');
  expect(labels[1]).toBe('Hakan Fidan');
});
