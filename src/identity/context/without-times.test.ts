import { expect, test } from 'vitest';
import { meanings } from '../testing/mentions.js';

const told = (before: string, upos: string) => `
  ${before} ${upos} 3 case
  Sunday PROPN 3 compound
  Putin PROPN 4 nsubj
  told VERB 0 root _ tell
  = person 2 3`;

test('the day before somebody’s name is no part of it', () => {
  expect(meanings('en', '2022-10-08', told('On', 'ADP'))).toContain('Putin: Q7747');
});

test('without a preposition of times it may be a forename', () => {
  expect(meanings('en', '2022-10-08', told('And', 'CCONJ')).join()).toContain('Sunday Putin');
});

test('the day before yesterday begins in nobody’s name', () => {
  const rows = `
    وصف VERB 0 root _ وصف
    بيتر PROPN 1 nsubj
    ماكاي PROPN 2 flat
    أول NOUN 2 nmod
    من ADP 6 case
    أمس NOUN 4 nmod
    = person 2 4`;
  expect(meanings('ar', '2007-06-15', rows).join()).toContain('بيتر ماكاي:');
});
