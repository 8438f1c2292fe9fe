import type { Actor } from '../../reading/index.js';
import type { Account } from './account.js';
import type { Combined } from './combine.js';
import {
  contradiction,
  exactDay,
  likelihood,
  MAY,
  type PartKind,
  speakers,
  toldTogether,
} from './contradiction.js';
import { daysBetween } from './dates.js';
import { dispute, type Side, type ToldDispute } from './disputes.js';
import type { Judging, Leniency } from './judge.js';
import { DAYS_APART, mayBeAscribed } from './reach.js';
import { compareSides, sideKey } from './sides.js';
import { isAsserted, isDenied } from './status.js';
import { DISPUTED, SAME } from './weights.js';

/** A deed that some assert and others deny: of several that a denial may mean, the likeliest. */
export function statusDisputes(deeds: readonly Combined[], judging: Judging): ToldDispute[] {
  const asserted = deeds.filter(({ event }) => isAsserted(event));
  return deeds.flatMap((no) => {
    if (!isDenied(no.event)) return [];
    let yes: Combined | null = null;
    let best = 0;
    for (const deed of asserted) {
      const score = likeness(no, deed, { status: true }, judging);
      if (score >= SAME && score > best) [yes, best] = [deed, score];
    }
    if (yes === null) return [];
    const ids = [yes.event.id, no.event.id].sort();
    return [
      dispute('status', { ids, label: yes.event.type }, [
        { value: yes.event.status, told: yes.accounts },
        { value: 'denied', told: no.accounts },
      ]),
    ];
  });
}

/** A deed that is told of different days, though nearly everything else is the same. */
export function dateDisputes(deeds: readonly Combined[], judging: Judging): ToldDispute[] {
  return grouped('date', deeds, (deed) => exactDay(deed)!, judging);
}

/** A deed in which some name one person of a state, some another. */
export function personDisputes(deeds: readonly Combined[], judging: Judging): ToldDispute[] {
  return grouped('identity', deeds, ({ event }) => names(event.actors, event.recipients), judging);
}

/** A deed that some ascribe to one doer, some to another. */
export function doerDisputes(deeds: readonly Combined[], judging: Judging): ToldDispute[] {
  return grouped('attribution', deeds, ({ event }) => names(event.actors, []), judging);
}

/** Pairs of deeds of one block that contradict each other in this way, whether or not they are one. */
export function candidatesOf(kind: PartKind, deeds: readonly Combined[]): [Combined, Combined][] {
  const { takes, contradict } = PARTS[kind];
  const some = deeds.filter((deed) => !isDenied(deed.event) && takes(deed));
  return some.flatMap((a, i) =>
    some.slice(i + 1).flatMap((b): [Combined, Combined][] => (contradict(a, b) ? [[a, b]] : [])),
  );
}

interface Part {
  takes(deed: Combined): boolean;
  contradict(a: Combined, b: Combined): boolean;
}

const PARTS: Readonly<Record<PartKind, Part>> = {
  date: {
    takes: (deed) => exactDay(deed) !== null,
    contradict(a, b) {
      const gap = Math.abs(daysBetween(exactDay(a)!, exactDay(b)!));
      return gap > 0 && gap <= DAYS_APART;
    },
  },
  identity: {
    takes: () => true,
    contradict: (a, b) => differOnlyIn(a, b, 'otherPerson'),
  },
  attribution: {
    takes: ({ event }) => mayBeAscribed(event),
    contradict: otherDoers,
  },
};

/** What contradicts each other, directly or through others, as one dispute with all positions. */
function grouped(
  kind: PartKind,
  deeds: readonly Combined[],
  sideOf: (deed: Combined) => string,
  judging: Judging,
): ToldDispute[] {
  const against = new Map<Combined, Combined[]>();
  for (const [a, b] of candidatesOf(kind, deeds)) {
    if (!tellOfOne(a, b, kind, judging)) continue;
    against.set(a, [...(against.get(a) ?? []), b]);
    against.set(b, [...(against.get(b) ?? []), a]);
  }
  const left = new Set(deeds.filter((deed) => against.has(deed)));
  const found: ToldDispute[] = [];
  for (const first of left) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      for (const other of against.get(one)!) if (left.delete(other)) group.push(other);
    }
    const sides = sidesOf(group, sideOf);
    if (sides.length < 2) continue;
    const ids = group.map(({ event }) => event.id).sort();
    found.push(dispute(kind, { ids, label: first.event.type }, sides));
  }
  return found;
}

function sidesOf(group: readonly Combined[], sideOf: (deed: Combined) => string): Side[] {
  const sides = new Map<string, Account[]>();
  for (const one of group) {
    const of = sideOf(one);
    sides.set(of, [...(sides.get(of) ?? []), ...one.accounts]);
  }
  return [...sides]
    .map(([of, told]) => ({ value: of, told }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function names(...roles: readonly (readonly Actor[])[]): string {
  return roles
    .filter((actors) => actors.length > 0)
    .map((actors) => actors.map(({ label }) => label).join(', '))
    .join(' – ');
}

/** Whether the fullest accounts differ in one way of naming a side. */
function differOnlyIn(a: Combined, b: Combined, how: 'otherPerson'): boolean {
  return compareSides(a.event, b.event).shared.includes(how);
}

/** Whether two deeds against the same target have doers that have nothing in common. */
function otherDoers(a: Combined, b: Combined): boolean {
  const doers = new Set(a.event.actors.map(sideKey));
  return (
    doers.size > 0 &&
    b.event.actors.length > 0 &&
    !b.event.actors.some((actor) => doers.has(sideKey(actor))) &&
    compareSides(a.event, b.event).apart.includes('actors')
  );
}

/** Whether two deeds are likely enough to be one of which somebody tells a part otherwise. */
function tellOfOne(a: Combined, b: Combined, kind: PartKind, judging: Judging): boolean {
  const found = contradiction(a, b, MAY[kind], judging);
  return found !== null && likelihood(kind, found) >= DISPUTED[kind].least;
}

/** The best score of any two accounts, 0 where a document tells of both and knows them to be two. */
function likeness(a: Combined, b: Combined, may: Leniency, judging: Judging): number {
  if (toldTogether(a, b)) return 0;
  let best = 0;
  const others = speakers(b);
  for (const x of speakers(a)) {
    for (const y of others) best = Math.max(best, judging(x, y, may).score);
  }
  return best;
}
