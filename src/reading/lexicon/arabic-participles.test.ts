import { expect, test } from 'vitest';
import { circumstantialOf, verbsOfParticiple } from './arabic-participles.js';

test('the verb is among those that a participle may come from', () => {
  const pairs = [
    ['منتقد', 'انتقد'],
    ['معرب', 'اعرب'],
    ['مشير', 'اشار'],
    ['مؤكد', 'اكد'],
    ['مهنئ', 'هنا'],
    ['محذر', 'حذر'],
    ['متعهد', 'تعهد'],
    ['متهم', 'اتهم'],
    ['مستنكر', 'استنكر'],
    ['رافض', 'رفض'],
    ['قائل', 'قال'],
    ['داعي', 'دعا'],
    ['ناف', 'نفي'],
    ['حاث', 'حث'],
  ] as const;
  for (const [stem, verb] of pairs) expect(verbsOfParticiple(stem)).toContain(verb);
});

test('only indefinite forms in the accusative have a stem, with what their ending says', () => {
  expect(circumstantialOf('منددًا')).toEqual({ stem: 'مندد', gender: 'Masc', number: 'Sing' });
  expect(circumstantialOf('متهمة')).toEqual({ stem: 'متهم', gender: 'Fem', number: 'Sing' });
  expect(circumstantialOf('مطالبين')).toEqual({ stem: 'مطالب', gender: 'Masc', number: 'Plur' });
  expect(circumstantialOf('المطالبة')).toBeNull();
  expect(circumstantialOf('مندد')).toBeNull();
});
