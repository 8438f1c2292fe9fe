import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withGerundsOfVerbs } from './russian-gerunds.js';

test('a gerund hung on a noun belongs to the verb of the clause', () => {
  const { words } = withGerundsOfVerbs(
    sentenceOf(`
    фермеры NOUN 2 nsubj
    перекрыли VERB 0 root VerbForm=Fin
    дорогу NOUN 2 obj
    протестуя VERB 3 acl VerbForm=Conv`),
  );
  expect(words[3]).toMatchObject({ head: 1, deprel: 'advcl' });
});
