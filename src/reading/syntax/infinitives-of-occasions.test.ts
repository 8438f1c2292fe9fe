import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withInfinitivesOfOccasions } from './infinitives-of-occasions.js';

/** What "elect" hangs on in "failed for a second … to elect". */
function headOfElect(noun: string, takes: boolean, relation = 'obl'): number {
  const sentence = sentenceOf(`
    failed VERB 0 root
    for ADP 3 case
    ${noun} NOUN 1 ${relation} _ ${noun}
    elect VERB 3 acl VerbForm=Inf`);
  const isOccasion = ({ lemma }: { lemma: string }) => lemma === 'time';
  return withInfinitivesOfOccasions(sentence, () => takes, isOccasion).words[3]!.head;
}

test('what somebody fails to do hangs on the verb, however often it was', () => {
  expect(headOfElect('time', true)).toBe(0);
});

test('an infinitive of a thing, of an object, or behind a verb that takes none stays', () => {
  expect(headOfElect('plan', true)).toBe(2);
  expect(headOfElect('time', true, 'obj')).toBe(2);
  expect(headOfElect('time', false)).toBe(2);
});
