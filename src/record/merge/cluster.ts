import type { Account } from './account.js';
import type { Bonds } from './bonds.js';
import { addDays } from './dates.js';
import { UNDATED_DAYS } from './evidence.js';
import { type Judgement, type Judging, judge } from './judge.js';
import { byId } from './told.js';
import { SAME } from './weights.js';

/** Accounts of one deed; the first is the one that it started from. */
export interface Cluster {
  readonly members: Member[];
  /** What the cluster can be found under, see `ownKey`. */
  readonly key: string;
}

/** An account with the judgement that brought it in. */
export interface Member {
  readonly account: Account;
  readonly judgement: Judgement;
}

const FIRST: Judgement = {
  verdict: 'same',
  score: 1,
  reasons: ['first'],
  ruledOut: false,
  signs: new Map(),
};
const BY_HAND: Judgement = { ...FIRST, reasons: ['merged by a person'] };
/** A date coarser than a year says nothing about which deed is meant. */
export const WIDEST = 366;
/** By so much more must one day fit a vaguer date than any other day. */
export const CLEARLY = 0.005;
/** Accounts of a deed that a new one is compared with: the fullest ones. */
const COMPARED = 24;

/**
 * Groups accounts of one block into deeds. No member of a group is ruled out by another, and most
 * fit; two exact days never meet; a vaguer date joins a day only where a single day fits. The
 * outcome depends on the set of accounts alone, not on their order.
 */
export function cluster(
  accounts: readonly Account[],
  bonds: Bonds,
  judging: Judging = judge,
): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  for (const account of [...accounts].sort(bySureness)) {
    const bound = clusters.find((one) => decided(account, one, bonds) === 'same');
    const found =
      bound === undefined
        ? best(
            account,
            candidateKeys(account)
              .flatMap((key) => byKey.get(key) ?? [])
              .filter((one) => decided(account, one, bonds) === null),
            judging,
          )
        : { cluster: bound, judgement: BY_HAND };
    if (found !== null) {
      found.cluster.members.push({ account, judgement: found.judgement });
      continue;
    }
    const key = ownKey(account);
    const fresh: Cluster = { members: [{ account, judgement: FIRST }], key };
    clusters.push(fresh);
    byKey.set(key, [...(byKey.get(key) ?? []), fresh]);
  }
  return joinAlike(clusters, bonds, judging);
}

/** Joins clusters whose fullest accounts were too far apart, but whose members go together. */
function joinAlike(clusters: readonly Cluster[], bonds: Bonds, judging: Judging): Cluster[] {
  const kept: Cluster[] = [];
  for (const one of clusters) {
    let best: { into: Cluster; fit: number } | null = null;
    for (const into of kept) {
      if (into.key !== one.key) continue;
      const fit = fitOf(one, into, bonds, judging);
      if (fit !== null && fit >= SAME && fit > (best?.fit ?? 0)) best = { into, fit };
    }
    if (best === null) kept.push(one);
    else
      best.into.members.push(...one.members.map((member) => rejoined(member, best.into, judging)));
  }
  return kept;
}

function rejoined({ account, judgement }: Member, { members }: Cluster, judging: Judging): Member {
  return judgement === FIRST
    ? { account, judgement: judging(account, members[0]!.account) }
    : { account, judgement };
}

/** The mean score over all pairs of members, null where one rules another out. */
function fitOf(a: Cluster, b: Cluster, bonds: Bonds, judging: Judging): number | null {
  let sum = 0;
  let count = 0;
  for (const x of a.members.slice(0, COMPARED)) {
    if (decided(x.account, b, bonds) === 'different') return null;
    for (const y of b.members.slice(0, COMPARED)) {
      const { ruledOut, score } = judging(x.account, y.account);
      if (ruledOut) return null;
      sum += score;
      count++;
    }
  }
  return sum / count;
}

/** What people decided about an account and a cluster: a "no" to any member outweighs a "yes". */
function decided(
  account: Account,
  { members }: Cluster,
  bonds: Bonds,
): 'same' | 'different' | null {
  let found: 'same' | null = null;
  for (const member of members) {
    const said = bonds.between(account.what.id, member.account.what.id);
    if (said === 'different') return said;
    if (said === 'same') found = said;
  }
  return found;
}

/** Exact days first, then vaguer ones, undated last; the fuller account first within each. */
function bySureness(a: Account, b: Account): number {
  return vagueness(a) - vagueness(b) || fullness(b) - fullness(a) || byId(a.what, b.what);
}

function vagueness({ days }: Account): number {
  return days?.count ?? Number.MAX_SAFE_INTEGER;
}

/** How much an account says: the fullest account speaks for the deed. */
export function fullness({ what, sides }: Account): number {
  const persons = [...what.actors, ...what.recipients].filter((a) => a.kind === 'person').length;
  const roles = Number(what.actors.length > 0) + Number(what.recipients.length > 0);
  const told = [what.when, what.where, what.mode].filter((part) => part !== null).length;
  return (
    told * 2 +
    roles * 3 +
    Math.min(sides.length, 6) +
    Math.min(persons, 4) +
    Math.min(what.figures.length, 2) +
    what.confidence
  );
}

/** An account's way into a cluster. */
interface Match {
  readonly cluster: Cluster;
  readonly judgement: Judgement;
  /** Mean score over the members that were compared. */
  readonly fit: number;
}

function best(account: Account, candidates: readonly Cluster[], judging: Judging): Match | null {
  const matches = candidates.flatMap((candidate): Match[] => {
    const match = judgeAll(account, candidate, judging);
    return match === null ? [] : [match];
  });
  matches.sort((a, b) => b.fit - a.fit);
  const [first] = matches;
  if (first === undefined) return null;
  // Where several days fit a vaguer date, which one is meant is not known unless one clearly leads.
  const otherDay = matches.find((match) => match.cluster.key !== first.cluster.key);
  if (otherDay !== undefined && first.fit - otherDay.fit < CLEARLY) return null;
  return first;
}

/** The best judgement against a member, null where one member rules it out or most do not fit. */
function judgeAll(account: Account, cluster: Cluster, judging: Judging): Match | null {
  let found: Judgement | null = null;
  let sum = 0;
  const compared = cluster.members.slice(0, COMPARED);
  for (const member of compared) {
    const judgement = judging(account, member.account);
    if (judgement.ruledOut) return null;
    sum += judgement.score;
    if (judgement.score > (found?.score ?? 0)) found = judgement;
  }
  const fit = sum / compared.length;
  if (found === null || found.verdict !== 'same' || fit < SAME) return null;
  return { cluster, judgement: found, fit };
}

/** The day, the stretch of time, or for what has no date, `~` and the day of the document. */
function ownKey({ what, days, teller }: Account): string {
  if (days === null) return `~${teller.published ?? what.id}`;
  return days.count === 1 ? days.first : `${days.first}/${days.last}`;
}

function candidateKeys(account: Account): string[] {
  const { days, teller } = account;
  if (days !== null) {
    const within = days.count > WIDEST ? [] : daysFrom(days.first, days.count);
    return days.count === 1 ? within : [...within, ownKey(account)];
  }
  if (teller.published?.length !== 10) return [];
  const near = daysFrom(addDays(teller.published, -UNDATED_DAYS), 2 * UNDATED_DAYS + 1);
  return [...near, ...near.map((day) => `~${day}`)];
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}
