import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withApproximateNumbers } from './approximate-numbers.js';

const isAbout = ({ form }: { form: string }) => form === 'نحو';
const rows = (verb: string, gender: string, noun: string) => `
  ${verb} VERB 0 root Gender=${gender}|Number=Sing|Person=3
  نحو ADP 4 case
  24 NUM 4 nummod
  ${noun} NOUN 1 obl`;
const roleOf = (text: string) => withApproximateNumbers(sentenceOf(text), isAbout).words[3]!.deprel;

test('who is counted behind "about" is the subject, or the object where the verb is of a woman', () => {
  expect(roleOf(rows('أبعدت', 'Fem', 'دولة'))).toBe('nsubj');
  expect(roleOf(rows('اعتقلت', 'Fem', 'ناشطا'))).toBe('obj');
  expect(roleOf(`${rows('قتل', 'Masc', 'مدني')}\n  القوات NOUN 1 nsubj`)).toBe('obj');
});

test('who is counted behind a counted subject is the object', () => {
  const text = `${rows('أبعدت', 'Fem', 'دولة')}
  أكثر ADJ 4 amod
  من ADP 8 case
  150 NUM 8 nummod
  دبلوماسيا NOUN 5 advmod`;
  const { words } = withApproximateNumbers(sentenceOf(text), isAbout);
  expect(words[7]).toMatchObject({ head: 0, deprel: 'obj' });
});

test('"towards" a place stays an adposition', () => {
  const sentence = sentenceOf(`
    تقدمت VERB 0 root
    نحو ADP 3 case
    المدينة NOUN 1 obl`);
  expect(withApproximateNumbers(sentence, isAbout)).toBe(sentence);
});
