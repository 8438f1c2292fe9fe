import { expect, test } from 'vitest';
import { mentionsOf } from '../testing/mentions.js';

const whom = (word: string, lang: string, ...sentences: readonly string[]) => {
  const found = mentionsOf(lang, '2023-10-13', ...sentences).findLast(([words]) => words === word);
  const mention = found?.[1];
  return mention?.referents.length === 0
    ? mention.certainty
    : mention?.referents.map(({ id }) => id).join(' + ');
};

const PUTIN_MET_RAISI = `
  Vladimir PROPN 3 nsubj
  Putin PROPN 1 flat
  met VERB 0 root _ meet
  Ebrahim PROPN 3 obj
  Raisi PROPN 4 flat`;

test('a subject takes up the subject before it', () => {
  const he = `
    He PRON 2 nsubj
    left VERB 0 root`;
  expect(whom('He', 'en', PUTIN_MET_RAISI, he)).toBe('Q7747');
});

test('the subject of a reported clause is the one who says it', () => {
  const said = `
    Raisi PROPN 2 nsubj
    said VERB 0 root _ say
    he PRON 4 nsubj
    agreed VERB 2 ccomp`;
  expect(whom('he', 'en', PUTIN_MET_RAISI, said)).toBe('Q5947347');
});

test('an object is not the subject of its own clause', () => {
  const told = `
    Raisi PROPN 2 nsubj
    told VERB 0 root _ tell
    him PRON 2 obj`;
  expect(whom('him', 'en', PUTIN_MET_RAISI, told)).toBe('Q7747');
});

test('"for his part" looks ahead to the subject', () => {
  const part = `
    For ADP 3 case
    his PRON 3 nmod:poss
    part NOUN 6 obl
    , PUNCT 3 punct
    Raisi PROPN 6 nsubj
    agreed VERB 0 root`;
  expect(whom('his', 'en', PUTIN_MET_RAISI, part)).toBe('Q5947347');
});

test('"its" takes up a state, never a person', () => {
  const its = `
    Putin PROPN 2 nsubj
    praised VERB 0 root _ praise
    Tajikistan PROPN 2 obj
    and CCONJ 6 cc
    its PRON 6 nmod:poss
    soil NOUN 3 conj`;
  expect(whom('its', 'en', its)).toBe('TJK');
});

test('a state of its own sentence goes before one that the story spoke of more', () => {
  const russia = `
    Russia PROPN 2 nsubj
    signed VERB 0 root _ sign
    accords NOUN 2 obj`;
  const visit = `
    Putin PROPN 2 nsubj
    flew VERB 0 root _ fly
    to ADP 4 case
    Mongolia PROPN 2 obl
    , PUNCT 7 punct
    it PRON 7 nsubj
    ignored VERB 2 parataxis _ ignore
    calls NOUN 7 obj`;
  expect(whom('it', 'en', russia, russia, russia, visit)).toBe('MNG');
});

test('the speaker of a quotation is left to those who know quotations', () => {
  const we = `
    We PRON 2 nsubj
    agree VERB 0 root`;
  expect(whom('We', 'en', PUTIN_MET_RAISI, we)).toBe('unknown');
});

test('a pronoun with nothing before it means nobody', () => {
  const he = `
    He PRON 2 nsubj
    left VERB 0 root`;
  expect(whom('He', 'en', he)).toBe('unknown');
});

test('an Arabic suffix agrees in gender: its forces are Russia’s, not Putin’s', () => {
  const sentence = `
    أعلن VERB 0 root _ أعلن
    الرئيس NOUN 1 nsubj _ رئيس
    بوتين PROPN 2 nmod
    أن SCONJ 5 mark
    أرسلت VERB 1 ccomp _ أرسل
    روسيا PROPN 5 nsubj
    رسالت+ NOUN 5 obj Gender=Fem رسالة
    ها PRON 7 nmod Gender=Fem|Number=Sing|Person=3 هو
    = person 3 3`;
  expect(whom('ها', 'ar', sentence)).toBe('RUS');
});

test('"they" takes up two who were named together', () => {
  const two = `
    Putin PROPN 4 nsubj
    and CCONJ 3 cc
    Raisi PROPN 1 conj
    met VERB 0 root _ meet`;
  const they = `
    They PRON 2 nsubj
    agreed VERB 0 root`;
  expect(whom('They', 'en', PUTIN_MET_RAISI, two, they)).toBe('Q7747 + Q5947347');
});

test('"them" takes up the crowd spoken of before, not the one that acts in the same clause', () => {
  const marched = `
    Protesters NOUN 2 nsubj Number=Plur protester
    marched VERB 0 root _ march`;
  const beaten = `
    Soldiers NOUN 2 nsubj Number=Plur soldier
    beat VERB 0 root _ beat
    them PRON 2 obj Number=Plur|Person=3 they`;
  const them = mentionsOf('en', '2023-10-13', marched, beaten).findLast(([w]) => w === 'them');
  expect(them?.[1].referents.map(({ label }) => label)).toEqual(['protesters']);
});

test('whom a participle beside a verb is done to is not the subject of the verb', () => {
  const sentenced = `
    Говорят VERB 0 root Number=Plur|VerbForm=Fin говорить
    суд NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing суд
    осудил VERB 1 ccomp Gender=Masc|VerbForm=Fin осудить
    Ивана PROPN 3 obj Case=Acc|Gender=Masc|Number=Sing Иван
    Петрова PROPN 4 flat:name Case=Acc|Gender=Masc|Number=Sing Петров
    признав VERB 3 advcl VerbForm=Conv признать
    его PRON 6 obj Case=Acc|Gender=Masc|Number=Sing|Person=3 он
    = person 4 5`;
  expect(whom('его', 'ru', sentenced)).toMatch(/petrov/);
});

test('a state of which only an adjective was read has no gender for a pronoun to agree with', () => {
  const met = `
    Покупать VERB 0 root VerbForm=Inf покупать
    российским ADJ 3 amod Case=Ins|Gender=Masc|Number=Sing российский
    банком NOUN 1 obl Case=Ins|Gender=Fem|Number=Sing банк`;
  const him = `
    Задержали VERB 0 root Number=Plur|VerbForm=Fin задержать
    его PRON 1 obj Case=Acc|Gender=Masc|Number=Sing|Person=3 он`;
  expect(whom('его', 'ru', met, him)).not.toBe('RUS');
});

const MOSCOW_ACCUSED_KYIV = `
  Россия PROPN 2 nsubj Case=Nom|Gender=Fem|Number=Sing
  обвинила VERB 0 root Gender=Fem|Number=Sing|VerbForm=Fin обвинить
  Израиль PROPN 2 obj Case=Acc|Gender=Masc|Number=Sing`;

test('a pronoun for the other of two takes up who was no subject', () => {
  const denied = (next: string) => `
    Тот PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing тот
    ${next}
    молчит VERB 0 root Number=Sing|VerbForm=Fin молчать`;
  expect(whom('Тот', 'ru', MOSCOW_ACCUSED_KYIV, denied('все PRON 3 obj'))).toBe('ISR');
  expect(whom('Тот', 'ru', MOSCOW_ACCUSED_KYIV, denied(', PUNCT 3 punct'))).not.toBe('ISR');
});

test('a Russian possessive that is not reflexive is not the subject of its own clause', () => {
  const first = `
    Тереза PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing
    Мэй PROPN 1 flat:name Case=Nom|Gender=Fem|Number=Sing
    выступила VERB 0 root Gender=Fem|Number=Sing|VerbForm=Fin выступить`;
  const second = (own: string) => `
    Владимир PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing
    Путин PROPN 1 flat:name Case=Nom|Gender=Masc|Number=Sing
    отверг VERB 0 root Gender=Masc|Number=Sing|VerbForm=Fin отвергнуть
    ${own} DET 5 det _ ${own}
    план NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing`;
  expect(whom('ее', 'ru', first, second('ее'))).toBe('Q264766');
  expect(whom('свой', 'ru', first, second('свой'))).toBe('Q7747');
});

test('a subject is not whom its own clause meets', () => {
  const talks = `
    In ADP 2 case
    talks NOUN 7 obl
    with ADP 4 case
    Raisi PROPN 2 nmod
    , PUNCT 2 punct
    he PRON 7 nsubj
    agreed VERB 0 root`;
  expect(whom('he', 'en', PUTIN_MET_RAISI, talks)).toBe('Q7747');
});

test('"their" in the object is that of a plural subject, unless that deals with what others do', () => {
  const forces = (verb: string) => `
    Iranian ADJ 2 amod
    forces NOUN 3 nsubj Number=Plur force
    did VERB 0 root _ ${verb}
    their PRON 5 nmod:poss Number=Plur
    assault NOUN 3 obj`;
  const together = `
    Russia PROPN 4 nsubj
    and CCONJ 3 cc
    Tajikistan PROPN 1 conj
    met VERB 0 root _ meet`;
  expect(whom('their', 'en', together, forces('continue'))).toBe('IRN');
  expect(whom('their', 'en', together, forces('condemn'))).toBe('RUS + TJK');
});

test('an Arabic suffix takes up the state beside it, no subject being there, rather than the one told of most', () => {
  const visit = `
    زار VERB 0 root _ زار
    الرئيس NOUN 1 nsubj
    طاجيكستان PROPN 1 obj`;
  const matters = `
    للعلاقات NOUN 0 root
    مع ADP 3 case
    طاجيكستان PROPN 1 nmod
    أهمية NOUN 1 nsubj
    ل ADP 6 case
    روسيا PROPN 4 nmod
    بسبب ADP 8 case
    عمليات NOUN 4 nmod
    ها PRON 8 nmod`;
  expect(whom('ها', 'ar', visit, visit, matters)).toBe('RUS');
});

test('an Arabic officer by a suffix is that of whoever says so', () => {
  const said = `
    طالبت VERB 0 root _ طالب
    واشنطن PROPN 1 nsubj
    و CCONJ 4 cc
    أعلنت VERB 1 conj _ أعلن
    باريس PROPN 4 nsubj
    أن SCONJ 10 mark
    وزير NOUN 10 nsubj
    خارجيت NOUN 7 nmod _ خارجية
    ها PRON 8 nmod
    يتوجه VERB 4 ccomp _ توجه`;
  expect(whom('وزير خارجيت ها', 'ar', said)).toBe('FRA');
});

test('of an Arabic plural suffix only the part of several is that of a crowd', () => {
  const clash = `
    اشتبكت VERB 0 root _ اشتبك
    الشرطة NOUN 1 nsubj
    مع ADP 4 case
    محتجين NOUN 1 obl Number=Plur محتج`;
  const some = `
    اعتقلت VERB 0 root _ اعتقل
    تسعة NUM 1 obj
    من ADP 4 case
    هم PRON 2 nmod`;
  expect(whom('هم', 'ar', clash, some)).toContain('protesters');
});

test('an Arabic army is masculine, whatever its state is', () => {
  const before = `
    قال VERB 0 root Gender=Masc
    فلاديمير PROPN 1 nsubj
    بوتين PROPN 2 flat
    ذلك PRON 1 obj _ ذلك`;
  const said = `
    قال VERB 0 root Gender=Masc|Aspect=Perf
    الجيش NOUN 1 nsubj _ جيش
    الأوكراني ADJ 2 amod Gender=Masc أوكراني
    إن SCONJ 6 mark
    ه PRON 6 nsubj Gender=Masc|Number=Sing|Person=3|PronType=Prs هو
    قصف VERB 1 ccomp Gender=Masc`;
  expect(whom('ه', 'ar', before, said)).toBe('UKR');
});

test('a plural subject takes up the plural subject of the clause above, not whom that one meets', () => {
  const clash = `
    Israeli ADJ 2 amod _ Israeli
    troops NOUN 3 nsubj Number=Plur troop
    fought VERB 0 root _ fight
    protesters NOUN 3 obj Number=Plur protester
    as SCONJ 7 mark
    they PRON 7 nsubj Number=Plur|Person=3|PronType=Prs they
    left VERB 3 advcl _ leave`;
  expect(whom('they', 'en', clash)).toBe('ISR');
});

test('"she" is no man of whom the tables know the given name', () => {
  const before = `
    John PROPN 3 nsubj
    Howard PROPN 1 flat
    spoke VERB 0 root`;
  const after = `
    she PRON 2 nsubj Gender=Fem|Number=Sing|Person=3|PronType=Prs she
    replied VERB 0 root`;
  expect(whom('she', 'en', before, after)).not.toContain('Howard');
});

test('an Arabic dual takes up the two who were named together last', () => {
  const signed = `
    وقعت VERB 0 root _ وقع
    روسيا PROPN 1 nsubj
    و CCONJ 4 cc
    طاجيكستان PROPN 2 conj
    اتفاقا NOUN 1 obj`;
  const urged = `
    حث VERB 0 root _ حث
    هما PRON 1 obj
    الصين PROPN 1 nsubj`;
  expect(whom('هما', 'ar', signed, urged)).toBe('RUS + TJK');
  expect(whom('هما', 'ar', urged)).toBe('unknown');
});

test('of what is done only to people a pronoun means a person, whoever else was named since', () => {
  const condemned = `
    Европарламент PROPN 2 nsubj Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing европарламент
    осудил VERB 0 root _ осудить
    Владимира PROPN 2 obj Case=Acc|Gender=Masc|Number=Sing владимир
    Путина PROPN 3 flat:name Case=Acc|Gender=Masc|Number=Sing путин`;
  const pardoned = (verb: string, lemma: string) => `
    Он PRON 2 ${lemma === 'помиловать' ? 'nsubj:pass' : 'nsubj'} Case=Nom|Gender=Masc|Number=Sing|Person=3 он
    ${verb} VERB 0 root _ ${lemma}`;
  expect(whom('Он', 'ru', condemned, pardoned('помилован', 'помиловать'))).toBe('Q7747');
});

test('an Arabic suffix at a verb that is done to somebody takes up no thing', () => {
  const came = 'وصل VERB 0 root _ وصل\nبوتين PROPN 1 nsubj';
  const done = (verb: string) => `
    انتهى VERB 0 root _ انتهى
    المشروع NOUN 1 nsubj Gender=Masc|Number=Sing مشروع
    و CCONJ 4 cc
    ${verb} VERB 1 conj _ ${verb}
    ه PRON 4 obj Gender=Masc|Number=Sing|Person=3 هو
    الصين PROPN 4 nsubj`;
  expect(whom('ه', 'ar', came, done('اتهم'))).toBe('Q7747');
  expect(whom('ه', 'ar', came, done('نشر'))).not.toBe('Q7747');
});

test('only a person has a candidacy', () => {
  const met = `
    Таджикистан PROPN 2 nsubj Case=Nom|Gender=Masc
    принял VERB 0 root _ принять
    Владимира PROPN 2 obj Case=Acc|Gender=Masc Владимир
    Путина PROPN 3 flat Case=Acc|Gender=Masc Путин`;
  const his = (owned: string, lemma: string) => `
    Россия PROPN 4 nsubj Case=Nom|Gender=Fem
    его DET 3 det
    ${owned} NOUN 4 obj Case=Acc ${lemma}
    поддержала VERB 0 root _ поддержать`;
  expect(whom('его', 'ru', met, his('кандидатуру', 'кандидатура'))).toBe('Q7747');
  expect(whom('его', 'ru', met, his('границу', 'граница'))).not.toBe('Q7747');
});

test('an object of a verb that goes on with a clause is not the subject of both', () => {
  const met = `
    Владимир PROPN 3 nsubj Case=Nom|Gender=Masc
    Путин PROPN 1 flat Case=Nom|Gender=Masc
    принял VERB 0 root _ принять
    Эмомали PROPN 3 obj Case=Acc|Gender=Masc
    Рахмона PROPN 4 flat Case=Acc|Gender=Masc Рахмон
    и CCONJ 7 cc
    поблагодарил VERB 3 conj _ поблагодарить
    его PRON 7 obj Case=Acc|Gender=Masc|Number=Sing|Person=3 он`;
  expect(whom('его', 'ru', met)).toBe('Q57366');
});

test('a subject is no day, and nobody whom its own clause has beside it', () => {
  const left = `
    Владимир PROPN 3 nsubj Case=Nom|Gender=Masc
    Путин PROPN 1 flat Case=Nom|Gender=Masc
    выступил VERB 0 root _ выступить`;
  const monday = `
    в ADP 2 case
    понедельник NOUN 4 obl Case=Acc|Gender=Masc|Number=Sing понедельник
    он PRON 4 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3 он
    уехал VERB 0 root _ уехать`;
  expect(whom('он', 'ru', left, monday)).toBe('Q7747');
});
