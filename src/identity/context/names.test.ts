import { expect, test } from 'vitest';
import { meanings, mentionsOf } from '../testing/mentions.js';

const PUTIN = 'Q7747 (President of Russia)';
const RAHMON = 'Q57366 (President of Tajikistan)';

const PUTIN_ARRIVED = `
  Russian ADJ 2 amod
  President PROPN 3 nmod:desc
  Vladimir PROPN 5 nsubj
  Putin PROPN 3 flat
  arrived VERB 0 root`;

test('a name with its title and state is one mention', () => {
  expect(meanings('en', '2023-10-13', PUTIN_ARRIVED)).toEqual([
    `Russian President Vladimir Putin: ${PUTIN}`,
  ]);
});

test('an apposition belongs to the name, before it and after it', () => {
  const before = `
    The DET 3 det
    Russian ADJ 3 amod
    leader NOUN 8 nsubj
    , PUNCT 5 punct
    Vladimir PROPN 3 appos
    Putin PROPN 5 flat
    , PUNCT 5 punct
    arrived VERB 0 root`;
  const after = `
    Mohammad PROPN 11 nsubj
    Bagheri PROPN 1 flat
    , PUNCT 4 punct
    chief NOUN 1 appos
    of ADP 6 case
    staff NOUN 4 nmod
    of ADP 9 case
    Iranian ADJ 9 amod
    forces NOUN 4 nmod Number=Plur force
    , PUNCT 4 punct
    left VERB 0 root`;
  expect(meanings('en', '2023-10-13', before)).toEqual([
    'Russian leader, Vladimir Putin: Q7747 (leader of Russia)',
  ]);
  expect(meanings('en', '2022-05-30', after)).toEqual([
    'Mohammad Bagheri, chief of staff of Iranian forces: Q18511806 (Chief of the General Staff of Iran)',
  ]);
});

test('Arabic titles are joined with the name across a comma', () => {
  const sentence = `
    وصل VERB 0 root _ وصل
    رئيس NOUN 1 nsubj _ رئيس
    طاجيكستان PROPN 2 nmod
    ، PUNCT 5 punct
    إمام PROPN 2 nmod
    علي PROPN 5 flat
    رحمان PROPN 5 flat
    ، PUNCT 5 punct
    أمس ADV 1 advmod`;
  expect(meanings('ar', '2025-10-08', sentence)).toEqual([
    `رئيس طاجيكستان، إمام علي رحمان: ${RAHMON}`,
  ]);
});

test('a title does not swallow another person: the foreign minister told Putin', () => {
  const sentence = `
    التقى VERB 0 root _ التقى
    وزير NOUN 1 nsubj _ وزير
    الخارجية NOUN 2 nmod
    الإيراني ADJ 2 amod
    بوتين PROPN 1 obj
    = person 5 5`;
  const found = mentionsOf('ar', '2023-10-13', sentence).map(([words]) => words);
  expect(found).toEqual(['وزير الخارجية الإيراني', 'بوتين']);
});

test('a surname takes up the full name, wherever in the document that stands', () => {
  const surname = `
    Putin PROPN 2 nsubj
    left VERB 0 root`;
  expect(meanings('en', null, surname, PUTIN_ARRIVED)[0]).toBe(`Putin: ${PUTIN}`);
  expect(meanings('en', '2023-10-13', surname)).toEqual(['Putin: Q7747']);
});

test('a surname that two people of the document share is nobody for sure', () => {
  const named = (forename: string) => `
    ${forename} PROPN 3 nsubj
    Keller PROPN 1 flat
    spoke VERB 0 root
    = person 1 2`;
  const alone = `
    Keller PROPN 2 nsubj
    left VERB 0 root
    = person 1 1`;
  const all = mentionsOf('en', null, named('Anna'), named('Bruno'), alone);
  const [, last] = all.at(-1)!;
  expect(last.certainty).toBe('unsure');
  expect(last.referents.map(({ id }) => id)).toEqual(['local:person/keller']);
});

test('a person whom the tables do not know keeps one local id, with office and state', () => {
  const full = `
    Tajik ADJ 2 amod
    ambassador NOUN 3 nmod:desc
    Zarina PROPN 5 nsubj
    Odinova PROPN 3 flat
    spoke VERB 0 root
    = person 3 4`;
  const short = `
    Odinova PROPN 2 nsubj
    left VERB 0 root`;
  const [[, first], [, second]] = mentionsOf('en', null, full, short) as [
    ReturnType<typeof mentionsOf>[number],
    ReturnType<typeof mentionsOf>[number],
  ];
  expect(first.referents).toEqual([
    {
      id: 'local:person/zarina-odinova',
      label: 'Zarina Odinova',
      kind: 'person',
      state: 'TJK',
      as: 'Ambassador of Tajikistan',
    },
  ]);
  expect(first.certainty).toBe('unsure');
  expect(second.referents[0]?.id).toBe('local:person/zarina-odinova');
});

test('a capitalised word that is no name is nobody', () => {
  const sentence = `
    Harvest PROPN 2 nsubj
    began VERB 0 root`;
  expect(meanings('en', '2023-10-13', sentence)).toEqual([]);
});

test('capitals of a headline make no organisation', () => {
  const sentence = `
    Putin PROPN 2 nsubj
    Vows VERB 0 root
    Lasting PROPN 4 amod
    Support PROPN 2 obj
    Amid PROPN 6 case
    Tensions PROPN 2 obl
    = organisation 1 2
    = organisation 3 4`;
  expect(meanings('en', '2021-05-10', sentence)).toEqual(['Putin: Q7747']);
});

test('a group and its name are one mention, in either order', () => {
  const sentence = `
    منظمة NOUN 2 nsubj _ منظمة
    قالت VERB 0 root _ قال
    حركة NOUN 2 obj _ حركة
    طالبان PROPN 3 nmod`;
  expect(meanings('ar', null, sentence)).toEqual(['منظمة: nobody', 'حركة طالبان: Q42418']);
});

test('a name with another proper noun before it is another name', () => {
  const sentence = `
    Arbob PROPN 2 compound
    Ansarullah PROPN 3 nsubj
    attacked VERB 0 root`;
  const [[words, mention]] = mentionsOf('en', null, sentence) as [
    ReturnType<typeof mentionsOf>[number],
  ];
  expect(words).toBe('Arbob Ansarullah');
  expect(mention.certainty).toBe('unsure');
  expect(mention.referents[0]?.id).toMatch(/^local:\w+\/arbob-ansarullah$/);
});

test('a name does not end with a preposition', () => {
  const sentence = `
    the DET 2 det Definite=Def|PronType=Art
    Presidents NOUN 6 nsubj Number=Plur president
    of ADP 4 case
    Russia PROPN 2 nmod
    both ADV 6 advmod
    resigned VERB 0 root _ resign
    = organisation 2 3`;
  expect(meanings('en', '2023-10-13', sentence)).toContain(
    'Presidents of Russia: Q7747 (President of Russia)',
  );
});

test('a state before a name is whose office it is, however much the two sound like somebody else', () => {
  const sentence = `
    Президент NOUN 5 nsubj _ президент
    Ирана PROPN 1 nmod _ Иран
    Эбрахим PROPN 1 appos
    Раиси PROPN 3 flat:name
    прибыл VERB 0 root _ прибыть
    = person 2 4`;
  expect(meanings('ru', '2023-10-13', sentence)).toContain(
    'Президент Ирана Эбрахим Раиси: Q5947347 (President of Iran)',
  );
});

test('a name that is not declined behind one that is, is another man', () => {
  const sentence = (kase: string) => `
    с ADP 2 case
    Петровым PROPN 4 obl Case=Ins|Gender=Masc
    Кадыров PROPN 2 flat:name Case=${kase}|Gender=Masc
    обсудил VERB 0 root
    = person 2 3`;
  const whole = expect.arrayContaining([expect.stringMatching(/^Петровым Кадыров/)]);
  expect(meanings('ru', null, sentence('Nom'))).not.toEqual(whole);
  expect(meanings('ru', null, sentence('Ins'))).toEqual(whole);
});

test('a verb that begins a sentence is no part of the name behind it', () => {
  const sentence = `
    Осужден VERB 0 root Aspect=Perf|VerbForm=Part осудить
    Петр PROPN 1 nsubj:pass
    Жыланбаев PROPN 2 flat:name
    = person 1 3`;
  expect(meanings('ru', null, sentence)[0]).toMatch(/^Петр Жыланбаев: local:person/);
});

test('a sentence with many names is no headline, for its verb has no capital', () => {
  const sentence = `
    Michael PROPN 3 nsubj
    Jordan PROPN 1 flat
    visited VERB 0 root _ visit
    Paris PROPN 3 obj
    = person 1 2`;
  expect(meanings('en', null, sentence)[0]).toMatch(/^Michael Jordan: local:person/);
});

test('what is built and named after somebody is nobody', () => {
  const sentence = `
    Doctors NOUN 5 nsubj Number=Plur doctor
    at ADP 4 case
    Nasser PROPN 4 compound
    Hospital PROPN 1 nmod _ hospital
    spoke VERB 0 root _ speak
    = person 3 4`;
  expect(meanings('en', null, sentence).join()).toContain('local:organisation/nasser-hospital');
});

test('an Arabic name that is no other word is a name, though it is tagged as a noun', () => {
  const attacked = (name: string) => `
    هاجم VERB 0 root
    ${name} NOUN 1 nsubj
    السفينة NOUN 1 obj`;
  expect(meanings('ar', null, attacked('الحوثيون'))[0]).toBe('الحوثيون: local:group/houthis');
  expect(meanings('ar', null, attacked('المحافظون')).join()).not.toContain('conservative');
});

test('two states that the network takes for one name are two', () => {
  const sentence = `
    اتهمت VERB 0 root
    كينشاسا PROPN 1 nsubj
    رواندا PROPN 2 flat
    = person 2 3`;
  expect(meanings('ar', null, sentence)).toEqual(['كينشاسا: COD', 'رواندا: RWA']);
});

test('a name goes on as far as another name of the same one does that begins inside it', () => {
  const sentence = `
    وصل VERB 0 root
    الشيخ NOUN 1 nsubj
    تميم PROPN 2 nmod
    بن PROPN 3 nmod
    حمد PROPN 4 nmod
    آل PROPN 4 flat
    ثاني PROPN 6 flat`;
  expect(meanings('ar', null, sentence)).toEqual(['الشيخ تميم بن حمد آل ثاني: Q1855372']);
});

test('a surname of the tables is no place because the network takes it for one', () => {
  const sentence = `
    a DET 2 det
    warrant NOUN 0 root
    for ADP 4 case
    Putin PROPN 2 nmod
    = place 4 4`;
  expect(meanings('en', '2024-09-08', sentence).join()).toContain('Putin: Q7747');
});

test('behind the state that owns a body the next body begins a phrase', () => {
  const sentence = `
    دولت NOUN 5 nsubj
    کانادا PROPN 1 nmod
    سپاه PROPN 1 nmod
    پاسداران PROPN 3 nmod
    تحریم VERB 0 root`;
  expect(meanings('fa', null, sentence)[0]).toContain('دولت کانادا: CAN');
});

test('letters that are spelt one by one are no word', () => {
  expect(meanings('fa', null, 'پ‌ک‌ک NOUN 0 root')).toEqual(['پ‌ک‌ک: local:group/pkk']);
});

test('what a Persian name of the tables is, stands before it and is no part of it', () => {
  const sentence = `
    گروهک NOUN 3 nsubj
    داعش NOUN 1 nmod
    گریخت VERB 0 root
    = organisation 1 2`;
  expect(meanings('fa', null, sentence).join()).toContain('داعش: Q2429253');
});

test('a leader whom the network names with "Mr" is who leads', () => {
  const met = `
    Встретился VERB 0 root Gender=Masc|VerbForm=Fin встретиться
    с ADP 4 case
    г-ном NOUN 1 obl Case=Ins|Gender=Masc|Number=Sing г-н
    Путиным PROPN 3 flat:name Case=Ins|Gender=Masc|Number=Sing Путин
    = person 3 4`;
  expect(meanings('ru', '2018-09-30', met).at(-1)).toMatch(/Путиным: Q7747/);
});

test('a congress of trade unions is not the one that legislates', () => {
  const congress = `
    Конгресс NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing конгресс
    профсоюзов NOUN 1 nmod Case=Gen|Number=Plur профсоюз
    одобрил VERB 0 root Gender=Masc|VerbForm=Fin одобрить`;
  expect(meanings('ru', '2018-09-30', congress).join()).not.toMatch(/us-congress/);
});

test('a name set off behind an office that only tells whose wife she is does not hold it', () => {
  const wife = `
    The DET 2 det
    wife NOUN 13 nsubj:pass
    of ADP 5 case
    the DET 5 det
    president NOUN 2 nmod
    of ADP 7 case
    Gabon PROPN 5 nmod
    , PUNCT 9 punct
    Sylvia PROPN 7 appos
    Bongo PROPN 9 flat
    , PUNCT 2 punct
    was AUX 13 aux:pass
    arrested VERB 0 root
    = person 9 10`;
  const found = meanings('en', '2023-10-13', wife);
  expect(found).toEqual([
    'wife of the president of Gabon, Sylvia Bongo: local:person/sylvia-bongo',
  ]);
});
