import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withTargets } from './targets.js';

const mended = (rows: string) => {
  const sentence = sentenceOf(rows);
  return withTargets(sentence, (i) => sentence.words[i]!.form === 'هدف').words;
};

test('who is made the target of a deed is subjected to it', () => {
  const words = mended(`
    بیمارستان NOUN 5 nsubj
    هدف NOUN 5 obj
    بمباران NOUN 2 nmod
    قرار NOUN 5 compound:lvc
    گرفت VERB 0 root`);
  expect(words[2]).toMatchObject({ head: 4, deprel: 'obl:arg' });
  expect(words[1]).toMatchObject({ upos: 'ADP', lemma: 'مورد', head: 2, deprel: 'case' });
});

test('a target that nothing is told of, and a goal, are left alone', () => {
  const alone = mended(`
    پایگاه NOUN 4 nsubj
    هدف NOUN 4 obj
    قرار NOUN 4 compound:lvc
    گرفت VERB 0 root`);
  expect(alone[1]).toMatchObject({ upos: 'NOUN', deprel: 'obj' });
  const goal = mended(`
    هدف NOUN 4 nsubj
    مذاکرات NOUN 1 nmod
    آتش‌بس NOUN 4 xcomp
    بود VERB 0 root`);
  expect(goal[0]).toMatchObject({ upos: 'NOUN', deprel: 'nsubj' });
});
