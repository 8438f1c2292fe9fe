import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withMasdarsAsVerbs } from './masdars-as-verbs.js';

const tagsIn = (rows: string) =>
  withMasdarsAsVerbs(sentenceOf(rows), (form) => form === 'اعتراف').words.map(
    ({ upos, deprel }) => `${upos} ${deprel}`,
  );

test('a noun of deed that is tagged as a verb is the object of the verb that it is joined to', () => {
  const rows = (form: string) => `
    أعلن VERB 0 root
    الرئيس NOUN 1 nsubj
    ${form} VERB 1 conj
    بلاد NOUN 3 nsubj`;
  expect(tagsIn(rows('اعتراف'))).toEqual(['VERB root', 'NOUN nsubj', 'NOUN obj', 'NOUN nmod']);
  expect(tagsIn(rows('اعترف'))[2]).toBe('VERB conj');
});
