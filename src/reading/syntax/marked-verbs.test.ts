import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withoutMarkedVerbs } from './marked-verbs.js';

test('what the mark of an object stands behind is no verb', () => {
  const { words } = withoutMarkedVerbs(
    sentenceOf(`
    ایران PROPN 6 nsubj
    زندانی NOUN 3 compound:lvc
    کرد VERB 0 root
    را ADP 3 case
    اعدام NOUN 6 compound:lvc
    کرد VERB 3 ccomp`),
  );
  expect(words[2]).toMatchObject({ upos: 'ADJ', head: 1 });
  expect(words[1]).toMatchObject({ head: 5, deprel: 'obj' });
  expect(words[5]).toMatchObject({ head: -1, deprel: 'root' });
});

test('a clause may be an object', () => {
  const sentence = sentenceOf(`
    آنچه PRON 2 obj
    گفت VERB 4 ccomp
    را ADP 2 case
    شنید VERB 0 root`);
  expect(withoutMarkedVerbs(sentence)).toBe(sentence);
});
