import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withWordsBeforeGovernor } from './before-governor.js';

const ASKED = `
  ایران PROPN 7 nsubj
  از ADP 3 case
  جامعه NOUN 7 obl
  خواست VERB 0 root
  زندانیان NOUN 4 obj
  را ADP 5 case
  کند VERB 4 ccomp`;
const hung = (rows: string) =>
  withWordsBeforeGovernor(sentenceOf(rows)).words.map(({ head, deprel }) => `${head} ${deprel}`);

test('who asks and who is asked stand before the verb of asking and are its own', () => {
  expect(hung(ASKED)[0]).toBe('3 nsubj');
  expect(hung(ASKED)[2]).toBe('3 obl');
});

test('a marked object behind the verb of asking is that of the verb behind it', () => {
  expect(hung(ASKED)[4]).toBe('6 obj');
  expect(hung(ASKED.replace('را ADP', 'هم ADV'))[4]).toBe('3 obj');
});

test('a clause whose words stand behind its governor is left as it is', () => {
  const rows = `
    گفت VERB 0 root
    ایران PROPN 3 nsubj
    رفت VERB 1 ccomp`;
  const sentence = sentenceOf(rows);
  expect(withWordsBeforeGovernor(sentence)).toBe(sentence);
});

test('whoever wants to do something himself stays the subject of what he does', () => {
  expect(hung(ASKED.replace('از ADP', 'در ADP'))[0]).toBe('6 nsubj');
});
