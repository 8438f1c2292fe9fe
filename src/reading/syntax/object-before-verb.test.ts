import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectBeforeVerb } from './object-before-verb.js';

const read = (rows: string) =>
  withObjectBeforeVerb(sentenceOf(rows)).words.map(({ form, head, deprel }) =>
    [form, head + 1, deprel].join(' '),
  );

test('a noun between a name and its verb is what the verb does', () => {
  const rows = (subject: string) => `
    Зюганов ${subject} 5 nsubj Case=Nom
    результатов NOUN 1 nmod Case=Gen
    голосования NOUN 2 nmod Case=Gen
    не PART 5 advmod
    признал VERB 0 root Voice=Act|VerbForm=Fin`;
  expect(read(rows('PROPN'))[1]).toBe('результатов 5 obj');
  expect(read(rows('NOUN'))[1]).toBe('результатов 1 nmod');
});

test('what stands behind a name and before a comma belongs to it', () => {
  const words = read(`
    Тренер PROPN 5 nsubj Case=Nom
    сборной NOUN 1 nmod Case=Gen
    , PUNCT 1 punct
    вчера ADV 5 advmod
    ушел VERB 0 root Voice=Act|VerbForm=Fin`);
  expect(words[1]).toBe('сборной 1 nmod');
});
