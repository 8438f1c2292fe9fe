import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withLonePronouns } from './lone-pronouns.js';

test('"this" behind a preposition is not of the noun behind it that disagrees', () => {
  const { words } = withLonePronouns(
    sentenceOf(`
    на ADP 3 case
    это DET 3 det Case=Acc|Gender=Neut
    Польша PROPN 4 obl Case=Nom|Gender=Fem|Number=Sing
    обвинила VERB 0 root VerbForm=Fin|Gender=Fem|Number=Sing`),
  );
  expect(words[0]!.head).toBe(1);
  expect(words[1]).toMatchObject({ deprel: 'obl', head: 3 });
  expect(words[2]!.deprel).toBe('nsubj');
});

test('one that agrees is its determiner', () => {
  const { words } = withLonePronouns(
    sentenceOf(`
    на ADP 3 case
    это DET 3 det Case=Acc|Gender=Neut
    заседание NOUN 4 obl Case=Acc|Gender=Neut|Number=Sing
    пришел VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing`),
  );
  expect(words[1]!.deprel).toBe('det');
  expect(words[2]!.deprel).toBe('obl');
});
