import { expect, test } from 'vitest';
import { mentionsOf } from '../testing/mentions.js';

/** Every mention as `words: id` of the crowds and states it means. */
const whom = (lang: string, ...sentences: readonly string[]) =>
  mentionsOf(lang, '2021-05-10', ...sentences).map(
    ([words, { referents }]) =>
      `${words}: ${referents.map(({ id }) => id).join(' + ') || 'nobody'}`,
  );

test('people without a name are a crowd by the plain English name, unsure', () => {
  const arrested = `
    Police NOUN 2 nsubj Number=Plur
    arrested VERB 0 root _ arrest
    six NUM 4 nummod
    protesters NOUN 2 obj Number=Plur protester`;
  expect(whom('en', arrested)).toEqual([
    'Police: local:group/police',
    'protesters: local:group/protesters',
  ]);
  const [, mention] = mentionsOf('en', null, arrested)[1]!;
  expect(mention).toMatchObject({
    form: 'description',
    certainty: 'unsure',
    referents: [{ label: 'protesters', kind: 'group', state: null, as: null }],
  });
});

test('an Arabic crowd means the same as an English one', () => {
  const arrested = `
    اعتقلت VERB 0 root _ اعتقل
    الشرطة NOUN 1 nsubj _ شرطة
    ستة NUM 4 nummod
    متظاهرين NOUN 1 obj Number=Plur متظاهر`;
  expect(whom('ar', arrested)).toEqual([
    'الشرطة: local:group/police',
    'متظاهرين: local:group/protesters',
  ]);
});

test('a counted singular is a crowd in Arabic, one person is none', () => {
  const killed = (number: string) => `
    قتل VERB 0 root _ قتل
    ${number} NUM 3 nummod
    جنديا NOUN 1 obj Number=Sing جندي`;
  expect(whom('ar', killed('12'))).toEqual(['جنديا: local:group/soldiers']);
  expect(whom('ar', killed('1'))).toEqual([]);
});

test('a word of quantity belongs to the crowd that it measures', () => {
  const english = `
    Thousands NOUN 4 nsubj Number=Plur thousand
    of ADP 3 case
    protesters NOUN 1 nmod Number=Plur protester
    marched VERB 0 root _ march`;
  const arabic = `
    تظاهر VERB 0 root _ تظاهر
    عشرات NUM 1 nsubj
    المحتجين ADJ 2 amod Number=Plur محتج`;
  expect(whom('en', english)).toEqual(['Thousands of protesters: local:group/protesters']);
  expect(whom('ar', arabic)).toEqual(['عشرات المحتجين: local:group/protesters']);
});

test('an adjective or a place in its own noun phrase gives a crowd its state', () => {
  const english = `
    Syrian ADJ 2 amod
    refugees NOUN 3 nsubj Number=Plur refugee
    fled VERB 0 root _ flee`;
  const arabic = `
    فر VERB 0 root _ فر
    اللاجئون NOUN 1 nsubj Number=Plur لاجئ
    السوريون ADJ 2 amod Number=Plur سوري`;
  const inside = `
    Rebels NOUN 4 nsubj Number=Plur rebel
    in ADP 3 case
    Mali PROPN 1 nmod
    attacked VERB 0 root _ attack`;
  expect(whom('en', english)).toEqual(['Syrian refugees: local:group/refugees-syr']);
  expect(whom('ar', arabic)).toEqual(['اللاجئون السوريون: local:group/refugees-syr']);
  expect(whom('en', inside)[0]).toBe('Rebels: local:group/rebels-mli');
});

test('whose critics they are does not say where they belong', () => {
  const critics = `
    Critics NOUN 4 nsubj Number=Plur critic
    of ADP 3 case
    Russia PROPN 1 nmod
    marched VERB 0 root _ march`;
  expect(mentionsOf('en', null, critics)[0]![1].referents).toMatchObject([
    { label: 'critics', state: null },
  ]);
});

test('a body of a state acts for the state that is named, else for that of its only place', () => {
  const spanish = `
    Spanish ADJ 2 amod
    police NOUN 3 nsubj Number=Plur
    arrested VERB 0 root _ arrest
    workers NOUN 3 obj Number=Plur worker`;
  const placed = `
    Police NOUN 2 nsubj Number=Plur
    arrested VERB 0 root _ arrest
    workers NOUN 2 obj Number=Plur worker
    in ADP 5 case
    Barcelona PROPN 2 obl`;
  expect(whom('en', spanish)).toEqual(['Spanish police: ESP', 'workers: local:group/workers']);
  expect(whom('en', placed).slice(0, 2)).toEqual([
    'Police: local:group/police-esp',
    'workers: local:group/workers',
  ]);
});

test('two places leave a body without a state', () => {
  const placed = `
    Police NOUN 2 nsubj Number=Plur
    searched VERB 0 root _ search
    in ADP 4 case
    Barcelona PROPN 2 obl
    and CCONJ 7 cc
    in ADP 7 case
    Moscow PROPN 4 conj`;
  expect(whom('en', placed)[0]).toBe('Police: local:group/police');
});

test('a noun that only describes another is no crowd', () => {
  const station = `
    Police NOUN 2 compound Number=Plur
    stations NOUN 3 nsubj Number=Plur station
    closed VERB 0 root _ close`;
  expect(whom('en', station)).toEqual([]);
});

test('the opposition are people, opposition to a plan is not', () => {
  const people = `
    The DET 2 det
    opposition NOUN 3 nsubj Number=Sing
    agreed VERB 0 root _ agree`;
  const deed = `
    The DET 2 det
    opposition NOUN 6 nsubj Number=Sing
    to ADP 5 case
    the DET 5 det
    plan NOUN 2 nmod Number=Sing
    grew VERB 0 root _ grow`;
  expect(whom('en', people)).toEqual(['opposition: local:group/opposition']);
  expect(whom('en', deed)).toEqual([]);
});

test('people are a crowd only where somebody does something to them', () => {
  const victims = `
    Rebels NOUN 2 nsubj Number=Plur rebel
    killed VERB 0 root _ kill
    people NOUN 2 obj Number=Plur`;
  const anybody = `
    People NOUN 2 nsubj Number=Plur
    like VERB 0 root _ like
    football NOUN 2 obj`;
  const storm = `
    Storms NOUN 2 nsubj Number=Plur storm
    killed VERB 0 root _ kill
    six NUM 4 nummod
    people NOUN 2 obj Number=Plur`;
  expect(whom('en', storm)).toEqual([]);
  expect(whom('en', victims)[1]).toBe('people: local:group/people');
  expect(whom('en', anybody)).toEqual([]);
});

test('a crowd beside two states does not part them', () => {
  const helped = `
    Russia PROPN 2 nsubj
    helped VERB 0 root _ help
    Tajikistan PROPN 2 obj
    against ADP 5 case
    militants NOUN 2 obl Number=Plur militant`;
  const sides = `
    Both DET 2 det
    countries NOUN 3 nsubj Number=Plur country
    agreed VERB 0 root _ agree`;
  expect(whom('en', helped, sides).at(-1)).toBe('countries: RUS + TJK');
});

test('those who fight for a group act for it, wherever they are', () => {
  const fighters = `
    Taliban PROPN 2 compound
    fighters NOUN 3 nsubj Number=Plur fighter
    attacked VERB 0 root _ attack
    peacekeepers NOUN 3 obj Number=Plur peacekeeper
    in ADP 6 case
    Mali PROPN 3 obl`;
  const [taliban, peacekeepers] = mentionsOf('en', null, fighters);
  expect(taliban![1].referents).toMatchObject([{ id: 'Q42418', as: 'fighters of Taliban' }]);
  expect(peacekeepers![1].referents).toMatchObject([{ label: 'peacekeepers', state: null }]);
});

test('those who come from a group of the tables act for it', () => {
  const killed = (group: string) => `
    قتل VERB 0 root _ قتل
    الجيش NOUN 1 nsubj _ جيش
    مسلحين NOUN 1 obj Number=Plur مسلح
    من ADP 5 case _ من
    حركة NOUN 3 nmod _ حركة
    ${group} PROPN 5 nmod`;
  expect(whom('ar', killed('الشباب')).join()).toContain('مسلحين: local:group/al-shabaab');
  expect(whom('ar', killed('الفجر')).join()).toContain('مسلحين: local:group/militants');
});

test('residents act like anybody, but whom a flood harms is no party', () => {
  const marched = `
    Residents NOUN 2 nsubj Number=Plur resident
    marched VERB 0 root _ march`;
  const harmed = (doer: string) => `
    ${doer} NOUN 2 nsubj Number=Plur
    harmed VERB 0 root _ harm
    residents NOUN 2 obj Number=Plur resident`;
  expect(whom('en', marched)).toEqual(['Residents: local:group/residents']);
  const listed = `
    Floods NOUN 2 nsubj Number=Plur
    harmed VERB 0 root _ harm
    roads NOUN 2 obj Number=Plur
    and CCONJ 5 cc
    residents NOUN 3 conj Number=Plur resident`;
  expect(whom('en', harmed('Floods'))).toEqual([]);
  expect(whom('en', listed)).toEqual([]);
  expect(whom('en', harmed('Police'))[1]).toBe('residents: local:group/residents');
});

test('charges are no prosecutors, the prosecution is', () => {
  const denied = (number: string, form: string) => `
    نفت VERB 0 root _ نفى
    الشرطة NOUN 1 nsubj _ شرطة
    ${form} NOUN 1 obj Number=${number} ادعاء`;
  expect(whom('ar', denied('Plur', 'الادعاءات')).join()).not.toContain('prosecutors');
  expect(whom('ar', denied('Sing', 'الادعاء')).join()).toContain('prosecutors');
});
