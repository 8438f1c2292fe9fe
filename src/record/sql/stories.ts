import { z } from 'zod';
import type { Filter, Shown, Story } from '../types.js';
import type { Queries } from './connection.js';
import { documentWhere } from './filter.js';
import { described, findDisputes, findDocuments, findEvents } from './queries.js';
import { documentJson } from './rows.js';

const storyRow = z.object({ story: z.string() });
const memberRow = z.object({ story: z.string(), json: documentJson });
const actorRow = z.object({ story: z.string(), entity: z.string(), documents: z.int() });

/** Who a story is about: so many at most. */
const MOST_ACTORS = 8;

/** Stories with a document that passes a filter, the one that was told last first. */
export async function findStories(queries: Queries, filter: Filter): Promise<Story[]> {
  const { limit, ...rest } = filter;
  const where = await documentWhere(queries, rest);
  const rows = await queries.all(
    storyRow,
    `select t.story from threads t join documents d on d.id = t.document
     where ${where.sql} group by t.story
     order by max(coalesce(t.day, 0)) desc, count(*) desc, t.story
     ${limit === undefined ? '' : 'limit ?'}`,
    [...where.params, ...(limit === undefined ? [] : [limit])],
  );
  return storiesOf(
    queries,
    rows.map(({ story }) => story),
  );
}

/** A story with its documents and its timeline; null where nothing has this id. */
export async function showStory(queries: Queries, id: string): Promise<Shown | null> {
  const [story] = await storiesOf(queries, [id]);
  if (story === undefined) return null;
  const members = await queries.all(
    z.object({ document: z.string() }),
    'select document from threads where story = ?',
    [id],
  );
  const documents = members.map(({ document }) => document);
  return {
    kind: 'story',
    story,
    documents: await findDocuments(queries, { documents }),
    events: await findEvents(queries, { documents }),
    disputes: await findDisputes(queries, { documents }),
  };
}

async function storiesOf(queries: Queries, ids: readonly string[]): Promise<Story[]> {
  if (ids.length === 0) return [];
  const { among } = queries.dialect;
  const members = await queries.all(
    memberRow,
    `select t.story, d.json from threads t join documents d on d.id = t.document
     where ${among('t.story')} order by d.day, d.id`,
    [ids],
  );
  const counted = await queries.all(
    actorRow,
    `select t.story, n.entity, count(*) as documents
     from threads t join mentions n on n.document = t.document
     where ${among('t.story')} group by t.story, n.entity
     order by t.story, documents desc, n.entity`,
    [ids],
  );
  const known = await described(
    queries,
    counted.map(({ entity, documents }) => ({ id: entity, documents })),
  );
  const actors = new Map<string, Story['actors'][number][]>();
  for (const [i, { story }] of counted.entries()) {
    const list = actors.get(story) ?? [];
    if (list.length < MOST_ACTORS) list.push(known[i]!);
    actors.set(story, list);
  }
  return ids.flatMap((id) => {
    const told = members.filter(({ story }) => story === id).map(({ json }) => json);
    if (told.length === 0) return [];
    const days = told.flatMap(({ published }) => published?.date ?? []).sort();
    return [
      {
        id,
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
