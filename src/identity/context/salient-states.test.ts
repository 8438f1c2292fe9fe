import { expect, test } from 'vitest';
import { mentionsOf } from '../testing/mentions.js';

const says = (name: string, verb = 'spoke') => `
  ${name} PROPN 2 nsubj
  ${verb} VERB 0 root`;

const COUNTRY = `
  The DET 2 det Definite=Def|PronType=Art the
  country NOUN 3 nsubj Number=Sing country
  waited VERB 0 root _ wait`;

const countryAfter = (...names: readonly string[]) =>
  mentionsOf('en', '2018-11-14', ...names.map((name) => says(name)), COUNTRY)
    .filter(([words]) => words === 'country')
    .map(([, { referents }]) => referents[0]?.state);

test('"the country" is the one that the story is about, not the one that was only just named', () => {
  expect(countryAfter('Spain', 'Spain', 'Spain', 'Spain', 'France', 'Spain', 'France')).toEqual([
    'ESP',
  ]);
  expect(countryAfter('Spain', 'France', 'France')).toEqual(['FRA']);
});

test('whoever holds an office is meant by it, whatever else the story called them since', () => {
  const minister = `
    Macron PROPN 4 nsubj
    , PUNCT 4 punct
    a DET 4 det Definite=Ind|PronType=Art a
    minister NOUN 6 appos Number=Sing minister
    , PUNCT 4 punct
    spoke VERB 0 root`;
  const president = `
    The DET 2 det Definite=Def|PronType=Art the
    president NOUN 3 nsubj Number=Sing president
    left VERB 0 root _ leave`;
  const named = mentionsOf('en', '2018-11-14', says('Macron'), minister, president);
  expect(named.filter(([words]) => words === 'president')[0]?.[1].referents[0]?.label).toBe(
    'Emmanuel Macron',
  );
});
