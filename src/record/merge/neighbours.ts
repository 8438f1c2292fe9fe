import type { Account } from './account.js';
import type { Choice } from './following.js';
import { type Near, nearby, reach } from './reach.js';

/** An account with the block that it is in, null where it is in none yet. */
export interface Placed {
  readonly account: Account;
  readonly block: string | null;
}

/** Who is sought around an account. */
export interface Search extends Near {
  readonly of: Account;
}

/** How relinking looks at what a store keeps. */
export interface Tellings {
  /**
   * For each search, in their order, the accounts under any of its keys whose days meet it: at least
   * those that `of` may meet. All are asked at once, since a store answers one question faster than
   * many.
   */
  near(searches: readonly Search[]): Promise<readonly (readonly Placed[])[]>;
  /** All accounts of blocks. */
  inBlocks(blocks: readonly string[]): Promise<readonly Placed[]>;
  /** Accounts by their ids; ids that nothing has are left out. */
  byIds(ids: readonly string[]): Promise<readonly Placed[]>;
  /** What vague accounts chose when they were linked last; those of which it is not known are left out. */
  choices(ids: readonly string[]): Promise<ReadonlyMap<string, Choice>>;
}

/** For each of some accounts those around it. */
export async function nearEach(
  of: readonly Placed[],
  tellings: Tellings,
): Promise<readonly Placed[][]> {
  const found: Placed[][] = of.map(() => []);
  const searches = of.map(({ account }) => searchesFor(account));
  const answers = await tellings.near(searches.flat());
  let next = 0;
  for (const [i, own] of searches.entries()) {
    for (const _ of own) found[i]!.push(...answers[next++]!);
  }
  return found;
}

/** Where to look for accounts of the deed of one. */
export function searchesFor(account: Account): readonly Search[] {
  return nearby(account.what, account.teller).map((near) => ({ ...near, of: account }));
}

/** Those among the accounts at hand that an account may be linked to. */
export function byKey(placed: readonly Placed[]): (of: Account) => Account[] {
  const known = new Map<string, { account: Account; from: number; to: number }[]>();
  for (const { account } of placed) {
    const own = reach(account.what, account.teller);
    for (const key of own?.keys ?? []) {
      const entry = { account, from: own!.from, to: own!.to };
      const list = known.get(key);
      if (list === undefined) known.set(key, [entry]);
      else list.push(entry);
    }
  }
  return (of) => {
    const found = new Set<Account>();
    for (const query of nearby(of.what, of.teller)) {
      for (const key of query.keys) {
        for (const { account, from, to } of known.get(key) ?? []) {
          if (from <= query.to && to >= query.from) found.add(account);
        }
      }
    }
    return [...found];
  };
}
