import { z } from 'zod';
import { participants, sideKey } from '../merge/index.js';
import type { Filter, MergedEvent, MergedFact, Neighbour } from '../types.js';
import { internStrings, loadStrings } from './compact/index.js';
import type { Queries } from './connection.js';
import { resolve } from './filter.js';
import { findEvents, labelsOf } from './queries.js';

const linkRow = z.object({ b: z.string(), quad: z.int(), events: z.int() });
const numbersRow = z.object({ b: z.int(), quad: z.int(), events: z.int() });

type Counted = Pick<MergedEvent, 'actors' | 'recipients' | 'quad'>;

/** Who has to do with whom in a merged event: the quad class, then numbers of pairs, each once. */
export type Links = readonly number[];

/** The links of merged things, for the column `links`; nothing for facts. */
export async function linksFor(
  tx: Queries,
  merged: readonly (MergedEvent | MergedFact)[],
): Promise<readonly Links[]> {
  const pairs = merged.map((one) => ('quad' in one ? linksOf(one) : []));
  await internStrings(tx, pairs.flat(2));
  return merged.map((one, i) => {
    if (!('quad' in one) || pairs[i]!.length === 0) return [];
    const numbered = pairs[i]!.map(([a, b]) => [tx.strings.numberOf(a)!, tx.strings.numberOf(b)!]);
    return [one.quad, ...numbered.filter(([a, b]) => a! < b!).flat()];
  });
}

/** Adds links to the network, or takes them out of it. */
export async function countLinks(tx: Queries, all: readonly Links[], by: 1 | -1): Promise<void> {
  const counts = new Map<string, { link: [number, number, number]; count: number }>();
  const count = (a: number, b: number, quad: number) => {
    const key = `${a} ${b} ${quad}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { link: [a, b, quad], count: by });
    else known.count += by;
  };
  for (const [quad, ...pairs] of all) {
    for (let i = 0; i < pairs.length; i += 2) {
      count(pairs[i]!, pairs[i + 1]!, quad!);
      count(pairs[i + 1]!, pairs[i]!, quad!);
    }
  }
  const add = `insert into network (a, b, quad, events) values (?, ?, ?, ?)
    on conflict (a, b, quad) do update set events = network.events + excluded.events`;
  const forget = 'delete from network where a = ? and b = ? and quad = ? and events = 0';
  // In one order, so that no two writers wait in a circle.
  const ordered = [...counts.values()].sort(
    ({ link: x }, { link: y }) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2],
  );
  for (const { link, count } of ordered) {
    await tx.run(add, [...link, count]);
    if (by === -1) await tx.run(forget, link);
  }
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
    : await countedLinks(queries, ids);
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

async function countedLinks(
  queries: Queries,
  ids: readonly string[],
): Promise<z.infer<typeof linkRow>[]> {
  const { among } = queries.dialect;
  const rows = await queries.all(
    numbersRow,
    `select b, quad, events from network
     where a in (select n from strings where ${among('text')})`,
    [ids],
  );
  await loadStrings(
    queries,
    rows.map(({ b }) => b),
  );
  return rows.map(({ b, quad, events }) => ({ b: queries.strings.textOf(b)!, quad, events }));
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
