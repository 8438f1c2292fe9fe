import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withAnimateObjects } from './animate-objects.js';

const isPeople = (lemma: string) => lemma === 'политик';

const object = (form: string, lemma: string) =>
  withAnimateObjects(
    sentenceOf(`
      задержали VERB 0 root VerbForm=Fin
      ${form} NOUN 1 obj Animacy=Inan|Case=Acc|Gender=Fem|Number=Sing ${lemma}`),
    isPeople,
  ).words[1];

test('an object that ends as no feminine accusative does is a man', () => {
  expect(object('политика', 'политика')).toMatchObject({
    lemma: 'политик',
    feats: { Gender: 'Masc', Animacy: 'Anim' },
  });
});

test('a feminine in the accusative, and what names nobody, stay as they are', () => {
  expect(object('политику', 'политика')).toMatchObject({ lemma: 'политика' });
  expect(object('техника', 'техника')).toMatchObject({ lemma: 'техника' });
});
