import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { somebodyAt } from './somebody.js';

const labelOf = (row: string) => {
  const sentence = sentenceOf(`
    арестованы VERB 0 root
    ${row}`);
  const story = storyOf(sentence, emptyLexicon('ru'), {});
  return somebodyAt(story, 0, 1)?.referents[0]?.label ?? null;
};

test('a living being that no list knows is a person, several are people', () => {
  expect(labelOf('теологов NOUN 1 nsubj Animacy=Anim|Number=Plur')).toBe('people');
  expect(labelOf('теолог NOUN 1 nsubj Animacy=Anim|Number=Sing')).toBe('person');
  expect(labelOf('счета NOUN 1 nsubj Animacy=Inan|Number=Plur')).toBeNull();
});
