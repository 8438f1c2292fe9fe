import type { Fact, ReadEvent } from '../../reading/index.js';
import type { Dispute } from '../types.js';
import { cluster } from './cluster.js';
import { type Combined, combine } from './combine.js';
import { eventDisputes } from './disputes.js';
import { factDisputes } from './fact-disputes.js';
import { type CombinedFact, combineFacts, subjectKey } from './facts.js';
import { account } from './judge.js';
import { sideKeys } from './sides.js';
import { byId, type Told } from './told.js';

export type { Combined } from './combine.js';
export { daysOf, firstDay, lastDay } from './dates.js';
export type { CombinedFact } from './facts.js';
export { participants, sideKey } from './sides.js';
export type { Teller, Told } from './told.js';

/**
 * The block of an event: only events of one block can be one deed, so that blocks are merged by
 * themselves and again only when one of their documents changes. Where nobody is known to take
 * part, the block is the document's own.
 */
export function eventBlock(document: string, event: ReadEvent): string {
  const sides = sideKeys(event);
  return JSON.stringify(['event', event.type, ...(sides.length === 0 ? [null, document] : sides)]);
}

/** The block of a fact: see {@link eventBlock}. */
export function factBlock(fact: Fact): string {
  return `fact ${subjectKey(fact)}`;
}

/** The deeds of one block and what is in dispute about them; the order of `told` is irrelevant. */
export function mergeEvents(told: readonly Told<ReadEvent>[]): {
  readonly deeds: readonly Combined[];
  readonly disputes: readonly Dispute[];
} {
  const deeds = cluster(told.map(account))
    .map(combine)
    .sort((a, b) => byId(a.event, b.event));
  return { deeds, disputes: eventDisputes(deeds).sort(byId) };
}

/** The facts of one block and what is in dispute about them; the order of `told` is irrelevant. */
export function mergeFacts(told: readonly Told<Fact>[]): {
  readonly facts: readonly CombinedFact[];
  readonly disputes: readonly Dispute[];
} {
  const facts = combineFacts(told).sort((a, b) => byId(a.fact, b.fact));
  return { facts, disputes: factDisputes(facts).sort(byId) };
}
