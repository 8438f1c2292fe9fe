import { expect, test } from 'vitest';
import type { Sentence } from '../../language/index.js';
import { sentenceOf } from '../testing/trees.js';
import { withCliticVerbs } from './clitic-verbs.js';

/** A sentence whose second word is written to its first. */
function joined(rows: string): Sentence {
  const sentence = sentenceOf(rows);
  const words = sentence.words.map((word, i) => (i === 1 ? { ...word, token: 0 } : word));
  return { ...sentence, words };
}
const isVerb = (form: string) => form === 'نصح' || form === 'ناشد';
const isNoun = (form: string) => form === 'مناشدة';
const tagsIn = (rows: string) =>
  withCliticVerbs(joined(rows), isVerb, isNoun).words.map(
    ({ upos, deprel }) => `${upos} ${deprel}`,
  );

test('a noun with a pronoun and a definite noun right behind it is a verb', () => {
  const tags = tagsIn(`
    نصحة NOUN 0 root
    ه PRON 1 nmod
    المستشارة NOUN 1 nmod`);
  expect(tags).toEqual(['VERB root', 'PRON obj', 'NOUN nsubj']);
});

test('a noun for a deed with its doer and an object stays one, and so does what is no verb', () => {
  const rows = (form: string) => `
    ${form} NOUN 0 root
    ه PRON 1 nmod
    الحلف NOUN 1 nmod`;
  expect(tagsIn(rows('مناشدة'))[0]).toBe('NOUN root');
  expect(tagsIn(rows('زيارة'))[0]).toBe('NOUN root');
});

test('a plural with a pronoun behind an indefinite noun is a verb that describes it', () => {
  const rows = `
    رشقو PROPN 0 root
    ها PRON 1 nmod`;
  const sentence = joined(rows);
  const before = {
    ...sentence.words[0]!,
    form: 'محتجين',
    upos: 'NOUN' as const,
    token: 9,
    head: 9,
  };
  const words = [before, ...sentence.words.map((w, i) => ({ ...w, head: i === 0 ? -1 : 1 }))];
  const isPelted = (form: string) => form === 'رشق';
  const mended = withCliticVerbs({ ...sentence, words }, isPelted, () => false).words;
  expect(mended[1]).toMatchObject({ upos: 'VERB', deprel: 'acl:relcl', head: 0 });
  expect(mended[1]!.feats.Number).toBe('Plur');
  expect(mended[2]!.deprel).toBe('obj');
});

test('a plural in the form of subjects behind the pronoun makes a verb of the noun', () => {
  const rows = (subject: string) => `
    نصب NOUN 0 root
    ه PRON 1 nmod
    ${subject} NOUN 1 obl Number=Plur`;
  const tagsOf = (subject: string) =>
    withCliticVerbs(
      joined(rows(subject)),
      (form) => form === 'نصب',
      () => false,
    ).words.map(({ upos, deprel }) => `${upos} ${deprel}`);
  expect(tagsOf('مسلحون')[0]).toBe('VERB root');
  expect(tagsOf('مسلحين')[0]).toBe('NOUN root');
});

test('what the tree calls the subject of a noun makes a verb of it that describes the noun before', () => {
  const sentence = joined(`
    شن NOUN 4 nmod
    ه PRON 1 nmod
    حزب NOUN 1 nsubj
    هجوم NOUN 0 root`);
  const [verb, pronoun, subject, attack] = sentence.words;
  const words = [
    { ...attack!, head: -1 },
    { ...verb!, head: 0 },
    { ...pronoun!, head: 1 },
    { ...subject!, head: 1 },
  ].map((word, i) => ({ ...word, token: i === 2 ? verb!.token : word.token }));
  const isLaunched = (form: string) => form === 'شن';
  const mended = withCliticVerbs({ ...sentence, words }, isLaunched, () => false).words;
  expect(mended[1]).toMatchObject({ upos: 'VERB', deprel: 'acl:relcl', head: 0 });
  expect(mended[2]!.deprel).toBe('obj');
  expect(mended[3]).toMatchObject({ deprel: 'nsubj', head: 1 });
});

test('so it does where the tree hangs both on one verb', () => {
  const sentence = sentenceOf(`
    قتلوا VERB 0 root
    كمين NOUN 1 obl
    نصح NOUN 1 obj
    ه PRON 3 nmod
    مسلحون NOUN 3 nsubj Number=Plur`);
  const words = sentence.words.map((word, i) =>
    i === 3 ? { ...word, token: sentence.words[2]!.token } : word,
  );
  const { words: mended } = withCliticVerbs({ ...sentence, words }, isVerb, isNoun);
  expect(`${mended[2]!.deprel} ${mended[2]!.head + 1}`).toBe('acl:relcl 2');
});
