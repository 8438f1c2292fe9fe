import type { Account } from './account.js';
import type { Bonds } from './bonds.js';
import { isVague, linksOf, type Near, nearby, reach } from './link.js';

/** An account with the block that it is in, null where it is in none yet. */
export interface Placed {
  readonly account: Account;
  readonly block: string | null;
}

/** How relinking looks at what a store keeps. */
export interface Tellings {
  /** Accounts under any key of the query whose days meet it. */
  near(query: Near): Promise<readonly Placed[]>;
  /** All accounts of blocks. */
  inBlocks(blocks: readonly string[]): Promise<readonly Placed[]>;
  /** Accounts by their ids; ids that nothing has are left out. */
  byIds(ids: readonly string[]): Promise<readonly Placed[]>;
}

/** What becomes of blocks. */
export interface Relinked {
  /** The new block of each account that moves. */
  readonly moves: ReadonlyMap<string, string>;
  /** Whole blocks that join another one. */
  readonly renames: ReadonlyMap<string, string>;
  /** Blocks to merge again, old and new. */
  readonly stale: ReadonlySet<string>;
}

/**
 * Puts accounts that are new or changed into blocks. A block holds what may be one deed and what
 * may contradict it; blocks are merged by themselves. The blocks depend on the set of accounts
 * alone, not on the order in which they came.
 *
 * @param dirty ids of accounts that are new or changed
 * @param left blocks that lost accounts
 * @param bonded for an account, the ids that people bound to it
 */
export async function relink(
  dirty: readonly string[],
  left: readonly string[],
  tellings: Tellings,
  bonds: Bonds,
  bonded: (id: string) => readonly string[] = () => [],
): Promise<Relinked> {
  const all = new Map<string, Placed>();
  const note = (found: readonly Placed[]) => {
    for (const one of found) all.set(one.account.what.id, one);
    return found;
  };
  const changed = note(await tellings.byIds(dirty));
  const around = note(await nearOf(changed, tellings));
  // A vague account may follow, or no longer follow, what changed near it.
  const open = [...changed, ...around.filter(({ account }) => isVague(account))];
  const blocks = new Set([...left, ...open.flatMap(({ block }) => block ?? [])]);
  const moving = new Map(open.map((one) => [one.account.what.id, one]));
  for (const one of note(await tellings.inBlocks([...blocks])))
    moving.set(one.account.what.id, one);
  note(await nearOf([...moving.values()], tellings));
  note(await tellings.byIds([...moving.keys()].flatMap(bonded)));

  const groups = new Groups();
  const candidates = byKey([...all.values()]);
  for (const { account } of moving.values()) {
    const { id } = account.what;
    groups.add(id);
    const byHand = bonded(id).flatMap((other) => all.get(other)?.account ?? []);
    for (const other of linksOf(account, [...candidates(account), ...byHand], bonds)) {
      const placed = all.get(other.what.id)!;
      groups.join(id, moving.has(other.what.id) ? other.what.id : `${OUTSIDE}${placed.block}`);
    }
  }
  return settle(groups, moving, blocks);
}

/** The block that an event starts in. */
export function ownBlock(id: string): string {
  return `e${id}`;
}

const OUTSIDE = 'block ';

async function nearOf(of: readonly Placed[], tellings: Tellings): Promise<readonly Placed[]> {
  const found: Placed[] = [];
  for (const { account } of of) {
    const own = reach(account.what, account.teller);
    if (own === null) continue;
    for (const query of nearby(own)) found.push(...(await tellings.near(query)));
  }
  return found;
}

/** Those among the accounts at hand that an account may be linked to. */
function byKey(placed: readonly Placed[]): (of: Account) => Account[] {
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
    const own = reach(of.what, of.teller);
    if (own === null) return [];
    const found = new Set<Account>();
    for (const { keys } of nearby(own)) {
      for (const key of keys) {
        for (const { account, from, to } of known.get(key) ?? []) {
          if (from <= own.to && to >= own.from) found.add(account);
        }
      }
    }
    return [...found];
  };
}

function settle(
  groups: Groups,
  moving: ReadonlyMap<string, Placed>,
  blocks: ReadonlySet<string>,
): Relinked {
  const moves = new Map<string, string>();
  const renames = new Map<string, string>();
  const stale = new Set(blocks);
  for (const group of groups.all()) {
    const own = group.filter((one) => !one.startsWith(OUTSIDE)).sort();
    const outside = group
      .flatMap((one) => (one.startsWith(OUTSIDE) ? [one.slice(OUTSIDE.length)] : []))
      .sort();
    // A block is named after one of its accounts, so that no two ever have the same name.
    const block = outside[0] ?? ownBlock(own[0]!);
    stale.add(block);
    for (const id of own) if (moving.get(id)?.block !== block) moves.set(id, block);
    for (const other of outside.slice(1)) {
      renames.set(other, block);
      stale.add(other);
    }
  }
  return { moves, renames, stale };
}

/** Disjoint sets of names (union-find). */
class Groups {
  readonly #parents = new Map<string, string>();

  add(name: string): void {
    if (!this.#parents.has(name)) this.#parents.set(name, name);
  }

  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    this.#parents.set(this.#root(a), this.#root(b));
  }

  all(): readonly (readonly string[])[] {
    const groups = new Map<string, string[]>();
    for (const name of this.#parents.keys()) {
      const root = this.#root(name);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [name]);
      else group.push(name);
    }
    return [...groups.values()];
  }

  #root(name: string): string {
    let root = name;
    for (let up = this.#parents.get(root)!; up !== root; up = this.#parents.get(root)!) root = up;
    for (let at = name; at !== root; ) {
      const up = this.#parents.get(at)!;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }
}
