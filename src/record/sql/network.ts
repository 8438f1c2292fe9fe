import { participants, sideKey } from '../merge/index.js';
import type { Filter, MergedEvent, MergedFact, Neighbour } from '../types.js';
import { internStrings } from './compact/index.js';
import { type Queries, trusted } from './connection.js';
import { resolve } from './filter.js';
import { findEvents, labelsOf } from './queries.js';

interface Link {
  readonly b: string;
  readonly quad: number;
  readonly events: number;
}
// Who is at the centre of the news has thousands of these.
const linkRow = trusted<Link>();

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

/** Adds links to the network, and takes others out of it. */
export async function countLinks(
  tx: Queries,
  come: readonly Links[],
  gone: readonly Links[],
): Promise<void> {
  const counts = new Map<string, [a: number, b: number, quad: number, events: number]>();
  const count = (a: number, b: number, quad: number, by: number) => {
    const key = `${a} ${b} ${quad}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, [a, b, quad, by]);
    else known[3] += by;
  };
  for (const [all, by] of [[come, 1] as const, [gone, -1] as const]) {
    for (const [quad, ...pairs] of all) {
      for (let i = 0; i < pairs.length; i += 2) {
        count(pairs[i]!, pairs[i + 1]!, quad!, by);
        count(pairs[i + 1]!, pairs[i]!, quad!, by);
      }
    }
  }
  // In one order, so that no two writers wait in a circle.
  const changes = [...counts.values()]
    .filter(([, , , events]) => events !== 0)
    .sort((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]);
  if (changes.length === 0) return;
  const { rows } = tx.dialect;
  await tx.run(
    `insert into network (a, b, quad, events) select c0, c1, c2, c3 from ${rows(4)} changed where true
     on conflict (a, b, quad) do update set events = network.events + excluded.events`,
    [JSON.stringify(changes)],
  );
  const fewer = changes.filter(([, , , events]) => events < 0);
  if (fewer.length === 0) return;
  await tx.run(
    `delete from network where events = 0
       and (a, b, quad) in (select c0, c1, c2 from ${rows(3)} changed)`,
    [JSON.stringify(fewer)],
  );
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

async function countedLinks(queries: Queries, ids: readonly string[]): Promise<Link[]> {
  const { among } = queries.dialect;
  return queries.all(
    linkRow,
    `select s.text as b, k.quad, k.events from network k join strings s on s.n = k.b
     where k.a in (select n from strings where ${among('text')})`,
    [ids],
  );
}

async function linksOfEvents(
  queries: Queries,
  who: ReadonlySet<string>,
  filter: Filter,
): Promise<Link[]> {
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
