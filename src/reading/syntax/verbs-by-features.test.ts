import { expect, test } from 'vitest';
import type { Sentence } from '../../language/index.js';
import { sentenceOf } from '../testing/trees.js';
import { withVerbsByFeatures } from './verbs-by-features.js';

/** A sentence whose last word is written to the one before it. */
function joined(rows: string): Sentence {
  const sentence = sentenceOf(rows);
  const last = sentence.words.length - 1;
  const words = sentence.words.map((word, i) => (i === last ? { ...word, token: last - 1 } : word));
  return { ...sentence, words };
}
const isVerb = (form: string) => form === 'ناشد';

test('a noun with the aspect of a verb and an object is the verb of a sentence without another', () => {
  const { words } = withVerbsByFeatures(
    joined(`
    مجموعة NOUN 0 root
    خطفة NOUN 1 nmod Aspect=Perf
    ه PRON 2 obj`),
    isVerb,
  );
  expect(words[1]).toMatchObject({ form: 'خطفت', lemma: 'خطف', upos: 'VERB', head: -1 });
  expect(words[0]).toMatchObject({ head: 1, deprel: 'nsubj' });
});

test('a noun with an owner stays one', () => {
  const owned = joined(`
    مجموعة NOUN 0 root
    خطة NOUN 1 nmod
    ه PRON 2 nmod`);
  expect(withVerbsByFeatures(owned, isVerb)).toBe(owned);
});

test('a perfect that ends in "we" is of the first person, unless it is known as a verb itself', () => {
  const personOf = (form: string) =>
    withVerbsByFeatures(sentenceOf(`${form} VERB 0 root`), isVerb).words[0]!.feats.Person;
  expect(personOf('ناشدنا')).toBe('1');
  expect(personOf('أعلنا')).toBeUndefined();
});
