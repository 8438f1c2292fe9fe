import { expect, test } from 'vitest';
import { span } from '../../base/index.js';
import { type EntityId, type EntityKind, localId } from '../../identity/index.js';
import type { Lexicon, Sense } from '../lexicon/types.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import type { EventType } from '../types.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { withSidesOfStory } from './sides-of-story.js';

/** A story that speaks of Tajikistan three times and of Iran once. */
const STORY = storyOf(
  sentenceOf(
    'Tajikistan PROPN 0 root\nRahmon PROPN 1 conj\nTajikistan PROPN 1 conj\nIran PROPN 1 conj',
  ),
  emptyLexicon('en'),
);
const OF_ONE_STATE = storyOf(sentenceOf('Rahmon PROPN 0 root'), emptyLexicon('en'));

function party(label: string, kind: EntityKind, state: string | null, isNamed = true): Party {
  const id = isNamed ? (label as EntityId) : localId(kind, label);
  const referent = { id, label, kind, state: state as EntityId | null, as: null };
  const mention = {
    sentence: 0,
    words: [0, 1] as const,
    head: 0,
    span: span(0, 1),
    form: isNamed ? ('name' as const) : ('description' as const),
    referents: [referent],
    certainty: 'sure' as const,
    score: 1,
    why: '',
    nested: false,
  };
  return { referent, mention, score: 1, firm: true };
}

const RUSSIA = party('RUS', 'state', 'RUS');
const IRAN = party('IRN', 'state', 'IRN');
const PROTESTERS = party('protesters', 'group', null, false);
const PEOPLE = party('people', 'group', null, false);
const POLICE = party('police', 'organisation', null, false);

function draft(
  type: EventType,
  actors: readonly Party[],
  recipients: readonly Party[],
  frame = 'stance',
): Draft {
  return {
    sense: { id: type.toLowerCase(), type, frame, quad: 3, implied: [] } as unknown as Sense,
    sentence: 0,
    head: 0,
    status: 'occurred',
    actors,
    recipients,
    where: null,
    needs: [],
    sayers: [],
    above: [],
    rule: 'word/V',
  } as Partial<Draft> as Draft;
}

function sidesOf(drafts: readonly Draft[], story = STORY) {
  const label = ({ referent: { label, kind, state } }: Party) =>
    state === null || kind === 'state' ? label : `${label} ${state}`;
  return withSidesOfStory(story, drafts).map(({ actors, recipients }) => [
    actors.map(label).join(' '),
    recipients.map(label).join(' '),
  ]);
}

test('who answers answers whoever dealt with them last', () => {
  const accused = draft('ACCUSE', [RUSSIA], [IRAN]);
  expect(sidesOf([accused, draft('THREATEN', [IRAN], [])])[1]).toEqual(['IRN', 'RUS']);
  const met = draft('CONSULT', [RUSSIA], [IRAN]);
  expect(sidesOf([met, draft('SANCTION', [RUSSIA], [])])[1]).toEqual(['RUS', 'IRN']);
});

test('whom concessions, demands, refusals and agreements answer the story tells too seldom', () => {
  const asked = draft('REQUEST', [RUSSIA], [IRAN]);
  expect(sidesOf([asked, draft('REJECT', [IRAN], [])])[1]).toEqual(['IRN', '']);
  expect(sidesOf([asked, draft('AGREE', [IRAN], [])])[1]).toEqual(['IRN', '']);
  expect(sidesOf([asked, draft('CONCEDE', [IRAN], [])])[1]).toEqual(['IRN', '']);
  expect(sidesOf([asked, draft('REQUEST', [IRAN], [])])[1]).toEqual(['IRN', '']);
});

test('a crowd that somebody came to see is not threatened', () => {
  const seen = draft('CONSULT', [RUSSIA], [PEOPLE]);
  expect(sidesOf([seen, draft('THREATEN', [RUSSIA], [])])[1]?.[1]).not.toContain('people');
});

test('leaders of whom nothing else is said are the two who met just before', () => {
  const [putin, xi] = [party('Putin', 'person', 'RUS'), party('Xi', 'person', 'CHN')];
  const leaders = party('leaders', 'group', null, false);
  const signed = draft('SUPPORT', [leaders], [], 'agreement');
  const told = [draft('CONSULT', [putin], [xi]), signed];
  expect(sidesOf(told, OF_ONE_STATE)[1]?.[0]).toBe('Putin RUS Xi CHN');
  expect(sidesOf([signed], OF_ONE_STATE)[0]?.[0]).not.toContain('Putin');
});

test('people without a name who are held after a protest were protesters, held by the state there', () => {
  const told = [
    draft('PROTEST', [PROTESTERS], [], 'protest'),
    draft('COERCE', [], [PEOPLE], 'custody'),
  ];
  expect(sidesOf(told, OF_ONE_STATE)).toEqual([
    ['protesters TJK', 'Tajikistan'],
    ['Tajikistan', 'protesters TJK'],
  ]);
});

test('a body of no state named is of the state that the story is on', () => {
  expect(sidesOf([draft('ASSAULT', [POLICE], [], 'violence')])).toEqual([['police TJK', '']]);
});

test('a deed towards nobody named is towards the only other state of the story', () => {
  const rahmon = party('Q57366', 'person', 'TJK');
  expect(sidesOf([draft('REJECT', [rahmon], [])])).toEqual([['Q57366 TJK', 'Iran']]);
  expect(sidesOf([draft('REJECT', [rahmon], [])], OF_ONE_STATE)).toEqual([['Q57366 TJK', '']]);
});

test('a side that a clause names stays as it is', () => {
  const told = [draft('ACCUSE', [RUSSIA], [IRAN])];
  expect(withSidesOfStory(STORY, told)[0]).toEqual(told[0]);
});

test('police who tell of arrests made them', () => {
  const arrest = { ...draft('COERCE', [], [PROTESTERS], 'custody'), sayers: [POLICE] };
  const [settled] = withSidesOfStory(OF_ONE_STATE, [arrest]);
  expect(settled?.actors.map(({ referent }) => referent.label)).toEqual(['police']);
});

test('words that name nobody are not taken to answer whoever acted last', () => {
  const rahmon = party('Q57366', 'person', 'TJK');
  const rival = party('Kabiri', 'person', 'TJK');
  const told = [draft('REQUEST', [rival], []), draft('ACCUSE', [rahmon], [])];
  expect(sidesOf(told, OF_ONE_STATE)[1]).toEqual(['Q57366 TJK', '']);
});

test('who replies replies to whoever turned to them, not to others that they dealt with since', () => {
  const told = [
    draft('REQUEST', [RUSSIA], [IRAN]),
    draft('SUPPORT', [IRAN], [party('Rahmon', 'person', 'TJK')]),
    draft('THREATEN', [IRAN], []),
  ];
  expect(sidesOf(told)[2]).toEqual(['IRN', 'RUS']);
});

test('a noun for deeds of a type means the last deed of that type', () => {
  const story = storyOf(
    sentenceOf('rejected VERB 0 root _ reject\ncriticism NOUN 1 obj'),
    withNoun('criticism', 'ACCUSE'),
  );
  const told = [
    draft('ACCUSE', [RUSSIA], [party('Rahmon', 'person', 'TJK')]),
    draft('REQUEST', [party('Kabiri', 'person', 'TJK')], [IRAN]),
    draft('REJECT', [IRAN], []),
  ];
  expect(sidesOf(told, story)[2]).toEqual(['IRN', 'RUS']);
});

test('a recipient of whom nobody knows whom it means is not taken for somebody else', () => {
  const told = sentenceOf('urged VERB 0 root _ urge\nsides NOUN 1 obj');
  const story = storyOf(told, emptyLexicon('en'), { sides: null });
  const drafts = [draft('ACCUSE', [RUSSIA], [IRAN]), draft('REQUEST', [IRAN], [])];
  expect(sidesOf(drafts, story)[1]).toEqual(['IRN', '']);
});

test('"this step" means whoever did what was told last, not who judged it before', () => {
  const lexicon = {
    ...emptyLexicon('en'),
    classes: new Map([
      ['pointing', new Set(['this'])],
      ['deed', new Set(['step'])],
    ]),
  };
  const story = storyOf(
    sentenceOf('condemned VERB 0 root _ condemn\nthis DET 3 det\nstep NOUN 1 obj'),
    lexicon,
  );
  const told = [
    draft('COERCE', [RUSSIA], [party('Kabiri', 'person', null)]),
    draft('ACCUSE', [party('Rahmon', 'person', 'TJK')], [RUSSIA]),
    draft('ACCUSE', [IRAN], []),
  ];
  expect(sidesOf(told, story)[2]).toEqual(['IRN', 'RUS']);
});

test('who condemns an arrest condemns whoever arrested, not who was arrested', () => {
  const told = sentenceOf('condemned VERB 0 root\narrest NOUN 1 obj\nactivists NOUN 2 nmod');
  const story = storyOf(told, emptyLexicon('en'));
  const victims = party('activists', 'group', 'TJK', false);
  const arrest = { ...draft('COERCE', [RUSSIA], [victims], 'custody'), head: 1 };
  expect(sidesOf([draft('ACCUSE', [IRAN], [victims]), arrest], story)[0]).toEqual(['IRN', 'RUS']);
  expect(sidesOf([draft('ACCUSE', [RUSSIA], [victims]), arrest], story)[0]).toEqual([
    'RUS',
    'activists TJK',
  ]);
});

test('whoever is asked to free people holds them', () => {
  const demand = draft('REQUEST', [RUSSIA], [party('prisoners', 'group', null, false)], 'request');
  const release = { ...demand, sense: { ...demand.sense, id: 'call-release' } };
  expect(sidesOf([release], OF_ONE_STATE)[0]).toEqual(['RUS', 'Tajikistan']);
});

function withNoun(noun: string, type: EventType) {
  const entry = { pattern: { pos: 'N' }, sense: { type } };
  return { ...emptyLexicon('en'), entries: new Map([[noun, [entry]]]) } as unknown as Lexicon;
}

test('who mediates does so between those who agreed', () => {
  const qatar = party('QAT', 'state', 'QAT');
  const agreed = draft('AGREE', [RUSSIA], [IRAN], 'agreement');
  const told = [
    { ...agreed, sense: { ...agreed.sense, symmetric: true } },
    draft('CONSULT', [qatar], [], 'mediation'),
  ];
  expect(sidesOf(told)[1]).toEqual(['QAT', 'RUS IRN']);
});

test('people are held by the state where they are, whatever state they are of', () => {
  const journalist = party('journalist', 'person', 'IRN', false);
  const held = {
    ...draft('COERCE', [], [journalist], 'custody'),
    where: party('TJK', 'state', 'TJK'),
  };
  expect(sidesOf([held], OF_ONE_STATE)).toEqual([['Tajikistan', 'journalist IRN']]);
});

test('who goes on to warn in the same sentence warns whom he addressed', () => {
  const story = storyOf(
    sentenceOf('asked VERB 0 root\nand CCONJ 3 cc\nwarned VERB 1 conj'),
    emptyLexicon('en'),
  );
  const told = [
    draft('REQUEST', [RUSSIA], [IRAN]),
    { ...draft('THREATEN', [RUSSIA], []), head: 2 },
  ];
  expect(sidesOf(told, story)[1]).toEqual(['RUS', 'IRN']);
});

test('whose release is called for is asked of those who took him', () => {
  const kabiri = party('Kabiri', 'person', 'TJK');
  const call = draft('REQUEST', [RUSSIA], [kabiri]);
  const told = [
    draft('SANCTION', [IRAN], [kabiri], 'custody'),
    { ...call, sense: { ...call.sense, id: 'call-release' } },
  ];
  expect(sidesOf(told)[1]).toEqual(['RUS', 'IRN']);
});

test('who frees people is whoever took them', () => {
  const kabiri = party('Kabiri', 'person', null);
  const told = [
    draft('SANCTION', [IRAN], [kabiri], 'custody'),
    draft('RETREAT', [], [kabiri], 'custody'),
  ];
  expect(sidesOf(told)[1]).toEqual(['IRN', 'Kabiri']);
});

test('what another state does in a story on one it does to that one', () => {
  const held = { ...draft('SANCTION', [RUSSIA], []), rule: 'hold/V' };
  expect(sidesOf([held], STORY)[0]).toEqual(['RUS', 'Tajikistan']);
  const own = { ...draft('SANCTION', [party('TJK', 'state', 'TJK')], []), rule: 'hold/V' };
  expect(sidesOf([own], STORY)[0]).toEqual(['TJK', '']);
});

test('what one of two states says the other did befell it', () => {
  const two = storyOf(
    sentenceOf(
      'Tajikistan PROPN 0 root\nsaid VERB 1 conj\nshelled VERB 2 ccomp\nIran PROPN 1 conj',
    ),
    emptyLexicon('en'),
  );
  const mosque = party('mosque', 'facility', null, false);
  const accusation = { ...draft('ACCUSE', [party('TJK', 'state', 'TJK')], [IRAN]), head: 1 };
  const deed = { ...draft('ASSAULT', [IRAN], [mosque], 'violence'), head: 2, above: [1] };
  expect(sidesOf([accusation, deed], two)[1]).toEqual(['IRN', 'Tajikistan']);
});

test('what somebody asks others to do is against whom he accuses beside it', () => {
  const story = storyOf(
    sentenceOf('accused VERB 0 root\nurged VERB 1 conj\nimpose VERB 2 xcomp'),
    emptyLexicon('en'),
  );
  const rahmon = party('Rahmon', 'person', 'TJK');
  const council = party('council', 'organisation', null);
  const blamed = draft('ACCUSE', [rahmon], [IRAN]);
  const asked = { ...draft('REQUEST', [rahmon], [council]), head: 1 };
  const imposed = { ...draft('SANCTION', [council], []), head: 2, above: [1] };
  expect(sidesOf([blamed, asked, imposed], story)[2]).toEqual(['council', 'IRN']);
  expect(sidesOf([asked, imposed], story)[1]).toEqual(['council', '']);
});

test('whom somebody talks to is warned by what he goes on to say, a crowd that he visits is not', () => {
  const story = storyOf(sentenceOf('phoned VERB 0 root\nwarned VERB 1 conj'), emptyLexicon('en'));
  const talked = (to: Party) => draft('CONSULT', [RUSSIA], [to], 'meeting');
  const warned = draft('THREATEN', [RUSSIA], []);
  const warning = { ...warned, head: 1, sense: { ...warned.sense, id: 'warn' } };
  expect(sidesOf([talked(IRAN), warning], story)[1]).toEqual(['RUS', 'IRN']);
  expect(sidesOf([talked(PEOPLE), warning], story)[1]?.[1]).not.toContain('people');
});

test('"the neighbour" is the state of which whoever acts told something just before, a guest whom he met', () => {
  const neighbour = party('small neighbour', 'organisation', null, false);
  const guest = party('guest', 'person', null, false);
  const cut = draft('SANCTION', [RUSSIA], [IRAN]);
  const accused = { ...draft('ACCUSE', [RUSSIA], [neighbour]), head: 1 };
  expect(sidesOf([cut, accused])[1]).toEqual(['RUS', 'Iran']);
  const thanked = { ...draft('SUPPORT', [RUSSIA], [guest]), head: 1 };
  expect(sidesOf([cut, thanked])[1]).toEqual(['RUS', 'guest TJK']);
  expect(sidesOf([draft('CONSULT', [RUSSIA], [IRAN]), thanked])[1]).toEqual(['RUS', 'IRN']);
});
