import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withNameBeforeVerb } from './name-before-verb.js';

const read = (rows: string, name: number) =>
  withNameBeforeVerb(sentenceOf(rows), (word) =>
    word === name ? [name, name + 1] : null,
  ).words.map(({ form, head, deprel }) => [form, head + 1, deprel].join(' '));

test('a name before a verb that it agrees with is the subject, what disagrees is the object', () => {
  const rows = (verb: string) => `
    Обвинения NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Plur
    Киева PROPN 1 nmod Case=Gen
    Москва PROPN 2 flat:name Case=Gen
    отвергла VERB 0 root Gender=${verb}|Number=Sing|VerbForm=Fin|Tense=Past`;
  expect(read(rows('Fem'), 2)).toEqual([
    'Обвинения 4 obj',
    'Киева 1 nmod',
    'Москва 4 nsubj',
    'отвергла 0 root',
  ]);
  expect(read(rows('Masc'), 2)[2]).toBe('Москва 2 flat:name');
});

test('who agrees with the verb stays its subject', () => {
  const words = read(
    `
    Мэр NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing
    Собянин PROPN 1 appos Case=Nom
    отказал VERB 0 root Gender=Masc|Number=Sing|VerbForm=Fin|Tense=Past`,
    1,
  );
  expect(words[0]).toBe('Мэр 3 nsubj');
});

test('a name in the nominative behind a phrase is the subject of a verb that has none', () => {
  const rows = `
    к ADP 2 case
    власти NOUN 5 obl Case=Dat
    Душанбе PROPN 2 nmod Case=Gen
    не PART 5 advmod
    признал VERB 0 root VerbForm=Fin|Gender=Masc|Number=Sing
    власти NOUN 5 obj`;
  const { words } = withNameBeforeVerb(
    sentenceOf(rows),
    (word) => (word === 2 ? [2, 3] : null),
    () => true,
  );
  expect(words[2]).toMatchObject({ head: 4, deprel: 'nsubj' });
});
