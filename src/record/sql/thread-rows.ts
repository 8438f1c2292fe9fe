import { z } from 'zod';
import type { Link, Threaded } from '../stories/index.js';
import { packFeatures, unpackFeatures } from './compact/features.js';
import type { Queries } from './connection.js';
import { bytes } from './rows.js';

const threadRow = z.object({
  document: z.int(),
  id: z.string(),
  day: z.int().nullable(),
  features: bytes.transform(unpackFeatures),
  parent: z.int().nullable(),
  parent_id: z.string().nullable(),
  score: z.int(),
});

/** A document that can be put on a thread, with the number by which tables know it. */
export interface Numbered extends Threaded {
  readonly n: number;
}

/** A document on its thread, with what it carries on; null where it begins one. */
export interface Placed extends Numbered {
  readonly link: Link | null;
}

/** Documents on their threads, as tables keep them; each is read once. */
export class ThreadRows {
  readonly #tx: Queries;
  readonly #known = new Map<number, Placed>();
  /** Numbers of documents that were met, by id. */
  readonly #numbers = new Map<string, number>();

  constructor(tx: Queries) {
    this.#tx = tx;
  }

  /** Those of some documents that are on a thread. */
  async load(documents: readonly number[]): Promise<readonly Placed[]> {
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

  /** Takes a document off its thread. */
  async forget(n: number): Promise<void> {
    const [known] = await this.load([n]);
    for (const key of known?.features.keys ?? []) {
      await this.#tx.run('delete from thread_keys where key = ? and day = ? and document = ?', [
        ...[key, known!.day, n],
      ]);
    }
    await this.#tx.run('delete from threads where document = ?', [n]);
    this.#known.delete(n);
  }

  /** Puts a document where it carries on another, or begins a thread. */
  async write({ n, document, day, features }: Numbered, link: Link | null): Promise<void> {
    const tx = this.#tx;
    const isNew = !this.#known.has(n);
    this.#note({ n, document, day, features, link });
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

  #note(one: Placed): void {
    this.#known.set(one.n, one);
    this.#numbers.set(one.document, one.n);
  }
}
