import { expect, test } from 'vitest';
import { loadLexicon } from '../lexicon/load.js';
import { type Cast, storyOf } from '../testing/contexts.js';
import { sentenceOf } from '../testing/trees.js';
import { findEvents } from './find.js';
import { partiesAt } from './resolve.js';

const CAST: Cast = {
  روسیه: ['RUS', 'state', 'RUS'],
  ایران: ['IRN', 'state', 'IRN'],
  معترضان: ['local:group/protesters', 'group', null],
};
const story = (rows: string) => storyOf(sentenceOf(rows), loadLexicon('fa')!, CAST);
const sidesOf = (rows: string, type: string) =>
  findEvents(story(rows), 0)
    .filter(({ sense }) => sense.type === type)
    .map(({ actors, recipients }) =>
      [actors, recipients].map((parties) => parties.map(({ referent: { id } }) => id)),
    );

const claimed = (doer: string) => `
  روسیه PROPN 3 nsubj
  مدعی ADJ 3 compound:lvc
  شد VERB 0 root Tense=Past
  که SCONJ 8 mark
  ${doer} PROPN 8 nsubj
  کشتی NOUN 8 obj
  سرنگون ADJ 8 compound:lvc
  کرد VERB 3 ccomp Tense=Past`;

test('who claims what another did accuses the other, who claims an own deed nobody', () => {
  expect(sidesOf(claimed('ایران'), 'ACCUSE')).toEqual([[['RUS'], ['IRN']]]);
  expect(sidesOf(claimed('روسیه'), 'ACCUSE')).toEqual([]);
});

test('who condemns violence against somebody does not condemn them', () => {
  const rows = `
    روسیه PROPN 7 nsubj
    خشونت NOUN 7 obj
    علیه ADP 4 case
    معترضان NOUN 2 nmod
    را ADP 2 case
    محکوم ADJ 7 compound:lvc
    کرد VERB 0 root Tense=Past`;
  expect(sidesOf(rows, 'ACCUSE')).toEqual([[['RUS'], []]]);
});

test('whoever has a name that nobody knows is called by the office set off behind it', () => {
  const rows = (comma: string) => `
    ژیرنوف PROPN 5 nsubj
    ${comma} PUNCT 3 punct
    سفیر NOUN 1 appos
    روسیه PROPN 3 nmod
    گفت VERB 0 root`;
  const cast: Cast = { سفیر: ['RUS', 'state', 'RUS'] };
  const office = storyOf(sentenceOf(rows('،')), loadLexicon('fa')!, cast);
  const [mention] = office.mentions.in(0);
  const said = { ...office, mentions: { ...office.mentions, at: () => undefined } };
  expect(partiesAt(said, 0, 0)).toEqual([]);
  const known = { ...mention!, form: 'office' as const };
  const mentions = {
    ...office.mentions,
    at: (_: number, word: number) => (word === 2 ? known : undefined),
  };
  expect(partiesAt({ ...office, mentions }, 0, 0)).toMatchObject([{ referent: { id: 'RUS' } }]);
});

test('where an attack comes from is not where it strikes', () => {
  const rows = `
    حمله NOUN 6 obl
    پهپادی ADJ 1 amod
    از ADP 4 case
    خاک NOUN 1 nmod
    ایران PROPN 4 nmod
    رخ‌داد VERB 0 root`;
  expect(sidesOf(rows, 'ASSAULT').flatMap(([, recipients]) => recipients)).toEqual([]);
});

test('two talks with one verb for both are one', () => {
  const rows = `
    روسیه PROPN 8 nsubj
    با ADP 3 case
    ایران PROPN 5 obl
    دیدار NOUN 5 compound:lvc
    و VERB 8 conj:elided Tense=Past کرد
    بسیار ADV 8 advmod
    گفتگو NOUN 8 compound:lvc
    کرد VERB 0 root Tense=Past`;
  expect(sidesOf(rows, 'CONSULT')).toEqual([[['RUS'], ['IRN']]]);
});

test('force that whoever acts is said to act with is theirs, and not that of whoever it befell', () => {
  const rows = (voice: string) => `
    روسیه PROPN 8 nsubj
    با ADP 3 case
    بمباران NOUN 8 obl
    ایران PROPN 3 nmod
    توافق NOUN 8 obj
    را ADP 5 case
    نقض NOUN 8 compound:lvc
    کرد VERB 0 root Tense=Past|Voice=${voice}`;
  expect(sidesOf(rows('Act'), 'ASSAULT')).toEqual([[['RUS'], ['IRN']]]);
});
