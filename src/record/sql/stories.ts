import { z } from 'zod';
import type { Filter, Shown, Story } from '../types.js';
import { type Queries, trusted } from './connection.js';
import { numberOf, summariesOf } from './documents.js';
import { documentWhere } from './filter.js';
import { described, findDisputes, findDocuments, findEvents } from './queries.js';
import { bytes } from './rows.js';

const storyRow = z.object({ story: z.int() });
const dayRow = trusted<{ readonly day: number; readonly story: number }>();
const memberRow = z.object({
  story: z.int(),
  root: z.string(),
  id: z.string(),
  lang: z.string(),
  summary: bytes,
});
const actorRow = z.object({ story: z.int(), entity: z.string(), documents: z.int() });

/** Who a story is about: so many at most. */
const MOST_ACTORS = 8;

/** Stories with a document that passes a filter, the one that was told last first. */
export async function findStories(queries: Queries, filter: Filter): Promise<Story[]> {
  const { limit, ...rest } = filter;
  const where = await documentWhere(queries, rest);
  const latest = where.isOpen && limit !== undefined ? await latestStories(queries, limit) : null;
  const [from, params] =
    latest !== null
      ? [`where ${queries.dialect.among('t.story')}`, [latest]]
      : [
          where.isOpen ? '' : `join documents d on d.n = t.document where ${where.sql}`,
          where.params,
        ];
  const rows = await queries.all(
    storyRow,
    `select g.story from
       (select t.story, max(coalesce(t.day, 0)) as last, count(*) as documents
        from threads t ${from} group by t.story) g
       join documents r on r.n = g.story
     order by g.last desc, g.documents desc, r.id ${limit === undefined ? '' : 'limit ?'}`,
    [...params, ...(limit === undefined ? [] : [limit])],
  );
  return storiesOf(
    queries,
    rows.map(({ story }) => story),
  );
}

/**
 * Some stories among which those are that were told last, by the days of their documents; null where
 * so few have a day that all have to be looked at.
 */
async function latestStories(queries: Queries, limit: number): Promise<readonly number[] | null> {
  for (let asked = 4 * limit + 64; ; asked *= 4) {
    const rows = await queries.all(
      dayRow,
      'select day, story from threads where day is not null order by day desc limit ?',
      [asked],
    );
    if (rows.length < asked) return null;
    // Of the last day in the list others may be missing.
    const end = rows.at(-1)!.day;
    const found = new Set(rows.flatMap(({ day, story }) => (day > end ? [story] : [])));
    if (found.size >= limit) return [...found];
  }
}

/** A story with its documents and its timeline; null where nothing has this id. */
export async function showStory(queries: Queries, id: string): Promise<Shown | null> {
  const root = id.startsWith('s') ? await numberOf(queries, id.slice(1)) : null;
  const [story] = root === null ? [] : await storiesOf(queries, [root]);
  if (root === null || story === undefined) return null;
  const members = await queries.all(
    z.object({ id: z.string() }),
    'select d.id from threads t join documents d on d.n = t.document where t.story = ?',
    [root],
  );
  const documents = members.map((one) => one.id);
  return {
    kind: 'story',
    story,
    documents: await findDocuments(queries, { documents }),
    events: await findEvents(queries, { documents }),
    disputes: await findDisputes(queries, { documents }),
  };
}

async function storiesOf(queries: Queries, ids: readonly number[]): Promise<Story[]> {
  if (ids.length === 0) return [];
  const { among } = queries.dialect;
  const members = await queries.all(
    memberRow,
    `select t.story, r.id as root, d.id, d.lang, d.summary
     from threads t join documents d on d.n = t.document join documents r on r.n = t.story
     where ${among('t.story')} order by d.day, d.id`,
    [ids],
  );
  const summaries = await summariesOf(queries, members);
  const byStory = new Map<number, number[]>();
  for (const [i, { story }] of members.entries()) {
    byStory.set(story, [...(byStory.get(story) ?? []), i]);
  }
  const counted = await queries.all(
    actorRow,
    `select g.story, s.text as entity, g.documents
     from (select t.story, n.entity, count(*) as documents
             from threads t join mentions n on n.document = t.document
            where ${among('t.story')} group by t.story, n.entity) g
     join strings s on s.n = g.entity
     order by g.story, g.documents desc, s.text`,
    [ids],
  );
  const ranks = new Map<number, number>();
  const leading = counted.filter(({ story }) => {
    const rank = (ranks.get(story) ?? 0) + 1;
    ranks.set(story, rank);
    return rank <= MOST_ACTORS;
  });
  const known = await described(
    queries,
    leading.map(({ entity, documents }) => ({ id: entity, documents })),
  );
  const actors = new Map<number, Story['actors'][number][]>();
  for (const [i, { story }] of leading.entries()) {
    actors.set(story, [...(actors.get(story) ?? []), known[i]!]);
  }
  return ids.flatMap((id) => {
    const told = byStory.get(id)?.map((i) => summaries[i]!) ?? [];
    if (told.length === 0) return [];
    const { root } = members[byStory.get(id)![0]!]!;
    const days = told.flatMap(({ published }) => published?.date ?? []).sort();
    return [
      {
        id: `s${root}`,
        title: told.find(({ title }) => title !== null)?.title ?? null,
        since: days[0] ?? null,
        until: days.at(-1) ?? null,
        documents: told.length,
        outlets: distinct(told.flatMap(({ outlet }) => outlet ?? [])),
        langs: distinct(told.map(({ lang }) => lang)),
        actors: actors.get(id) ?? [],
      },
    ];
  });
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
