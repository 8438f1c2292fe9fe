import type { Actor } from '../../reading/index.js';
import type { Dispute, DisputeKind } from '../types.js';
import type { Account } from './account.js';
import { fullness } from './cluster.js';
import type { Combined } from './combine.js';
import { daysBetween } from './dates.js';
import { dispute, type Side } from './disputes.js';
import type { Sign } from './evidence.js';
import { judge, type Leniency } from './judge.js';
import { DAYS_APART, TELLING } from './link.js';
import { compareSides, sideKey } from './sides.js';
import { isDenied } from './status.js';
import { DISPUTED, SAME } from './weights.js';

/** PLOVER's quad class of deeds done against each other. */
const MATERIAL_CONFLICT = 4;
/** What tells two deeds apart rather than two accounts of one. */
const AGAINST: readonly Sign[] = ['otherPlace', 'otherPlaceOfDeed'];
/** Accounts of a deed that speak for it where it is compared with others: the fullest ones. */
const SPEAKERS = 8;

/** A deed that some assert and others deny: of several that a denial may mean, the likeliest. */
export function statusDisputes(deeds: readonly Combined[]): Dispute[] {
  const asserted = deeds.filter(
    ({ event }) => !isDenied(event) && ['occurred', 'ongoing', 'planned'].includes(event.status),
  );
  return deeds.flatMap((no) => {
    if (!isDenied(no.event)) return [];
    let yes: Combined | null = null;
    let best = 0;
    for (const deed of asserted) {
      const score = likeness(no, deed, { status: true });
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
export function dateDisputes(deeds: readonly Combined[]): Dispute[] {
  const dated = deeds.flatMap((deed) => {
    const day = exactDay(deed);
    return day === null || isDenied(deed.event) ? [] : [{ deed, day }];
  });
  return grouped('date', dated, {
    contradict(a, b) {
      const gap = Math.abs(daysBetween(a.day, b.day));
      if (gap === 0 || gap > DAYS_APART) return false;
      return tellOfOne(a.deed, b.deed, { date: true }, DISPUTED.date);
    },
    value: ({ day }) => day,
  });
}

/** A deed in which some name one person of a state, some another. */
export function personDisputes(deeds: readonly Combined[]): Dispute[] {
  const open = deeds.flatMap((deed) => (isDenied(deed.event) ? [] : [{ deed }]));
  return grouped('identity', open, {
    contradict: (a, b) =>
      differOnlyIn(a.deed, b.deed, 'otherPerson') &&
      tellOfOne(a.deed, b.deed, { person: true }, DISPUTED.identity),
    value: ({ deed }) => names(deed.event.actors, deed.event.recipients),
  });
}

/** A deed that some ascribe to one doer, some to another. */
export function doerDisputes(deeds: readonly Combined[]): Dispute[] {
  const open = deeds.flatMap((deed) =>
    deed.event.symmetric || isDenied(deed.event) || deed.event.recipients.length === 0
      ? []
      : [{ deed }],
  );
  return grouped('attribution', open, {
    contradict: (a, b) =>
      otherDoers(a.deed, b.deed) && tellOfOne(a.deed, b.deed, { doer: true }, DISPUTED.attribution),
    value: ({ deed }) => names(deed.event.actors, []),
  });
}

/** What contradicts each other, directly or through others, as one dispute with all positions. */
function grouped<T extends { readonly deed: Combined }>(
  kind: DisputeKind,
  all: readonly T[],
  by: { contradict(a: T, b: T): boolean; value(one: T): string },
): Dispute[] {
  const left = new Set(all);
  const found: Dispute[] = [];
  for (const first of all) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      for (const other of left) {
        if (!by.contradict(one, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    const sides = sidesOf(group, by.value);
    if (sides.length < 2) continue;
    const ids = group.map(({ deed }) => deed.event.id).sort();
    found.push(dispute(kind, { ids, label: group[0]!.deed.event.type }, sides));
  }
  return found;
}

function sidesOf<T extends { readonly deed: Combined }>(
  group: readonly T[],
  value: (one: T) => string,
): Side[] {
  const sides = new Map<string, Account[]>();
  for (const one of group) {
    const of = value(one);
    sides.set(of, [...(sides.get(of) ?? []), ...one.deed.accounts]);
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

function exactDay({ event }: Combined): string | null {
  return event.when !== null && event.when.from.length === 10 && event.when.from === event.when.to
    ? event.when.from
    : null;
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

/**
 * Whether two deeds may be one of which somebody tells a part otherwise. Attacks repeat from day to
 * day at one place and in the same words, so that only a common figure makes them one.
 */
function tellOfOne(a: Combined, b: Combined, may: Leniency, least: number): boolean {
  if (toldTogether(a, b)) return false;
  let sum = 0;
  let count = 0;
  let telling = false;
  for (const x of speakers(a)) {
    for (const y of speakers(b)) {
      const { score, ruledOut, signs } = judge(x, y, may);
      if (ruledOut || AGAINST.some((sign) => signs.has(sign))) return false;
      const repeats = may.date === true && x.what.quad === MATERIAL_CONFLICT;
      telling ||= (repeats ? ['sameFigure' as const] : TELLING).some((sign) => signs.has(sign));
      sum += score;
      count++;
    }
  }
  return telling && sum / count >= least;
}

/** The best score of any two accounts, 0 where a document tells of both and knows them to be two. */
function likeness(a: Combined, b: Combined, may: Leniency): number {
  if (toldTogether(a, b)) return 0;
  let best = 0;
  for (const x of speakers(a)) {
    for (const y of speakers(b)) best = Math.max(best, judge(x, y, may).score);
  }
  return best;
}

function speakers({ accounts }: Combined): Account[] {
  return [...accounts].sort((a, b) => fullness(b) - fullness(a)).slice(0, SPEAKERS);
}

/** A document that tells of both knows them to be two. */
function toldTogether(a: Combined, b: Combined): boolean {
  return b.accounts.some(({ teller }) => a.documents.has(teller.id));
}
