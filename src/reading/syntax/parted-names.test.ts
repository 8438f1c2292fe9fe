import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPartedNames } from './parted-names.js';

const read = (rows: string, ...heads: readonly number[]) => {
  const names = heads.map((head) => ({ words: [head, head + 1] as const, head }));
  const { words } = withPartedNames(sentenceOf(rows), names);
  return words.map(({ form, deprel, head }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);
};

const MEETING = (subject: string) => `
    На ADP 2 case
    встрече NOUN 6 obl Case=Loc|Number=Sing
    с ADP 4 case
    Путиным PROPN 2 nmod Case=Ins|Number=Sing
    Асад PROPN 4 flat:name Case=${subject}|Number=Sing
    поблагодарил VERB 0 root VerbForm=Fin|Number=Sing`;

test('a name in the nominative is no part of an oblique one before it but the subject', () => {
  expect(read(MEETING('Nom'), 3, 4)[4]).toBe('Асад nsubj поблагодарил');
  expect(read(MEETING('Ins'), 3, 4)[4]).toBe('Асад flat:name Путиным');
});

test('a name behind a preposition describes no subject behind it', () => {
  const rows = `
    встречи NOUN 5 obl Case=Gen
    с ADP 3 case
    Лавровым PROPN 4 amod Case=Ins
    министр NOUN 5 nsubj Case=Nom
    прибыл VERB 0 root`;
  expect(read(rows, 2)[2]).toBe('Лавровым nmod встречи');
});

test('behind the place of a passive a nominative is its subject', () => {
  const { words } = withPartedNames(
    sentenceOf(`
      Осужден VERB 0 root VerbForm=Part|Variant=Short|Voice=Pass|Number=Sing
      в ADP 3 case
      Таразе PROPN 1 obl Case=Loc
      Марат PROPN 3 appos Case=Nom|Animacy=Anim|Number=Sing
      Жыланбаев PROPN 4 flat:name Case=Nom`),
    [
      { words: [2, 3], head: 2 },
      { words: [3, 5], head: 3 },
    ],
  );
  expect(words[3]).toMatchObject({ head: 0, deprel: 'nsubj:pass' });
});
