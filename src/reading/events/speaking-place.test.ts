import { expect, test } from 'vitest';
import type { Sense } from '../lexicon/types.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { placeThatSpeaks } from './speaking-place.js';

const sense = (type: Sense['type'], quad: number) => ({ type, quad }) as Sense;

function saidIn(number: string, deed: Sense): readonly string[] {
  const rows = `
    В ADP 2 case _ в
    Москве PROPN 3 obl Case=Loc|Number=Sing
    осудили VERB 0 root Number=${number}|Tense=Past|VerbForm=Fin
    удар NOUN 3 obj Case=Acc|Number=Sing`;
  const lexicon = { ...emptyLexicon('ru'), order: 'case' } as const;
  const story = storyOf(sentenceOf(rows), lexicon, { Москве: ['RUS', 'state', 'RUS'] });
  return placeThatSpeaks(story, 0, 2, deed).map(({ referent }) => referent.id);
}

test('what is condemned in a capital by nobody else is condemned by its state', () => {
  expect(saidIn('Plur', sense('ACCUSE', 3))).toEqual(['RUS']);
});

test('one who condemns is somebody, and who kills in a capital is not its state', () => {
  expect(saidIn('Sing', sense('ACCUSE', 3))).toEqual([]);
  expect(saidIn('Plur', sense('ASSAULT', 4))).toEqual([]);
});

test('what is condemned in a body of no state told is condemned by that', () => {
  const rows = `
    В ADP 2 case _ в
    полиции NOUN 3 obl Case=Loc|Number=Sing
    осудили VERB 0 root Number=Plur|Tense=Past|VerbForm=Fin
    удар NOUN 3 obj Case=Acc|Number=Sing`;
  const lexicon = { ...emptyLexicon('ru'), order: 'case' } as const;
  const story = storyOf(sentenceOf(rows), lexicon, {
    полиции: ['local:group/police', 'group', null],
  });
  const parties = placeThatSpeaks(story, 0, 2, sense('ACCUSE', 3));
  expect(parties.map(({ referent }) => referent.id)).toEqual(['local:group/police']);
});
