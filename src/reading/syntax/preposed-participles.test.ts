import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withPreposedParticiples } from './preposed-participles.js';

const rows = (comma: string) => `
    обвинил VERB 0 root VerbForm=Fin
    в ADP 3 case
    организации NOUN 1 obl Case=Loc
    ${comma}
    проживающего VERB 3 acl VerbForm=Part|Case=Gen|Number=Sing|Gender=Masc
    здесь ADV 5 advmod
    проповедника NOUN 5 obj Case=Gen|Number=Sing|Gender=Masc|Animacy=Anim`;

test('a noun behind a participle that agrees with it is described by it', () => {
  const { words } = withPreposedParticiples(sentenceOf(rows('путча NOUN 3 nmod Case=Gen')));
  expect(words[6]).toMatchObject({ head: 0, deprel: 'obj' });
  expect(words[4]).toMatchObject({ head: 6, deprel: 'acl' });
});

test('a participle behind a comma describes what stands before it', () => {
  const { words } = withPreposedParticiples(sentenceOf(rows(', PUNCT 5 punct')));
  expect(words[6]).toMatchObject({ head: 4, deprel: 'obj' });
});
