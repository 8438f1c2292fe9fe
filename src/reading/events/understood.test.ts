import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { understoodSubject } from './understood.js';

test('who says what will be done on a condition would do it, not who would meet it', () => {
  const finite = 'Number=Sing|Person=3';
  const sentence = sentenceOf(`
    Russia PROPN 2 nsubj
    گفت VERB 0 root ${finite}
    اگر SCONJ 5 mark
    Iran PROPN 5 nsubj
    نرود VERB 6 advcl ${finite}
    می‌زند VERB 2 ccomp ${finite}`);
  const story = storyOf(sentence, { ...emptyLexicon('fa'), nullSubject: true });
  const [subject] = understoodSubject(story, 0, 5);
  expect(subject?.referent.label).toBe('Russia');
});
