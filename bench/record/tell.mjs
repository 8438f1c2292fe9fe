// How one document tells a deed: what a reader makes of it, with everything that outlets leave out,
// round, contradict or get wrong. Each telling carries the truth that a merger has to find.
import { addDays, CONFUSED, DEEDS } from './world.mjs';

const LEMMAS = { en: 'act', ar: 'فعل', ru: 'действие', fa: 'کار' };

/** How outlets differ; every share is that of one telling. */
export const NOISE = {
  missingSide: 0.14,
  personForState: 0.3,
  bodyForState: 0.06,
  noMode: 0.25,
  otherType: 0.05,
  otherCode: 0.12,
  otherMode: 0.04,
  otherCity: 0.03,
  noPlace: 0.3,
  stateAsPlace: 0.15,
  noFigure: 0.35,
  roundedFigure: 0.2,
  bound: 0.12,
  lostDate: { fresh: 0.15, background: 0.35 },
};

/** Contradictions of a whole deed, drawn once: who tells the other version is drawn for each document. */
export function contradictions(random, deed, world) {
  const { kind } = deed;
  const conflict = DEEDS[kind].quad >= 3;
  const others = deed.actors[0]?.kind === 'person' ? statesmen(world, deed) : [];
  return {
    figure: deed.figures.length > 0 && random.chance(0.25) ? random.pick(deed.figures).of : null,
    factor: random.pick([0.4, 0.6, 1.5, 2, 2.5]),
    date: random.chance(0.06) ? addDays(deed.day, random.pick([-1, 1])) : null,
    denied: conflict && random.chance(0.12),
    identity: others.length > 0 && random.chance(0.07) ? random.pick(others) : null,
    attribution:
      ['strike', 'clash'].includes(kind) && random.chance(0.15)
        ? otherDoer(random, world, deed)
        : null,
  };
}

function statesmen(world, { actors }) {
  const state = world.states.find((one) => one.id === actors[0].state);
  return [state.leader, ...state.others].filter((person) => person.id !== actors[0].id);
}

function otherDoer(random, world, { doer, target }) {
  const all = [...world.groups, ...world.states];
  return random.pick(all.filter((one) => one.id !== doer.id && one.id !== target.id));
}

/**
 * One telling of a deed.
 * @param how `{lang, published, fresh, other}`; `other`: which contradictory version it follows, or null
 * @returns `{event, sentence, truth}`
 */
export function tell(random, deed, versions, how, world) {
  const { lang, published, other } = how;
  const plan = published < deed.day;
  let actors = other === 'attribution' ? [versions.attribution] : deed.actors;
  let recipients = deed.recipients;
  if (other === 'identity') actors = [versions.identity];
  const personal = other === 'identity';
  if (!personal) actors = actors.map((one) => named(random, one));
  recipients = recipients.map((one) => named(random, one));
  if (other === null || other === 'figure') {
    if (random.chance(NOISE.missingSide)) {
      if (random.chance(0.5)) actors = [];
      else recipients = [];
    }
  }
  const day = other === 'date' ? versions.date : deed.day;
  const { when, exact } = dated(random, day, how);
  const kind = DEEDS[deed.kind];
  const type = random.chance(NOISE.otherType) ? random.pick(CONFUSED[kind.type]) : kind.type;
  if (kind.symmetric && random.chance(0.5)) [actors, recipients] = [recipients, actors];
  const { figures, variants } = counted(random, deed, versions, other === 'figure');
  const status = other === 'denied' ? 'denied' : plan ? 'planned' : 'occurred';
  const sentence = sentenceOf(random, deed, { lang, actors, recipients, figures });
  const event = {
    type,
    mode: modeOf(random, type, kind),
    contexts: [],
    cameo:
      type === kind.type && !random.chance(NOISE.otherCode)
        ? kind.cameo
        : `${kind.cameo.slice(0, 2)}9`,
    quad: kind.quad,
    goldstein: 0,
    actors: actors.map(actor),
    recipients: recipients.map(actor),
    symmetric: kind.symmetric,
    when,
    where: place(random, deed, other, world),
    status,
    polarity: true,
    saidBy: null,
    also: [],
    figures,
    confidence: 0.5 + Math.round(random.next() * 45) / 100,
    why: { sense: deed.kind, rule: 'synthetic' },
  };
  return {
    event,
    sentence: { text: sentence, lemma: LEMMAS[lang] },
    truth: {
      deed: deed.id,
      version: versionOf(other, versions, exact),
      exactDay: exact ? day : null,
      other,
      variants,
      status,
      kind: deed.kind,
      names: [...actors, ...recipients]
        .filter(({ kind }) => kind === 'person')
        .map(({ id, state }) => `${state} ${id}`),
      doers: actors.map(({ id, state }) => state ?? id),
    },
  };
}

/** What contradicts is not the same merged event; what is vague about the contradiction is. */
function versionOf(other, versions, exact) {
  switch (other) {
    case 'date':
      return exact ? `@${versions.date}` : '';
    case 'denied':
      return '/denied';
    case 'identity':
      return `#${versions.identity.id}`;
    case 'attribution':
      return `!${versions.attribution.id}`;
    default:
      return '';
  }
}

function named(random, one) {
  if (one.kind === 'person' && random.chance(NOISE.personForState)) {
    return { id: one.state, label: one.as.split(' of ')[1], kind: 'state', state: one.state };
  }
  if (one.kind === 'state' && random.chance(NOISE.personForState)) return one.leader;
  return one.kind === 'state' && random.chance(NOISE.bodyForState) ? one.body : one;
}

function actor({ id, label, kind, state, as }) {
  return {
    span: [0, 1],
    id,
    label,
    kind,
    ...(state === null ? {} : { state }),
    score: 1,
    ...(as === undefined ? {} : { as }),
  };
}

function dated(random, day, { fresh, other }) {
  const lost = fresh ? NOISE.lostDate.fresh : NOISE.lostDate.background;
  const kind =
    other === 'date' || !random.chance(lost)
      ? 'day'
      : random.weighted(fresh ? { none: 6, month: 3 } : { month: 6, none: 2, year: 3 });
  const at = { day, month: day.slice(0, 7), year: day.slice(0, 4) }[kind];
  if (at === undefined) return { when: null, exact: false };
  const when = { from: at, to: at, precision: kind, text: null, span: null };
  return { when, exact: kind === 'day' };
}

function modeOf(random, type, kind) {
  if (type !== kind.type || random.chance(NOISE.noMode)) return null;
  return random.chance(NOISE.otherMode) ? 'other' : kind.mode;
}

function place(random, deed, other, world) {
  if (deed.where === null) return null;
  const host = world.states.find(({ id }) => id === deed.where.state);
  const where =
    other === null && random.chance(NOISE.otherCity) ? random.pick(host.cities) : deed.where;
  const sure = other === 'date' || other === 'attribution' || other === 'identity';
  if (!sure && random.chance(NOISE.noPlace)) return null;
  const asState = !sure && random.chance(NOISE.stateAsPlace);
  const id = asState ? where.state : where.id;
  return {
    id,
    label: asState ? where.state : where.label,
    state: where.state,
    lat: null,
    lon: null,
    span: [0, 1],
  };
}

function counted(random, deed, versions, contradicts) {
  const figures = [];
  const variants = [];
  for (const { of, number } of deed.figures) {
    const isOther = contradicts && of === versions.figure;
    if (!isOther && random.chance(NOISE.noFigure)) continue;
    let told = isOther ? Math.max(1, Math.round(number * versions.factor)) : number;
    if (isOther && told === number) told += 3;
    let bound = 'exact';
    let spread = 0;
    if (!isOther && told > 400 && random.chance(NOISE.roundedFigure)) {
      told = Math.round(told / 100) * 100;
      spread = 50;
      if (random.chance(0.5)) bound = 'about';
    } else if (!isOther && random.chance(NOISE.bound)) {
      bound = 'at-least';
      told = Math.max(1, told - random.between(0, 2));
    }
    figures.push({ of, number: told, unit: of === 'money' ? 'USD' : '', bound, span: [0, 1] });
    variants.push({ of, range: rangeOf(told, bound, spread) });
  }
  return { figures, variants };
}

/** All numbers that a telling allows. */
function rangeOf(number, bound, spread) {
  if (bound === 'at-least') return [number, Number.POSITIVE_INFINITY];
  if (bound === 'about') return [number * 0.95, number * 1.05];
  return [number - spread, number + spread];
}

function sentenceOf(random, deed, { lang, actors, recipients, figures }) {
  const own = random.some(deed.words[lang], random.between(3, 7));
  const names = [...actors, ...recipients].map(({ label }) => label);
  const filler = Array.from({ length: random.between(5, 12) }, () => deed.filler(random, lang));
  const numbers = figures.map(({ number }) => String(number));
  return `${[...names, ...random.some([...own, ...filler, ...numbers], 99)].join(' ')}.`;
}
