import { type EntityId, localId } from '../../identity/index.js';
import type { EventType } from '../types.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { type Home, homeOf, otherStateOf } from './home.js';
import { type Party, statePartyOf } from './resolve.js';

/** A side that only the story around a deed tells is a guess, and weighs as one. */
const STORY_FACTOR = 0.55;
const HOME_FACTOR = 0.9;
/** Sentences back in which a deed still tells who is on the other side of the next. */
const REACH = 3;

/** Deeds that answer others or go on between the same two. */
const ANSWERS: ReadonlySet<EventType> = new Set([
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'REQUEST',
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'AID',
  'SANCTION',
  'MOBILIZE',
]);
/** Deeds by words alone that are meant for somebody who spoke or acted before. */
const WORDS: ReadonlySet<EventType> = new Set([
  'REJECT',
  'ACCUSE',
  'REQUEST',
  'THREATEN',
  'SUPPORT',
  'CONCEDE',
]);
/** Sentences back in which somebody who acted may be the one that words are meant for. */
const WORDS_REACH = 2;
/** Deeds by which those who are governed turn to those who govern them. */
const TO_POWER: ReadonlySet<EventType> = new Set(['PROTEST', 'REQUEST', 'ACCUSE', 'REJECT']);
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
/** Frames of what is done without an addressee, or for all who come. */
const FOR_NOBODY: ReadonlySet<string> = new Set(['unilateral', 'gathering-host']);
/** Labels of people of whom nothing is said. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'person', 'crowd', 'detainees', 'man']);

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
    const sided = withSides(context, draft, settled);
    const isOpen = sided.needs.includes('recipient') && sided.recipients.length === 0;
    if (!isOpen) settled.push(sided);
  }
  return settled;
}

function withSides(context: StoryContext, draft: Draft, before: readonly Draft[]): Draft {
  const near = before.filter((d) => draft.sentence - d.sentence <= REACH).reverse();
  const named = withProtesters(withHome(context, draft), near);
  const actors = named.actors.length > 0 ? named.actors : doersOf(context, named);
  // Whoever is on both sides by now was taken for one of them from the story.
  const others = named.recipients.filter((p) => !isAmong(p, actors));
  const isSame = others.length === named.recipients.length;
  const doing = { ...named, actors, recipients: isSame ? named.recipients : others };
  const recipients =
    doing.recipients.length > 0 ? doing.recipients : concernedBy(context, doing, near);
  if (actors === draft.actors && recipients === draft.recipients) return draft;
  const isGuess =
    actors !== named.actors || recipients !== named.recipients || named.rule !== draft.rule;
  return { ...doing, recipients, rule: isGuess ? `${draft.rule} story` : draft.rule };
}

function withHome(context: StoryContext, draft: Draft): Draft {
  const sided = (parties: readonly Party[]) => {
    const all = parties.map((p) => atHome(context, p, draft.sentence));
    return all.every((p, i) => p === parties[i]) ? parties : all;
  };
  return { ...draft, actors: sided(draft.actors), recipients: sided(draft.recipients) };
}

/** "Dozens were detained" after a protest was told of are protesters. */
function withProtesters(draft: Draft, near: readonly Draft[]): Draft {
  const isAnybody = ({ referent }: Party) => ANYBODY.has(referent.label);
  if (!AGAINST_CROWDS.has(draft.sense.type)) return draft;
  if (draft.recipients.length === 0 || !draft.recipients.every(isAnybody)) return draft;
  const crowd = near
    .filter((d) => d.sense.type === 'PROTEST')
    .flatMap((d) => d.actors)
    .find(({ referent }) => referent.kind === 'group' && !isAnybody({ referent } as Party));
  return crowd === undefined ? draft : { ...draft, recipients: [guess(crowd)] };
}

/** Those in power do what only they do, where the clause names nobody. */
function doersOf(context: StoryContext, draft: Draft): readonly Party[] {
  if (!BY_POWER.has(draft.sense.frame) || draft.recipients.length === 0) return [];
  const tellers = draft.sayers.filter((p) => HOLDERS.has(p.referent.label) || isOrgan(p));
  if (tellers.length > 0) return tellers.slice(0, 1).map(guess);
  return homeParties(context, draft).filter((p) => !isAmong(p, draft.recipients));
}

function concernedBy(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): readonly Party[] {
  const { sense, actors } = draft;
  if (actors.length === 0) return [];
  if (sense.type === 'PROTEST') return homeParties(context, draft);
  if (!ANSWERS.has(sense.type) || FOR_NOBODY.has(sense.frame)) return [];
  const answered = otherSide(draft, near);
  if (answered.length > 0) return answered.map(guess);
  const own = new Set(actors.flatMap(({ referent }) => referent.state ?? []));
  if (own.size > 0 && sense.type !== 'CONSULT') {
    const other = otherStateOf(context, draft.sentence, own);
    // One named elsewhere would be the nearest, not the one that is meant.
    if (other?.mention.sentence === draft.sentence) return stateParty(context, other);
  }
  const isForeign = (p: Party) => !actors.some((a) => isOneSide(a, p));
  const home = TO_POWER.has(sense.type) ? homeParties(context, draft).filter(isForeign) : [];
  if (home.length > 0 || !WORDS.has(sense.type)) return home;
  return lastToAct(draft, near).map(guess);
}

/** Whoever else acted last, be it a rival at home: words that name nobody answer him. */
function lastToAct(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const isOther = ({ referent, firm }: Party) =>
    firm &&
    draft.actors.every((a) => a.referent.id !== referent.id && a.referent.state !== referent.id);
  const others = near
    .filter((d) => draft.sentence - d.sentence <= WORDS_REACH)
    .map(({ actors }) => actors.filter(isOther));
  return others.find((parties) => parties.length > 0) ?? [];
}

/** Who stood against the same side in the deed told last. */
function otherSide(draft: Draft, near: readonly Draft[]): readonly Party[] {
  const isOwn = (p: Party) => draft.actors.some((a) => isOneSide(a, p));
  for (const { actors, recipients } of near) {
    if (actors.length === 0 || recipients.length === 0) continue;
    if (recipients.some(isOwn) && !actors.some(isOwn)) return actors;
    if (actors.some(isOwn) && !recipients.some(isOwn)) return recipients;
  }
  return [];
}

/** The state whose power is meant: that of those who act, of the place, or the one that the story is on. */
function homeParties(context: StoryContext, draft: Draft): readonly Party[] {
  const sides = [...draft.actors, ...draft.recipients];
  const isPrivate = sides.every(({ referent }) => referent.kind !== 'state');
  if (!isPrivate) return [];
  const own = sides.find(({ referent: { state } }) => state !== null);
  return stateParty(context, own ?? draft.where ?? homeOf(context, draft.sentence));
}

function stateParty(context: StoryContext, place: Home | null): readonly Party[] {
  if (place === null) return [];
  const state = statePartyOf(context, place.mention, place.referent, STORY_FACTOR);
  return state === null ? [] : [state];
}

/** A body or official of no state named is of the state that the story is on. */
function atHome(context: StoryContext, party: Party, sentence: number): Party {
  const { mention, referent, firm } = party;
  const isOpen = referent.state === null && mention.form === 'description' && firm;
  const state = isOpen ? (homeOf(context, sentence)?.referent.state ?? null) : null;
  if (state === null) return party;
  const id = localId(referent.kind, `${referent.label} ${state}`);
  return { ...party, referent: { ...referent, id, state }, score: party.score * HOME_FACTOR };
}

/** A ministry or force, which is read as its state. */
const isOrgan = ({ referent: { kind, as } }: Party) => kind === 'state' && as !== null;

const guess = (party: Party): Party => ({ ...party, score: party.score * STORY_FACTOR });

const isAmong = (party: Party, others: readonly Party[]) =>
  others.some(({ referent }) => referent.id === party.referent.id);

/** The same one, or of one state. */
function isOneSide(a: Party, b: Party): boolean {
  const [x, y]: readonly (EntityId | null)[] = [a.referent.state, b.referent.state];
  return a.referent.id === b.referent.id || (x !== null && x === y);
}
