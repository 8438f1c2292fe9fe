import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNounsOfGerunds } from './gerunds.js';

const read = (rows: string) => {
  const { words } = withNounsOfGerunds(
    sentenceOf(rows),
    (form) => form === 'shelling',
    ({ lemma }) => lemma === 'die',
  );
  return words.map(({ form, upos, deprel }) => `${form} ${upos} ${deprel}`);
};

test('what people were killed in is a deed that they suffered', () => {
  const rows = `
    Soldiers NOUN 3 nsubj:pass
    were AUX 3 aux:pass
    killed VERB 0 root _ kill
    in SCONJ 5 mark
    shelling VERB 3 advcl VerbForm=Ger shell
    by ADP 7 case
    separatists NOUN 5 obl`;
  expect(read(rows).slice(3)).toEqual([
    'in ADP case',
    'shelling NOUN obl',
    'by ADP case',
    'separatists NOUN nmod',
  ]);
});

test('who responds by shelling does it, and with an object it is a verb', () => {
  const responded = `
    Rebels NOUN 2 nsubj
    responded VERB 0 root _ respond
    by SCONJ 4 mark
    shelling VERB 2 advcl VerbForm=Ger shell`;
  const hit = `
    Rebels NOUN 3 nsubj:pass
    were AUX 3 aux:pass
    condemned VERB 0 root _ condemn
    after SCONJ 5 mark
    shelling VERB 3 advcl VerbForm=Ger shell
    towns NOUN 5 obj`;
  expect(read(responded)).toContain('shelling VERB advcl');
  expect(read(hit)).toContain('shelling VERB advcl');
});
