import { expect, test } from 'vitest';
import { meanings, mentionsOf } from '../testing/mentions.js';

const IN_LONDON = `
  Полиция NOUN 4 nsubj Number=Sing полиция
  в ADP 3 case
  Лондоне PROPN 1 nmod
  задержала VERB 0 root
  активистов NOUN 4 obj Number=Plur активист`;

const statesOf = (...sentences: readonly string[]) =>
  mentionsOf('ru', '2018-09-30', ...sentences).flatMap(([words, { referents }]) =>
    words === 'Лондоне' ? referents.map(({ state }) => state) : [],
  );

test('of several places of one name the capital is meant', () => {
  expect(statesOf(IN_LONDON)).toEqual(['GBR']);
});

test('a namesake is meant where the document speaks of its state alone', () => {
  const canada = `
    Канада PROPN 2 nsubj
    протестует VERB 0 root`;
  expect(statesOf(canada, IN_LONDON)).toEqual(['CAN']);
  const both = `
    Великобритания PROPN 2 nsubj
    поддержала VERB 0 root
    Канаду PROPN 2 obj`;
  expect(statesOf(both, IN_LONDON)).toEqual(['GBR']);
});

test('a state between an office and a name is no part of the name', () => {
  const sentence = `
    Трамп PROPN 2 nsubj
    встретился VERB 0 root
    с ADP 4 case
    президентом NOUN 2 obl Number=Sing президент
    Панамы PROPN 4 nmod
    Хуаном PROPN 4 appos
    Карлосом PROPN 6 flat
    Варелой PROPN 6 flat
    = person 1 1
    = person 5 8`;
  expect(meanings('ru', '2017-06-20', sentence).at(-1)).toMatch(/ \(President of Panama\)$/);
});

test('the holder of an office is meant by a name that is written much like theirs', () => {
  const sentence = `
    министр NOUN 9 nsubj Number=Sing министр
    иностранных ADJ 3 amod
    дел NOUN 1 nmod
    Северной ADJ 5 amod
    Кореи PROPN 1 nmod
    Ри PROPN 1 appos
    Юн PROPN 6 flat
    Хо PROPN 6 flat
    выступил VERB 0 root
    = person 6 8`;
  const found = mentionsOf('ru', '2018-09-30', sentence)[0]![1];
  expect(found.referents).toMatchObject([{ label: 'Ri Yong-ho' }]);
});

test('of several bodies of one name that of a state in the story is meant', () => {
  const shelled = `
    RSF PROPN 2 nsubj
    shelled VERB 0 root _ shell`;
  const sudan = `
    Sudan PROPN 2 nsubj
    protested VERB 0 root _ protest`;
  expect(meanings('en', null, shelled)).toEqual(['RSF: local:organisation/rsf']);
  expect(meanings('en', null, sudan, shelled)[1]).toBe('RSF: local:group/rsf');
});

test('a congress of which no state is named is that of the United States', () => {
  const told = `
    Congress PROPN 2 nsubj
    voted VERB 0 root`;
  const peru = `
    Peru PROPN 2 nsubj
    waits VERB 0 root`;
  const bodies = (...sentences: readonly string[]) =>
    mentionsOf('en', '2022-12-07', ...sentences).flatMap(([words, { referents }]) =>
      words === 'Congress' ? referents.map(({ state }) => state) : [],
    );
  expect(bodies(told)).toEqual(['USA']);
  expect(bodies(peru, told)).toEqual(['PER']);
});
