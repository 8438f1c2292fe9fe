// The world of the synthetic corpus: invented states, people, places and the deeds among them.
// Nothing of it is news; only the shapes (who with whom, when, how often) follow news.

/** Kinds of deeds: PLOVER type, mode, CAMEO code, quad class, whether the sides may be swapped. */
export const DEEDS = {
  visit: { type: 'CONSULT', mode: 'visit', cameo: '042', quad: 1, symmetric: false, share: 12 },
  meeting: { type: 'CONSULT', mode: null, cameo: '040', quad: 1, symmetric: true, share: 16 },
  call: { type: 'CONSULT', mode: 'phone', cameo: '041', quad: 1, symmetric: true, share: 5 },
  accord: { type: 'AGREE', mode: null, cameo: '057', quad: 1, symmetric: true, share: 9 },
  trade: { type: 'COOPERATE', mode: null, cameo: '061', quad: 2, symmetric: true, share: 5 },
  drill: { type: 'COOPERATE', mode: null, cameo: '062', quad: 2, symmetric: true, share: 5 },
  aid: { type: 'AID', mode: null, cameo: '071', quad: 2, symmetric: false, share: 6 },
  praise: { type: 'SUPPORT', mode: null, cameo: '051', quad: 1, symmetric: false, share: 4 },
  demand: { type: 'REQUEST', mode: 'change', cameo: '100', quad: 3, symmetric: false, share: 4 },
  blame: { type: 'ACCUSE', mode: 'disapprove', cameo: '111', quad: 3, symmetric: false, share: 9 },
  threat: { type: 'THREATEN', mode: 'violence', cameo: '130', quad: 3, symmetric: false, share: 4 },
  sanction: { type: 'SANCTION', mode: null, cameo: '163', quad: 4, symmetric: false, share: 4 },
  strike: { type: 'ASSAULT', mode: 'aerial', cameo: '195', quad: 4, symmetric: false, share: 10 },
  clash: { type: 'ASSAULT', mode: 'firearms', cameo: '190', quad: 4, symmetric: false, share: 7 },
};

/** What a reader may take one type of deed for. */
export const CONFUSED = {
  CONSULT: ['COOPERATE', 'AGREE'],
  AGREE: ['COOPERATE', 'CONSULT'],
  COOPERATE: ['AGREE', 'CONSULT'],
  AID: ['SUPPORT', 'COOPERATE'],
  SUPPORT: ['COOPERATE'],
  REQUEST: ['THREATEN'],
  ACCUSE: ['REJECT', 'THREATEN'],
  THREATEN: ['ACCUSE'],
  SANCTION: ['COERCE'],
  ASSAULT: ['COERCE'],
};

/** Kinds of figures of a deed. */
export const COUNTED = {
  strike: ['killed', 'injured'],
  clash: ['killed', 'injured'],
  drill: ['troops'],
  aid: ['money'],
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** States with their leaders, ministers, bodies and cities, and groups that fight. */
export function makeWorld(random, { states = 40 } = {}) {
  const all = Array.from({ length: states }, (_, i) => {
    const id = `X${LETTERS[Math.floor(i / 26)]}${LETTERS[i % 26]}`;
    const state = { id, label: `State ${id}`, kind: 'state', state: id };
    const person = (n, as) => ({
      id: `Q9${String(i).padStart(3, '0')}${n}`,
      label: `Person ${id} ${n}`,
      kind: 'person',
      state: id,
      as: `${as} of ${state.label}`,
    });
    return {
      ...state,
      leader: person(1, 'President'),
      others: [
        person(2, 'Foreign Minister'),
        person(3, 'Defence Minister'),
        person(4, 'Deputy Foreign Minister'),
      ],
      body: { id: `local:org/${id}-army`, label: `${id} army`, kind: 'organisation', state: id },
      cities: Array.from({ length: 6 }, (_, c) => ({
        id: `local:place/${id}-${c}`,
        label: `City ${id} ${c}`,
        state: id,
      })),
    };
  });
  const groups = Array.from({ length: 8 }, (_, i) => {
    const home = random.pick(all);
    return { id: `local:group/g${i}`, label: `Group ${i}`, kind: 'group', state: null, home };
  });
  return { states: all, groups };
}

/** The day that lies `count` days after `date`. */
export function addDays(date, count) {
  return new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
}
