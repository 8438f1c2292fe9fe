import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { type Participles, withCircumstantialParticiples } from './circumstantial-participles.js';

const VERBS: Readonly<Record<string, string>> = { معلن: 'اعلن', مهدد: 'هدد', مقترح: 'اقترح' };
const participles: Participles = {
  verbOf: (stem) => VERBS[stem] ?? null,
  isNoun: (_, stem) => stem === 'مقترح',
  isAdverb: () => false,
  isCopular: ({ lemma }) => lemma === 'كان',
};
const hung = (rows: string, form: string) => {
  const { words } = withCircumstantialParticiples(sentenceOf(rows), participles);
  const at = words.findIndex(({ lemma }) => lemma === form);
  if (at < 0) return null;
  const below = words.flatMap(({ head, deprel, form: own }) =>
    head === at ? [`${deprel} ${own}`] : [],
  );
  const { upos, deprel, head } = words[at]!;
  return [`${upos} ${deprel} ${words[head]?.form}`, ...below];
};

test('behind a comma a participle is said of the subject of the sentence and governs what follows', () => {
  const rows = `
    أضاف VERB 0 root Gender=Masc
    الوزير NOUN 1 nsubj
    أن SCONJ 5 mark
    الهجوم NOUN 5 nsubj
    فشل VERB 1 ccomp Gender=Masc
    ، PUNCT 7 punct
    مهددا NOUN 5 ccomp
    دمشق PROPN 7 nsubj
    ب ADP 10 case
    رد NOUN 5 obl`;
  expect(hung(rows, 'هدد')).toEqual(['VERB advcl أضاف', 'punct ،', 'obj دمشق', 'obl رد']);
});

test('it agrees with its verb in gender', () => {
  const rows = `
    قال VERB 0 root Gender=Masc
    إن SCONJ 4 mark
    واشنطن PROPN 4 nsubj
    انتقدت VERB 1 ccomp Gender=Fem
    الخطوة NOUN 4 obj
    ، PUNCT 7 punct
    معلنة ADJ 5 amod
    تعليق NOUN 7 obj`;
  expect(hung(rows, 'اعلن')?.[0]).toBe('VERB advcl انتقدت');
});

test('what may be a noun of its own, an adjective of an indefinite noun or a predicate stays', () => {
  const noun = `
    قدم VERB 0 root Gender=Masc
    الرئيس NOUN 1 nsubj
    مقترحا NOUN 1 obj`;
  const adjective = `
    تلقى VERB 0 root Gender=Masc
    خطابا NOUN 1 obj
    مهددا ADJ 2 amod`;
  const predicate = `
    كان VERB 0 root Gender=Masc
    الوزير NOUN 1 nsubj
    مهددا ADJ 1 xcomp`;
  expect(hung(noun, 'اقترح')).toBeNull();
  expect(hung(adjective, 'هدد')).toBeNull();
  expect(hung(predicate, 'هدد')).toBeNull();
});
