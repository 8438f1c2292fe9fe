import type { Account } from './account.js';
import type { Bonds } from './bonds.js';
import { type Choice, followed } from './following.js';
import { choiceAmong, fitting, isVague, linksBy } from './link.js';
import { byKey, nearEach, type Placed, type Tellings } from './neighbours.js';

/** A vague account near what changed. */
export interface Follower {
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
export async function followersOf(
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
