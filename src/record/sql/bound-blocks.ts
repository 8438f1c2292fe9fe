import type { Queries } from './connection.js';
import { placeOf } from './tellings.js';
import { isOfFacts } from './terms.js';

/**
 * Blocks of facts that are merged together, because people bound what is in one to what is in
 * another: groups of blocks that have any of `blocks` in them, each in order.
 *
 * @param pairs ids of what people bound together
 */
export async function boundBlocks(
  tx: Queries,
  blocks: readonly number[],
  pairs: readonly (readonly [string, string])[],
): Promise<readonly (readonly number[])[]> {
  const groups = new Map<number, Set<number>>();
  const blockOf = async (id: string) => (await placeOf(tx, id))?.block ?? null;
  const groupOf = (block: number) => groups.get(block) ?? new Set([block]);
  for (const pair of blocks.length === 0 ? [] : pairs) {
    const [a, b] = [await blockOf(pair[0]), await blockOf(pair[1])];
    if (a === null || b === null || !isOfFacts(a) || !isOfFacts(b) || a === b) continue;
    const joined = new Set([...groupOf(a), ...groupOf(b)]);
    for (const block of joined) groups.set(block, joined);
  }
  return [...new Set(blocks.map((block) => groups.get(block) ?? block))].map((one) =>
    typeof one === 'number' ? [one] : [...one].sort((a, b) => a - b),
  );
}
