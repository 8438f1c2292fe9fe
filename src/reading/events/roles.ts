import { fillersOf, formsOf, type Ground } from '../lexicon/match.js';
import type { Entry, Pattern, RoleSlots, Slot } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { isDescribed, personAt } from './described.js';
import { quotedSubject } from './first-person.js';
import { usersOfMeans } from './means.js';
import { ownersOfInstrument, ownersOfMoved } from './own-forces.js';
import { distinct, type Party, partiesAt } from './resolve.js';
import { placeThatSpeaks } from './speaking-place.js';
import { participleSubject, understoodSubject } from './understood.js';
import { unnamedRecipients } from './unnamed.js';

/** Who did it and to whom. */
export interface Roles {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Words that stand in for a slot's filler because something above the event provides it. */
export interface Provided {
  readonly slot: Slot;
  readonly word: number;
  /** See `Filler`. */
  readonly near?: number;
  readonly ofPersons?: boolean;
}

/** What is provided where a slot is known to be filled by nobody of the sentence. */
export const NO_WORD = -1;

/** Deeds of several together that name nobody else are done with each other. */
const MUTUAL: ReadonlySet<string> = new Set(['AGREE', 'COOPERATE']);
/** What two offer or are ready for, they offer to somebody else. */
const TO_OTHERS: ReadonlySet<string> = new Set(['stance', 'offer', 'directed']);

const MATERIAL_CONFLICT = 4;

/** "India and China completed the withdrawal", "the three held a summit": with each other, where nobody else is told. */
const isBothOnly = ({ sense: { type, frame, mode } }: Entry) =>
  (type === 'RETREAT' && frame === 'withdrawal' && mode !== 'resign') || frame === 'gathering-host';

/** "Accused *each other*": words of the class `reciprocal`, joined by `_` where they are several. */
function isReciprocal(
  { lexicon, slots }: StoryContext,
  sentence: number,
  heads: readonly number[],
): boolean {
  const words = [...(lexicon.classes.get('reciprocal') ?? [])].map((word) => word.split('_'));
  if (words.length === 0) return false;
  const { tree } = slots[sentence]!;
  const isWritten = (at: number) =>
    words.some((all) => all.every((form, k) => tree.words[at + k]?.form.toLowerCase() === form));
  return heads.some((head) => tree.children(head).some(isWritten));
}

/** Slots that only the verb of a phrase has: the object's own `obj` is not what the deed is done to. */
const VERBAL = new Set(['subj', 'obj', 'iobj']);

/**
 * Who stands in the first of several slot alternatives that names anybody. What is written in a slot
 * goes before what something above the head provides ("called on Armenia to withdraw"), and this
 * before what the tree alone would share.
 *
 * @param heads the head, then further words of its phrase ("issued a warrant against him": the
 *   warrant carries `against`)
 * @param isSpoken the deed is done by words alone, which happen at no place ("an inquiry into Enron")
 */
export function fillSlots(
  context: StoryContext,
  sentence: number,
  heads: readonly number[],
  alternatives: RoleSlots,
  provided: readonly Provided[],
  isSpoken = false,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  for (const together of alternatives) {
    const parties = together.flatMap((slot) => {
      const from = VERBAL.has(slot) ? heads.slice(0, 1) : heads;
      const own = from.flatMap((head) => slots.in(head, slot));
      const lent = provided.filter((p) => p.slot === slot);
      const isLent = lent.length > 0 && own.every((filler) => filler.shared);
      const fillers = isLent ? lent : own;
      const named = fillers.filter(({ word }) => word !== NO_WORD);
      return named.flatMap((filler) => partiesOfFiller(context, sentence, filler, isSpoken));
    });
    if (parties.length > 0) return distinct(parties);
  }
  return [];
}

/** A deed done at a city is done to its state; a deed that a city does is not its state's. */
function isNoPlace({ mention, referent }: Party): boolean {
  return mention.referents.some(({ id }) => id === referent.id);
}

/** Who did it where its own slots do not say: the clause around a noun, or an understood subject. */
function actorsAround(
  context: StoryContext,
  sentence: number,
  head: number,
  { pattern, sense }: Entry,
): readonly Party[] {
  const { pos } = pattern;
  if (pos === 'N') {
    const agents = agentsBelow(context, sentence, head);
    if (agents.length > 0) return agents;
  }
  // "After a civil war he took power" does not say who waged it.
  if (pos === 'N')
    return sense.quad === MATERIAL_CONFLICT ? [] : circumstanceSubject(context, sentence, head);
  const quoted = quotedSubject(context, sentence, head);
  if (quoted.length > 0) return quoted;
  const participle = participleSubject(context, sentence, head);
  if (participle.length > 0) return participle;
  const sayer = sayerOfCoordinated(context, sentence, head);
  if (sayer.length > 0) return sayer;
  const place = placeThatSpeaks(context, sentence, head, sense);
  if (place.length > 0) return place;
  // "An explosion that cost the lives of 12": what things do has no subject that is understood.
  return context.lexicon.classes.get('of-things')?.has(pattern.lemma) === true
    ? []
    : understoodSubject(context, sentence, head);
}

/** Classes of adpositions of what whoever acts in the clause does as well. */
const CLAUSAL: readonly string[] = ['circumstance', 'accompanying'];

/**
 * "Athens says that the name is a claim *and has vetoed* the bid": what is coordinated with what is said, of
 * which nobody is the subject, is done by whoever says so.
 */
function sayerOfCoordinated(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const said = tree.word(head).head;
  const isBehind = tree.relation(head) === 'conj' && tree.relation(said) === 'ccomp';
  if (!isBehind || tree.isPassive(head) || tree.childrenBy(head, 'nsubj').length > 0) return [];
  const verb = tree.word(said).head;
  return distinct(slots.in(verb, 'subj').flatMap((f) => partiesAt(context, sentence, f.word)));
}

const AGENT_DEPTH = 3;

/** "The arrest of six of its members *by agents*", wherever below the noun the tree hangs them. */
function agentsBelow(context: StoryContext, sentence: number, head: number): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const agentCases = context.lexicon.classes.get('agent') ?? new Set<string>();
  let level: readonly number[] = [head];
  for (let depth = 0; depth < AGENT_DEPTH && level.length > 0; depth++) {
    level = level.flatMap((word) => tree.childrenBy(word, 'nmod'));
    const agents = level.filter((word) =>
      tree.introducers(word, 'case').some((lemma) => agentCases.has(lemma)),
    );
    const parties = agents.flatMap((word) => partiesAt(context, sentence, word));
    if (parties.length > 0) return distinct(parties);
  }
  return [];
}

/**
 * "In a meeting with Rahmon, Putin pledged …": who does what the clause says was at the meeting
 * that the clause names as its circumstance (class `circumstance` of the language's adpositions).
 */
function circumstanceSubject(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const { classes } = context.lexicon;
  const up = tree.word(head).head;
  const isIntroduced = tree
    .introducers(head, 'case')
    .some((lemma) => CLAUSAL.some((name) => classes.get(name)?.has(lemma)));
  if (!isIntroduced || up < 0) return [];
  const owners = tree.isVerb(up) ? slots.in(up, 'subj') : [{ word: up }];
  return distinct(owners.flatMap(({ word }) => partiesAt(context, sentence, word)));
}

function partiesOfFiller(
  context: StoryContext,
  sentence: number,
  filler: Provided,
  isSpoken: boolean,
): readonly Party[] {
  if (!VERBAL.has(filler.slot) && isManner(context, sentence, filler.word)) return [];
  const parties = partiesAt(context, sentence, filler.word).filter(
    (party) =>
      (isSpoken || !isUnknownPlace(context, party, filler.slot)) &&
      !isNameOfSettlement(context, sentence, filler.word, party),
  );
  if (filler.near === undefined) return parties;
  const near = partiesAt(context, sentence, filler.near);
  if (parties.length === 0) return near;
  const isMeant = filler.ofPersons === true && !parties.some(isPerson) && near.some(isPerson);
  return isMeant ? near : parties;
}

const isPerson = ({ referent }: Party): boolean => referent.kind === 'person';

/** "With the mediation of Turkey" names how, not with whom (class `manner`). */
function isManner(context: StoryContext, sentence: number, word: number): boolean {
  const { tree } = context.slots[sentence]!;
  const manner = context.lexicon.classes.get('manner');
  return (
    manner !== undefined && formsOf(tree, word, context.lexicon).some((form) => manner.has(form))
  );
}

/** A name that nobody knows behind a preposition of place is more likely a place than a person. */
function isUnknownPlace(context: StoryContext, party: Party, slot: Slot): boolean {
  const isPlaceSlot = ['locative', 'destination'].some((name) =>
    context.lexicon.classes.get(name)?.has(slot),
  );
  return isPlaceSlot && isDescribed(party.mention) && party.referent.kind === 'person';
}

/** "The village of Buhruvatka": a name that nobody knows behind a noun of places (class `settlement`). */
function isNameOfSettlement(
  { lexicon, slots }: StoryContext,
  sentence: number,
  word: number,
  { referent, mention }: Party,
): boolean {
  const { tree } = slots[sentence]!;
  const up = tree.word(word).head;
  const settlements = lexicon.classes.get('settlement');
  if (settlements === undefined || up < 0 || mention.form !== 'name') return false;
  return (
    referent.id.startsWith('local:') &&
    formsOf(tree, up, lexicon).some((form) => settlements.has(form))
  );
}

/** "Police clashed with students *protesting*": what a state's forces are said to do the crowd before does. */
function protesting(
  context: StoryContext,
  sentence: number,
  head: number,
  actors: readonly Party[],
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const isOfState = ({ referent: { kind, as } }: Party) => kind === 'state' && as !== null;
  const { VerbForm } = tree.word(head).feats;
  if (head === 0 || VerbForm !== 'Part' || !actors.some(isOfState)) return actors;
  const crowd = partiesAt(context, sentence, head - 1).filter((p) => p.referent.kind === 'group');
  return crowd.length > 0 ? crowd : actors;
}

/** Only people are arrested and tried, so that whatever noun stands there names some. */
function heldPeople(
  context: StoryContext,
  sentence: number,
  head: number,
  isNoun: boolean,
): readonly Party[] {
  const nobody = context.lexicon.classes.get('nobody');
  const slots = context.slots[sentence]!;
  const fillers = slots
    .in(head, isNoun ? 'of' : 'obj')
    .filter(({ word, shared }) => !shared && !nobody?.has(slots.tree.word(word).lemma));
  return distinct(
    fillers.flatMap(({ word }): Party[] => {
      const mention = personAt(context, sentence, word);
      const [referent] = mention?.referents ?? [];
      if (mention === null || referent === undefined) return [];
      return [{ referent, mention, score: mention.score, firm: false }];
    }),
  );
}

/**
 * The words that a pattern names by lemma besides its head, and the objects of those that are verbs
 * ("threatened to cut supplies to Moldova": the supplies carry `to`).
 */
export function phraseOf(ground: Ground, head: number, pattern: Pattern): readonly number[] {
  const named = pattern.conditions.flatMap((condition) =>
    condition.kind === 'filled' ? fillersOf(condition, head, ground) : [],
  );
  const verbs = named.filter((word) => ground.slots.tree.isVerb(word));
  return [...named, ...verbs.flatMap((verb) => ground.slots.in(verb, 'obj').map((f) => f.word))];
}

/**
 * Words that an entry names as its recipient by a path: "demands for the resignation *of the president*" are not
 * his, though he is whose the resignation is.
 */
function namedByPath(
  context: StoryContext,
  sentence: number,
  head: number,
  recipient: RoleSlots,
): ReadonlySet<number> {
  const slots = context.slots[sentence]!;
  const paths = recipient.flat().filter((slot) => slot.includes('.'));
  return new Set(paths.flatMap((path) => slots.in(head, path)).map(({ word }) => word));
}

/**
 * Fills an entry's roles at a head. Who is on both sides is kept as actor only; where the sides
 * of a symmetric deed stand in one slot ("Putin and Rahmon met", "talks between A and B"), the
 * first is the actor and the others are recipients.
 *
 * @param phrase further words of the entry's phrase, see `phraseOf`
 */
export function fillRoles(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: Entry,
  phrase: readonly number[],
  provided: readonly Provided[],
): Roles {
  const isNoun = entry.pattern.pos === 'N';
  const heads = [head, ...phrase];
  // Who "is in custody" is not who holds: the entry says so.
  const isSuffered = entry.recipient[0]?.[0] === 'subj';
  const actorSlots = isNoun && !isSuffered ? [...entry.actor, ['subj']] : entry.actor;
  const sufferers = namedByPath(context, sentence, head, entry.recipient);
  const suffering = new Set(
    entry.recipient
      .flat()
      .flatMap((slot) => context.slots[sentence]!.in(head, slot))
      .map((f) => f.word),
  );
  // "The death of two American soldiers": whose they are did not do it.
  const acting = isNoun ? [head, ...phrase.filter((word) => !suffering.has(word))] : heads;
  const doers = fillSlots(context, sentence, acting, actorSlots, provided).filter(
    (party) => isNoPlace(party) && !sufferers.has(party.mention.head),
  );
  const around = doers.length > 0 ? doers : actorsAround(context, sentence, head, entry);
  const wielders = around.length > 0 ? around : ownersOfInstrument(context, sentence, head, entry);
  const users = wielders.length > 0 ? wielders : usersOfMeans(context, sentence, head, entry);
  const moving = users.length > 0 ? users : ownersOfMoved(context, sentence, head, entry);
  const isProtest = entry.sense.type === 'PROTEST';
  const actors = isProtest ? protesting(context, sentence, head, moving) : moving;
  const isOther = (party: Party) =>
    actors.every((actor) => actor.referent.id !== party.referent.id);
  // Of pronouns that doubtfully mean somebody, one in five was whom force or pressure met.
  const isMaterial = entry.sense.quad === MATERIAL_CONFLICT;
  const named = fillSlots(
    context,
    sentence,
    heads,
    entry.recipient,
    provided,
    entry.sense.type === 'ACCUSE',
  ).filter((party) => isOther(party) && !(isMaterial && party.byPronoun === 'unsure'));
  if (named.length > 0) return { actors, recipients: named };
  if (entry.sense.frame === 'custody' && entry.sense.type !== 'RETREAT') {
    const held = heldPeople(context, sentence, head, isNoun);
    if (held.length > 0) return { actors, recipients: held };
  }
  const isOfAll = MUTUAL.has(entry.sense.type) && !TO_OTHERS.has(entry.sense.frame);
  const isMutual = entry.sense.symmetric || isOfAll || isBothOnly(entry);
  if (actors.length > 1 && (isMutual || isReciprocal(context, sentence, heads))) {
    return { actors: actors.slice(0, 1), recipients: actors.slice(1) };
  }
  const unnamed = unnamedRecipients(context, sentence, head, phrase, entry.sense, actors);
  return { actors, recipients: unnamed };
}
