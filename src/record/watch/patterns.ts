import { participants, sideKey } from '../merge/index.js';
import type { Filter } from '../types.js';
import { dealingsOf } from './dealings.js';
import type { Asked } from './evaluate.js';
import { type Item, idOf } from './items.js';
import type { Alternative, DisputePattern, EventPattern, FactPattern } from './rule.js';

/** PLOVER's quad classes of conflict. */
const CONFLICT = new Set([3, 4]);

/** Whether something is like a pattern says. Dealings are worked out, never met. */
export function fits(item: Item, pattern: Alternative): boolean {
  if ('event' in pattern) return item.kind === 'event' && fitsEvent(item, pattern.event);
  if ('fact' in pattern) return item.kind === 'fact' && fitsFact(item, pattern.fact);
  if ('dispute' in pattern) return item.kind === 'dispute' && fitsDispute(item, pattern.dispute);
  return item.kind === 'dealings';
}

function among(
  values: readonly string[] | undefined,
  ...found: readonly (string | null)[]
): boolean {
  return values === undefined || found.some((one) => one !== null && values.includes(one));
}

function fitsEvent({ event }: Extract<Item, { kind: 'event' }>, pattern: EventPattern): boolean {
  const who = (actors: typeof event.actors) => actors.flatMap((one) => [one.id, sideKey(one)]);
  const denied = !event.polarity || event.status === 'denied';
  return (
    among(pattern.type, event.type) &&
    among(pattern.mode, event.mode) &&
    among(pattern.sense, event.why.sense) &&
    among(pattern.status, event.status) &&
    (pattern.happened === undefined || pattern.happened !== denied) &&
    (pattern.conflict === undefined || pattern.conflict === CONFLICT.has(event.quad)) &&
    among(pattern.actor, ...who(event.actors)) &&
    among(pattern.recipient, ...who(event.recipients)) &&
    among(pattern.party, ...who(participants(event))) &&
    among(pattern.place, event.where?.id ?? null, event.where?.state ?? null) &&
    among(pattern.counts, ...event.figures.map(({ of }) => of))
  );
}

function fitsFact({ fact }: Extract<Item, { kind: 'fact' }>, pattern: FactPattern): boolean {
  const { value } = fact;
  const ofValue =
    typeof value === 'string' ? value : 'id' in value ? value.id : String(value.number);
  const unit = typeof value === 'object' && 'unit' in value ? value.unit : null;
  return (
    among(pattern.property, fact.property) &&
    among(pattern.subject, fact.subject.id, sideKey(fact.subject)) &&
    among(pattern.value, ofValue) &&
    among(pattern.unit, unit) &&
    (pattern.holds === undefined || pattern.holds === fact.polarity)
  );
}

function fitsDispute(
  { dispute }: Extract<Item, { kind: 'dispute' }>,
  pattern: DisputePattern,
): boolean {
  return among(pattern.kind, dispute.kind) && among(pattern.label, dispute.about.label);
}

/** Everything in the store that fits a pattern and any of some narrower filters. */
export async function candidates(
  alternatives: readonly Alternative[],
  narrowed: readonly Filter[],
  asked: Asked,
): Promise<readonly Item[]> {
  const found = new Map<string, Item>();
  for (const pattern of alternatives) {
    for (const filter of narrowed) {
      for (const item of await ask(pattern, filter, asked)) {
        if (fits(item, pattern)) found.set(idOf(item), item);
      }
    }
  }
  return [...found.values()];
}

async function ask(pattern: Alternative, filter: Filter, asked: Asked): Promise<readonly Item[]> {
  if ('event' in pattern) {
    const items: Item[] = [];
    for (const one of eventFilters(pattern.event, filter)) {
      for (const event of await asked.events(one)) items.push({ kind: 'event', event });
    }
    return items;
  }
  if ('fact' in pattern) {
    const items: Item[] = [];
    for (const type of pattern.fact.property ?? [undefined]) {
      const facts = await asked.facts(type === undefined ? filter : { ...filter, type });
      for (const fact of facts) items.push({ kind: 'fact', fact });
    }
    return items;
  }
  if ('dispute' in pattern) {
    const disputes = await asked.disputes(filter);
    return disputes.map((dispute): Item => ({ kind: 'dispute', dispute }));
  }
  const dealings = await dealingsOf(pattern.dealings, filter, asked);
  return dealings.map((one): Item => ({ kind: 'dealings', dealings: one }));
}

/** A pattern as filters that a store answers from its indexes. */
function eventFilters(pattern: EventPattern, filter: Filter): readonly Filter[] {
  const mode = pattern.mode?.length === 1 ? { mode: pattern.mode[0]! } : {};
  const who = pattern.actor ?? pattern.recipient ?? pattern.party;
  const sides: Filter[] =
    who === undefined
      ? [filter]
      : who.map((id) =>
          filter.actor === undefined ? { ...filter, actor: id } : { ...filter, with: id },
        );
  return sides.flatMap((side) =>
    (pattern.type ?? [undefined]).map((type) => ({
      ...side,
      ...mode,
      ...(type === undefined ? {} : { type }),
    })),
  );
}
