import { addDays } from './dates.js';
import { type Account, type Judgement, judge, NEAR_DAYS } from './judge.js';
import { byId } from './told.js';

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

const FIRST: Judgement = { verdict: 'same', score: 1, reasons: ['first'] };
/** A date coarser than a year says nothing about which deed is meant. */
const WIDEST = 366;

/**
 * Groups accounts of one block into deeds. Every member of a group fits every other; two exact
 * days never meet; a vaguer date joins a day only where a single day fits. The outcome depends on
 * the set of accounts alone, not on their order.
 */
export function cluster(accounts: readonly Account[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  for (const account of [...accounts].sort(bySureness)) {
    const found = best(
      account,
      candidateKeys(account).flatMap((key) => byKey.get(key) ?? []),
    );
    if (found !== null) {
      found.cluster.members.push({ account, judgement: found.judgement });
      continue;
    }
    const key = ownKey(account);
    const fresh: Cluster = { members: [{ account, judgement: FIRST }], key };
    clusters.push(fresh);
    byKey.set(key, [...(byKey.get(key) ?? []), fresh]);
  }
  return clusters;
}

/** Exact days first, then vaguer ones, undated last; the fuller account first within each. */
function bySureness(a: Account, b: Account): number {
  return vagueness(a) - vagueness(b) || fullness(b) - fullness(a) || byId(a.what, b.what);
}

function vagueness({ days }: Account): number {
  return days?.count ?? Number.MAX_SAFE_INTEGER;
}

/** How much an account says: the fullest account speaks for the deed. */
export function fullness({ what }: Account): number {
  const persons = [...what.actors, ...what.recipients].filter((a) => a.kind === 'person').length;
  const told = [what.when, what.where, what.mode].filter((part) => part !== null).length;
  return told * 2 + Math.min(persons, 4) + Math.min(what.figures.length, 2) + what.confidence;
}

/** An account's way into a cluster. */
interface Match {
  readonly cluster: Cluster;
  readonly judgement: Judgement;
}

function best(account: Account, candidates: readonly Cluster[]): Match | null {
  const matches = candidates.flatMap((candidate): Match[] => {
    const judgement = judgeAll(account, candidate);
    return judgement === null ? [] : [{ cluster: candidate, judgement }];
  });
  // Where several days fit a vaguer date, which one is meant is not known.
  if (new Set(matches.map((match) => match.cluster.key)).size > 1) return null;
  let found: Match | null = null;
  for (const match of matches) {
    if (found === null || match.judgement.score > found.judgement.score) found = match;
  }
  return found;
}

/** The best judgement against a member, null where one member does not go with the account. */
function judgeAll(account: Account, { members }: Cluster): Judgement | null {
  let found: Judgement | null = null;
  for (const member of members) {
    const judgement = judge(account, member.account);
    if (judgement.verdict === 'different') return null;
    if (judgement.verdict === 'same' && judgement.score > (found?.score ?? 0)) found = judgement;
  }
  return found;
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
  const near = daysFrom(addDays(teller.published, -NEAR_DAYS), 2 * NEAR_DAYS + 1);
  return [...near, ...near.map((day) => `~${day}`)];
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}
