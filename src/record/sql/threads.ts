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
} from '../stories/index.js';
import { articleText } from '../text/article-text.js';
import type { Queries } from './connection.js';
import { wholesOf } from './documents.js';
import { nameStories } from './story-names.js';
import { whatsIn } from './tellings.js';
import { type Numbered, type Placed, ThreadRows } from './thread-rows.js';

const idRow = z.object({ document: z.int() });

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
  await nameStories(tx, threads.touched);
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

/** Threads while documents are put on them. */
class Threads {
  readonly #tx: Queries;
  /** Documents whose threads changed, and those that stood on one story with them. */
  readonly touched = new Set<number>();
  readonly #rows: ThreadRows;

  constructor(tx: Queries) {
    this.#tx = tx;
    this.#rows = new ThreadRows(tx);
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
    await this.#rows.forget(one.n);
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

  async #rethread(document: number): Promise<void> {
    const one = await this.#rows.load([document]);
    if (one[0] === undefined) return;
    const around = await this.#around(one[0]);
    const link = around.reduce(
      (found: Link | null, other) => better(found, carriesOn(one[0]!, other)),
      null,
    );
    await this.#write(one[0], link);
  }

  #write(one: Numbered, link: Link | null): Promise<void> {
    this.touched.add(one.n);
    return this.#rows.write(one, link);
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
    return this.#rows.load(rows.map((row) => row.document));
  }

  async #touch(documents: readonly number[]): Promise<void> {
    for (const document of documents) this.touched.add(document);
    // Who stood on one story with a document that leaves must be named anew as well.
    const rows = await this.#tx.all(
      idRow,
      `select t.document from threads t where t.story in
         (select story from threads where ${this.#tx.dialect.among('document')})`,
      [documents],
    );
    for (const { document } of rows) this.touched.add(document);
  }
}
