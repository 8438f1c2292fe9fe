import type { Bonds } from './bonds.js';
import { followersOf } from './followers.js';
import type { Choice } from './following.js';
import { Groups } from './groups.js';
import { choiceAmong, fitting, isVague, linksBy, linksOfExact } from './link.js';
import { byKey, nearEach, type Placed, type Tellings } from './neighbours.js';

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
  const near = new Map<string, readonly Placed[]>();
  const look = async (of: readonly Placed[]) => {
    const found = await nearEach(of, tellings);
    for (const [i, { account }] of of.entries()) near.set(account.what.id, note(found[i]!));
    return found.flat();
  };
  const around = await look([...moving.values()]);
  // What came may be what a vague account follows, or leave it without a day that clearly fits.
  const follows = await followersOf(around, moving, tellings, bonds);
  const turned = follows.filter(({ turns }) => turns).map(({ placed }) => placed);
  const leaving = turned.flatMap(({ block }) => block ?? []);
  for (const block of leaving) blocks.add(block);
  const leftBehind = note(await tellings.inBlocks(leaving)).filter(
    ({ account }) => !moving.has(account.what.id),
  );
  move([...turned, ...leftBehind]);
  const choices = new Map(follows.map(({ placed, choice }) => [placed.account.what.id, choice]));
  const kept = await keptChoices(leftBehind, choices, tellings);
  // Nothing outside was linked to who is left behind, nor is it now: they are compared with each other.
  const isSettled = ({ account }: Placed) => !isVague(account) || kept.has(account.what.id);
  await look([...turned, ...leftBehind.filter((one) => !isSettled(one))]);
  const moved = byKey([...moving.values()]);
  for (const { account } of leftBehind.filter(isSettled)) {
    near.set(
      account.what.id,
      moved(account).map(({ what }) => moving.get(what.id)!),
    );
  }
  note(await tellings.byIds([...moving.keys()].flatMap(bonded)));

  const groups = new Groups();
  for (const [id, choice] of kept) choices.set(id, choice);
  const place = (id: string) => (moving.has(id) ? id : `${OUTSIDE}${all.get(id)!.block}`);
  for (const { account } of moving.values()) {
    const { id } = account.what;
    groups.add(id);
    const byHand = bonded(id).flatMap((other) => all.get(other)?.account ?? []);
    const others = [...near.get(id)!.map((one) => one.account), ...byHand];
    if (isVague(account)) {
      const fit = fitting(account, others, bonds);
      const choice = kept.get(id) ?? choiceAmong(fit);
      choices.set(id, choice);
      for (const other of linksBy(choice, account, fit)) groups.join(id, place(other.what.id));
      continue;
    }
    // What names its day need not be compared with who is in its block already.
    for (const one of others) {
      if (groups.areOne(id, place(one.what.id))) continue;
      for (const other of linksOfExact(fitting(account, [one], bonds))) {
        groups.join(id, place(other.what.id));
      }
    }
  }
  for (const { placed, links } of follows) {
    const { id } = placed.account.what;
    if (moving.has(id)) continue;
    for (const other of links) groups.join(place(id), other.what.id);
  }
  return { ...settle(groups, moving, blocks), choices };
}

/**
 * What vague accounts chose that need not look around again, by their ids.
 *
 * @param fresh choices that what came has just changed
 */
async function keptChoices(
  placed: readonly Placed[],
  fresh: ReadonlyMap<string, Choice>,
  tellings: Tellings,
): Promise<ReadonlyMap<string, Choice>> {
  const ids = placed.flatMap(({ account }) => (isVague(account) ? [account.what.id] : []));
  const known = await tellings.choices(ids);
  return new Map(
    ids.flatMap((id) => {
      const choice = fresh.get(id) ?? known.get(id);
      return choice === undefined ? [] : [[id, choice] as const];
    }),
  );
}

/** The block that an event starts in. */
export function ownBlock(id: string): string {
  return `e${id}`;
}

const OUTSIDE = 'block ';

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
