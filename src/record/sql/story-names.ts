import { z } from 'zod';
import { rootsOf } from '../stories/index.js';
import type { Queries } from './connection.js';

const parentRow = z.object({ document: z.int(), parent: z.int().nullable() });
const storyRow = z.object({ story: z.int() });

/**
 * Names every story that changed after its first document.
 *
 * @param touched documents whose threads changed, and those that stood on one story with them
 */
export async function nameStories(tx: Queries, touched: ReadonlySet<number>): Promise<void> {
  const stories = await tx.all(
    storyRow,
    `select distinct story from threads where ${tx.dialect.among('document')}`,
    [[...touched]],
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
  for (const [document, root] of rootsOf(new Map(rows.map((row) => [row.document, row.parent])))) {
    byStory.set(root, [...(byStory.get(root) ?? []), document]);
  }
  for (const [root, documents] of byStory) {
    await tx.run(
      `update threads set story = ? where story <> ? and ${tx.dialect.among('document')}`,
      [root, root, documents],
    );
  }
}
