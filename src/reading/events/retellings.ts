import type { EntityId } from '../../identity/index.js';
import type { When } from '../types.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';

/**
 * Joins the drafts of one document that tell of the same deed: same type and compatible mode,
 * sides that share someone and do not exclude each other, status and dates that agree as far as
 * both are known. The fullest telling leads, the others become its `also`.
 */
export function joinRetellings(drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const at = joined.findIndex((known) => isSameDeed(known, draft));
    if (at < 0) joined.push(draft);
    else joined[at] = join(joined[at]!, draft);
  }
  return joined;
}

function isSameDeed(a: Draft, b: Draft): boolean {
  return (
    a.sense.type === b.sense.type &&
    isSameKind(a, b) &&
    a.polarity === b.polarity &&
    isSameStatus(a, b) &&
    areCompatible(a.when, b.when) &&
    haveSameSides(a, b)
  );
}

/**
 * A kind of deed is told apart by its sense; another sense of the same type can only be a retelling
 * where modes agree, both are dated, or both name the same two sides of a verbal dealing.
 */
function isSameKind(a: Draft, b: Draft): boolean {
  if (a.sense.id === b.sense.id) return true;
  if (a.sense.mode !== null && b.sense.mode !== null) return a.sense.mode === b.sense.mode;
  if (a.when !== null && b.when !== null) return true;
  if (takesUp(a) || takesUp(b)) return true;
  return a.sense.quad === VERBAL_COOPERATION && haveEqualSides(a, b);
}

/** A noun for violence of which it names neither side: "the clashes" take up what was told. */
function takesUp({ sense, actors, recipients, rule }: Draft): boolean {
  return sense.type === 'ASSAULT' && actors.length + recipients.length === 0 && NOUN.test(rule);
}

const NOUN = /\/N\b/;

const VERBAL_COOPERATION = 1;

function haveEqualSides(a: Draft, b: Draft): boolean {
  const sides = (d: Draft) => [...idsOf(d.actors), ...idsOf(d.recipients)].sort().join(' ');
  return a.actors.length > 0 && a.recipients.length > 0 && sides(a) === sides(b);
}

function isSameStatus(a: Draft, b: Draft): boolean {
  const real = (d: Draft) => d.status === 'occurred' || d.status === 'ongoing';
  return a.status === b.status || (real(a) && real(b));
}

/** Dates agree where one is unknown or one holds the other. */
export function areCompatible(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return true;
  return (a.from.startsWith(b.from) || b.from.startsWith(a.from)) &&
    (a.to.startsWith(b.to) || b.to.startsWith(a.to))
    ? true
    : a.from <= b.from
      ? b.to <= a.to
      : a.to <= b.to;
}

function idsOf(parties: readonly Party[]): ReadonlySet<EntityId> {
  return new Set(parties.map((p) => p.referent.id));
}

function share(a: ReadonlySet<EntityId>, b: ReadonlySet<EntityId>): boolean {
  return [...a].some((id) => b.has(id));
}

function haveSameSides(a: Draft, b: Draft): boolean {
  const [aActors, bActors] = [idsOf(a.actors), idsOf(b.actors)];
  const [aRecipients, bRecipients] = [idsOf(a.recipients), idsOf(b.recipients)];
  const agree = (x: ReadonlySet<EntityId>, y: ReadonlySet<EntityId>) =>
    x.size === 0 || y.size === 0 || share(x, y);
  const straight = agree(aActors, bActors) && agree(aRecipients, bRecipients);
  const swapped = a.sense.symmetric && agree(aActors, bRecipients) && agree(aRecipients, bActors);
  const all = [...aActors, ...aRecipients];
  const others = [...bActors, ...bRecipients];
  if (all.length === 0 || others.length === 0) return areNear(a, b);
  return (straight || swapped) && share(new Set(all), new Set(others));
}

/** A deed of nobody named is the one that was told just before, or is told just after. */
function areNear(a: Draft, b: Draft): boolean {
  return Math.abs(a.sentence - b.sentence) <= 1;
}

function fullness(draft: Draft): number {
  return (
    (draft.actors.length > 0 ? 2 : 0) +
    (draft.recipients.length > 0 ? 2 : 0) +
    (draft.when ? 1 : 0) +
    draft.confidence / 10
  );
}

function join(a: Draft, b: Draft): Draft {
  const [lead, other] = fullness(b) > fullness(a) ? [b, a] : [a, b];
  const spans = [...a.also, ...b.also, other.span].filter(
    (span, i, all) => span[0] !== lead.span[0] && all.findIndex((s) => s[0] === span[0]) === i,
  );
  return {
    ...lead,
    also: spans,
    when: finer(lead.when, other.when),
    where: lead.where ?? other.where,
    figures: lead.figures.length > 0 ? lead.figures : other.figures,
    confidence: Math.min(
      0.98,
      Math.round((Math.max(a.confidence, b.confidence) + 0.03) * 100) / 100,
    ),
  };
}

function finer(a: When | null, b: When | null): When | null {
  if (a === null || b === null) return a ?? b;
  const isNarrower = (x: When, y: When) =>
    x.from.length > y.from.length ||
    (x.from.length === y.from.length && x.from >= y.from && x.to <= y.to);
  return isNarrower(b, a) ? b : a;
}
