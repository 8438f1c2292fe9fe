import { z } from 'zod';
import type { ReadEvent } from '../../reading/index.js';
import { epochDay } from '../merge/index.js';
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
import { packFeatures, unpackFeatures } from './compact/features.js';
import type { Queries } from './connection.js';
import { wholesOf } from './documents.js';
import { bytes } from './rows.js';
import { whatsIn } from './tellings.js';

const idRow = z.object({ document: z.int() });
const threadRow = z.object({
  document: z.int(),
  id: z.string(),
  day: z.int().nullable(),
  features: bytes.transform(unpackFeatures),
  parent: z.int().nullable(),
  parent_id: z.string().nullable(),
  score: z.int(),
});
const parentRow = z.object({ document: z.int(), parent: z.int().nullable() });
const storyRow = z.object({ story: z.int() });

/** Documents that are put on threads in one transaction. */
const AT_ONCE = 200;
/** Earlier and later documents that one is compared with: those that share most keys. */
const COMPARED = 60;

/** Marks documents that are new or were read anew. */
export async function markUnthreaded(tx: Queries, document: number): Promise<void> {
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

/** A document on its thread, with the number by which tables know it. */
interface Numbered extends Threaded {
  readonly n: number;
}

async function threadedOf(tx: Queries, numbers: readonly number[]): Promise<Numbered[]> {
  const wholes = await wholesOf(tx, numbers);
  const told = new Map<number, ReadEvent[]>(numbers.map((n) => [n, []]));
  for (const { document, what } of await whatsIn(tx, numbers)) {
    if (!('property' in what)) told.get(document)!.push(what);
  }
  const threaded = [...wholes].map(([n, { document, reading }]): Numbered => {
    const published = document.published?.date ?? null;
    return {
      n,
      document: document.id,
      day: published?.length === 10 ? epochDay(published) : null,
      features: featuresOf(
        { lang: document.lang, events: told.get(n)!, mentions: reading.mentions },
        articleText(document),
      ),
    };
  });
  return threaded.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

interface Placed extends Numbered {
  readonly link: Link | null;
}

/** Threads while documents are put on them. */
class Threads {
  readonly #tx: Queries;
  readonly #touched = new Set<number>();
  readonly #known = new Map<number, Placed>();
  /** Numbers of documents that were met, by id. */
  readonly #numbers = new Map<string, number>();

  constructor(tx: Queries) {
    this.#tx = tx;
  }

  /** Puts a document on its thread, and those that carry it on better than what they carried on. */
  async place(one: Numbered): Promise<void> {
    const tx = this.#tx;
    const orphans = await tx.all(
      idRow,
      'select document from threads where parent = ? order by document',
      [one.n],
    );
    await this.#touch([one.n, ...orphans.map(({ document }) => document)]);
    await this.#forget(one.n);
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
    const byStory = new Map<number, number[]>();
    for (const [document, root] of rootsOf(
      new Map(rows.map((row) => [row.document, row.parent])),
    )) {
      byStory.set(root, [...(byStory.get(root) ?? []), document]);
    }
    for (const [root, documents] of byStory) {
      await tx.run(
        `update threads set story = ? where story <> ? and ${tx.dialect.among('document')}`,
        [root, root, documents],
      );
    }
  }

  async #rethread(document: number): Promise<void> {
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
  async #around({ n, day, features }: Numbered): Promise<readonly Placed[]> {
    if (day === null) return [];
    const rows = await this.#tx.all(
      idRow,
      `select f.document from
         (select document, count(*) as shared from thread_keys
          where ${this.#tx.dialect.among('key')} and day between ? and ? and document <> ?
          group by document) f
         join documents d on d.n = f.document
       order by f.shared desc, d.id limit ?`,
      [features.keys, day - PAUSE_DAYS, day + PAUSE_DAYS, n, COMPARED],
    );
    return this.#load(rows.map((row) => row.document));
  }

  async #load(documents: readonly number[]): Promise<readonly Placed[]> {
    const unknown = documents.filter((document) => !this.#known.has(document));
    if (unknown.length > 0) {
      const rows = await this.#tx.all(
        threadRow,
        `select t.document, d.id, t.day, t.features, t.parent, p.id as parent_id, t.score
         from threads t join documents d on d.n = t.document left join documents p on p.n = t.parent
         where ${this.#tx.dialect.among('t.document')}`,
        [unknown],
      );
      for (const { document, id, day, features, parent, parent_id, score } of rows) {
        if (parent !== null && parent_id !== null) this.#numbers.set(parent_id, parent);
        this.#note({
          ...{ n: document, document: id, day, features },
          link: parent_id === null ? null : { parent: parent_id, score: score / 1000 },
        });
      }
    }
    return documents.flatMap((document) => this.#known.get(document) ?? []);
  }

  #note(one: Placed): void {
    this.#known.set(one.n, one);
    this.#numbers.set(one.document, one.n);
  }

  /** Takes a document off its thread. */
  async #forget(n: number): Promise<void> {
    const [known] = await this.#load([n]);
    for (const key of known?.features.keys ?? []) {
      await this.#tx.run('delete from thread_keys where key = ? and day = ? and document = ?', [
        ...[key, known!.day, n],
      ]);
    }
    await this.#tx.run('delete from threads where document = ?', [n]);
    this.#known.delete(n);
  }

  async #write({ n, document, day, features }: Numbered, link: Link | null): Promise<void> {
    const tx = this.#tx;
    const isNew = !this.#known.has(n);
    this.#note({ n, document, day, features, link });
    this.#touched.add(n);
    const parent = link === null ? null : this.#numbers.get(link.parent)!;
    const score = Math.round((link?.score ?? 0) * 1000);
    if (!isNew) {
      await tx.run('update threads set parent = ?, score = ? where document = ?', [
        parent,
        score,
        n,
      ]);
      return;
    }
    await tx.insert(
      'threads',
      ['document', 'day', 'features', 'parent', 'score', 'story'],
      [[n, day, packFeatures(features), parent, score, n]],
    );
    if (day === null) return;
    await tx.insert(
      'thread_keys',
      ['key', 'day', 'document'],
      features.keys.map((key) => [key, day, n]),
    );
  }

  async #touch(documents: readonly number[]): Promise<void> {
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
