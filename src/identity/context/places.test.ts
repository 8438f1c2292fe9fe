import { expect, test } from 'vitest';
import { meanings, mentionsOf } from '../testing/mentions.js';

test('a capital that acts is its state', () => {
  const sentence = `
    Dushanbe PROPN 4 nsubj
    and CCONJ 3 cc
    Tehran PROPN 1 conj
    signed VERB 0 root`;
  expect(meanings('en', null, sentence)).toEqual(['Dushanbe: TJK', 'Tehran: IRN']);
});

test('a capital where something is or goes is a place', () => {
  const inMoscow = `
    They PRON 2 nsubj
    met VERB 0 root
    in ADP 4 case
    Moscow PROPN 2 obl`;
  const toTehran = `
    Rahmon PROPN 2 nsubj
    travelled VERB 0 root _ travel
    to ADP 4 case
    Tehran PROPN 2 obl`;
  const place = (sentence: string) =>
    mentionsOf('en', null, sentence)
      .at(-1)?.[1]
      .referents.map(({ kind, state }) => [kind, state]);
  expect(place(inMoscow)).toEqual([['place', 'RUS']]);
  expect(place(toTehran)).toEqual([['place', 'IRN']]);
});

test('a capital that one deals with is its state', () => {
  const sentence = `
    It PRON 2 nsubj
    values VERB 0 root _ value
    ties NOUN 2 obj Number=Plur tie
    with ADP 5 case
    Moscow PROPN 3 nmod`;
  expect(meanings('en', null, sentence).at(-1)).toBe('Moscow: RUS');
});

test('"the capital Dushanbe" is one place, also with a clitic split off by mistake', () => {
  const sentence = `
    وصل VERB 0 root _ وصل
    إلى ADP 3 case
    العاصمة NOUN 1 obl _ عاصمة
    دوشنب+ NOUN 3 nmod
    ه PRON 4 nmod Gender=Masc|Number=Sing|Person=3 هو`;
  const [[words, mention]] = mentionsOf('ar', null, sentence) as [
    ReturnType<typeof mentionsOf>[number],
  ];
  expect(words).toBe('العاصمة دوشنبه');
  expect(mention.referents).toMatchObject([{ kind: 'place', state: 'TJK' }]);
  expect(mention.head).toBe(2);
});

test('an Arabic noun that is written like some town is no town', () => {
  const sentence = `
    زيارة NOUN 0 root _ زيارة
    دولة NOUN 1 nmod _ دولة`;
  expect(meanings('ar', null, sentence)).toEqual(['دولة: nobody']);
});

test('the seat of a government is its state', () => {
  const sentence = `
    The DET 2 det
    Kremlin PROPN 3 nsubj
    denied VERB 0 root _ deny`;
  expect(meanings('en', null, sentence)).toEqual(['Kremlin: RUS']);
});

test('the people of a state are less sure than its name', () => {
  const sentence = `
    Tajiks PROPN 2 nsubj Number=Plur
    like VERB 0 root
    Russia PROPN 2 obj`;
  const found = mentionsOf('en', null, sentence).map(([, { form, certainty }]) => [
    form,
    certainty,
  ]);
  expect(found).toEqual([
    ['demonym', 'unsure'],
    ['name', 'sure'],
  ]);
});

test('a dateline and a place in brackets are places, not actors', () => {
  const dateline = `
    Moscow PROPN 5 nsubj
    ( PUNCT 3 punct
    Reuters PROPN 1 appos
    ) PUNCT 3 punct
    said VERB 0 root _ say`;
  const brackets = `
    Papers NOUN 0 root Number=Plur paper
    ( PUNCT 3 punct
    Dushanbe PROPN 1 appos
    ) PUNCT 3 punct`;
  const kinds = (sentence: string) =>
    mentionsOf('en', null, sentence).flatMap(([, { referents }]) => referents.map((r) => r.kind));
  expect(kinds(dateline)[0]).toBe('place');
  expect(kinds(brackets)).toEqual(['place']);
});

test('in a script without capitals a capital of a state is a name whatever its tag', () => {
  const sentence = `
    منامه NOUN 3 obj
    سفیر NOUN 3 obj
    فراخواند VERB 0 root`;
  expect(meanings('fa', null, sentence)[0]).toBe('منامه: BHR');
  const monday = `
    دوشنبه NOUN 2 obl
    آمد VERB 0 root`;
  expect(meanings('fa', null, monday)).toEqual([]);
});

test('a buffer zone is no region of Saudi Arabia that is spelt alike', () => {
  const agreed = `
    آنها PRON 4 nsubj
    منطقه NOUN 4 obj
    حایل NOUN 2 nmod
    ساختند VERB 0 root`;
  expect(meanings('fa', null, agreed).join()).not.toContain('iso-sa-06');
});

test('an adjective before its noun is no town of that name', () => {
  const region = (tag: string, relation: string) => `
    Войска NOUN 2 nsubj
    вошли VERB 0 root
    в ADP 4 case
    Северный ${tag} ${relation === 'amod' ? '5 amod' : '2 obl'} _ северный
    район NOUN ${relation === 'amod' ? '2 obl' : '4 nmod'}`;
  expect(meanings('ru', null, region('ADJ', 'amod')).join()).not.toContain('Северный: local:place');
  expect(meanings('ru', null, region('PROPN', 'obl')).join()).toContain('local:place');
});

test('a state and a region of another one that has its name are told apart', () => {
  const city = `
    Protesters NOUN 5 nsubj Number=Plur protester
    in ADP 3 case
    Atlanta PROPN 1 nmod
    , PUNCT 5 punct
    Georgia PROPN 3 appos
    , PUNCT 3 punct
    marched VERB 0 root _ march`;
  const bare = `
    Georgia PROPN 2 nsubj
    voted VERB 0 root _ vote`;
  const capital = `
    Tbilisi PROPN 2 nsubj
    protested VERB 0 root _ protest`;
  expect(meanings('en', null, city).join()).toContain('Georgia: local:place/iso-us-ga');
  expect(meanings('en', null, bare, city)[0]).toBe('Georgia: local:place/iso-us-ga');
  expect(meanings('en', null, bare, city, capital)[0]).toBe('Georgia: GEO');
  expect(meanings('en', null, bare)).toEqual(['Georgia: GEO']);
});

test('a town before the region that it is in is not the well-known one', () => {
  const sentence = `
    They PRON 2 nsubj
    stopped VERB 0 root _ stop
    in ADP 4 case
    Paris PROPN 2 obl
    , PUNCT 6 punct
    Texas PROPN 4 appos`;
  expect(meanings('en', null, sentence)).toContain('Paris: local:place/us-texas');
});
