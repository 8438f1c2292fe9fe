import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withJoinedSubjects } from './joined-subjects.js';

const read = (number: string) =>
  withJoinedSubjects(
    sentenceOf(`
    епископы NOUN 6 nsubj Case=Nom
    и CCONJ 3 cc
    перешедшая VERB 1 acl
    Демократическая ADJ 5 amod
    партия NOUN 6 nsubj Case=Nom
    осудили VERB 0 root VerbForm=Fin|Number=${number}
    декрет NOUN 6 obj`),
  ).words.map(({ form, deprel, head }) => `${form} ${deprel} ${head + 1}`);

test('two subjects of a plural verb with "and" between are joined', () => {
  expect(read('Plur')[4]).toBe('партия conj 1');
  expect(read('Sing')[4]).toBe('партия nsubj 6');
});
