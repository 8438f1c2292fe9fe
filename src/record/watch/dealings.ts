import type { Actor } from '../../reading/index.js';
import { shortHash } from '../ids.js';
import { addDays, daysOf } from '../merge/dates.js';
import { participants, sideKey } from '../merge/index.js';
import type { Filter, MergedEvent } from '../types.js';
import type { Asked } from './evaluate.js';
import type { Dealings } from './items.js';

/** PLOVER's quad classes of conflict. */
const CONFLICT = new Set([3, 4]);
/** Sources that stand for dealings: the latest ones. */
const MOST_SOURCES = 10;

/**
 * The dealings of pairs of states: of each pair that has at least `least` dated deeds in both of
 * two stretches of `days` days, the second of which ends with the last deed.
 */
export async function dealingsOf(
  { days, least }: { readonly days: number; readonly least: number },
  filter: Filter,
  asked: Asked,
): Promise<readonly Dealings[]> {
  const pairs = new Map<string, { states: [Actor, Actor]; events: MergedEvent[] }>();
  for (const event of await asked.events(filter)) {
    if (event.when === null || event.when.from.length === 4 || !happened(event)) continue;
    const states = pairOf(event);
    if (states === null) continue;
    const key = states.map(({ id }) => id).join(' ');
    const pair = pairs.get(key) ?? { states, events: [] };
    pair.events.push(event);
    pairs.set(key, pair);
  }
  return [...pairs].flatMap(([key, { states, events }]) => {
    const until = events
      .map(({ when }) => daysOf(when!).last)
      .sort()
      .at(-1)!;
    const since = addDays(until, -days);
    const first = addDays(since, -days);
    const now = events.filter(({ when }) => daysOf(when!).first >= since);
    const before = events.filter(({ when }) => {
      const day = daysOf(when!).first;
      return day >= first && day < since;
    });
    if (now.length < least || before.length < least) return [];
    const sources = [...before, ...now]
      .flatMap((one) => one.sources.slice(0, 1))
      .slice(-MOST_SOURCES);
    const id = `w${shortHash('dealings', key, days)}`;
    return [{ id, states, before: counted(before), now: counted(now), since, until, sources }];
  });
}

function happened({ status, polarity }: MergedEvent): boolean {
  return polarity && (status === 'occurred' || status === 'ongoing');
}

/** The two states of a deed between two; null where it is between more, fewer or others. */
function pairOf(event: MergedEvent): [Actor, Actor] | null {
  const states = new Map<string, Actor>();
  for (const actor of participants(event)) {
    const id = sideKey(actor);
    if (!/^[A-Z]{3}$/.test(id)) return null;
    const known = states.get(id);
    if (known === undefined || actor.id === id)
      states.set(id, actor.id === id ? actor : asState(actor));
  }
  const found = [...states.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return found.length === 2 ? [found[0]!, found[1]!] : null;
}

function asState(actor: Actor): Actor {
  return { ...actor, id: actor.state!, label: actor.state!, kind: 'state' };
}

function counted(events: readonly MergedEvent[]): Dealings['now'] {
  const conflict = events.filter(({ quad }) => CONFLICT.has(quad)).length;
  return { conflict, cooperation: events.length - conflict };
}
