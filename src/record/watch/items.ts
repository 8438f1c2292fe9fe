import type { Actor } from '../../reading/index.js';
import { participants, sideKey } from '../merge/index.js';
import type { Dispute, MergedEvent, MergedFact, Source } from '../types.js';

/** How two states dealt with each other in two stretches of time. */
export interface Dealings {
  readonly id: string;
  readonly states: readonly [Actor, Actor];
  readonly before: { readonly conflict: number; readonly cooperation: number };
  readonly now: { readonly conflict: number; readonly cooperation: number };
  /** The day that parts the two stretches, and the last day. */
  readonly since: string;
  readonly until: string;
  readonly sources: readonly Source[];
}

/** Something that a pattern may find. */
export type Item =
  | { readonly kind: 'event'; readonly event: MergedEvent }
  | { readonly kind: 'fact'; readonly fact: MergedFact }
  | { readonly kind: 'dispute'; readonly dispute: Dispute }
  | { readonly kind: 'dealings'; readonly dealings: Dealings };

/** One value of a field: `key` is compared, `label` is for people. */
export interface Value {
  readonly key: string;
  readonly label: string;
}

export function idOf(item: Item): string {
  switch (item.kind) {
    case 'event':
      return item.event.id;
    case 'fact':
      return item.fact.id;
    case 'dispute':
      return item.dispute.id;
    case 'dealings':
      return item.dealings.id;
  }
}

export function sourcesOfItem(item: Item): readonly Source[] {
  switch (item.kind) {
    case 'event':
      return item.event.sources;
    case 'fact':
      return item.fact.sources;
    case 'dispute':
      return item.dispute.positions.flatMap(({ sources }) => sources);
    case 'dealings':
      return item.dealings.sources;
  }
}

/** The values of a field, see docs/watch.md; none where the thing has no such field. */
export function valuesOf(item: Item, field: string): readonly Value[] {
  const [base, part] = field.split('.');
  const values = baseValues(item, base!);
  if (part === undefined) return values.map(asValue);
  return values.flatMap((value) => partOf(value, part));
}

type Raw = Actor | Value | { readonly place: NonNullable<MergedEvent['where']> };

function asValue(raw: Raw): Value {
  if ('place' in raw) return { key: raw.place.id, label: raw.place.label };
  return 'key' in raw ? raw : { key: raw.id, label: raw.label };
}

function partOf(raw: Raw, part: string): readonly Value[] {
  const state = 'place' in raw ? raw.place.state : 'key' in raw ? null : sideKey(raw);
  switch (part) {
    case 'state':
      return state === null ? [] : [text(state)];
    case 'persons':
      return 'kind' in raw && raw.kind === 'person' ? [asValue(raw)] : [];
    default:
      return [];
  }
}

function text(value: string | number): Value {
  return { key: String(value), label: String(value) };
}

function baseValues(item: Item, base: string): readonly Raw[] {
  if (base === 'id') return [text(idOf(item))];
  if (base === 'told') {
    const days = sourcesOfItem(item).flatMap(({ published }) => published ?? []);
    return days.length === 0 ? [] : [text(days.sort()[0]!)];
  }
  switch (item.kind) {
    case 'event':
      return eventValues(item.event, base);
    case 'fact':
      return factValues(item.fact, base);
    case 'dispute':
      return disputeValues(item.dispute, base);
    case 'dealings':
      return dealingsValues(item.dealings, base);
  }
}

function eventValues(event: MergedEvent, base: string): readonly Raw[] {
  switch (base) {
    case 'type':
      return [text(event.type)];
    case 'mode':
      return event.mode === null ? [] : [text(event.mode)];
    case 'status':
      return [text(event.polarity ? event.status : 'denied')];
    case 'actors':
      return event.actors;
    case 'recipients':
      return event.recipients;
    case 'parties':
      return participants(event);
    case 'place':
      return event.where === null ? [] : [{ place: event.where }];
    case 'when':
      return event.when === null ? [] : [text(event.when.from)];
    case 'sources':
      return [text(event.independent)];
    case 'number':
      return event.figures.map(({ number, of }) => ({
        key: String(number),
        label: `${number} ${of}`,
      }));
    case 'label':
      return event.sources.slice(0, 1).map(({ quote }) => text(quote));
    default:
      return [];
  }
}

function factValues(fact: MergedFact, base: string): readonly Raw[] {
  const others = [fact.value, ...Object.values(fact.qualifiers)].flatMap((value) =>
    typeof value === 'object' && 'id' in value ? [value] : [],
  );
  switch (base) {
    case 'property':
    case 'type':
      return [text(fact.property)];
    case 'status':
      return [text(fact.polarity ? 'occurred' : 'denied')];
    case 'subject':
      return [fact.subject];
    case 'value':
      if (typeof fact.value === 'string') return [text(fact.value)];
      if ('id' in fact.value) return [fact.value];
      return [
        { key: String(fact.value.number), label: `${fact.value.number} ${fact.value.unit}`.trim() },
      ];
    case 'number':
      return typeof fact.value === 'object' && 'number' in fact.value
        ? [text(fact.value.number)]
        : [];
    case 'parties':
      return [fact.subject, ...others];
    case 'when':
      return fact.valid === null ? [] : [text(fact.valid.from)];
    case 'sources':
      return [text(fact.independent)];
    case 'label':
      return fact.sources.slice(0, 1).map(({ quote }) => text(quote));
    default:
      return [];
  }
}

function disputeValues({ kind, about, positions }: Dispute, base: string): readonly Raw[] {
  switch (base) {
    case 'kind':
      return [text(kind)];
    case 'label':
      return [text(about.label)];
    case 'positions':
    case 'value':
      return positions.map(({ value }) => text(value));
    default:
      return [];
  }
}

function dealingsValues(
  { states, before, now, since, until }: Dealings,
  base: string,
): readonly Raw[] {
  switch (base) {
    case 'states':
    case 'parties':
      return states;
    case 'when':
      return [text(since)];
    case 'value':
      return [text(until)];
    case 'conflictbefore':
      return [text(before.conflict)];
    case 'conflictnow':
      return [text(now.conflict)];
    case 'cooperationbefore':
      return [text(before.cooperation)];
    case 'cooperationnow':
      return [text(now.cooperation)];
    default:
      return [];
  }
}
