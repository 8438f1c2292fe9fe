import { expect, test } from 'vitest';
import { mentionsOf } from '../testing/mentions.js';

const POLICE = `
  Police NOUN 2 nsubj Number=Sing police
  arrested VERB 0 root _ arrest
  protesters NOUN 2 obj Number=Plur protester`;

const about = (state: string) => `
  ${state} PROPN 2 nsubj
  voted VERB 0 root _ vote`;

const stateOfPolice = (...sentences: readonly string[]) =>
  mentionsOf('en', '2018-09-30', ...sentences, POLICE)
    .filter(([words]) => words === 'Police')
    .map(([, { referents }]) => referents[0]?.state);

test('the police of a story that is nearly all on one state are that state’s', () => {
  expect(stateOfPolice(about('Spain'), about('Spain'), about('Spain'))).toEqual(['ESP']);
});

test('they are of no state known where the story is on two', () => {
  expect(stateOfPolice(about('Spain'), about('Spain'), about('France'))).toEqual([null]);
});
