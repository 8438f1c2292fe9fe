import { expect, test } from 'vitest';
import { fold } from '../lexicon/fold.js';
import { sentenceOf } from '../testing/trees.js';
import { type SlotLanguage, Slots } from './slots.js';
import { Tree } from './surface.js';

const ENGLISH: SlotLanguage = {
  agentCases: new Set(['by']),
  quantityNouns: new Set(['thousand']),
  particles: new Set(['away', 'off']),
  pureParticles: new Set(['off']),
  phrasal: new Set(['hand_over']),
  namings: new Set(['called']),
  qualities: new Set(['absurd']),
  placeTellsObject: true,
  wholeAdpositions: new Set(['according_to']),
  objectMarks: new Set(['for']),
  dealt: new Set(['sanctions', 'thanks']),
  dealtTo: new Set(['on', 'to']),
};

/** All deep slots of a word, as `slot:lemma`. */
function slotsOf(rows: string, word: string): readonly string[] {
  const sentence = sentenceOf(rows);
  const slots = new Slots(new Tree(sentence), ENGLISH);
  const at = sentence.words.findIndex((w) => w.form === word);
  return slots.of(at).map((f) => `${f.slot}:${sentence.words[f.word]!.form}`);
}

test('the subject of a passive is what the deed is done to, and its agent does it', () => {
  const rows = `
    Rahmon PROPN 3 nsubj:pass
    was AUX 3 aux:pass
    received VERB 0 root Voice=Pass
    by ADP 5 case
    Raisi PROPN 3 obl`;
  expect(slotsOf(rows, 'received')).toEqual(['obj:Rahmon', 'subj:Raisi', 'by:Raisi']);
});

test('coordinated sides stand in the same slot', () => {
  const rows = `
    Russia PROPN 4 nsubj
    and CCONJ 3 cc
    Tajikistan PROPN 1 conj
    signed VERB 0 root
    accords NOUN 4 obj`;
  expect(slotsOf(rows, 'signed')).toEqual(['subj:Russia', 'subj:Tajikistan', 'obj:accords']);
});

test('a second verb shares the subject of the first', () => {
  const rows = `
    Putin PROPN 2 nsubj
    came VERB 0 root
    and CCONJ 4 cc
    met VERB 2 conj
    Rahmon PROPN 4 obj`;
  expect(slotsOf(rows, 'met')).toEqual(['obj:Rahmon', 'subj:Putin']);
});

test('an infinitive is done by the object of the verb above it where there is one', () => {
  const rows = `
    They PRON 2 nsubj
    urged VERB 0 root
    Tajikistan PROPN 2 obj
    to PART 5 mark
    arrest VERB 2 xcomp VerbForm=Inf
    Putin PROPN 5 obj`;
  expect(slotsOf(rows, 'arrest')).toEqual(['obj:Putin', 'subj:Tajikistan']);
});

test('a participle and a relative clause take the noun that they describe', () => {
  const participle = `
    troops NOUN 0 root
    deployed VERB 1 acl Voice=Pass
    by ADP 4 case
    Russia PROPN 2 obl`;
  expect(slotsOf(participle, 'deployed')).toContain('obj:troops');
  const relative = `
    court NOUN 0 root
    that PRON 3 nsubj PronType=Rel
    indicted VERB 1 acl:relcl
    Putin PROPN 3 obj`;
  expect(slotsOf(relative, 'indicted')).toEqual(['subj:court', 'obj:Putin']);
});

test('the object that a relative clause leaves out is the noun outside', () => {
  const rows = `
    treaty NOUN 0 root
    they PRON 3 nsubj
    signed VERB 1 acl:relcl`;
  expect(slotsOf(rows, 'signed')).toEqual(['subj:they', 'obj:treaty']);
});

test('an adposition is a slot of its own, and a genitive without one is gen', () => {
  const rows = `
    Putin PROPN 3 nmod:poss
    's PART 1 case
    visit NOUN 0 root
    to ADP 5 case
    Tajikistan PROPN 3 nmod`;
  expect(slotsOf(rows, 'visit')).toEqual(['gen:Putin', 'to:Tajikistan']);
});

test('an infinitive under a noun that is the root has no subject', () => {
  const rows = `
    decision NOUN 0 root
    to PART 3 mark
    withdraw VERB 1 acl VerbForm=Inf`;
  expect(slotsOf(rows, 'withdraw')).toEqual([]);
});

test('what is counted stands where the number stands', () => {
  const rows = `
    Thousands NOUN 4 nsubj _ thousand
    of ADP 3 case
    protesters NOUN 1 nmod
    marched VERB 0 root`;
  expect(slotsOf(rows, 'marched')).toEqual(['subj:Thousands', 'subj:protesters']);
});

test('a path leads through a filler to its own slots', () => {
  const sentence = sentenceOf(`
    signed VERB 0 root
    trade NOUN 3 compound
    agreements NOUN 1 obj`);
  const found = new Slots(new Tree(sentence), ENGLISH).in(0, 'obj.comp');
  expect(found.map((f) => sentence.words[f.word]!.form)).toEqual(['trade']);
});

test('of two subjects that only the parser sees, the later is the object', () => {
  const rows = `
    accused VERB 0 root
    Iran PROPN 1 nsubj
    Israel PROPN 1 nsubj`;
  expect(slotsOf(rows, 'accused')).toEqual(['subj:Iran', 'obj:Israel']);
});

test('a noun has a beneficiary in the dative and a doer in the instrumental', () => {
  const rows = `
    help NOUN 0 root
    Kabul PROPN 1 nmod Case=Dat
    Moscow PROPN 1 nmod Case=Ins`;
  expect(slotsOf(rows, 'help')).toEqual(['iobj:Kabul', 'subj:Moscow']);
});

test('the doer of a passive stands in the instrumental, whatever the tree calls it', () => {
  const rows = `
    taken VERB 0 root Voice=Pass
    troops NOUN 1 iobj Case=Ins`;
  expect(slotsOf(rows, 'taken')[0]).toBe('subj:troops');
});

test('a noun that is coordinated with a verb without a conjunction is its object', () => {
  const rows = `
    signed VERB 0 root
    Japarov PROPN 1 nsubj
    treaty NOUN 1 conj`;
  expect(slotsOf(rows, 'signed')).toEqual(['subj:Japarov', 'obj:treaty']);
});

test('a possessor that hangs on a number owns what is counted', () => {
  const rows = `
    its PRON 2 nmod:poss
    1,360 NUM 3 nummod
    border NOUN 0 root`;
  expect(slotsOf(rows, 'border')).toContain('gen:its');
});

test('a relative clause remembers the noun right before it', () => {
  const sentence = sentenceOf(`
    base NOUN 0 root
    in ADP 3 case
    Tajikistan PROPN 1 nmod
    which PRON 5 nsubj PronType=Rel
    borders VERB 1 acl:relcl`);
  const [subject] = new Slots(new Tree(sentence), ENGLISH).in(4, 'subj');
  expect(subject).toMatchObject({ word: 0, near: 2 });
});

test('a tree that goes in a circle does not hang', () => {
  const rows = `
    a VERB 2 xcomp
    b VERB 1 xcomp`;
  expect(slotsOf(rows, 'a')).toEqual(['xcomp:b']);
});

const agreeing = (rows: string, agreement: 'behind' | 'past') =>
  new Slots(new Tree(sentenceOf(rows)), {
    agentCases: new Set(),
    quantityNouns: new Set(),
    agreement,
  });

const namesOf = (slots: Slots, head: number) =>
  slots.of(head).map((f) => `${f.slot}:${slots.tree.word(f.word).form}`);

test('what an Arabic verb does not agree with is its object, and the subject before is still its own', () => {
  const slots = agreeing(
    `
    ألغت VERB 0 root Gender=Fem|Number=Sing|Person=3
    الجزائر NOUN 1 nsubj Number=Sing
    زيارة NOUN 1 obj Gender=Fem|Number=Sing
    وأغلقت VERB 1 conj Gender=Fem|Number=Sing|Person=3
    مجالها NOUN 4 nsubj Gender=Masc|Number=Sing`,
    'behind',
  );
  expect(namesOf(slots, 3)).toEqual(['obj:مجالها', 'subj:الجزائر']);
});

test('a Russian noun that the past verb before it does not agree with is its object', () => {
  const slots = agreeing(
    `
    отбила VERB 0 root Gender=Fem|Number=Sing|Tense=Past
    город NOUN 1 nsubj Gender=Masc|Number=Sing`,
    'past',
  );
  expect(namesOf(slots, 0)).toEqual(['obj:город']);
});

test('a lone object is the object, however the parser calls it', () => {
  const rows = `
    Putin PROPN 2 nsubj
    meets VERB 0 root
    Rahmon PROPN 2 iobj`;
  expect(slotsOf(rows, 'meets')).toContain('obj:Rahmon');
});

test('whose decision it is to do something does it', () => {
  const rows = `
    Germany PROPN 2 nsubj
    condemned VERB 0 root
    the DET 4 det
    decision NOUN 2 obj
    of ADP 6 case
    Ankara PROPN 4 nmod
    to PART 8 mark
    arrest VERB 4 acl VerbForm=Inf
    journalists NOUN 8 obj`;
  expect(slotsOf(rows, 'arrest')).toEqual(['obj:journalists', 'subj:Ankara']);
});

test('a nominal clause shares the subject of the verb that it is coordinated with', () => {
  const rows = `
    Russia PROPN 2 nsubj
    keeps VERB 0 root
    bases NOUN 2 obj
    and CCONJ 6 cc
    was AUX 6 cop
    instrumental ADJ 2 conj
    in SCONJ 8 mark
    calming VERB 6 advcl VerbForm=Ger
    tensions NOUN 8 obj`;
  expect(slotsOf(rows, 'calming')).toEqual(['obj:tensions', 'subj:Russia']);
});

test('an adverb that makes another verb of the one before it is its particle', () => {
  const rows = `
    Police NOUN 2 nsubj
    took VERB 0 root
    away ADV 2 advmod
    activists NOUN 2 obj`;
  expect(slotsOf(rows, 'took')).toEqual([
    'subj:Police',
    'advmod:away',
    'prt:away',
    'obj:activists',
  ]);
});

test('a noun without adposition behind a verb without object is its object', () => {
  const rows = `
    Police NOUN 2 nsubj
    hauled VERB 0 root
    off ADP 2 compound:prt
    activists NOUN 2 obl
    yesterday NOUN 2 obl:unmarked`;
  expect(slotsOf(rows, 'hauled')).toContain('obj:activists');
  expect(slotsOf(rows, 'hauled')).toContain('bare:yesterday');
});

test('a particle that the tree took for an adposition leaves the object its place', () => {
  const rows = `
    Turkey PROPN 2 nsubj
    brushed VERB 0 root
    off ADP 5 case
    the DET 5 det
    offer NOUN 2 obl`;
  expect(slotsOf(rows, 'brushed')).toEqual(
    expect.arrayContaining(['subj:Turkey', 'prt:off', 'obj:offer']),
  );
});

test('one man in the case of an object is no subject of a plural verb', () => {
  const slots = agreeing(
    `
    Министра NOUN 2 nsubj Case=Gen|Number=Sing|Animacy=Anim
    уволили VERB 0 root Number=Plur|Tense=Past|VerbForm=Fin`,
    'past',
  );
  expect(namesOf(slots, 1)).toEqual(['obj:Министра']);
});

test('a bare verb of a clause says what is wanted, a finite one what is so', () => {
  const wanted = `
    He PRON 2 nsubj
    insisted VERB 0 root
    she PRON 4 nsubj
    resign VERB 2 ccomp VerbForm=Inf`;
  expect(slotsOf(wanted, 'insisted')).toContain('wanted:resign');
  expect(slotsOf(wanted.replace('VerbForm=Inf', 'VerbForm=Fin'), 'insisted')).not.toContain(
    'wanted:resign',
  );
});

test('what is said of the object of a verb of naming is found wherever it hangs', () => {
  const rows = `
    Lula PROPN 2 nsubj
    called VERB 0 root
    war NOUN 2 obj
    genocide NOUN 2 obl`;
  expect(slotsOf(rows, 'called')).toContain('xcomp:genocide');
});

test('a particle that is taken for a word about the number belongs to the verb', () => {
  const rows = `
    They PRON 2 nsubj
    hand VERB 0 root
    over ADP 4 advmod
    12 NUM 5 nummod
    prisoners NOUN 2 obj`;
  expect(slotsOf(rows, 'hand')).toContain('prt:over');
});

test('things in what looks like a genitive are the many that a plural verb speaks of', () => {
  const slots = agreeing(
    `
    Власти NOUN 2 nsubj Case=Gen|Number=Sing|Animacy=Inan
    запретили VERB 0 root Number=Plur|Tense=Past|VerbForm=Fin`,
    'past',
  );
  expect(namesOf(slots, 1)).toEqual(['subj:Власти']);
});

test('a conjunct with an adposition of its own stands in the slot of that', () => {
  const rows = `
    Лидеры NOUN 2 nsubj
    находятся VERB 0 root
    в ADP 4 case
    бегах NOUN 2 obl
    под ADP 6 case
    стражей NOUN 4 conj`;
  expect(slotsOf(rows, 'находятся')).toEqual(expect.arrayContaining(['в:бегах', 'под:стражей']));
});

test('whose a relative pronoun says something is, the noun outside of its clause', () => {
  const rows = `
    Грузия PROPN 0 root
    отношения NOUN 5 obj
    с ADP 4 case
    которой PRON 2 nmod PronType=Rel
    разорвал VERB 1 acl:relcl
    Иран PROPN 5 nsubj`;
  expect(slotsOf(rows, 'отношения')).toContain('с:Грузия');
});

test('all of a list that is hung each on the one before it stand in one slot', () => {
  const rows = `
    met VERB 0 root
    Panama PROPN 1 obj
    Cuba PROPN 2 conj
    Peru PROPN 3 conj`;
  expect(slotsOf(rows, 'met')).toEqual(['obj:Panama', 'obj:Cuba', 'obj:Peru']);
});

test('the agent of a passive is found on the place where it was done', () => {
  const rows = `
    Rahmon PROPN 3 nsubj:pass
    was AUX 3 aux:pass
    greeted VERB 0 root Voice=Pass
    at ADP 5 case
    airport NOUN 3 obl
    by ADP 7 case
    Raisi PROPN 5 nmod`;
  expect(slotsOf(rows, 'greeted')).toContain('subj:Raisi');
});

test('an adjective that is taken for the object says what the noun before it is called', () => {
  const rows = `
    They PRON 2 nsubj
    called VERB 0 root
    claim NOUN 4 compound
    absurd NOUN 2 obj`;
  expect(slotsOf(rows, 'called')).toEqual(expect.arrayContaining(['obj:claim', 'xcomp:absurd']));
});

test('a plural verb does not go on with the subject of a singular one, where verbs agree', () => {
  const rows = (number: string) => `
    Министерство NOUN 2 nsubj Number=Sing
    обвинило VERB 0 root Number=Sing|VerbForm=Fin
    опровергли VERB 2 conj Number=${number}|VerbForm=Fin`;
  expect(namesOf(agreeing(rows('Plur'), 'past'), 2)).toEqual([]);
  expect(namesOf(agreeing(rows('Sing'), 'past'), 2)).toEqual(['subj:Министерство']);
});

test('a participle set off behind "he said" is what whoever speaks does, though it hangs as what was said', () => {
  const rows = `
    Putin PROPN 2 nsubj
    said VERB 0 root Tense=Past|VerbForm=Fin
    , PUNCT 4 punct
    calling VERB 2 ccomp VerbForm=Ger
    Iran PROPN 4 obj
    weak ADJ 4 xcomp`;
  expect(slotsOf(rows, 'calling')).toContain('subj:Putin');
  expect(slotsOf(rows.replace(', PUNCT', 'that SCONJ'), 'calling')).not.toContain('subj:Putin');
});

test('an adverbial infinitive tells a purpose, a clause of time does not', () => {
  const told = (mark: string, form: string) => `
    He PRON 2 nsubj
    told VERB 0 root
    them PRON 2 obj
    ${mark} SCONJ 5 mark
    leave VERB 2 advcl VerbForm=${form}`;
  expect(slotsOf(told('to', 'Inf'), 'told')).toContain('purpose:leave');
  expect(slotsOf(told('after', 'Fin'), 'told')).not.toContain('purpose:leave');
});

test('an adposition of several words that is known only whole fills no slot of one of them', () => {
  const rows = `
    Chad PROPN 2 nsubj
    pledged VERB 0 root
    aid NOUN 2 obj
    according VERB 6 case
    to ADP 4 fixed
    officials NOUN 2 obl`;
  expect(slotsOf(rows, 'pledged')).toContain('according_to:officials');
  expect(slotsOf(rows, 'pledged')).not.toContain('to:officials');
});

test('whoever sanctions are imposed on, or thanked, did what it is for', () => {
  const rows = (noun: string, adposition: string) => `
    They PRON 2 nsubj
    gave VERB 0 root
    ${noun} NOUN 2 obj
    ${adposition} ADP 5 case
    Iraq PROPN 2 obl
    for SCONJ 7 mark
    invading VERB 2 advcl VerbForm=Ger
    Kuwait PROPN 7 obj`;
  expect(slotsOf(rows('sanctions', 'on'), 'invading')).toContain('subj:Iraq');
  expect(slotsOf(rows('thanks', 'to'), 'invading')).toContain('subj:Iraq');
  expect(slotsOf(rows('bread', 'to'), 'invading')).not.toContain('subj:Iraq');
});

test('who does what a Persian passive tells stands also behind an adposition with a noun', () => {
  const language: SlotLanguage = {
    agentCases: new Set([fold('از_سوی')]),
    relationalNouns: new Set([fold('سوی')]),
    quantityNouns: new Set(),
    verbIsLast: true,
  };
  const sentence = sentenceOf(`
    مودی PROPN 5 nsubj:pass
    از ADP 3 case
    سوی NOUN 5 obl
    پوتین PROPN 3 nmod
    پذیرفته VERB 0 root Voice=Pass
    شد AUX 5 aux:pass`);
  const slots = new Slots(new Tree(sentence), language);
  expect(slots.in(4, 'subj').map(({ word }) => word)).toEqual([3]);
});

test('a phrase below the object fills the slot of the verb, too, where none hangs on the verb', () => {
  const received = `
    Kenya PROPN 2 nsubj
    received VERB 0 root
    aid NOUN 2 obj
    from ADP 5 case
    Germany PROPN 3 nmod`;
  const slots = (shared: readonly string[]) =>
    new Slots(new Tree(sentenceOf(received)), { ...ENGLISH, sharedWithObject: new Set(shared) });
  expect(slots(['from']).in(1, 'from')).toMatchObject([{ word: 4 }]);
  expect(slots([]).in(1, 'from')).toEqual([]);
});

test('an apposition stands beside whom it says something of', () => {
  const rows = `
    Mongolia PROPN 6 nsubj
    a DET 3 det
    member NOUN 1 appos
    of ADP 5 case
    NATO PROPN 3 nmod
    agreed VERB 0 root`;
  expect(slotsOf(rows, 'member')).toContain('beside:Mongolia');
  expect(slotsOf(rows.replace('appos', 'conj'), 'member')).not.toContain('beside:Mongolia');
});

test('what a noun below an adposition says is said of whatever stands above it', () => {
  const rows = (relation: string) => `
    Iceland PROPN 7 nsubj
    , PUNCT 5 punct
    with ADP 5 case
    a DET 5 det
    population NOUN 1 ${relation}
    , PUNCT 5 punct
    agreed VERB 0 root`;
  const above = (relation: string) => {
    const sentence = sentenceOf(rows(relation));
    return new Slots(new Tree(sentence), ENGLISH).in(4, '^with').map(({ word }) => word);
  };
  expect(above('nmod')).toEqual([0]);
  expect(above('appos')).toEqual([]);
});
