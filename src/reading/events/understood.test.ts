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

test('who says that he is ready to do something would do it', () => {
  const said = (gender: string) =>
    storyOf(
      sentenceOf(`
    Russia PROPN 2 nsubj
    заявила VERB 0 root Number=Sing|Gender=Fem|VerbForm=Fin
    что SCONJ 4 mark
    готова ADJ 2 ccomp Number=Sing|Gender=${gender}
    отправить VERB 4 xcomp VerbForm=Inf
    войска NOUN 5 obj`),
      { ...emptyLexicon('ru'), order: 'case' as const },
    );
  const labels = (gender: string) =>
    understoodSubject(said(gender), 0, 4).map(({ referent: { label } }) => label);
  expect(labels('Fem')).toEqual(['Russia']);
  expect(labels('Masc')).toEqual([]);
});
