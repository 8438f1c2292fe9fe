import { LEADING } from '../../identity/index.js';
import type { Sense } from '../lexicon/types.js';
import type { EventType } from '../types.js';
import { attackersTold } from './attackers-told.js';
import { concernedBy } from './concerned-by-story.js';
import { NOBODY } from './concerned-way.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { captorsOf, withDoersOfJudged, withHolders, withVictimsOfAccused } from './judged.js';
import { withLeadersTakenUp } from './leaders-taken-up.js';
import { withOthersTakenUp } from './others-taken-up.js';
import { isOtherOrgan, type Party } from './party.js';
import { guess, homeParties } from './power.js';
import { withHome } from './states-of-bodies.js';

/** Sentences back in which a deed still tells who is on the other side of the next. */
const REACH = 3;

/** Frames of what only those in power do to people: they take, hold, try and disperse them. */
const BY_POWER: ReadonlySet<string> = new Set(['custody']);
/** Deeds that leave a protester in custody or hurt. */
const AGAINST_CROWDS: ReadonlySet<EventType> = new Set(['COERCE', 'ASSAULT', 'SANCTION']);
/** Labels of those who take people into custody, and who tell of it themselves. */
const HOLDERS: ReadonlySet<string> = new Set([
  'police',
  'prosecutors',
  'security forces',
  'border guards',
  'army',
  'military',
  'soldiers',
  'court',
]);
/** Labels of people of whom nothing is said. */
const ANYBODY: ReadonlySet<string> = new Set([
  'people',
  'person',
  'crowd',
  'crowds',
  'detainees',
  'man',
]);

/**
 * Fills sides that no clause names with those whom the story around it tells, as a reader does:
 * whoever was dealt with just before in a deed of the same two ("accused Minsk. Minsk denies it");
 * the state where people protest, and that arrests them; the only other state of the sentence.
 * What a clause names is never replaced, but for people without any name who were protesters just before.
 */
export function withSidesOfStory(
  context: StoryContext,
  drafts: readonly Draft[],
): readonly Draft[] {
  const settled: Draft[] = [];
  for (const draft of drafts) {
    const sided = withSides(context, draft, settled, drafts);
    const isOpen = sided.needs.includes('recipient') && sided.recipients.length === 0;
    if (!isOpen) settled.push(sided);
  }
  return settled;
}

function withSides(
  context: StoryContext,
  draft: Draft,
  before: readonly Draft[],
  all: readonly Draft[],
): Draft {
  const near = before.filter((d) => draft.sentence - d.sentence <= REACH).reverse();
  const behind = all.filter((d) => d.sentence === draft.sentence && !near.includes(d));
  const around = isAtCrowds(draft.sense) ? [...before].reverse() : near;
  const doersOfDeed = (deed: Draft) =>
    deed.actors.length > 0 ? deed.actors : doersOf(context, withHome(context, deed));
  const holding = withHolders(context, withLeadersTakenUp(context, draft, near), near);
  const judging = withDoersOfJudged(context, holding, [...near, ...behind], doersOfDeed);
  const just = withVictimsOfAccused(context, judging, [...near, ...behind]);
  const taken = withOthersTakenUp(context, withHome(context, just), near);
  const named = withProtesters(taken, [...around, ...behind]);
  const freed = named.sense.type === 'RETREAT' ? captorsOf(named, [...before].reverse()) : [];
  const attackers = attackersTold(context, named, near, behind);
  const told = freed.length > 0 ? freed.map(guess) : attackers;
  const doers = told.length > 0 ? told : doersOf(context, named);
  const actors = named.actors.length > 0 ? named.actors : doers;
  // Whoever is on both sides by now was taken for one of them from the story.
  const others = named.recipients.filter((p) => !isAmong(p, actors) || isOtherOrgan(p, actors));
  const isSame = others.length === named.recipients.length;
  const doing = { ...named, actors, recipients: isSame ? named.recipients : others };
  const isSettled = doing.recipients.length > 0 || just !== draft;
  const story = isSettled ? NOBODY : concernedBy(context, doing, near, behind);
  const recipients = story.parties.length > 0 ? story.parties : doing.recipients;
  const ways = [
    actors.length === named.actors.length ? '' : ' story-power',
    story.way === '' ? '' : ` story-${story.way}`,
  ];
  return { ...doing, recipients, rule: draft.rule + ways.join('') };
}

/** "Dozens were detained" after a protest was told of are protesters. */
function withProtesters(draft: Draft, near: readonly Draft[]): Draft {
  const isAnybody = ({ referent }: Party) => ANYBODY.has(referent.label);
  if (!AGAINST_CROWDS.has(draft.sense.type) || !draft.recipients.every(isAnybody)) return draft;
  if (draft.recipients.length === 0 && !isAtCrowds(draft.sense)) return draft;
  const crowd = near
    .filter((d) => d.sense.type === 'PROTEST')
    .flatMap((d) => d.actors)
    .find(({ referent }) => referent.kind === 'group' && !isAnybody({ referent } as Party));
  return crowd === undefined ? draft : { ...draft, recipients: [guess(crowd)] };
}

/** Tear gas and batons are for crowds, whoever they are. */
const isAtCrowds = ({ implied }: Sense) => implied.some(({ role }) => role === 'recipient');

/** Those in power do what only they do, where the clause names nobody. */
function doersOf(context: StoryContext, draft: Draft): readonly Party[] {
  if (!BY_POWER.has(draft.sense.frame) || draft.recipients.length === 0) return [];
  const tellers = draft.sayers.filter((p) => HOLDERS.has(p.referent.label) || isOrgan(p));
  if (tellers.length > 0) return tellers.slice(0, 1).map(guess);
  const others = homeParties(context, draft, true).filter((p) => !isAmong(p, draft.recipients));
  return others.filter((p) => !draft.recipients.some((led) => isLedBy(context, p, led)));
}

/** Nobody holds or tries whoever rules them: "calls to arrest *Putin*" ask something of other states. */
function isLedBy({ tables, published }: StoryContext, { referent }: Party, by: Party): boolean {
  if (published === null || referent.kind !== 'state' || by.referent.kind !== 'person')
    return false;
  return tables
    .offices(by.referent.id, published)
    .some(({ term: { kind, of } }) => LEADING.has(kind) && of === referent.id);
}

/** A ministry or force, which is read as its state. */
const isOrgan = ({ referent: { kind, as } }: Party) => kind === 'state' && as !== null;

const isAmong = (party: Party, others: readonly Party[]) =>
  others.some(({ referent }) => referent.id === party.referent.id);
