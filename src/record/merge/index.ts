import type { Fact, ReadEvent } from '../../reading/index.js';
import { account } from './account.js';
import { type Bonds, NO_BONDS } from './bonds.js';
import { cluster } from './cluster.js';
import { type Combined, combine } from './combine.js';
import { combineFacts } from './combine-facts.js';
import { eventDisputes, type ToldDispute } from './disputes.js';
import { factDisputes } from './fact-disputes.js';
import { type CombinedFact, subjectKey } from './facts.js';
import { judgingOnce } from './judge.js';
import { byId, type Told } from './told.js';

export { type Account, account } from './account.js';
export { type Bonds, bondsOf, NO_BONDS } from './bonds.js';
export { type Combined, joinEvents } from './combine.js';
export {
  addDays,
  type Days,
  dateOfEpochDay,
  daysBetween,
  daysOf,
  epochDay,
  firstDay,
  lastDay,
} from './dates.js';
export { dispute, type ToldDispute } from './disputes.js';
export { officeDispute } from './fact-disputes.js';
export { type CombinedFact, factBlock, joinFacts, spokenFor } from './facts.js';
export type { Choice } from './following.js';
export { holdsOn } from './holds-on.js';
export { isVague, mayFollow, mayMeet } from './link.js';
export { type Placed, type Search, searchesFor, type Tellings } from './neighbours.js';
export { type Reach, reach } from './reach.js';
export { ownBlock, type Relinked, relink } from './relink.js';
export { rivalsAmong } from './rivals.js';
export { participants, sideKey } from './sides.js';
export { confidenceOf, holdingOf, sumOf, type Tallied } from './tallied.js';
export { Tally, tallyOf } from './tally.js';
export { byId, type Teller, type Told } from './told.js';

/** The deeds of one block and what is in dispute about them; the order of `told` is irrelevant. */
export function mergeEvents(
  told: readonly Told<ReadEvent>[],
  bonds: Bonds = NO_BONDS,
): {
  readonly deeds: readonly Combined[];
  readonly disputes: readonly ToldDispute[];
} {
  const judging = judgingOnce();
  const deeds = cluster(told.map(account), bonds, judging)
    .map(combine)
    .sort((a, b) => byId(a.event, b.event));
  return { deeds, disputes: eventDisputes(deeds, judging).sort(byId) };
}

/** The facts of some blocks and what is in dispute about them; the order of `told` is irrelevant. */
export function mergeFacts(
  told: readonly Told<Fact>[],
  bonds: Bonds = NO_BONDS,
): {
  readonly facts: readonly CombinedFact[];
  readonly disputes: readonly ToldDispute[];
} {
  const blocks = new Map<string, Told<Fact>[]>();
  for (const one of told) {
    const key = subjectKey(one.what);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [one]);
    else block.push(one);
  }
  const combined = [...blocks.values()].map((block) => combineFacts(block, bonds));
  const disputes = combined.flatMap(factDisputes).sort(byId);
  return { facts: combined.flat().sort((a, b) => byId(a.fact, b.fact)), disputes };
}
