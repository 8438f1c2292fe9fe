import { z } from 'zod';
import { participants, sideKey } from '../merge/index.js';
import type { Filter, MergedEvent, MergedFact, Neighbour } from '../types.js';
import type { Queries } from './connection.js';
import { resolve } from './filter.js';
import { findEvents, labelsOf } from './queries.js';
import { mergedEventJson } from './rows.js';

const linkRow = z.object({ b: z.string(), quad: z.int(), events: z.int() });
const keptRow = z.object({ json: mergedEventJson });

type Counted = Pick<MergedEvent, 'actors' | 'recipients' | 'quad'>;

/** Adds merged events to the network, or takes them out of it. */
export async function countLinks(
  tx: Queries,
  merged: readonly (MergedEvent | MergedFact)[],
  by: 1 | -1,
): Promise<void> {
  const counts = new Map<string, number>();
  for (const event of merged) {
    if (!('quad' in event)) continue;
    for (const [a, b] of linksOf(event)) {
      const key = JSON.stringify([a, b, event.quad]);
      counts.set(key, (counts.get(key) ?? 0) + by);
    }
  }
  const add = `insert into network (a, b, quad, events) values (?, ?, ?, ?)
    on conflict (a, b, quad) do update set events = network.events + excluded.events`;
  const forget = 'delete from network where a = ? and b = ? and quad = ? and events = 0';
  for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const link = JSON.parse(key) as [string, string, number];
    await tx.run(add, [...link, count]);
    if (by === -1) await tx.run(forget, link);
  }
}

/** Takes the merged events of a block that are about to be deleted out of the network. */
export async function uncountLinks(
  tx: Queries,
  block: string,
  ids: readonly string[],
): Promise<void> {
  const rows = await tx.all(
    keptRow,
    `select json from merged where kind = 'event' and block = ? and ${tx.dialect.among('id')}`,
    [block, ids],
  );
  const events = rows.map(({ json }) => json.merged);
  if (events.length > 0) await countLinks(tx, events, -1);
}

/**
 * With whom somebody has to do, most first. Without any other filter it is answered from counts,
 * else from the events themselves.
 */
export async function findNetwork(
  queries: Queries,
  who: string,
  filter: Omit<Filter, 'actor'>,
): Promise<Neighbour[]> {
  const ids = await resolve(queries, who);
  const { limit, ...narrowing } = filter;
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined);
  const links = isNarrowed
    ? await linksOfEvents(queries, new Set(ids), { ...narrowing, actor: who })
    : await queries.all(
        linkRow,
        `select b, quad, events from network where ${queries.dialect.among('a')}`,
        [ids],
      );
  const found = new Map<string, [number, number, number, number]>();
  for (const { b, quad, events } of links) {
    if (ids.includes(b)) continue;
    const quads = found.get(b) ?? [0, 0, 0, 0];
    quads[quad - 1]! += events;
    found.set(b, quads);
  }
  const ranked = [...found]
    .map(([id, quads]) => ({ id, quads, events: quads.reduce((sum, n) => sum + n, 0) }))
    .sort((x, y) => y.events - x.events || (x.id < y.id ? -1 : 1))
    .slice(0, limit);
  const labels = await labelsOf(
    queries,
    ranked.map(({ id }) => id),
  );
  return ranked.map((one) => {
    const { label, kind } = labels.get(one.id) ?? { label: one.id, kind: null };
    return { ...one, label, kind };
  });
}

async function linksOfEvents(
  queries: Queries,
  who: ReadonlySet<string>,
  filter: Filter,
): Promise<z.infer<typeof linkRow>[]> {
  const events = await findEvents(queries, filter);
  return events.flatMap((event) =>
    linksOf(event)
      .filter(([a]) => who.has(a))
      .map(([, b]) => ({ b, quad: event.quad, events: 1 })),
  );
}

/** Everybody on one side of an event with everybody on another, by themselves and by their states. */
function linksOf(event: Counted): [string, string][] {
  const sides = new Map<string, Set<string>>();
  for (const actor of participants(event)) {
    const side = sideKey(actor);
    sides.set(side, (sides.get(side) ?? new Set([side])).add(actor.id));
  }
  const links: [string, string][] = [];
  for (const [side, ours] of sides) {
    for (const [other, theirs] of sides) {
      if (other === side) continue;
      for (const a of ours) for (const b of theirs) links.push([a, b]);
    }
  }
  return links;
}
