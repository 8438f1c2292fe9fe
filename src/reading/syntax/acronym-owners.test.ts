import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withAcronymOwners } from './acronym-owners.js';

test('capitals between a title and a name are whose the title is', () => {
  const { words } = withAcronymOwners(
    sentenceOf(`
    Глава NOUN 4 nsubj Animacy=Anim
    ФСБ PROPN 1 appos Case=Nom
    Бортников PROPN 2 appos Case=Nom
    прилетел VERB 0 root`),
  );
  expect(words[1]).toMatchObject({ deprel: 'nmod', head: 0 });
  expect(words[2]).toMatchObject({ deprel: 'appos', head: 0 });
});
