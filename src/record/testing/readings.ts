import { span } from '../../base/index.js';
import type { EntityId } from '../../identity/index.js';
import type { Actor, Fact, Figure, ReadEvent, Reading, When, Where } from '../../reading/index.js';
import { documentId } from '../ids.js';
import type { Entry } from '../types.js';

/** Someone in a role: `actor('RUS')`, `actor('Q7747', 'Vladimir Putin', 'RUS')`. */
export function actor(id: string, label = id, state: string | null = stateOf(id)): Actor {
  return {
    span: span(0, 1),
    id: id as EntityId,
    label,
    kind: stateOf(id) === id ? 'state' : id.startsWith('Q') ? 'person' : 'group',
    ...(state === null ? {} : { state: state as EntityId }),
    score: 1,
  };
}

function stateOf(id: string): string | null {
  return /^[A-Z]{3}$/.test(id) ? id : null;
}

/** A date as a reading has it, with the precision that it is written in. */
export function when(from: string, to = from): When {
  const precision = from.length === 10 ? 'day' : from.length === 7 ? 'month' : 'year';
  return { from, to, precision, text: null, span: null };
}

/** A place: `where('Dushanbe', 'TJK')`. */
export function where(label: string, state: string | null): Where {
  return {
    id: `local:${label}` as EntityId,
    label,
    state: state as EntityId | null,
    lat: null,
    lon: null,
    span: span(0, 1),
  };
}

/** A number that belongs to a deed. */
export function figure(of: string, number: number, bound: Figure['bound'] = 'exact'): Figure {
  return { of, number, unit: '', bound, span: span(0, 1) };
}

/** An event with sides in a line: a meeting unless `more` says otherwise. */
export function event(
  actors: readonly Actor[],
  recipients: readonly Actor[],
  more: Partial<ReadEvent> = {},
): ReadEvent {
  return {
    id: 'e1',
    type: 'CONSULT',
    mode: null,
    contexts: [],
    cameo: '040',
    quad: 1,
    goldstein: 1,
    actors,
    recipients,
    symmetric: true,
    when: null,
    where: null,
    status: 'occurred',
    polarity: true,
    saidBy: null,
    trigger: { span: span(0, 1), lemma: 'meet' },
    span: span(0, 1),
    also: [],
    figures: [],
    confidence: 0.8,
    why: { sense: 'meet', rule: 'test' },
    ...more,
  };
}

/** A fact. */
export function fact(
  subject: Actor,
  property: string,
  value: Fact['value'],
  more: Partial<Fact> = {},
): Fact {
  return {
    id: 'f1',
    subject,
    property,
    value,
    qualifiers: {},
    valid: null,
    polarity: true,
    saidBy: null,
    span: span(0, 1),
    confidence: 0.8,
    ...more,
  };
}

/** What a document of a test is made of. */
export interface Sketch {
  readonly text: string;
  readonly events?: readonly ReadEvent[];
  readonly facts?: readonly Fact[];
  readonly outlet?: string;
  readonly lang?: string;
  readonly published?: string;
  readonly title?: string;
  readonly path?: string;
}

/** An entry whose events and facts are carried by the whole text, unless they say otherwise. */
export function entry(sketch: Sketch): Entry {
  const { text, events = [], facts = [], outlet = null, lang = 'en', title = null } = sketch;
  const id = documentId(text, { outlet });
  const whole = span(0, text.length);
  const published =
    sketch.published === undefined
      ? null
      : ({ date: sketch.published, precision: 'day', basis: 'given', why: 'Given.' } as const);
  const reading: Reading = {
    id,
    lang,
    published,
    title,
    events: events.map((one, i) => ({
      ...one,
      span: one.span[1] === 1 ? whole : one.span,
      trigger: { ...one.trigger, span: span(i, i + 1) },
    })),
    facts: facts.map((one) => ({ ...one, span: one.span[1] === 1 ? whole : one.span })),
    mentions: [],
    blocks: [],
    covered: true,
  };
  return {
    document: {
      id,
      text,
      path: sketch.path ?? null,
      url: null,
      outlet,
      lang,
      title,
      published,
      blocks: [],
      repairs: [],
    },
    reading,
    readerVersion: 'test',
  };
}
