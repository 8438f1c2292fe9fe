import { expect, test } from 'vitest';
import { compileLexicon, type LexiconFiles } from '../lexicon/compile.js';
import { CAST, storyOf } from '../testing/contexts.js';
import { sentenceOf } from '../testing/trees.js';
import { findEvents } from './find.js';

const FILES: LexiconFiles = {
  shared: {
    languages: 'lang\tnull_subject\nen\tno\nar\tyes\n',
    plover: 'type\tquad\nCONSULT\t1\nAGREE\t1\nASSAULT\t4\nPROTEST\t4\n',
    frames:
      'frame\tsymmetric\tneeds\nmeeting\tyes\tactor recipient\nvisit\tno\tactor recipient\nspeech\tno\tactor\nviolence\tno\t\n',
    senses: [
      'sense\ttype\tmode\tcontexts\tcameo\tgoldstein\tframe\tstatus',
      'meet\tCONSULT\t\t\t040\t1\tmeeting\t',
      'visit\tCONSULT\tvisit\t\t042\t1.9\tvisit\t',
      'pledge\tAGREE\t\t\t030\t4\tspeech\t',
      'kill\tASSAULT\t\t\t190\t-10\tviolence\t',
      'protest\tPROTEST\t\t\t140\t-6.5\tviolence\t',
    ].join('\n'),
    implied: 'sense\trole\tlabel\nprotest\tactor\tprotesters\n',
    counted: 'sense\tcounts\tunits\nkill\tkilled\t\n',
    properties: '',
    callings: '',
    stances: '',
    confidence: '',
  },
  own: {
    frames: [
      'frame\tpos\tactor\trecipient',
      'meeting\tV\tsubj\tobj with',
      'meeting\tN\tgen between\twith',
      'visit\tV\tsubj\tobj to',
      'speech\tV\tsubj\tto',
      'violence\tV\tsubj\tobj',
      'violence\tN\tsubj\tagainst',
    ].join('\n'),
    entries:
      'pattern\tpos\tsense\tneeds\nmeet\tV\tmeet\nmeeting\tN\tmeet\nvisit\tV\tvisit\nvisit >obj @past\tV\t-\nvisit >obj @past >with *\tV\tmeet\npledge\tV\tpledge\nkill\tV\tkill\nprotest\tN\tprotest\tnone\n',
    operators:
      'pattern\tpos\tslot\tstatus\tpolarity\tspeaker\tcontrol\nsay\tV\tccomp\t\t\tsubj\t\n',
    markers: '',
    facts: '',
    classes: 'class\tlemma\ncircumstance\tin\nlocative\tin\nagent\tby\npast\tmuseum\n',
    numbers: '',
    described: '',
    units: 'word\tunit\tdimension\tfactor\nsoldier\tsoldier\tcount\t1\n',
    inflection: '',
    aspects: '',
  },
};

function eventsOf(rows: string, lang = 'en') {
  const { lexicon, problems } = compileLexicon(lang, FILES);
  expect(problems).toEqual([]);
  return findEvents(storyOf(sentenceOf(rows), lexicon), 0).map((draft) => ({
    sense: draft.sense.id,
    actors: draft.actors.map((p) => p.referent.id),
    recipients: draft.recipients.map((p) => p.referent.id),
    when: draft.when?.from ?? null,
    status: draft.status,
    saidBy: draft.saidBy?.referent.id ?? null,
    where: draft.where?.referent.id ?? null,
    figures: draft.figures.map((f) => [f.of, f.number]),
  }));
}

test('two subjects of a meeting are its two sides', () => {
  const rows = `
    Putin PROPN 4 nsubj
    and CCONJ 3 cc
    Rahmon PROPN 1 conj
    met VERB 0 root Tense=Past meet`;
  expect(eventsOf(rows)).toMatchObject([
    { sense: 'meet', actors: ['Q7747'], recipients: ['Q57366'] },
  ]);
});

test('a meeting with nobody known is no event, and nobody else is put in their place', () => {
  const rows = `
    Putin PROPN 2 nsubj
    met VERB 0 root Tense=Past meet
    farmers NOUN 2 obj
    in ADP 5 case
    Tehran PROPN 2 obl`;
  expect(eventsOf(rows)).toEqual([]);
});

test('a visit to a city is a visit to its state', () => {
  const rows = `
    Putin PROPN 2 nsubj
    visited VERB 0 root Tense=Past visit
    Tehran PROPN 2 obj`;
  expect(eventsOf(rows)).toMatchObject([
    { sense: 'visit', actors: ['Q7747'], recipients: ['IRN'] },
  ]);
});

test('an idiom that tells no deed stands above what asks for no more words than it, and below what asks for more', () => {
  const rows = `
    Putin PROPN 2 nsubj
    visited VERB 0 root Tense=Past visit
    museum NOUN 2 obj
    in ADP 5 case
    Tehran PROPN 3 nmod`;
  const withRahmon = `${rows}
    with ADP 7 case
    Rahmon PROPN 2 obl`;
  expect(eventsOf(rows)).toEqual([]);
  expect(eventsOf(withRahmon)).toHaveLength(1);
});

test('who acts in the clause was at the meeting that it names as its circumstance', () => {
  const rows = `
    In ADP 3 case
    a DET 3 det
    meeting NOUN 7 obl
    with ADP 5 case
    Rahmon PROPN 3 nmod
    Putin PROPN 7 nsubj
    pledged VERB 0 root Tense=Past pledge`;
  expect(eventsOf(rows).map((e) => [e.sense, e.actors, e.recipients])).toEqual([
    ['meet', ['Q7747'], ['Q57366']],
    ['pledge', ['Q7747'], []],
  ]);
});

test('what was said on a day did not happen on that day', () => {
  const rows = `
    On ADP 2 case
    Saturday PROPN 4 obl
    Rahmon PROPN 4 nsubj
    said VERB 0 root Tense=Past say
    Putin PROPN 6 nsubj
    visited VERB 4 ccomp Tense=Past visit
    Tajikistan PROPN 6 obj`;
  expect(eventsOf(rows)).toMatchObject([{ sense: 'visit', when: null, saidBy: 'Q57366' }]);
});

test('a day beside the deed dates it, before the day of publication in the past tense', () => {
  const rows = `
    On ADP 2 case
    Saturday PROPN 4 obl
    Putin PROPN 4 nsubj
    visited VERB 0 root Tense=Past visit
    Tajikistan PROPN 4 obj`;
  expect(eventsOf(rows)).toMatchObject([{ when: '2025-10-04' }]);
});

test('a deed that is dated after the article is planned, whatever its tense', () => {
  const rows = `
    Putin PROPN 2 nsubj
    visits VERB 0 root Tense=Pres visit
    Tajikistan PROPN 2 obj
    on ADP 5 case
    December PROPN 2 obl
    1 NUM 5 nummod`;
  expect(eventsOf(rows)).toMatchObject([{ when: '2025-12-01', status: 'planned' }]);
});

test('a question asserts nothing', () => {
  const rows = `
    Putin PROPN 2 nsubj
    visited VERB 0 root Tense=Past visit
    Iran PROPN 2 obj
    ? PUNCT 2 punct`;
  expect(eventsOf(rows)).toMatchObject([{ status: 'hypothetical' }]);
});

test('killed soldiers are counted, countries are not', () => {
  const rows = `
    Iran PROPN 2 nsubj
    killed VERB 0 root Tense=Past kill
    15 NUM 4 nummod
    soldiers NOUN 2 obj _ soldier`;
  expect(eventsOf(rows)).toMatchObject([{ sense: 'kill', figures: [['killed', 15]] }]);
});

const LEFT_OUT = `
  Putin PROPN 2 nsubj
  visited VERB 0 root Gender=Masc|Number=Sing|Person=3 visit
  Iran PROPN 2 obj
  then ADV 5 advmod
  met VERB 2 parataxis Gender=GENDER|Number=Sing|Person=3 meet
  Rahmon PROPN 5 obj`;

test('a subject that the language leaves out is that of the verb before, where the two agree', () => {
  const agreeing = eventsOf(LEFT_OUT.replace('GENDER', 'Masc'), 'ar').find(
    (e) => e.sense === 'meet',
  );
  expect(agreeing).toMatchObject({ actors: ['Q7747'], recipients: ['Q57366'] });
  expect(eventsOf(LEFT_OUT.replace('GENDER', 'Fem'), 'ar').map((e) => e.sense)).toEqual(['visit']);
  expect(eventsOf(LEFT_OUT.replace('GENDER', 'Masc'), 'en').map((e) => e.sense)).toEqual(['visit']);
});

test('a name is no deed, whatever it is called', () => {
  const cast = { ...CAST, Visit: ['local:organisation/visit', 'organisation', 'RUS'] as const };
  const { lexicon } = compileLexicon('en', FILES);
  const sentence = sentenceOf(`
    Visit PROPN 2 nsubj _ visit
    works VERB 0 root _ work`);
  expect(findEvents(storyOf(sentence, lexicon, cast), 0)).toEqual([]);
});

test('a deed that its words alone tell may have nobody named, and its word may speak of people', () => {
  const rows = `
    Protests NOUN 2 nsubj _ protest
    spread VERB 0 root Tense=Past spread`;
  expect(eventsOf(rows)).toMatchObject([
    { sense: 'protest', actors: ['local:group/protesters'], recipients: [] },
  ]);
});

test('who is named beside the noun that describes them is meant', () => {
  const [event] = eventsOf(`
    Putin PROPN 2 nsubj
    met VERB 0 root Tense=Past meet
    the DET 4 det
    president NOUN 2 obj
    , PUNCT 6 punct
    Rahmon PROPN 4 appos
    . PUNCT 2 punct`);
  expect(event?.recipients).toEqual(['Q57366']);
});
