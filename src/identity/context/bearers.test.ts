import { expect, test } from 'vitest';
import { mentionsOf } from '../testing/mentions.js';

const whoIs = (word: string, lang: string, ...sentences: readonly string[]) => {
  const found = mentionsOf(lang, '2023-10-13', ...sentences).findLast(([words]) => words === word);
  return (found?.[1].referents ?? []).map(({ id }) => id);
};

const NAMED = `
  The DET 2 det Definite=Def|PronType=Art
  journalist NOUN 5 nsubj _ journalist
  Vladimir PROPN 2 appos
  Putin PROPN 3 flat
  left VERB 0 root _ leave`;

const alone = (determiner: string, feats: string) => `
  Police NOUN 2 nsubj _ police
  freed VERB 0 root _ free
  ${determiner} DET 4 det ${feats}
  journalist NOUN 2 obj _ journalist`;

test('a title alone is whoever bore it beside the name', () => {
  expect(whoIs('journalist', 'en', NAMED, alone('the', 'Definite=Def|PronType=Art'))).toEqual([
    'Q7747',
  ]);
});

test('another one is nobody who was named', () => {
  expect(whoIs('journalist', 'en', NAMED, alone('another', ''))).toEqual([]);
  const named = alone('the', 'Definite=Def|PronType=Art');
  const other = `${named}
  arrested VERB 4 acl _ arrest`;
  expect(whoIs('journalist', 'en', NAMED, other)).toEqual([]);
});

test('nobody is meant where none bore the title', () => {
  expect(whoIs('journalist', 'en', alone('the', 'Definite=Def|PronType=Art'))).toEqual([]);
});

test('a word for any person of standing is the one who is spoken of, where another did not bear the title', () => {
  const jailed = `
    Суд NOUN 2 nsubj Case=Nom|Gender=Masc|Number=Sing суд
    оправдал VERB 0 root _ оправдать
    Владимира PROPN 2 obj Case=Acc|Gender=Masc|Number=Sing владимир
    Путина PROPN 3 flat:name Case=Acc|Gender=Masc|Number=Sing путин`;
  const left = (noun: string) => `
    ${noun} NOUN 2 nsubj Animacy=Anim|Case=Nom|Gender=Masc|Number=Sing ${noun.toLowerCase()}
    уехал VERB 0 root _ уехать`;
  expect(whoIs('Политик', 'ru', jailed, left('Политик'))).toEqual(['Q7747']);
  const dutch = `
    Голландский ADJ 2 amod Case=Nom|Gender=Masc|Number=Sing голландский
    политик NOUN 3 nsubj Animacy=Anim|Case=Nom|Gender=Masc|Number=Sing политик
    уехал VERB 0 root _ уехать`;
  expect(whoIs('политик', 'ru', jailed, dutch)).not.toContain('Q7747');
});
