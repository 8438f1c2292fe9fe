import { expect, test } from 'vitest';
import { compileLexicon, type LexiconFiles } from '../lexicon/compile.js';
import { CAST, storyOf } from '../testing/contexts.js';
import { sentenceOf } from '../testing/trees.js';
import { findEvents } from './find.js';

const FILES: LexiconFiles = {
  shared: {
    languages: 'lang\tnull_subject\nen\tno\n',
    plover:
      'type\tquad\nMOBILIZE\t4\nSANCTION\t4\nCONSULT\t1\nTHREATEN\t3\nPROTEST\t4\nREQUEST\t3\nASSAULT\t4\n',
    frames:
      'frame\tsymmetric\tneeds\nmeeting\tyes\tactor\nforce-move\tno\tactor\nwithdrawal\tno\tactor\nstance\tno\tactor\nprotest\tno\t\nviolence\tno\t\n',
    senses: [
      'sense\ttype\tmode\tcontexts\tcameo\tgoldstein\tframe\tstatus',
      'deploy\tMOBILIZE\t\t\t154\t-7\tforce-move\t',
      'recall\tSANCTION\t\t\t161\t-4\twithdrawal\t',
      'threaten\tTHREATEN\t\t\t130\t-4\tstance\t',
      'protest\tPROTEST\t\t\t140\t-6.5\tprotest\t',
      'shell\tASSAULT\t\t\t194\t-10\tviolence\t',
      'meet\tCONSULT\t\t\t040\t1\tmeeting\t',
      'ask\tREQUEST\t\t\t100\t-5\tstance\t',
    ].join('\n'),
    implied: 'sense\trole\tlabel\nprotest\tactor\tprotesters\n',
    counted: '',
    properties: '',
    callings: '',
    stances: '',
    confidence: '',
  },
  own: {
    frames: [
      'frame\tpos\tactor\trecipient',
      'force-move\tV\tsubj\tto along вдоль',
      'meeting\tV\tsubj\twith',
      'violence\tN\tby\tof gen',
      'withdrawal\tV\tsubj\tfrom',
      'stance\tV\tsubj\tobj to',
      'protest\tV\tsubj\tagainst',
      'violence\tV\tsubj\tobj',
    ].join('\n'),
    entries:
      'pattern\tpos\tsense\tneeds\nsend\tV\tdeploy\nmeet\tV\tmeet\nrecall\tV\trecall\nthreaten\tV\tthreaten\nmarch\tV\tprotest\nshell\tV\tshell\nask\tV\task\nобстрелять\tV\tshell\nshelling\tN\tshell\nпослать\tV\tdeploy\nwarn >obj team\tV\tthreaten\nscold >subj chief\tV\tthreaten\n',
    operators:
      'pattern\tpos\tslot\tstatus\tpolarity\tspeaker\tcontrol\nask\tV\txcomp advcl\tdemanded\t\tsubj\tobj\n',
    markers: '',
    facts: '',
    classes:
      'class\tlemma\npeople\tunit\npeople\tpeople\npublic\tunit\nbodies\tneighbour\npublic\tneighbour\nothers\tneighbour\ncondition\tif\ninstrument\tartillery\ndestination\tto\nborder\tborder\nborder\tграница\ncounterpart\twith\ncounterpart\tс\nseat\tpalace\nseat\tдворец\ndelegation\tteam\npeople\tjournalist\nreciprocal\teach_other\n',
    numbers: '',
    described: '',
    units: '',
    inflection: '',
    aspects: '',
  },
};

function sidesOf(rows: string, cast = CAST) {
  const { lexicon, problems } = compileLexicon('en', FILES);
  expect(problems).toEqual([]);
  return findEvents(storyOf(sentenceOf(rows), lexicon, cast), 0).map((draft) => ({
    sense: draft.sense.id,
    status: draft.status,
    actors: draft.actors.map((p) => p.referent.label),
    recipients: draft.recipients.map((p) => [p.referent.label, p.referent.state]),
  }));
}

test('forces that are sent are those of whoever sends them, where nobody is said to', () => {
  const rows = `
    Russia PROPN 2 nmod:poss
    units NOUN 3 nsubj:pass _ unit
    sent VERB 0 root VerbForm=Part|Voice=Pass send
    to ADP 5 case
    Tajikistan PROPN 3 obl`;
  expect(sidesOf(rows)).toMatchObject([
    { actors: ['Russia'], recipients: [['Tajikistan', 'TJK']] },
  ]);
});

test('what guns do, those do whose they are', () => {
  const rows = `
    Russia PROPN 2 nmod:poss
    artillery NOUN 3 nsubj
    shelled VERB 0 root Tense=Past shell
    Tajikistan PROPN 3 obj`;
  expect(sidesOf(rows)).toMatchObject([
    { actors: ['Russia'], recipients: [['Tajikistan', 'TJK']] },
  ]);
});

test('a neighbour of a state is not of that state', () => {
  const rows = `
    Russia PROPN 2 nsubj
    threatened VERB 0 root Tense=Past threaten
    Iran PROPN 4 nmod:poss
    neighbour NOUN 2 obj`;
  expect(sidesOf(rows)).toMatchObject([{ recipients: [['neighbour', null]] }]);
});

test('a threat with a condition is meant for whoever the condition binds', () => {
  const rows = `
    Russia PROPN 2 nsubj
    threatened VERB 0 root Tense=Past threaten
    to PART 4 mark
    retaliate VERB 2 xcomp VerbForm=Inf
    if SCONJ 7 mark
    Iran PROPN 7 nsubj
    attacks VERB 4 advcl VerbForm=Fin attack`;
  expect(sidesOf(rows)).toMatchObject([{ recipients: [['Iran', 'IRN']] }]);
});

test('people who protest are protesters', () => {
  const rows = `
    People NOUN 2 nsubj Number=Plur people
    marched VERB 0 root Tense=Past march
    against ADP 4 case
    Russia PROPN 2 obl`;
  expect(sidesOf(rows)).toMatchObject([{ actors: ['protesters'] }]);
});

test('what was done before somebody asks is not what they ask for', () => {
  const rows = (mark: string) => `
    Putin PROPN 2 nsubj
    asked VERB 0 root Tense=Past ask
    Iran PROPN 2 obj
    ${mark} SCONJ 6 mark
    Tajikistan PROPN 6 nsubj
    recalled VERB 2 advcl VerbForm=Fin recall
    envoys NOUN 6 obj`;
  expect(sidesOf(rows('after')).map(({ status }) => status)).toEqual(['occurred', 'occurred']);
});

test('what a state does with its troops at home is not done to itself', () => {
  const rows = (place: string) => `
    Putin PROPN 2 nsubj
    sends VERB 0 root Tense=Pres send
    near ADP 4 case
    ${place} PROPN 2 obl`;
  const recipients = (place: string) => sidesOf(rows(place))[0]?.recipients;
  expect(recipients('Tajikistan')).toEqual([['Tajikistan', 'TJK']]);
  expect(recipients('Russia')).toEqual([]);
});

test('where verbs come last a verb takes the nouns of its phrase before they are read as deeds', () => {
  const shared = {
    ...FILES.shared,
    languages: 'lang\tnull_subject\torder\nfa\tno\tsov\n',
    senses: `${FILES.shared.senses}\nlift\tSANCTION\t\t\t161\t-4\tstance\t\nsanction\tSANCTION\t\t\t163\t-7\tprotest\t`,
  };
  const own = {
    ...FILES.own,
    frames: `${FILES.own.frames}\nprotest\tN\tgen\tobj`,
    entries:
      'pattern\tpos\tsense\tneeds\nlift >obj sanctions\tV\tlift\tactor\nsanctions\tN\tsanction\tactor\n',
  };
  const { lexicon, problems } = compileLexicon('fa', { shared, own });
  expect(problems).toEqual([]);
  const rows = `
    Russia PROPN 4 nsubj
    sanctions NOUN 4 obj
    Iran PROPN 2 nmod
    lift VERB 0 root Tense=Past`;
  const drafts = findEvents(storyOf(sentenceOf(rows), lexicon, CAST), 0);
  expect(drafts.map((draft) => draft.sense.id)).toEqual(['lift']);
});

test('what several do to each other the first does to the others', () => {
  const rows = `
    Russia PROPN 4 nsubj
    and CCONJ 3 cc
    Iran PROPN 1 conj
    threatened VERB 0 root Tense=Past threaten
    each DET 4 obj
    other ADJ 5 fixed`;
  expect(sidesOf(rows)).toMatchObject([{ actors: ['Russia'], recipients: [['Iran', 'IRN']] }]);
});

test('what is coordinated with what is said, of no subject of its own, is done by whoever says so', () => {
  const rows = `
    Iran PROPN 2 nsubj
    says VERB 0 root Tense=Pres say
    names NOUN 4 nsubj
    matter VERB 2 ccomp
    and CCONJ 6 cc
    threatens VERB 4 conj Tense=Pres threaten
    Tajikistan PROPN 6 obj`;
  expect(sidesOf(rows)).toMatchObject([{ actors: ['Iran'], recipients: [['Tajikistan', 'TJK']] }]);
});

test('what is owned, in one word with its owner, stands for the owner', () => {
  const rows = `
    Russia PROPN 2 nsubj
    threatened VERB 0 root Tense=Past threaten
    Iranian PROPN 4 compound
    owned VERB 5 amod
    ship NOUN 2 obj`;
  const told = findEvents(
    storyOf(
      sentenceOf(rows),
      compileLexicon('en', {
        shared: FILES.shared,
        own: { ...FILES.own, classes: `${FILES.own.classes}owned\towned\n` },
      }).lexicon,
      { ...CAST, Iranian: ['IRN', 'state', 'IRN'] },
    ),
    0,
  );
  expect(told[0]?.recipients.map(({ referent }) => referent.id)).toEqual(['IRN']);
});

test('force that is threatened with is not whom the threat is meant for', () => {
  const rows = `
    Russia PROPN 2 nsubj
    threatened VERB 0 root Tense=Past threaten
    to PART 4 mark
    use VERB 2 xcomp VerbForm=Inf
    troops NOUN 4 obj`;
  const classes = `${FILES.own.classes}people\ttroops\npublic\ttroops\ntroops\ttroops\n`;
  const { lexicon } = compileLexicon('en', {
    shared: FILES.shared,
    own: { ...FILES.own, classes },
  });
  expect(findEvents(storyOf(sentenceOf(rows), lexicon), 0)[0]?.recipients).toEqual([]);
});

test('what is done to a palace or to headquarters is done to whoever they belong to', () => {
  const english = `
    Iran PROPN 2 nsubj
    shelled VERB 0 root Tense=Past shell
    the DET 4 det
    palace NOUN 2 obj
    of ADP 6 case
    Rahmon PROPN 4 nmod`;
  const russian = `
    Iran PROPN 2 nsubj
    обстрелял VERB 0 root Tense=Past обстрелять
    дворец NOUN 2 obj
    Rahmon PROPN 3 nmod Case=Gen`;
  for (const rows of [english, russian]) {
    expect(sidesOf(rows)).toMatchObject([{ actors: ['Iran'], recipients: [['Rahmon', 'TJK']] }]);
  }
});

test('what is done to a delegation is done to whoever leads it', () => {
  const rows = `
    Iran PROPN 2 nsubj
    warned VERB 0 root Tense=Past warn
    a DET 4 det
    team NOUN 2 obj
    led VERB 4 acl VerbForm=Part|Voice=Pass lead
    by ADP 7 case
    Rahmon PROPN 5 obl:agent`;
  expect(sidesOf(rows)).toMatchObject([{ recipients: [['Rahmon', 'TJK']] }]);
});

test('somebody of whom only the trade is told may stand behind "to", a name that nobody knows is a place', () => {
  const sent = (whom: string) => `
    Iran PROPN 2 nsubj
    sent VERB 0 root Tense=Past send
    units NOUN 2 obj _ unit
    to ADP 5 case
    ${whom} 2 obl`;
  expect(sidesOf(sent('journalist NOUN'))).toMatchObject([{ recipients: [['journalist', null]] }]);
  expect(sidesOf(sent('Xanth PROPN'))).toMatchObject([{ recipients: [] }]);
});

test('along a border with a state is against that state', () => {
  const english = `
    Russia PROPN 2 nsubj
    sent VERB 0 root Tense=Past send
    units NOUN 2 obj _ unit
    along ADP 6 case
    its PRON 6 nmod:poss
    border NOUN 2 obl
    with ADP 8 case
    Iran PROPN 6 nmod`;
  const russian = `
    Russia PROPN 2 nsubj
    послала VERB 0 root Tense=Past послать
    units NOUN 2 obj _ unit
    вдоль ADP 5 case
    границы NOUN 2 obl Case=Gen граница
    с ADP 7 case
    Iran PROPN 5 nmod Case=Ins`;
  for (const rows of [english, russian]) {
    expect(sidesOf(rows)).toMatchObject([{ actors: ['Russia'], recipients: [['Iran', 'IRN']] }]);
  }
});

test('whose a deed is suffered it, but with the victim behind the noun did it', () => {
  const shelling = `
    Russia PROPN 2 nmod:poss
    shelling NOUN 0 root`;
  const ofIran = `
    of ADP 4 case
    Iran PROPN 2 nmod`;
  expect(sidesOf(shelling)).toMatchObject([{ actors: [], recipients: [['Russia', 'RUS']] }]);
  expect(sidesOf(shelling + ofIran)).toMatchObject([
    { actors: ['Russia'], recipients: [['Iran', 'IRN']] },
  ]);
});

test('two who meet others whom nobody knows did not meet each other', () => {
  const met = (rest: string) => `
    Russia PROPN 4 nsubj
    and CCONJ 3 cc
    Iran PROPN 1 conj
    met VERB 0 root _ meet
    ${rest}`;
  const officials = met(`with ADP 6 case
    experts NOUN 4 obl _ expert`);
  expect(sidesOf(met('yesterday ADV 4 advmod'))[0]).toMatchObject({
    actors: ['Russia'],
    recipients: [['Iran', 'IRN']],
  });
  expect(sidesOf(officials)[0]).toMatchObject({ actors: ['Russia', 'Iran'], recipients: [] });
});

test('of whom somebody is the chief is not whom he scolds, but whom a crowd is of may be', () => {
  const scolded = `
    Rahmon PROPN 4 nsubj _ chief
    to ADP 3 case
    Iran PROPN 1 nmod
    scolded VERB 0 root Tense=Past scold
    Russia PROPN 4 obj`;
  const nobody = scolded.replace(/\n {4}Russia.*/, '');
  const crowd = { ...CAST, Rahmon: ['TJK-crowd', 'group', 'TJK'] } as const;
  expect(sidesOf(scolded)).toMatchObject([{ recipients: [['Russia', 'RUS']] }]);
  expect(sidesOf(nobody)).toMatchObject([{ actors: ['Rahmon'], recipients: [] }]);
  expect(sidesOf(nobody, crowd)).toMatchObject([{ recipients: [['Iran', 'IRN']] }]);
});

test('whom something is to be done to is not asked for it', () => {
  const rows = `
    Putin PROPN 2 nsubj
    asked VERB 0 root _ ask
    Rahmon PROPN 2 obj
    removed VERB 2 xcomp Tense=Past|VerbForm=Part`;
  expect(JSON.stringify(sidesOf(rows))).not.toContain('Rahmon');
});
