import { expect, test } from 'vitest';
import { meanings, mentionsOf } from '../testing/mentions.js';

const RUSSIA_HELPED_TAJIKISTAN = `
  Russia PROPN 2 nsubj
  helped VERB 0 root _ help
  Tajikistan PROPN 2 obj`;

const last = (lang: string, ...sentences: readonly string[]) =>
  meanings(lang, '2021-05-10', ...sentences).at(-1);

test('"the two countries" and "both sides" are those named together last', () => {
  const countries = `
    The DET 3 det
    two NUM 3 nummod
    countries NOUN 4 nsubj Number=Plur country
    agreed VERB 0 root`;
  const sides = `
    Both DET 2 det
    sides NOUN 3 nsubj Number=Plur side
    agreed VERB 0 root`;
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, countries)).toBe('countries: RUS + TJK');
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, sides)).toBe('sides: RUS + TJK');
});

const THEY_MET = `
  Vladimir PROPN 3 nsubj
  Putin PROPN 1 flat
  met VERB 0 root _ meet
  Emomali PROPN 3 obj
  Rahmon PROPN 4 flat`;

test('"both men", "the pair" and "the two" are the people named together just before', () => {
  const men = `
    Merkel PROPN 2 nsubj
    urged VERB 0 root _ urge
    both DET 4 det
    men NOUN 2 obj Number=Plur man`;
  const pair = `
    They PRON 2 nsubj
    told VERB 0 root _ tell
    the DET 4 det Definite=Def
    pair NOUN 2 obj Number=Sing pair`;
  const two = `
    The DET 2 det Definite=Def
    two NUM 3 nsubj _ two
    agreed VERB 0 root _ agree`;
  const people = /: Q7747 .*\+ Q57366/;
  expect(last('en', THEY_MET, men)).toMatch(people);
  expect(last('en', THEY_MET, pair)).toMatch(people);
  expect(meanings('en', '2021-05-10', THEY_MET, two)).toContainEqual(
    expect.stringMatching(/^(?:The )?two: Q7747 .*\+ Q57366/),
  );
});

test('two men who are counted without an article are nobody who was named', () => {
  const men = `
    Merkel PROPN 2 nsubj
    arrested VERB 0 root _ arrest
    two NUM 4 nummod
    men NOUN 2 obj Number=Plur man`;
  expect(last('en', THEY_MET, men)).not.toMatch(/Q7747/);
});

test('two states that appeal to both governments are not those', () => {
  const appeal = `
    Iran PROPN 4 nsubj
    and CCONJ 3 cc
    Uzbekistan PROPN 1 conj
    urged VERB 0 root _ urge
    both DET 6 det
    governments NOUN 4 obj Number=Plur government`;
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, appeal)).toMatch(/^governments: RUS .* \+ TJK /);
});

test('a third state in the sentence leaves no pair', () => {
  const three = `
    Russia PROPN 2 nsubj
    helped VERB 0 root _ help
    Tajikistan PROPN 2 obj
    against ADP 5 case
    Afghanistan PROPN 2 obl`;
  const sides = `
    Both DET 2 det
    sides NOUN 3 nsubj Number=Plur side
    agreed VERB 0 root`;
  expect(last('en', three, sides)).toBe('sides: nobody');
});

test('an Arabic dual is a pair', () => {
  const two = `
    وقعت VERB 0 root _ وقع
    روسيا PROPN 1 nsubj
    و CCONJ 4 cc
    إيران PROPN 2 conj`;
  const countries = `
    تعاون NOUN 0 root _ تعاون
    بين ADP 3 case
    البلدين NOUN 1 nmod Number=Dual بلد`;
  expect(last('ar', two, countries)).toBe('البلدين: RUS + IRN');
});

test('two governments are the two states that were named together, whatever bodies stood beside', () => {
  const named = `
    اتهمت VERB 0 root _ اتهم
    روسيا PROPN 1 nsubj
    إيران PROPN 1 obj
    في ADP 5 case
    الناتو PROPN 1 obl`;
  const governments = `
    أعلنت VERB 0 root _ أعلن
    الحكومتان NOUN 1 nsubj Number=Plur حكومت`;
  expect(last('ar', named, governments)).toBe('الحكومتان: RUS + IRN');
});

test('a region narrows down which country is meant', () => {
  const country = `
    The DET 4 det
    Central ADJ 4 amod
    Asian ADJ 4 amod
    country NOUN 5 nsubj Number=Sing
    agreed VERB 0 root`;
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, country)).toBe('country: TJK');
});

test('an army in "the country" is in another country than its own', () => {
  const presence = `
    Moscow PROPN 2 nsubj
    kept VERB 0 root _ keep
    Russian ADJ 4 amod
    outposts NOUN 2 obj Number=Plur outpost
    in ADP 7 case
    the DET 7 det
    country NOUN 4 nmod Number=Sing`;
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, presence)).toBe('country: TJK');
});

test('"a country" is no state that was named', () => {
  const country = `
    A DET 2 det
    country NOUN 3 nsubj Number=Sing
    agreed VERB 0 root`;
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, country)).toBe('country: nobody');
});

test('"the court" is the last body with that word in its name', () => {
  const icc = `
    أصدرت VERB 0 root _ أصدر
    المحكمة NOUN 1 nsubj _ محكمة
    الجنائية ADJ 2 amod
    الدولية ADJ 2 amod`;
  const court = `
    رفضت VERB 0 root _ رفض
    المحكمة NOUN 1 nsubj _ محكمة`;
  expect(last('ar', icc, court)).toBe('المحكمة: Q47488');
});

test('"the alliance with" somebody is none that was named', () => {
  const named = `
    NATO PROPN 2 nsubj
    met VERB 0 root`;
  const alone = `
    The DET 2 det
    alliance NOUN 3 nsubj _ alliance
    agreed VERB 0 root`;
  const withRussia = `
    The DET 2 det
    alliance NOUN 5 nsubj _ alliance
    with ADP 4 case
    Russia PROPN 2 nmod
    agreed VERB 0 root`;
  expect(meanings('en', '2022-03-01', named, alone)).toContain('alliance: Q7184');
  const meant = meanings('en', '2022-03-01', named, withRussia);
  expect(meant.filter((one) => one.startsWith('alliance')).join()).not.toContain('Q7184');
});

test('a government without a state is the one named before, and nobody where none was', () => {
  const tajik = `
    The DET 3 det
    Tajik ADJ 3 amod
    government NOUN 4 nsubj
    accused VERB 0 root _ accuse
    Iran PROPN 4 obj`;
  const government = `
    The DET 2 det
    government NOUN 3 nsubj
    agreed VERB 0 root`;
  expect(last('en', tajik, government)).toBe('government: TJK (Government of Tajikistan)');
  const [, alone] = mentionsOf('en', null, government)[0]!;
  expect([alone.certainty, alone.referents]).toEqual(['unknown', []]);
});

test('a government is that of the state in which its sentence plays, if that was spoken of before', () => {
  const tajik = `
    Tajikistan PROPN 2 nsubj
    voted VERB 0 root`;
  const foreign = `
    America PROPN 2 nsubj
    welcomed VERB 0 root`;
  const protests = (place: string) => `
    Crowds NOUN 5 nsubj Number=Plur crowd
    in ADP 3 case
    ${place} PROPN 1 nmod
    also ADV 5 advmod
    want VERB 0 root
    the DET 7 det
    government NOUN 5 obj
    gone ADJ 5 xcomp`;
  expect(last('en', tajik, foreign, protests('Dushanbe'))).toMatch(/^government: TJK/);
  expect(last('en', tajik, foreign, protests('Geneva'))).toMatch(/^government: USA/);
});

test('a government is that of the state whose leader it is named after', () => {
  const english = `
    Netanyahu PROPN 3 nmod:poss
    's PART 1 case
    government NOUN 4 nsubj
    resigned VERB 0 root _ resign`;
  const persian = `
    دولت NOUN 3 nsubj
    بایدن PROPN 1 flat:name
    گفت VERB 0 root`;
  expect(last('en', english)).toMatch(/government: ISR/);
  expect(last('fa', persian)).toMatch(/: USA/);
});

test("the government of somebody whose state is not known is not another's", () => {
  const unknown = `
    Wilbur PROPN 4 nmod:poss
    Smith PROPN 1 flat
    's PART 1 case
    government NOUN 5 nsubj
    resigned VERB 0 root _ resign`;
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, unknown)).toMatch(/government: (?:nobody|local)/);
});

test('a body that another state owns is not the world body of that name', () => {
  const council = (owner: string) => `
    ${owner}
    's PART 1 case
    Security PROPN 4 compound _ security
    Council PROPN 5 nsubj _ council
    met VERB 0 root _ meet`;
  expect(last('en', council('Iran PROPN 4 nmod:poss'))).toBe(
    "Iran 's Security Council: IRN (Security Council of Iran)",
  );
  expect(last('en', council('U.N. PROPN 4 nmod:poss'))).toBe('Security Council: Q37470');
});

test('a court with an adjective of its own is not the one named before', () => {
  const named = `
    The DET 4 det
    International ADJ 4 amod
    Criminal ADJ 4 amod
    Court PROPN 5 nsubj
    ruled VERB 0 root`;
  const court = (adjective: string) => `
    The DET 3 det
    ${adjective} ADJ 3 amod
    court NOUN 4 nsubj _ court
    ruled VERB 0 root`;
  expect(last('en', named, court('international'))).toBe('court: Q47488');
  expect(last('en', named, court('supreme'))).not.toContain('Q47488');
});

test('a group is the one that the clause before has just named, whatever the story spoke of most', () => {
  const bloc = `
    NATO PROPN 2 nsubj
    met VERB 0 root`;
  const expelled = `
    They PRON 2 nsubj
    expelled VERB 0 root
    Hamas PROPN 2 obj
    and CCONJ 5 cc
    accused VERB 2 conj
    the DET 7 det
    organisation NOUN 5 obj _ organisation`;
  expect(last('en', bloc, bloc, expelled)).toBe('organisation: Q38799');
});

test('a word for any body takes up the one that was named by a word of its kind', () => {
  const summoned = `
    МИД NOUN 3 nsubj Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing мид
    Китая PROPN 1 nmod Case=Gen китай
    протестовал VERB 0 root _ протестовать`;
  const agency = `
    Ведомство NOUN 2 nsubj Animacy=Inan|Case=Nom|Gender=Neut|Number=Sing ведомство
    протестовало VERB 0 root _ протестовать`;
  expect(last('ru', summoned, agency)).toContain('CHN');
});

test('«оба» alone are the two who were named together', () => {
  const met = `
    Россия PROPN 4 nsubj Case=Nom россия
    и CCONJ 3 cc
    Китай PROPN 1 conj Case=Nom китай
    договорились VERB 0 root _ договориться`;
  const both = `
    Обе NUM 2 nsubj Case=Nom оба
    отказались VERB 0 root _ отказаться`;
  expect(last('ru', met, both)).toMatch(/RUS.*CHN/);
});

test('who governs a region is a body of its own, its police the state', () => {
  const of = (body: string) => `
    The DET 2 det Definite=Def
    ${body} NOUN 5 nsubj _ ${body}
    of ADP 4 case
    Catalonia PROPN 2 nmod
    agreed VERB 0 root _ agree`;
  expect(last('en', of('government'))).toContain('government-of-catalonia');
  expect(last('en', of('army'))).toContain('ESP');
});

test('"the governments of both countries" are of those at odds, not of who asks them', () => {
  const asked = `
    Iran PROPN 4 nsubj
    and CCONJ 3 cc
    Uzbekistan PROPN 1 conj
    asked VERB 0 root _ ask
    the DET 6 det Definite=Def
    governments NOUN 4 obj Number=Plur government
    of ADP 9 case
    both DET 9 det
    countries NOUN 6 nmod Number=Plur country`;
  expect(last('en', RUSSIA_HELPED_TAJIKISTAN, asked)).toMatch(/RUS .*\+ TJK/);
});

test('two of a number that stands before a noun are not two of those', () => {
  const dozens = `
    около ADP 3 case
    двух NUM 3 nummod Case=Gen два
    десятков NOUN 5 obl Case=Gen|Number=Plur десяток
    стран NOUN 2 nmod Case=Gen|Number=Plur страна
    выслали VERB 0 root _ выслать`;
  const both = `
    правительства NOUN 4 nsubj Case=Nom|Number=Plur правительство
    обеих NUM 3 nummod Case=Gen обеий
    стран NOUN 1 nmod Case=Gen|Number=Plur страна
    согласились VERB 0 root _ согласиться`;
  const named = `
    Россия PROPN 3 nsubj Case=Nom
    и CCONJ 3 cc
    Таджикистан PROPN 1 conj Case=Nom
    спорят VERB 0 root _ спорить`;
  expect(last('ru', named, dozens)).not.toContain('RUS');
  expect(last('ru', named, both)).toMatch(/RUS .*\+ TJK/);
});
