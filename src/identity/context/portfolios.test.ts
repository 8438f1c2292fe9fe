import { expect, test } from 'vitest';
import { meanings } from '../testing/mentions.js';

test('a minister is called by the nouns before the title, and by their adjectives', () => {
  const secretary = `
    Commerce PROPN 2 compound
    Secretary PROPN 3 nmod:desc _ secretary
    Gina PROPN 5 nsubj
    Raimondo PROPN 3 flat
    spoke VERB 0 root`;
  expect(meanings('en', '2023-03-01', secretary).join()).toContain('(Commerce Secretary)');
  const minister = `
    Corporate ADJ 2 amod
    Affairs NOUN 3 compound
    Minister NOUN 4 nmod:desc _ minister
    Michael PROPN 6 nsubj
    Tate PROPN 4 flat
    spoke VERB 0 root`;
  expect(meanings('en', '2023-03-01', minister).join()).toContain('(Corporate Affairs Minister)');
});

test('a body of one word is another where "of" and a name follow it', () => {
  const named = (owner: string) => `
    The DET 2 det
    Congress PROPN 5 nsubj
    of ADP 4 case
    ${owner} PROPN 2 nmod
    met VERB 0 root`;
  expect(meanings('en', '2023-03-01', named('Deputies')).join()).not.toContain('us-congress');
  expect(meanings('en', '2023-03-01', named('America')).join()).toContain('us-congress');
});
