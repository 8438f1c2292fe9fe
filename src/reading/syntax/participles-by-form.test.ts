import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withParticiplesByForm } from './participles-by-form.js';

const headOf = (participle: string, number = 'Plur') =>
  withParticiplesByForm(
    sentenceOf(`
    сторонники NOUN 5 nsubj Case=Nom|Number=${number}|Gender=Masc
    лидера NOUN 1 nmod Case=Gen|Number=Sing|Gender=Masc
    , PUNCT 4 punct
    ${participle} VERB 1 acl VerbForm=Part
    танцевали VERB 0 root VerbForm=Fin`),
  ).words[3]!.head;

test('a participle is of the noun that it agrees with', () => {
  expect(headOf('подавшего')).toBe(1);
});

test('a participle that may be of the noun it hangs on stays there', () => {
  expect(headOf('подавшие')).toBe(0);
  expect(headOf('подавшего', 'Sing')).toBe(0);
});
