import { expect, test } from 'vitest';
import type { EntityId } from '../../identity/index.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { stateOfTopic } from './topic-state.js';

const STORY = storyOf(
  sentenceOf(
    'Tajikistan PROPN 2 nsubj\nmet VERB 0 root\nIran PROPN 2 obj\nand CCONJ 6 cc\ntreasury NOUN 6 nsubj\nblacklisted VERB 2 conj\nRussia PROPN 6 obj',
  ),
  emptyLexicon('en'),
);
const none: ReadonlySet<EntityId> = new Set();

test('a story goes on with the state of the last subject before a word', () => {
  expect(stateOfTopic(STORY, 0, 4, none)).toBe('TJK');
});

test('the other side is not meant, nor who is no subject', () => {
  expect(stateOfTopic(STORY, 0, 4, new Set(['TJK' as EntityId]))).toBe(null);
  expect(stateOfTopic(STORY, 0, 0, none)).toBe(null);
});

test('in Russian also with the place in which unnamed people act', () => {
  const story = (number: string) =>
    storyOf(
      sentenceOf(`
    в ADP 2 case
    Tajikistan PROPN 4 obl
    обвинения NOUN 4 obj
    отвергли VERB 0 root VerbForm=Fin|Number=${number}`),
      {
        ...emptyLexicon('ru'),
        order: 'case',
        classes: new Map([['locative', new Set(['в'])]]),
      },
    );
  expect(stateOfTopic(story('Plur'), 0, 4, none)).toBe('TJK');
  expect(stateOfTopic(story('Sing'), 0, 4, none)).toBe(null);
});
