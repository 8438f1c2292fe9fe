import type { Account } from './account.js';
import type { Bonds } from './bonds.js';
import { type Choice, followed } from './following.js';
import {
  choiceAmong,
  fitting,
  isVague,
  linksBy,
  linksOf,
  type Near,
  nearby,
  reach,
} from './link.js';

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

/** What becomes of blocks. */
export interface Relinked {
  /** The new block of each account that moves. */
  readonly moves: ReadonlyMap<string, string>;
  /** Whole blocks that join another one. */
  readonly renames: ReadonlyMap<string, string>;
  /** Blocks to merge again, old and new. */
  readonly stale: ReadonlySet<string>;
  /** What vague accounts chose, for {@link Tellings.choices} to give the next time. */
  readonly choices: ReadonlyMap<string, Choice>;
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
  const moving = new Map<string, Placed>();
  const move = (some: readonly Placed[]) => {
    for (const one of some) moving.set(one.account.what.id, one);
  };
  move(note(await tellings.byIds(dirty)));
  const blocks = new Set([...left, ...[...moving.values()].flatMap(({ block }) => block ?? [])]);
  move(note(await tellings.inBlocks([...blocks])));
  const around = note(await nearOf([...moving.values()], tellings));
  // What came may be what a vague account follows, or leave it without a day that clearly fits.
  const follows = await vagueOnesOf(around, moving, tellings, bonds);
  const turned = follows.filter(({ turns }) => turns).map(({ placed }) => placed);
  const leaving = turned.flatMap(({ block }) => block ?? []);
  for (const block of leaving) blocks.add(block);
  const others = [...turned, ...note(await tellings.inBlocks(leaving))];
  move(others);
  note(await nearOf(others, tellings));
  note(await tellings.byIds([...moving.keys()].flatMap(bonded)));

  const groups = new Groups();
  const choices = new Map(follows.map(({ placed, choice }) => [placed.account.what.id, choice]));
  const candidates = byKey([...all.values()]);
  const place = (id: string) => (moving.has(id) ? id : `${OUTSIDE}${all.get(id)!.block}`);
  for (const { account } of moving.values()) {
    const { id } = account.what;
    groups.add(id);
    const byHand = bonded(id).flatMap((other) => all.get(other)?.account ?? []);
    const others = [...candidates(account), ...byHand];
    if (isVague(account)) {
      const fit = fitting(account, others, bonds);
      const choice = choiceAmong(fit);
      choices.set(id, choice);
      for (const other of linksBy(choice, account, fit)) groups.join(id, place(other.what.id));
      continue;
    }
    // What names its day need not be compared with who is in its block already.
    for (const one of others) {
      if (groups.areOne(id, place(one.what.id))) continue;
      for (const other of linksOf(account, [one], bonds)) groups.join(id, place(other.what.id));
    }
  }
  for (const { placed, links } of follows) {
    const { id } = placed.account.what;
    if (moving.has(id)) continue;
    for (const other of links) groups.join(place(id), other.what.id);
  }
  return { ...settle(groups, moving, blocks), choices };
}

/** A vague account near what changed. */
interface Follower {
  readonly placed: Placed;
  /** Those among what changed that it is linked to. */
  readonly links: readonly Account[];
  /** Whether it now follows another day than before, or one where it followed none. */
  readonly turns: boolean;
  readonly choice: Choice;
}

/**
 * Vague accounts that fit something that changed, with their links as they now are. What they chose
 * before is carried on, so that their neighbours need not be read again.
 */
async function vagueOnesOf(
  around: readonly Placed[],
  moving: ReadonlyMap<string, Placed>,
  tellings: Tellings,
  bonds: Bonds,
): Promise<readonly Follower[]> {
  const candidates = byKey([...moving.values()]);
  const met = [...new Set(around)].flatMap((placed) => {
    const { account } = placed;
    if (!isVague(account) || moving.has(account.what.id)) return [];
    const fit = fitting(account, candidates(account), bonds);
    return fit.length === 0 ? [] : [{ placed, fit }];
  });
  const known = await tellings.choices(met.map(({ placed }) => placed.account.what.id));
  const unknown = met.flatMap(({ placed }) => (known.has(placed.account.what.id) ? [] : [placed]));
  const before = new Map(known);
  for (const [i, near] of (await nearEach(unknown, tellings)).entries()) {
    const { account } = unknown[i]!;
    const others = near.flatMap((one) => (moving.has(one.account.what.id) ? [] : [one.account]));
    before.set(account.what.id, choiceAmong(fitting(account, [...new Set(others)], bonds)));
  }
  return met.map(({ placed, fit }) => {
    const old = before.get(placed.account.what.id)!;
    const choice = choiceAmong(fit, old);
    const turns =
      followed(choice) !== followed(old) || (choice.day === null) !== (old.day === null);
    return { placed, links: linksBy(choice, placed.account, fit), turns, choice };
  });
}

/** The block that an event starts in. */
export function ownBlock(id: string): string {
  return `e${id}`;
}

const OUTSIDE = 'block ';

async function nearOf(of: readonly Placed[], tellings: Tellings): Promise<readonly Placed[]> {
  return (await nearEach(of, tellings)).flat();
}

/** For each of some accounts those around it. */
async function nearEach(of: readonly Placed[], tellings: Tellings): Promise<readonly Placed[][]> {
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

function settle(
  groups: Groups,
  moving: ReadonlyMap<string, Placed>,
  blocks: ReadonlySet<string>,
): Omit<Relinked, 'choices'> {
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

  areOne(a: string, b: string): boolean {
    return this.#parents.has(a) && this.#parents.has(b) && this.#root(a) === this.#root(b);
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
