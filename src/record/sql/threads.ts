import { z } from 'zod';
import { daysBetween } from '../merge/index.js';
import {
  better,
  carriesOn,
  featuresOf,
  isBefore,
  type Link,
  PAUSE_DAYS,
  rootsOf,
  type Threaded,
} from '../stories/index.js';
import { articleText } from '../text/article-text.js';
import type { Queries } from './connection.js';
import { packJson, unpackJson } from './pack.js';
import { bodyJson, documentJson, toldJson } from './rows.js';

const idRow = z.object({ document: z.string() });
const documentRow = z.object({ id: z.string(), json: documentJson, body: bodyJson });
const toldRow = z.object({ document: z.string(), json: toldJson });
const featuresJson = z
  .string()
  .transform((text) => JSON.parse(unpackJson(text)) as Threaded['features']);
const threadRow = z.object({
  document: z.string(),
  day: z.int().nullable(),
  features: featuresJson,
  parent: z.string().nullable(),
  score: z.number(),
});
const parentRow = z.object({ document: z.string(), parent: z.string().nullable() });
const storyRow = z.object({ story: z.string() });

/** Documents that are put on threads in one transaction. */
const AT_ONCE = 200;
/** Earlier and later documents that one is compared with: those that share most keys. */
const COMPARED = 60;

/** Marks documents that are new or were read anew. */
export async function markUnthreaded(tx: Queries, document: string): Promise<void> {
  await tx.insert('unthreaded', ['document'], [[document]], { known: 'skip' });
}

/** Whether any document has still to be put on a thread. */
export async function hasUnthreaded(queries: Queries): Promise<boolean> {
  return (await queries.first(idRow, 'select document from unthreaded limit 1')) !== null;
}

/** Puts some documents on their threads. */
export async function threadSome(tx: Queries): Promise<void> {
  const open = await tx.all(idRow, 'select document from unthreaded order by document limit ?', [
    AT_ONCE,
  ]);
  const ids = open.map(({ document }) => document);
  await tx.run(`delete from unthreaded where ${tx.dialect.among('document')}`, [ids]);
  const threads = new Threads(tx);
  for (const one of await threadedOf(tx, ids)) await threads.place(one);
  await threads.settle();
}

async function threadedOf(tx: Queries, ids: readonly string[]): Promise<Threaded[]> {
  const rows = await tx.all(
    documentRow,
    `select d.id, d.json, r.body from documents d join readings r on r.document = d.id
     where ${tx.dialect.among('d.id')} order by d.day, d.id`,
    [ids],
  );
  const told = await tx.all(
    toldRow,
    `select document, json from tellings where ${tx.dialect.among('document')} order by id`,
    [ids],
  );
  return rows.map(({ id, json, body }) => {
    const events = told
      .filter(({ document }) => document === id)
      .flatMap(({ json: { what } }) => ('property' in what ? [] : [what]));
    const published = json.published?.date ?? null;
    return {
      document: id,
      day: published?.length === 10 ? daysBetween('1970-01-01', published) : null,
      features: featuresOf(
        { lang: json.lang, events, mentions: body.reading.mentions },
        articleText(body.document),
      ),
    };
  });
}

interface Placed extends Threaded {
  readonly link: Link | null;
}

/** Threads while documents are put on them. */
class Threads {
  readonly #tx: Queries;
  readonly #touched = new Set<string>();
  readonly #known = new Map<string, Placed>();

  constructor(tx: Queries) {
    this.#tx = tx;
  }

  /** Puts a document on its thread, and those that carry it on better than what they carried on. */
  async place(one: Threaded): Promise<void> {
    const tx = this.#tx;
    const orphans = await tx.all(
      idRow,
      'select document from threads where parent = ? order by document',
      [one.document],
    );
    await this.#touch([one.document, ...orphans.map(({ document }) => document)]);
    await tx.run('delete from thread_keys where document = ?', [one.document]);
    await tx.run('delete from threads where document = ?', [one.document]);
    this.#known.delete(one.document);
    const around = await this.#around(one);
    await this.#write(
      one,
      around.reduce((link: Link | null, other) => better(link, carriesOn(one, other)), null),
    );
    // Who carried on what this document was before it was read anew is asked anew.
    for (const { document } of orphans) await this.#rethread(document);
    for (const other of around) {
      const link = isBefore(one, other) ? carriesOn(other, one) : null;
      if (link !== null && better(link, other.link) === link) await this.#write(other, link);
    }
  }

  /** Names every story that changed after its first document. */
  async settle(): Promise<void> {
    const tx = this.#tx;
    const stories = await tx.all(
      storyRow,
      `select distinct story from threads where ${tx.dialect.among('document')}`,
      [[...this.#touched]],
    );
    const names = new Set(stories.map(({ story }) => story));
    // A thread may now go on in one that was another story.
    for (let grown = true; grown; ) {
      const before = names.size;
      for (const { story } of await tx.all(
        storyRow,
        `select distinct p.story from threads t join threads p on p.document = t.parent
         where ${tx.dialect.among('t.story')}`,
        [[...names]],
      )) {
        names.add(story);
      }
      grown = names.size > before;
    }
    const rows = await tx.all(
      parentRow,
      `select document, parent from threads where ${tx.dialect.among('story')}`,
      [[...names]],
    );
    const byStory = new Map<string, string[]>();
    for (const [document, root] of rootsOf(
      new Map(rows.map((row) => [row.document, row.parent])),
    )) {
      byStory.set(root, [...(byStory.get(root) ?? []), document]);
    }
    for (const [root, documents] of byStory) {
      const name = storyId(root);
      await tx.run(
        `update threads set story = ? where story <> ? and ${tx.dialect.among('document')}`,
        [name, name, documents],
      );
    }
  }

  async #rethread(document: string): Promise<void> {
    const one = await this.#load([document]);
    if (one[0] === undefined) return;
    const around = await this.#around(one[0]);
    const link = around.reduce(
      (found: Link | null, other) => better(found, carriesOn(one[0]!, other)),
      null,
    );
    await this.#write(one[0], link);
  }

  /** Documents of its time that share most keys with it. */
  async #around({ document, day, features }: Threaded): Promise<readonly Placed[]> {
    if (day === null) return [];
    const rows = await this.#tx.all(
      idRow,
      `select document from thread_keys
       where ${this.#tx.dialect.among('key')} and day between ? and ? and document <> ?
       group by document order by count(*) desc, document limit ?`,
      [features.keys, day - PAUSE_DAYS, day + PAUSE_DAYS, document, COMPARED],
    );
    return this.#load(rows.map((row) => row.document));
  }

  async #load(documents: readonly string[]): Promise<readonly Placed[]> {
    const unknown = documents.filter((document) => !this.#known.has(document));
    if (unknown.length > 0) {
      const rows = await this.#tx.all(
        threadRow,
        `select document, day, features, parent, score from threads
         where ${this.#tx.dialect.among('document')}`,
        [unknown],
      );
      for (const { parent, score, ...rest } of rows) {
        this.#known.set(rest.document, {
          ...rest,
          link: parent === null ? null : { parent, score },
        });
      }
    }
    return documents.flatMap((document) => this.#known.get(document) ?? []);
  }

  async #write(one: Threaded, link: Link | null): Promise<void> {
    const tx = this.#tx;
    const { document, day, features } = one;
    const isNew = !this.#known.has(document);
    this.#known.set(document, { document, day, features, link });
    this.#touched.add(document);
    const [parent, score] = [link?.parent ?? null, link?.score ?? 0];
    if (!isNew) {
      await tx.run('update threads set parent = ?, score = ? where document = ?', [
        parent,
        score,
        document,
      ]);
      return;
    }
    await tx.insert(
      'threads',
      ['document', 'day', 'features', 'parent', 'score', 'story'],
      [[document, day, packJson(features), parent, score, storyId(document)]],
    );
    if (day === null) return;
    await tx.insert(
      'thread_keys',
      ['key', 'day', 'document'],
      features.keys.map((key) => [key, day, document]),
    );
  }

  async #touch(documents: readonly string[]): Promise<void> {
    for (const document of documents) this.#touched.add(document);
    // Who stood on one story with a document that leaves must be named anew as well.
    const rows = await this.#tx.all(
      idRow,
      `select t.document from threads t where t.story in
         (select story from threads where ${this.#tx.dialect.among('document')})`,
      [documents],
    );
    for (const { document } of rows) this.#touched.add(document);
  }
}

/** A story is known by its first document. */
function storyId(root: string): string {
  return `s${root}`;
}
