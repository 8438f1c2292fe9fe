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
