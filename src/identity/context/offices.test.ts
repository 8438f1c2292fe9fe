import { expect, test } from 'vitest';
import { meanings, mentionsOf } from '../testing/mentions.js';

const PRESIDENTS = `
  The DET 2 det
  Presidents NOUN 6 nsubj Number=Plur president
  of ADP 4 case
  Russia PROPN 2 nmod
  and CCONJ 6 cc
  Tajikistan PROPN 4 conj
  met VERB 0 root`;

const TWO_LEADERS = `
  ولادیمیر PROPN 3 nsubj
  پوتین PROPN 1 flat
  و CCONJ 4 cc
  امامعلی PROPN 1 conj
  رحمان PROPN 4 flat
  گفتند VERB 0 root`;

test('an office means its holder on the date of the document', () => {
  const sentence = `
    The DET 2 det
    President NOUN 5 nsubj _ president
    of ADP 4 case
    France PROPN 2 nmod
    spoke VERB 0 root`;
  expect(meanings('en', '2016-03-01', sentence)).toEqual([
    'President of France: Q157 (President of France)',
  ]);
  expect(meanings('en', '2018-03-01', sentence)).toEqual([
    'President of France: Q3052772 (President of France)',
  ]);
});

test('without a date the state acts through the office, and that is unsure', () => {
  const sentence = `
    Iran PROPN 4 nmod:poss
    's PART 1 case
    foreign ADJ 4 amod
    minister NOUN 5 nsubj
    spoke VERB 0 root`;
  const [[, mention]] = mentionsOf('en', null, sentence) as [ReturnType<typeof mentionsOf>[number]];
  expect(mention.referents).toMatchObject([{ id: 'IRN', as: 'Foreign Minister of Iran' }]);
  expect(mention.certainty).toBe('unsure');
});

test('a plural office of two states is two people', () => {
  expect(meanings('en', '2023-10-13', PRESIDENTS)).toEqual([
    'Presidents of Russia and Tajikistan: Q7747 (President of Russia) + Q57366 (President of Tajikistan)',
  ]);
});

test('adjectives of two states before "leaders" are two people', () => {
  const sentence = `
    The DET 5 det
    Russian ADJ 5 amod
    and CCONJ 4 cc
    Tajikistani ADJ 2 conj
    leaders NOUN 6 nsubj Number=Plur leader
    spoke VERB 0 root`;
  expect(meanings('en', '2023-10-13', PRESIDENTS, sentence)[1]).toBe(
    'Russian and Tajikistani leaders: Q7747 (President of Russia) + Q57366 (President of Tajikistan)',
  );
});

test('"the two leaders" are the two named together last', () => {
  const sentence = `
    The DET 3 det
    two NUM 3 nummod
    leaders NOUN 4 nsubj Number=Plur leader
    agreed VERB 0 root`;
  expect(meanings('en', '2023-10-13', PRESIDENTS, sentence)[1]).toBe(
    'leaders: Q7747 (President of Russia) + Q57366 (President of Tajikistan)',
  );
});

test('a Persian noun that is counted is more than one', () => {
  const sentence = `
    دو NUM 2 nummod
    رئیس‌جمهور NOUN 3 nsubj Number=Sing
    گفتند VERB 0 root`;
  expect(meanings('fa', '2023-10-13', TWO_LEADERS, sentence).at(-1)).toMatch(/: Q7747.* \+ Q57366/);
});

test('a former president is not the present one', () => {
  const sentence = `
    The DET 4 det
    former ADJ 4 amod
    French ADJ 4 amod
    president NOUN 5 nsubj
    spoke VERB 0 root`;
  const [[, mention]] = mentionsOf('en', '2018-03-01', sentence) as [
    ReturnType<typeof mentionsOf>[number],
  ];
  expect(mention.referents).toMatchObject([{ id: 'FRA', as: 'former President of France' }]);
  expect(mention.certainty).toBe('unsure');
});

test('a counterpart has the office of the other, in the state that is named', () => {
  const sentence = `
    التقى VERB 0 root _ التقى
    بوتين PROPN 1 nsubj
    نظير+ NOUN 1 obj _ نظير
    ه PRON 3 nmod Gender=Masc|Number=Sing|Person=3 هو
    الأمريكي ADJ 3 amod _ أمريكي
    دونالد PROPN 3 nmod
    ترامب PROPN 6 flat
    = person 2 2
    = person 6 7`;
  expect(meanings('ar', '2025-08-15', sentence)).toEqual([
    'بوتين: Q7747',
    'نظيره الأمريكي دونالد ترامب: Q22686 (President of United States)',
  ]);
});

test('a counterpart without a name is the holder on the date', () => {
  const sentence = `
    Putin PROPN 2 nsubj
    met VERB 0 root
    his PRON 5 nmod:poss
    Tajik ADJ 5 amod
    counterpart NOUN 2 obj
    = person 1 1`;
  expect(meanings('en', '2023-10-13', sentence)).toEqual([
    'Putin: Q7747',
    'his Tajik counterpart: Q57366 (President of Tajikistan)',
  ]);
});

test('governments, armies and authorities are their state', () => {
  const sentence = (noun: string, lemma: string) => `
    Tajik ADJ 2 amod
    ${noun} NOUN 3 nsubj Number=Plur ${lemma}
    spoke VERB 0 root`;
  expect(meanings('en', null, sentence('authorities', 'authority'))).toEqual([
    'Tajik authorities: TJK (Authorities of Tajikistan)',
  ]);
  expect(meanings('en', null, sentence('troops', 'troop'))).toEqual([
    'Tajik troops: TJK (Armed Forces of Tajikistan)',
  ]);
});

test('an Arabic ministry takes its state from the adjective at its end', () => {
  const sentence = `
    أعلنت VERB 0 root _ أعلن
    وزارة NOUN 1 nsubj _ وزارة
    الخارجية NOUN 2 nmod _ خارجية
    الإيرانية ADJ 2 amod _ إيراني`;
  expect(meanings('ar', null, sentence)).toEqual([
    'وزارة الخارجية الإيرانية: IRN (Ministry of Foreign Affairs of Iran)',
  ]);
});

test('an embassy in a state is not of that state', () => {
  const sentence = `
    Iran PROPN 4 nmod:poss
    's PART 1 case
    first ADJ 4 amod
    ambassador NOUN 7 nsubj
    to ADP 6 case
    Tajikistan PROPN 4 nmod
    spoke VERB 0 root`;
  expect(meanings('en', null, sentence)[0]).toBe(
    "Iran 's first ambassador: IRN (Ambassador of Iran)",
  );
});

test('what follows the name is no owner of the title before it', () => {
  const sentence = `
    زيارة NOUN 0 root _ زيارة
    الرئيس NOUN 1 nmod _ رئيس
    أردوغان PROPN 2 nmod
    ل+ ADP 5 case
    ألمانيا PROPN 2 nmod
    = person 3 3`;
  expect(meanings('ar', '2018-09-30', sentence)).toEqual([
    'الرئيس أردوغان: Q39259 (President of Turkey)',
    'ألمانيا: DEU',
  ]);
});

test('an office is not given to a state whose man the tables know to be another’s', () => {
  const wrongTree = `
    Egypt PROPN 4 compound
    congratulated VERB 4 amod
    army NOUN 4 compound
    chief NOUN 5 nmod:desc
    Abdel PROPN 0 root
    Fattah PROPN 5 flat
    al PROPN 5 flat
    - PUNCT 7 punct
    Burhan PROPN 5 flat`;
  expect(meanings('en', '2025-03-21', wrongTree).join('; ')).not.toContain('of Egypt');
});

test('the head of a ministry is its minister, not the leader of the state', () => {
  const sentence = `
    Глава NOUN 4 nsubj _ глава
    иранского ADJ 3 amod _ иранский
    МИД NOUN 1 nmod _ МИД
    прибыл VERB 0 root _ прибыть`;
  expect(meanings('ru', '2023-10-08', sentence)).toEqual([
    'Глава иранского МИД: Q17991320 (Foreign Minister of Iran)',
  ]);
});

test('both ministers are those named together in such offices', () => {
  const visit = `
    Foreign ADJ 2 amod
    Minister NOUN 5 nsubj _ minister
    Sergei PROPN 2 appos
    Lavrov PROPN 3 flat
    met VERB 0 root _ meet
    Foreign ADJ 7 amod
    Minister NOUN 5 obj _ minister
    Hossein PROPN 7 appos
    Amir-Abdollahian PROPN 8 flat`;
  const both = `
    Both DET 2 det
    ministers NOUN 3 nsubj Number=Plur minister
    agreed VERB 0 root _ agree`;
  expect(meanings('en', '2023-10-08', visit, both).at(-1)).toMatch(
    /ministers: Q58217 .* \+ Q17991320 /,
  );
});

test('an office of a region is not the one of that name in its state', () => {
  const sentence = `
    Michigan PROPN 4 nmod:poss
    's PART 1 case
    secretary NOUN 5 nsubj _ secretary
    of ADP 4 case
    state NOUN 3 nmod
    resigned VERB 0 root _ resign`;
  expect(meanings('en', '2023-10-08', sentence).join()).not.toContain('blinken');
});

test('a Persian reflexive is whoever the clause is about', () => {
  const sentence = `
    امیرعبداللهیان PROPN 6 nsubj
    با ADP 3 case
    همتای NOUN 6 obl _ همتا
    پاکستانی ADJ 3 amod
    خود PRON 3 nmod _ خود
    گفت VERB 0 root`;
  const before = `
    وزیر NOUN 5 nsubj
    خارجه NOUN 1 nmod
    ایران PROPN 1 nmod
    حسین PROPN 1 appos
    امیرعبداللهیان PROPN 4 flat
    آمد VERB 0 root`;
  expect(meanings('fa', '2023-10-08', before, sentence).join()).toContain('Pakistan');
});

test('"former" may stand among the words of an office', () => {
  const sentence = `
    محمدجواد PROPN 7 nsubj
    ظریف PROPN 1 flat
    وزیر NOUN 1 appos
    پیشین ADJ 3 amod
    امور NOUN 3 nmod
    خارجه NOUN 5 nmod
    گفت VERB 0 root`;
  expect(mentionsOf('fa', '2024-01-10', sentence)).toMatchObject([
    [
      'محمدجواد ظریف وزیر پیشین امور خارجه',
      { referents: [{ label: 'Mohammad Javad Zarif', as: 'former Foreign Minister of Iran' }] },
    ],
  ]);
});

test('who heads a body of several states acts for none of them', () => {
  const chief = `
    Rutte PROPN 2 nsubj
    spoke VERB 0 root`;
  const read = mentionsOf(
    'en',
    '2025-09-20',
    `
    Mark PROPN 3 nsubj
    Rutte PROPN 1 flat
    spoke VERB 0 root`,
    chief,
  );
  expect(read.map(([, mention]) => mention.referents[0]?.state)).toEqual([null, null]);
  const earlier = mentionsOf(
    'en',
    '2015-09-20',
    `
    Mark PROPN 3 nsubj
    Rutte PROPN 1 flat
    spoke VERB 0 root`,
  );
  expect(earlier.map(([, mention]) => mention.referents[0]?.state)).toEqual(['NLD']);
});

test('the head of a body is not the one of another body that was named before', () => {
  const rutte = `
    Mark PROPN 3 nsubj
    Rutte PROPN 1 flat
    spoke VERB 0 root`;
  const grossi = `
    The DET 2 det
    head NOUN 7 nsubj
    of ADP 6 case
    the DET 6 det
    IAEA PROPN 6 compound
    Grossi PROPN 2 nmod
    spoke VERB 0 root`;
  expect(meanings('en', '2025-09-20', rutte, grossi).join()).not.toMatch(/head[^,]*Q57792/);
});

test('the head of a part of a body is not the head of the body', () => {
  const chief = `
    The DET 6 det
    UN PROPN 6 nmod:poss
    's PART 2 case
    human ADJ 5 amod
    rights NOUN 6 compound _ right
    chief NOUN 7 nsubj
    spoke VERB 0 root`;
  expect(meanings('en', '2025-09-20', chief).at(-1)).toMatch(
    /chief: Q1065 \(Human rights head of United Nations\)$/,
  );
});

test('who heads a body of a state is not the head of the state', () => {
  const court = `
    Председатель NOUN 5 nsubj Animacy=Anim|Number=Sing председатель
    Конституционного ADJ 3 amod _ конституционный
    суда NOUN 1 nmod Case=Gen суд
    Казахстана PROPN 3 nmod Case=Gen Казахстан
    уехал VERB 0 root`;
  expect(meanings('ru', '2025-03-01', court)[0]).toMatch(/: KAZ /);
  const intelligence = `
    رئيس NOUN 5 nsubj _ رئيس
    جهاز NOUN 1 nmod _ جهاز
    الاستخبارات NOUN 2 nmod _ استخبارات
    الأوكراني ADJ 2 amod _ أوكراني
    قال VERB 0 root`;
  expect(meanings('ar', '2025-03-01', intelligence)[0]).toMatch(/: UKR /);
});

test('who heads what a state owns is not the head of the state', () => {
  const sentence = `
    The DET 2 det
    head NOUN 8 nsubj Number=Sing head
    of ADP 7 case
    Ukraine PROPN 7 nmod:poss
    's PART 4 case
    military ADJ 7 amod
    intelligence NOUN 2 nmod Number=Sing
    spoke VERB 0 root`;
  expect(meanings('en', '2025-03-01', sentence)[0]).toBe(
    'head of Ukraine: UKR (Military intelligence head of Ukraine)',
  );
});

test('an office of a town or region is not one of its state', () => {
  const mayor = `
    The DET 2 det
    mayor NOUN 5 nsubj Number=Sing mayor
    of ADP 4 case
    Istanbul PROPN 2 nmod
    spoke VERB 0 root`;
  expect(meanings('en', '2025-03-01', mayor)[0]).toMatch(/: TUR \(Mayor of Istanbul\)$/);
  const minister = `
    Kabul PROPN 4 nmod:poss
    's PART 1 case
    foreign ADJ 4 amod
    minister NOUN 5 nsubj Number=Sing
    spoke VERB 0 root`;
  expect(meanings('en', '2025-03-01', minister).at(-1)).toMatch(/Foreign Minister of Afghanistan/);
});

test('a body is named once in the office of its head', () => {
  const speaker = `
    The DET 2 det
    speaker NOUN 6 nsubj Number=Sing speaker
    of ADP 5 case
    Georgian ADJ 5 amod
    parliament NOUN 2 nmod
    spoke VERB 0 root`;
  expect(meanings('en', '2024-03-01', speaker)[0]).toMatch(/Speaker of Parliament of Georgia/);
});

test('a guessed counterpart does not stand against the office that the tables know of', () => {
  const met = `
    Iranian ADJ 3 amod
    defence NOUN 3 compound
    minister NOUN 4 nsubj Number=Sing minister
    met VERB 0 root
    his PRON 7 nmod:poss
    Russian ADJ 7 amod
    counterpart NOUN 4 obj Number=Sing counterpart
    Sergey PROPN 7 appos
    Lavrov PROPN 8 flat`;
  expect(meanings('en', '2025-03-01', met).join()).not.toContain('Defence Minister of Russia');
});

test('several in an office of one state or body are that one, and no single holder', () => {
  const sentence = `
    The DET 4 det
    French PROPN 4 compound
    foreign ADJ 4 amod
    ministers NOUN 5 nsubj Number=Plur minister
    met VERB 0 root`;
  expect(meanings('en', '2016-03-01', sentence)[0]).toMatch(/: FRA/);
  expect(
    meanings(
      'en',
      '2016-03-01',
      sentence.replace('ministers', 'minister').replace('=Plur', '=Sing'),
    )[0],
  ).not.toMatch(/: FRA \(/);
});

test('"former" behind a verb is said of the noun behind it, not of the body before the verb', () => {
  const sentence = `
    Азербайджанский ADJ 2 amod Case=Nom
    суд NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing суд
    приговорил VERB 0 root VerbForm=Fin
    бывшего ADJ 5 amod Case=Gen бывший
    министра NOUN 3 obj Case=Gen|Animacy=Anim министр`;
  expect(meanings('ru', '2025-01-01', sentence).join()).toMatch(/Азербайджанский суд: AZE/);
});

test('an office in a headline is held by the only one of the story who holds such', () => {
  const headline = `
    Президент NOUN 2 nsubj Case=Nom президент
    грозит VERB 0 root _ грозить
    протестующим NOUN 2 iobj Case=Dat|Number=Plur протестующий`;
  const named = `
    Президент NOUN 4 nsubj Case=Nom президент
    Эмомали PROPN 1 appos Case=Nom Эмомали
    Рахмон PROPN 2 flat Case=Nom Рахмон
    выступил VERB 0 root _ выступить`;
  expect(meanings('ru', '2021-05-10', headline, named)[0]).toContain('Q57366');
  expect(meanings('ru', '2021-05-10', headline)[0]).not.toContain('Q57366');
});
