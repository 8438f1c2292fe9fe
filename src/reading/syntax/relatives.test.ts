import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withRelatives } from './relatives.js';

const read = (rows: string) => {
  const sentence = sentenceOf(rows);
  const { words } = withRelatives(sentence, (i) => /^котор/.test(sentence.words[i]!.form));
  return words.map(({ form, deprel, head }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);
};

const judge = (pronoun: string, gender: string) => `
    Сенатор NOUN 2 nsubj Gender=Masc|Number=Sing
    похвалил VERB 0 root
    жену NOUN 2 obj Gender=Fem|Number=Sing
    судьи NOUN 3 nmod Gender=Masc|Number=Sing
    , PUNCT 7 punct
    ${pronoun} PRON 7 obj Gender=${gender}|Number=Sing|Case=Acc
    обвиняли VERB 2 ccomp`;

test('a relative clause describes the nearest noun that its pronoun agrees with', () => {
  expect(read(judge('которого', 'Masc'))[6]).toBe('обвиняли acl:relcl судьи');
  expect(read(judge('которую', 'Fem'))[6]).toBe('обвиняли acl:relcl жену');
});

test('other clauses stay where they are', () => {
  expect(read(judge('его', 'Masc'))[6]).toBe('обвиняли ccomp похвалил');
});

test('the form of a pronoun tells the gender that its tag lacks', () => {
  const words = read(`
    Губернатор NOUN 6 nsubj Gender=Masc|Number=Sing|Animacy=Anim
    области NOUN 1 nmod Gender=Fem|Number=Sing|Animacy=Inan
    , PUNCT 5 punct
    который PRON 5 nsubj Number=Sing|Case=Nom
    осудил VERB 2 acl
    молчит VERB 0 root`);
  expect(words[4]).toBe('осудил acl:relcl Губернатор');
});
