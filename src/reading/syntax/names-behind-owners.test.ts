import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNamesBehindOwners } from './names-behind-owners.js';

const leader = sentenceOf(`
  Лидер NOUN 5 nsubj Case=Nom
  оппозиции NOUN 1 nmod Case=Gen
  Раила PROPN 2 nmod Case=Gen
  Одинга PROPN 3 flat:name Case=Gen
  отказался VERB 0 root VerbForm=Fin`);
const name = { words: [2, 4] as const, head: 2 };

test('the name behind a body or a crowd is that of the title before it', () => {
  const { words } = withNamesBehindOwners(
    leader,
    [name],
    (word) => word === 0,
    (word) => word === 1,
  );
  expect(words[2]).toMatchObject({ head: 0, deprel: 'appos' });
});

test('behind what is no body the name may be whose it is', () => {
  const same = withNamesBehindOwners(
    leader,
    [name],
    (word) => word === 0,
    () => false,
  );
  expect(same).toBe(leader);
});

test('a declined name between a title and another name is whose the title is', () => {
  const ally = sentenceOf(`
    Союзник NOUN 5 nsubj Case=Nom
    Сирисены PROPN 1 appos Case=Gen
    Махинда PROPN 2 flat:name Case=Nom
    Раджапакса PROPN 3 flat:name Case=Nom
    отказался VERB 0 root VerbForm=Fin`);
  const { words } = withNamesBehindOwners(
    ally,
    [{ words: [2, 4] as const, head: 2 }],
    (word) => word === 0,
    () => false,
  );
  expect(words[1]).toMatchObject({ head: 0, deprel: 'nmod' });
  expect(words[2]).toMatchObject({ head: 0, deprel: 'appos' });
});
