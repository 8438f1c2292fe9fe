import type { z } from 'zod';
import type { DatePrecision, DateRange, Span } from '../../base/index.js';
import type { EntityId } from '../../identity/index.js';
import type { Actor, EventType, Fact, ReadEvent, When, Where } from '../../reading/index.js';
import type { changesShape } from './shapes.js';
import type { Decision } from './types.js';

type Changes = z.infer<typeof changesShape>;
type Marked = NonNullable<Changes['subject']>;
type MarkedEvent = Extract<Decision, { kind: 'add-event' }>['event'];
type MarkedFact = Extract<Decision, { kind: 'add-fact' }>['fact'];

/** What goes with a type that a person gives: its CAMEO root, PLOVER's quad class and score. */
const OF_TYPE: Readonly<Record<EventType, readonly [string, ReadEvent['quad'], number]>> = {
  AGREE: ['030', 1, 2.5],
  CONSULT: ['040', 1, 2.5],
  SUPPORT: ['050', 1, 5],
  CONCEDE: ['080', 1, 4.5],
  COOPERATE: ['060', 2, 9.5],
  AID: ['070', 2, 10],
  RETREAT: ['087', 2, 6.5],
  REQUEST: ['100', 3, 0],
  ACCUSE: ['110', 3, 3],
  REJECT: ['120', 3, -2],
  THREATEN: ['130', 3, -3.5],
  PROTEST: ['140', 4, -5],
  SANCTION: ['160', 4, -6],
  MOBILIZE: ['150', 4, -5.5],
  COERCE: ['170', 4, -7],
  ASSAULT: ['190', 4, -9],
};

/** An event or fact with a person's changes. Changes that it has no place for change nothing. */
export function apply(what: ReadEvent | Fact, changes: Changes): ReadEvent | Fact {
  return 'property' in what ? changedFact(what, changes) : changedEvent(what, changes);
}

function changedEvent(event: ReadEvent, changes: Changes): ReadEvent {
  const { type, mode, status, polarity, actors, recipients, when, where } = changes;
  const retyped =
    type === undefined || type === event.type ? {} : { type, mode: null, ...scored(type) };
  return {
    ...event,
    ...retyped,
    ...(mode === undefined ? {} : { mode }),
    ...(status === undefined ? {} : { status }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(actors === undefined ? {} : { actors: actors.map((one) => actorOf(one, event.span)) }),
    ...(recipients === undefined
      ? {}
      : { recipients: recipients.map((one) => actorOf(one, event.span)) }),
    ...(when === undefined ? {} : { when: whenOf(when) }),
    ...(where === undefined ? {} : { where: whereOf(where, event.span) }),
  };
}

function changedFact(fact: Fact, changes: Changes): Fact {
  const { property, subject, value, valid, polarity } = changes;
  return {
    ...fact,
    ...(property === undefined ? {} : { property }),
    ...(subject === undefined ? {} : { subject: actorOf(subject, fact.span) }),
    ...(value === undefined ? {} : { value: asValue(value, fact.span) }),
    ...(valid === undefined ? {} : { valid: rangeOf(valid) }),
    ...(polarity === undefined ? {} : { polarity }),
  };
}

/** An event that a person marked. */
export function eventOf(judgement: string, at: Span, marked: MarkedEvent): ReadEvent {
  return {
    id: `e${judgement}`,
    type: marked.type,
    mode: marked.mode,
    contexts: [],
    ...scored(marked.type),
    actors: marked.actors.map((one) => actorOf(one, at)),
    recipients: marked.recipients.map((one) => actorOf(one, at)),
    symmetric: marked.symmetric,
    when: whenOf(marked.when),
    where: whereOf(marked.where, at),
    status: marked.status,
    polarity: marked.polarity,
    saidBy: null,
    trigger: { span: at, lemma: '' },
    span: at,
    also: [],
    figures: [],
    confidence: 1,
    why: { sense: 'marked', rule: `judgement ${judgement}` },
  };
}

/** A fact that a person marked. */
export function factOf(judgement: string, at: Span, marked: MarkedFact): Fact {
  return {
    id: `f${judgement}`,
    subject: actorOf(marked.subject, at),
    property: marked.property,
    value: asValue(marked.value, at),
    qualifiers: {},
    valid: rangeOf(marked.valid),
    polarity: marked.polarity,
    saidBy: null,
    span: at,
    confidence: 1,
  };
}

function scored(type: EventType): Pick<ReadEvent, 'cameo' | 'quad' | 'goldstein'> {
  const [cameo, quad, goldstein] = OF_TYPE[type];
  return { cameo, quad, goldstein };
}

function actorOf({ id, label, kind, state }: Marked, at: Span): Actor {
  const of = state ?? (kind === 'state' ? id : null);
  return {
    span: at,
    id: id as EntityId,
    label,
    kind,
    score: 1,
    ...(of === null ? {} : { state: of as EntityId }),
  };
}

function whereOf(place: Marked | null, at: Span): Where | null {
  if (place === null) return null;
  const { id, label, state } = place;
  return {
    id: id as EntityId,
    label,
    state: state as EntityId | null,
    lat: null,
    lon: null,
    span: at,
  };
}

function asValue(value: MarkedFact['value'], at: Span): Fact['value'] {
  return typeof value === 'object' && 'id' in value ? actorOf(value, at) : value;
}

const PRECISION: Readonly<Record<number, DatePrecision>> = { 4: 'year', 7: 'month', 10: 'day' };

function rangeOf(range: { from: string; to: string } | null): DateRange | null {
  return range === null ? null : { ...range, precision: PRECISION[range.from.length] ?? 'day' };
}

function whenOf(range: { from: string; to: string } | null): When | null {
  const dates = rangeOf(range);
  return dates === null ? null : { ...dates, text: null, span: null };
}
