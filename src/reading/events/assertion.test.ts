import { expect, test } from 'vitest';
import { compileLexicon } from '../lexicon/compile.js';
import { Slots } from '../syntax/slots.js';
import { Tree } from '../syntax/surface.js';
import { sentenceOf } from '../testing/trees.js';
import { assertionOf } from './assertion.js';
import { hasNoSide } from './markers.js';

const OPERATORS = `pattern	pos	slot	status	polarity	speaker	control
plan	V	xcomp obj	planned			subj
hold	V	obj				subj
deny	V	obj ccomp xcomp	denied	-	subj	subj
claim	N	ccomp				
urge	V	xcomp	demanded		subj	obj
say	V	ccomp parataxis			subj
blame >on *	V	obj			subj	on
`;
const MARKERS = `lemma	relation	status	polarity	speaker
will	aux	planned
may	aux	hypothetical
not	advmod		-
n't	advmod		-
if	mark	hypothetical
according to	case			yes
without	case		-
no	side.det		-
nobody	side		-
`;

const CLASSES = `class	lemma
utterance	resolution
foremost	last
bodies	state
ending	stop
claim	report
due-now	blame
`;

const { lexicon } = compileLexicon('en', {
  shared: {
    languages: '',
    plover: '',
    frames: '',
    senses: '',
    implied: '',
    counted: '',
    properties: '',
    callings: '',
    stances: '',
    confidence: '',
  },
  own: {
    frames: '',
    entries: '',
    operators: OPERATORS,
    markers: MARKERS,
    facts: '',
    classes: CLASSES,
    numbers: '',
    units: '',
    described: '',
    inflection: '',
    aspects: '',
  },
});

function assertion(rows: string, word: string) {
  const sentence = sentenceOf(rows);
  const slots = new Slots(new Tree(sentence), {
    agentCases: new Set(['by']),
    quantityNouns: new Set(),
  });
  const at = sentence.words.findIndex((w) => w.form === word);
  const { status, polarity, speakers, provided } = assertionOf(
    { slots, lexicon, kindsAt: () => [] },
    at,
  );
  const form = (i: number) => sentence.words[i]?.form ?? 'nobody';
  return {
    status,
    polarity,
    speakers: speakers.map(form),
    provided: provided.map((p) => `${p.slot}:${form(p.word)}`),
  };
}

test('what is planned has not happened', () => {
  const rows = `
    Putin PROPN 2 nsubj
    plans VERB 0 root _ plan
    to PART 4 mark
    visit VERB 2 xcomp VerbForm=Inf`;
  expect(assertion(rows, 'visit')).toMatchObject({ status: 'planned', polarity: true });
});

test('a light verb lends its subject and what stands beside it', () => {
  const rows = `
    Putin PROPN 2 nsubj
    held VERB 0 root Tense=Past hold
    talks NOUN 2 obj
    with ADP 5 case
    Rahmon PROPN 2 obl`;
  expect(assertion(rows, 'talks')).toMatchObject({
    status: null,
    provided: ['subj:Putin', 'with:Rahmon'],
  });
});

test('a denial turns the deed over and names who denies it', () => {
  const rows = `
    Iran PROPN 2 nsubj
    denied VERB 0 root Tense=Past deny
    planning VERB 2 xcomp VerbForm=Ger plan
    attacks NOUN 3 obj`;
  expect(assertion(rows, 'attacks')).toMatchObject({
    status: 'denied',
    polarity: false,
    speakers: ['Iran'],
  });
});

test('a negated plan did not happen', () => {
  const rows = `
    Putin PROPN 4 nsubj
    will AUX 4 aux
    not PART 4 advmod
    visit VERB 0 root VerbForm=Inf`;
  expect(assertion(rows, 'visit')).toMatchObject({ status: 'planned', polarity: false });
});

test('who urges is the speaker, and who is urged would do it', () => {
  const rows = `
    Activists NOUN 2 nsubj
    urged VERB 0 root Tense=Past urge
    Tajikistan PROPN 2 obj
    to PART 5 mark
    arrest VERB 2 xcomp VerbForm=Inf
    him PRON 5 obj`;
  expect(assertion(rows, 'arrest')).toMatchObject({
    status: 'demanded',
    speakers: ['Activists'],
    provided: ['subj:Tajikistan'],
  });
});

test('who urges something of nobody named would not do it', () => {
  const rows = `
    Activists NOUN 2 nsubj
    urged VERB 0 root Tense=Past urge
    to PART 4 mark
    halt VERB 2 xcomp VerbForm=Inf`;
  expect(assertion(rows, 'halt').provided).toEqual(['subj:nobody']);
});

test('a reported clause keeps its own subject', () => {
  const rows = `
    Rahmon PROPN 2 nsubj
    said VERB 0 root Tense=Past say
    Russia PROPN 5 nsubj
    will AUX 5 aux
    help VERB 2 ccomp VerbForm=Inf`;
  expect(assertion(rows, 'help')).toMatchObject({
    status: 'planned',
    speakers: ['Rahmon'],
    provided: [],
  });
});

test('a verb that is negated in itself did not happen', () => {
  const rows = `
    Iran PROPN 2 nsubj
    attacked VERB 0 root Polarity=Neg|Tense=Past attack`;
  expect(assertion(rows, 'attacked')).toMatchObject({ polarity: false });
});

test('behind a semicolon another sentence begins, which nobody is said to say', () => {
  const rows = (mark: string) => `
    Paris PROPN 2 nsubj
    said VERB 0 root Tense=Past say
    so ADV 2 advmod
    ${mark} PUNCT 6 punct
    Ankara PROPN 6 nsubj
    attacked VERB 2 parataxis Tense=Past attack`;
  expect(assertion(rows(';'), 'attacked')).toMatchObject({ speakers: [] });
  expect(assertion(rows(':'), 'attacked')).toMatchObject({ speakers: ['Paris'] });
});

test('what happens without something still happens', () => {
  const rows = `
    Without ADP 2 case
    warning NOUN 4 obl
    Iran PROPN 4 nsubj
    attacked VERB 0 root Tense=Past attack`;
  expect(assertion(rows, 'attacked')).toMatchObject({ polarity: true });
});

test('according to someone is said by them', () => {
  const rows = `
    According VERB 3 case
    to ADP 1 fixed
    Kabul PROPN 5 obl
    rebels NOUN 5 nsubj
    attacked VERB 0 root Tense=Past attack`;
  expect(assertion(rows, 'attacked')).toMatchObject({ speakers: ['Kabul'], polarity: true });
});

test('a light verb in a relative clause lends its subject to the noun above', () => {
  const rows = `
    talks NOUN 0 root
    that PRON 4 obj PronType=Rel
    Putin PROPN 4 nsubj
    held VERB 1 acl:relcl Tense=Past hold
    with ADP 6 case
    Trump PROPN 4 obl`;
  expect(assertion(rows, 'talks').provided).toEqual(['subj:Putin', 'with:Trump']);
});

test('a condition makes it hypothetical', () => {
  const rows = `
    if SCONJ 3 mark
    Russia PROPN 3 nsubj
    attacks VERB 4 advcl Tense=Pres
    answer VERB 0 root`;
  expect(assertion(rows, 'attacks')).toMatchObject({ status: 'hypothetical' });
});

test.each([
  ['Perf', 'planned'],
  ['Imp', null],
])('a present of %s aspect is %s', (aspect, status) => {
  const rows = `
    Вашингтон PROPN 2 nsubj
    ударит VERB 0 root VerbForm=Fin|Tense=Pres|Aspect=${aspect}`;
  expect(assertion(rows, 'ударит').status).toBe(status);
});

test('a deed that nobody spoke of before, of which a clause says what if, is imagined', () => {
  const rows = (det: string) => `
    ${det} DET 2 det Definite=${det === 'An' ? 'Ind' : 'Def'}
    assault NOUN 5 nsubj
    may AUX 5 aux
    be AUX 5 cop
    catastrophe NOUN 0 root`;
  expect(assertion(rows('An'), 'assault').status).toBe('hypothetical');
  expect(assertion(rows('The'), 'assault').status).toBeNull();
});

test('what describes a plan as signed is no part of it', () => {
  const rows = `
    plan NOUN 0 root
    signed VERB 1 acl Tense=Past|VerbForm=Part sign
    by ADP 4 case
    Rahmon PROPN 2 obl`;
  expect(assertion(rows, 'signed').status).toBeNull();
});

test('what is blamed on somebody is lent to them, not to those who blame', () => {
  const rows = `
    raid NOUN 3 nsubj:pass
    was AUX 3 aux:pass _ be
    blamed VERB 0 root VerbForm=Part|Voice=Pass blame
    on ADP 5 case
    rebels NOUN 3 obl
    by ADP 7 case
    officials NOUN 3 obl:agent`;
  expect(assertion(rows, 'raid')).toMatchObject({
    speakers: ['officials'],
    provided: ['subj:rebels'],
  });
});

test('a side of which there is none denies the deed', () => {
  const isOfNone = (rows: string) => {
    const sentence = sentenceOf(rows);
    const slots = new Slots(new Tree(sentence), {
      agentCases: new Set(),
      quantityNouns: new Set(),
    });
    const verb = sentence.words.findIndex((w) => w.upos === 'VERB');
    return hasNoSide({ slots, lexicon, kindsAt: () => [] }, verb);
  };
  expect(isOfNone('No DET 2 det _ no\nstate NOUN 3 nsubj\nsigned VERB 0 root')).toBe(true);
  expect(isOfNone('Nobody PRON 2 nsubj _ nobody\nsigned VERB 0 root')).toBe(true);
  expect(isOfNone('A DET 2 det _ a\nstate NOUN 3 nsubj\nsigned VERB 0 root')).toBe(false);
});

test('what somebody is to do lies ahead, who is to blame is so now', () => {
  const isTo = (verb: string) => `
    He PRON 4 nsubj
    is AUX 4 cop VerbForm=Fin|Tense=Pres
    to PART 4 mark
    done VERB 0 root VerbForm=Inf ${verb}`;
  expect(assertion(isTo('visit'), 'done')).toMatchObject({ status: 'planned' });
  expect(assertion(isTo('blame'), 'done')).toMatchObject({ status: null });
});

test('what a resolution says is said, what one of a row did is done, what is to stop is going on', () => {
  const resolution = `
    It PRON 2 nsubj
    adopted VERB 0 root VerbForm=Fin adopt
    resolution NOUN 2 obj
    urging VERB 3 acl VerbForm=Ger urge`;
  const last = `
    Mali PROPN 5 nsubj
    was AUX 5 cop
    the DET 5 det
    last ADJ 5 amod
    state NOUN 0 root
    to PART 7 mark
    sign VERB 5 acl VerbForm=Inf`;
  const stop = `
    They PRON 2 nsubj
    urged VERB 0 root VerbForm=Fin urge
    Mali PROPN 2 obj
    to PART 5 mark
    stop VERB 2 xcomp VerbForm=Inf
    firing VERB 5 xcomp VerbForm=Ger fire`;
  expect(assertion(resolution, 'urging')).toMatchObject({ status: null });
  expect(assertion(last, 'sign')).toMatchObject({ status: null });
  expect(assertion(stop, 'firing')).toMatchObject({ status: 'ongoing' });
});

test('a claim that is denied is denied, though it says that the deed was done, and through what reports say', () => {
  const claims = `
    Iran PROPN 2 nsubj
    denied VERB 0 root VerbForm=Fin deny
    claims NOUN 2 obj _ claim
    that SCONJ 7 mark
    it PRON 7 nsubj
    had AUX 7 aux
    struck VERB 3 acl Tense=Past|VerbForm=Part`;
  const reports = `
    Iran PROPN 2 nsubj
    denied VERB 0 root VerbForm=Fin deny
    reports NOUN 2 obj _ report
    saying VERB 3 acl VerbForm=Ger say
    that SCONJ 7 mark
    it PRON 7 nsubj
    struck VERB 4 ccomp VerbForm=Fin|Tense=Past`;
  expect(assertion(claims, 'struck')).toMatchObject({ status: 'denied', polarity: false });
  expect(assertion(reports, 'struck')).toMatchObject({ status: 'denied', polarity: false });
});

test('that something is yet to be said makes no plan of what was done', () => {
  const said = (aux: string) => `
    He PRON 3 nsubj
    wants VERB 0 root VerbForm=Fin want
    say VERB 2 advcl VerbForm=Inf say
    they PRON 6 nsubj
    ${aux}
    fled VERB 3 ccomp VerbForm=Part|Tense=Past flee`;
  expect(assertion(said('had AUX 6 aux VerbForm=Fin'), 'fled').status).toBeNull();
  expect(assertion(said('be AUX 6 aux VerbForm=Inf'), 'fled').status).toBe('planned');
});

test('what is denied as it is written and by its dictionary form is denied once', () => {
  const rows = `
    They PRON 3 nsubj
    n't PART 3 advmod Polarity=Neg not
    fled VERB 0 root VerbForm=Fin flee`;
  expect(assertion(rows, 'fled')).toMatchObject({ polarity: false });
});

test('a clause that is told takes no sides from further out', () => {
  const rows = `
    Putin PROPN 2 nsubj
    held VERB 0 root Tense=Past hold
    claim NOUN 2 obj
    that SCONJ 7 mark
    soldiers NOUN 7 nsubj:pass
    were AUX 7 aux:pass
    hurt VERB 3 acl`;
  expect(assertion(rows, 'hurt').provided).toEqual([]);
});
