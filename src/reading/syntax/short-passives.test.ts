import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withShortPassives } from './short-passives.js';

const read = (rows: string) =>
  withShortPassives(sentenceOf(rows), (form) => form === 'снят').words.map(
    ({ form, deprel, feats }) => `${form} ${deprel} ${feats.Voice ?? '-'}`,
  );

test('a minister who is removed did not remove anybody', () => {
  const rows = `
    Министр NOUN 2 nsubj Case=Nom
    снят VERB 0 root Tense=Pres|VerbForm=Fin|Voice=Act`;
  expect(read(rows)).toEqual(['Министр nsubj:pass -', 'снят root Pass']);
});

test('no finite past ends like a participle', () => {
  const rows = `
    Журналист NOUN 2 nsubj Case=Nom
    задержан VERB 0 root Tense=Past|VerbForm=Fin|Voice=Act`;
  expect(read(rows)[1]).toBe('задержан root Pass');
});

test('a present tense stays one', () => {
  const rows = `
    Министр NOUN 2 nsubj Case=Nom
    говорит VERB 0 root Tense=Pres|VerbForm=Fin|Voice=Act`;
  expect(read(rows)).toEqual(['Министр nsubj -', 'говорит root Act']);
});

test('a verb of no form at all is told by its ending', () => {
  const rows = `
    Задержан VERB 0 root Case=Nom|Number=Sing
    министр NOUN 1 nsubj Case=Nom`;
  expect(read(rows)).toEqual(['Задержан root Pass', 'министр nsubj:pass -']);
});
