// Documents of the size of real ones, many of them, to measure room and speed: 400 words, 30 mentions,
// 10 events and 3 facts each, in four languages. Who deals with whom is as uneven as in the news
// (Zipf). Nothing of it is meant to be merged rightly; `corpus.mjs` is there for that.
import { documentId } from '../../dist/record/index.js';

const TYPES = {
  AGREE: [1, '057', 7],
  CONSULT: [1, '042', 28],
  SUPPORT: [1, '051', 6],
  CONCEDE: [1, '080', 2],
  COOPERATE: [2, '062', 10],
  AID: [2, '070', 6],
  RETREAT: [2, '087', 2],
  REQUEST: [3, '104', 6],
  ACCUSE: [3, '112', 8],
  REJECT: [3, '120', 4],
  THREATEN: [3, '130', 3],
  PROTEST: [3, '141', 3],
  SANCTION: [4, '163', 3],
  MOBILIZE: [4, '150', 3],
  COERCE: [4, '170', 4],
  ASSAULT: [4, '190', 9],
};
const SYMMETRIC = new Set(['AGREE', 'CONSULT', 'COOPERATE']);
const LETTERS = {
  en: 'etaoinshrdlucmfwyp',
  ru: 'оеаинтсрвлкмдпуяы',
  ar: 'ايلمنترهوبكدسعقفحج',
  fa: 'ایرندمهستوبکشگزخل',
};
const STATES = 190;

/** Numbers from a seed (mulberry32), the same everywhere. */
export function numbers(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (all) => all[below(all.length)],
    zipf: (n) => Math.floor(n ** next()) - 1,
  };
}

/** The `i`th word of a language's vocabulary. */
export function word(lang, i) {
  const letters = LETTERS[lang];
  let [rest, made] = [i * 7919 + 13, ''];
  do {
    made += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  } while (rest > 0 || made.length < 3);
  return made;
}

export const stateId = (i) => `X${String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))}`;

/** Document number `n` of a volume, ready for `store.put`. */
export function volumeEntry(n, seed = 1) {
  const r = numbers(seed * 1_000_003 + n);
  const lang = r.pick(['en', 'en', 'en', 'ru', 'ru', 'ar', 'ar', 'fa']);
  const sentence = () => {
    const words = Array.from({ length: 14 + r.below(18) }, () => word(lang, r.zipf(40_000)));
    return `${words.join(' ')}.`;
  };
  const sentences = Array.from({ length: 18 }, sentence);
  const text = sentences.join(' ');
  const spans = [];
  let at = 0;
  for (const one of sentences) {
    spans.push([at, at + one.length]);
    at += one.length + 1;
  }
  const published = new Date(Date.UTC(2015, 0, 1 + r.below(3650))).toISOString().slice(0, 10);
  // An article is about a few states and their people.
  const cast = Array.from({ length: 3 }, () => r.zipf(STATES));
  const actor = (span) => {
    const i = r.pick(cast);
    const state = {
      id: stateId(i),
      label: `State ${stateId(i)}`,
      kind: 'state',
      state: stateId(i),
    };
    const person = r.below(8);
    const who =
      r.next() < 0.6
        ? state
        : {
            id: `Q9${i}0${person}`,
            label: `Person ${stateId(i)} ${person}`,
            kind: 'person',
            state: stateId(i),
            as: `Minister of ${state.label}`,
          };
    return { span: [span[0], span[0] + 8], ...who, score: 0.93 };
  };
  const events = Array.from({ length: 10 }, (_, i) => event(r, spans[i], published, actor));
  const facts = Array.from({ length: 3 }, (_, i) => fact(r, i, spans[10 + i], published, cast));
  const mentions = Array.from({ length: 30 }, () => {
    const { as: _, ...one } = actor(spans[r.below(18)]);
    return one;
  });
  const outlet = `Outlet ${r.zipf(200)}`;
  const date = { date: published, precision: 'day', basis: 'given', why: 'Given.' };
  const title = `${sentences[0].slice(0, 60)}`;
  const id = documentId(text, { outlet, date: published });
  const blocks = [
    { span: [0, spans[0][1]], kind: 'title' },
    ...spans.slice(1).map((span) => ({ span, kind: 'body' })),
  ];
  return {
    document: {
      id,
      text,
      path: `articles/${published}/${n}.txt`,
      url: null,
      outlet,
      lang,
      title,
      published: date,
      blocks,
      repairs: [],
    },
    reading: { id, lang, published: date, title, events, facts, mentions, blocks, covered: true },
    readerVersion: 'volume',
  };
}

const OFFICES = ['President', 'Prime Minister', 'Foreign Minister', 'Minister of Health', 'Judge'];
const BODIES = 60;

/**
 * A fact of the kinds that reading finds, in its shares: of 114 facts in 68 documents of NTREX-128 92
 * say who holds an office, 6 who is a member of what, 9 give a number; none names a spell.
 */
function fact(r, i, span, published, cast) {
  const state = r.pick(cast);
  const year = Number(published.slice(0, 4));
  const kind = r.next();
  const rest = {
    id: `f${i}`,
    qualifiers: {},
    valid: null,
    polarity: true,
    saidBy: null,
    span,
    confidence: 0.8,
  };
  const person = (n) => ({
    span: [span[0], span[0] + 8],
    id: `Q9${state}0${n}`,
    label: `Person ${stateId(state)} ${n}`,
    kind: 'person',
    state: stateId(state),
    score: 0.93,
  });
  if (kind < 0.81) {
    const office = r.zipf(OFFICES.length + 1);
    // The first two offices change hands once; one telling in thirty names somebody else.
    const later = office < 2 && year >= 2018 + (state % 5) ? 5 + office : office;
    const who = r.next() < 0.97 ? later : r.below(8);
    const value = `${OFFICES[office]} of State ${stateId(state)}`;
    return { ...rest, subject: person(who), property: 'holds_office', value };
  }
  if (kind < 0.92) {
    const n = r.zipf(BODIES);
    const value = { span, id: `Q8${n}`, label: `Body ${n}`, kind: 'organisation', score: 0.9 };
    const subject = { ...person(0), id: stateId(state), label: `State ${stateId(state)}` };
    return { ...rest, subject: { ...subject, kind: 'state' }, property: 'member_of', value };
  }
  const n = r.below(8);
  const number = kind < 0.98 ? 25 + ((7 * state + n) % 50) + year - 2015 : r.below(5000);
  const property = kind < 0.98 ? 'age' : 'count';
  return { ...rest, subject: person(n), property, value: { number, unit: '', bound: 'exact' } };
}

function event(r, span, published, actor) {
  const type = r.pick(
    Object.entries(TYPES).flatMap(([name, [, , share]]) => Array(share).fill(name)),
  );
  const [quad, cameo] = TYPES[type];
  const day = new Date(Date.parse(published) - r.below(4) * 86_400_000).toISOString().slice(0, 10);
  const when =
    r.next() < 0.7
      ? {
          from: day,
          to: day,
          precision: 'day',
          text: 'on Tuesday',
          span: [span[0] + 9, span[0] + 19],
        }
      : null;
  const [a, b] = [actor(span), actor(span)];
  const where =
    r.next() < 0.3
      ? {
          id: `local:place/${a.state}-${r.below(6)}`,
          label: `City ${a.state} ${r.below(6)}`,
          state: a.state,
          lat: 38.56,
          lon: 68.77,
          span: [span[0], span[0] + 5],
        }
      : null;
  return {
    id: 'e',
    type,
    mode: r.next() < 0.5 ? 'visit' : null,
    contexts: ['diplomatic'],
    cameo,
    quad,
    goldstein: 2.8,
    actors: [a],
    recipients: a.id === b.id ? [] : [b],
    symmetric: SYMMETRIC.has(type),
    when,
    where,
    status: 'occurred',
    polarity: true,
    saidBy: r.next() < 0.2 ? actor(span) : null,
    trigger: { span: [span[0] + 10, span[0] + 14], lemma: 'meet' },
    span,
    also: [],
    figures:
      r.next() < 0.1
        ? [
            {
              of: 'killed',
              number: r.below(40) + 1,
              unit: '',
              bound: 'exact',
              span: [span[0], span[0] + 2],
            },
          ]
        : [],
    confidence: 0.5 + Math.round(r.next() * 45) / 100,
    why: { sense: 'meet', rule: 'meet/V >nsubj >obj' },
  };
}
