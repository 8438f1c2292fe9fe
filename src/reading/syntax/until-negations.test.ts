import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withUntilNegations } from './until-negations.js';

const read = (tense: string) => {
  const sentence = sentenceOf(`
    ждут VERB 0 root
    пока SCONJ 5 mark
    стороны NOUN 5 nsubj
    не PART 5 advmod
    договорятся VERB 1 advcl VerbForm=Fin|Tense=${tense}`);
  const isUntil = (word: number) => sentence.words[word]!.form === 'пока';
  return withUntilNegations(sentence, isUntil).words[3]!.deprel;
};

test('what lasts until something is done denies nothing', () => {
  expect(read('Fut')).toBe('mark');
});

test('what lasted until something was done has been done', () => {
  expect(read('Past')).toBe('discourse');
});
