import { fold } from '../lexicon/fold.js';
import { fillersOf, formsOf, type Ground, isIntroducedBy, isOfClass } from '../lexicon/match.js';
import type { Entry, Pattern, RoleSlots } from '../lexicon/types.js';
import { MATERIAL_CONFLICT, VERBAL_CONFLICT } from '../types.js';
import { actorsAround, sayerOfCoordinated } from './actors-around.js';
import { askedToAct } from './asked.js';
import { accusedBy, chargesAt } from './charges.js';
import type { StoryContext } from './context.js';
import { isDescribed } from './described-party.js';
import { fillSlots, type Provided } from './fill-slots.js';
import { usersOfMeans } from './means.js';
import { ownersByEnclitic, ownersOfInstrument, ownersOfMoved, statesLeftBy } from './own-forces.js';
import { distinct, isOtherOrgan, type Party } from './party.js';
import { withClients } from './represented.js';
import { partiesAt } from './resolve.js';
import { personAt, somebodyAt } from './somebody.js';
import { unnamedRecipients } from './unnamed.js';

/** "Accused them of killing 208 *protesters*": a noun for people who do a deed names who does it. */
function isOfPeople({ lexicon, slots }: StoryContext, sentence: number, word: number): boolean {
  return formsOf(slots[sentence]!.tree, word, lexicon).some(
    (form) => lexicon.described.get(form)?.kind === 'people',
  );
}

/** Who did it and to whom. */
export interface Roles {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Deeds of several together that name nobody else are done with each other. */
const MUTUAL: ReadonlySet<string> = new Set(['AGREE', 'COOPERATE']);
/** What two offer or are ready for, they offer to somebody else. */
const TO_OTHERS: ReadonlySet<string> = new Set(['stance', 'offer', 'directed']);

/**
 * "India and China completed the withdrawal", "the three held a summit", "Syria and Israel violated the truce":
 * with each other, where nobody else is told.
 */
const isBothOnly = ({ sense: { id, type, frame, mode } }: Entry) =>
  (type === 'RETREAT' && frame === 'withdrawal' && mode !== 'resign') ||
  frame === 'gathering-host' ||
  id === 'violate-ceasefire';

/** "*Both sides* agreed to cease fire": two whom one word means do with each other what they agree. */
const arePair = ([first, second, ...more]: readonly Party[]): boolean =>
  more.length === 0 && first !== undefined && first.mention.head === second?.mention.head;

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
    words.some((all) => all.every((form, k) => fold(tree.words[at + k]?.form ?? '') === form));
  // "*With* each other": the adposition stands before the word that hangs on the verb.
  return heads.some((head) => tree.children(head).some((c) => isWritten(c) || isWritten(c - 1)));
}

/** "Qatar and Turkey hosted talks between the two sides": with others, whoever they are, not with each other. */
function hasUnknownOthers(
  { slots, lexicon }: StoryContext,
  sentence: number,
  heads: readonly number[],
  { recipient }: Entry,
): boolean {
  const beside = lexicon.classes.get('counterpart');
  const paths = recipient.flat().filter((slot) => beside?.has(slot.split('.').at(-1)!));
  const { tree } = slots[sentence]!;
  // "With the mediation of Washington" names no other side.
  const isMeant = (word: number) =>
    tree.isNominal(word) && !isOfClass('manner', tree, word, lexicon);
  return heads.some((head) =>
    paths.some((slot) => slots[sentence]!.in(head, slot).some(({ word }) => isMeant(word))),
  );
}

/** A deed done at a city is done to its state; a deed that a city does is not its state's. */
function isNoPlace({ mention, referent }: Party): boolean {
  return mention.referents.some(({ id }) => id === referent.id);
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

/** "The prime minister called *it* piracy" is no blame of his own state, whatever the pronoun seems to mean. */
const isOwnByPronoun = ({ byPronoun, referent }: Party, actors: readonly Party[]) =>
  byPronoun !== undefined &&
  referent.kind === 'state' &&
  actors.some((actor) => actor.referent.state === referent.id);

/** "Vučić promised to speed up *his country's* accession": what one promises of one's own state, others are promised. */
const isOwnState = ({ referent }: Party, actors: readonly Party[]) =>
  referent.kind === 'state' &&
  referent.as === null &&
  actors.some((actor) => actor.referent.kind === 'person' && actor.referent.state === referent.id);

/** "Want *him* thrown out": what is to be done to somebody is asked of others. */
function whoeverIsToSuffer(
  { slots }: StoryContext,
  sentence: number,
  head: number,
): readonly number[] {
  const { tree } = slots[sentence]!;
  const isDone = (verb: number) => {
    const { VerbForm, Tense } = tree.word(verb).feats;
    return tree.isVerb(verb) && VerbForm === 'Part' && Tense === 'Past' && !isMarked(verb);
  };
  const isMarked = (verb: number) => tree.childrenBy(verb, 'mark').length > 0;
  if (!tree.childrenBy(head, 'xcomp').some(isDone)) return [];
  return slots[sentence]!.in(head, 'obj').map(({ word }) => word);
}

/** "Sent *in troops*": who is moved is not against whom, unless an adposition says so (class `adverse`). */
function isMoved(
  { lexicon, slots }: StoryContext,
  { mention: { sentence, head } }: Party,
): boolean {
  const { tree } = slots[sentence]!;
  const isAgainst = isIntroducedBy('adverse', tree, head, 'case', lexicon);
  return !isAgainst && isOfClass('troops', tree, head, lexicon) && tree.word(head).upos === 'NOUN';
}

/** The slot of whoever did what somebody claims. */
const CLAIMED = 'ccomp.subj';

/** "The ministry claimed that its air force shot down drones" accuses nobody. */
const isOwnAlone = (parties: readonly Party[], actors: readonly Party[]) =>
  parties.length > 0 &&
  parties.every(({ referent: { id } }) =>
    actors.some(({ referent: a }) => a.id === id || (a.kind === 'person' && a.state === id)),
  );

/** "The spokesman denied that *his country* had struck": who holds a state's office speaks for it, not against it. */
const isStateServed = (party: Party, actors: readonly Party[]) =>
  isOwnState(party, actors) && actors.every(({ referent }) => referent.as !== null);

/**
 * "Athens insists that its neighbour's *name* is a claim and has objected": what would share the subject of what is
 * said has a thing for one, so that whoever says so goes on.
 */
function speakingOwnersOf(
  context: StoryContext,
  sentence: number,
  head: number,
  doers: readonly Party[],
): readonly Party[] {
  const shared = context.slots[sentence]!.in(head, 'subj');
  const isThing = ({ mention }: Party) => shared.every(({ word }) => word !== mention.head);
  if (doers.length === 0 || shared.length === 0 || !doers.every(isThing)) return [];
  return sayerOfCoordinated(context, sentence, head);
}

/** Senses of making somebody what he was not before. */
const isMadeOne = ({ sense: { id } }: Entry) => id === 'elect' || id === 'nominate';

/** "Named a new *president*", "failed to elect a president": the office that is filled is not whoever holds one. */
const isTitleOfKnown = ({ tables }: StoryContext, { mention, referent }: Party) =>
  (mention.form === 'description' || mention.form === 'office') &&
  referent.kind === 'person' &&
  tables.entity(referent.id) !== null;

/** "Gave *its* envoys two days to leave" is done to no envoys of one's own, whoever the pronoun seems to mean. */
function isOwn({ slots }: StoryContext, { mention }: Party): boolean {
  const { tree } = slots[mention.sentence]!;
  return tree
    .children(mention.head)
    .some((c) => tree.subtype(c) === 'poss' && tree.word(c).upos === 'PRON');
}

/** Only people are arrested and tried, so that whatever noun stands there names some, but for the words of the deed. */
function heldPeople(
  context: StoryContext,
  sentence: number,
  head: number,
  isNoun: boolean,
  phrase: readonly number[],
): readonly Party[] {
  const nobody = context.lexicon.classes.get('nobody');
  const slots = context.slots[sentence]!;
  const fillers = slots
    .in(head, isNoun ? 'of' : 'obj')
    .filter(
      ({ word, shared }) =>
        !shared && !phrase.includes(word) && !nobody?.has(slots.tree.word(word).lemma),
    );
  return distinct(
    fillers.flatMap(({ word }): Party[] => {
      const mention =
        context.lexicon.order === 'case'
          ? somebodyAt(context, sentence, word)
          : personAt(context, sentence, word);
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

/** Whether a noun has what it is done to behind it, so that whose it is did it. */
function namesObjectBehind(
  context: StoryContext,
  sentence: number,
  head: number,
  recipient: RoleSlots,
): boolean {
  const isDone = recipient.some((slots) => slots.includes('of'));
  return isDone && context.slots[sentence]!.in(head, 'of').length > 0;
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
 * "The threats *against Iran* by America", "تهدید ایران از سوی آمریکا": where Persian names the doer behind an adposition
 * of the class `agent`, whose the deed is suffers it.
 */
function ownersOfAgentsDeed(
  context: StoryContext,
  sentence: number,
  head: number,
  { actor }: Entry,
): readonly Party[] {
  const { lexicon, slots } = context;
  const agents = lexicon.classes.get('agent');
  if (lexicon.order !== 'sov' || agents === undefined) return [];
  const isDone = actor
    .flat()
    .some((slot) => agents.has(slot) && slots[sentence]!.in(head, slot).length > 0);
  return isDone ? fillSlots(context, sentence, [head], [['gen']], []) : [];
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
  // "Estonia's removal of a statue": who owns a deed whose object stands behind it did it.
  const isOwned = isNoun && namesObjectBehind(context, sentence, head, entry.recipient);
  const owners = isOwned ? [['gen'], ['subj']] : [['subj']];
  const actorSlots = isNoun && !isSuffered ? [...entry.actor, ...owners] : entry.actor;
  const sufferers = namedByPath(context, sentence, head, entry.recipient);
  const suffering = new Set(
    entry.recipient
      .flat()
      .flatMap((slot) => context.slots[sentence]!.in(head, slot))
      .map((f) => f.word),
  );
  // "The death of two American soldiers": whose they are did not do it.
  const acting = isNoun ? [head, ...phrase.filter((word) => !suffering.has(word))] : heads;
  const isTelling = ({ word, isTeller }: Provided) =>
    isTeller === true && isOfClass('telling', context.slots[sentence]!.tree, word, context.lexicon);
  const lent = isNoun ? provided.filter((p) => !isTelling(p)) : provided;
  const isCrowd = isNoun && entry.sense.type === 'PROTEST' && isOfPeople(context, sentence, head);
  const filled = isCrowd
    ? partiesAt(context, sentence, head)
    : fillSlots(context, sentence, acting, actorSlots, lent);
  const doers = filled.filter((party) => isNoPlace(party) && !sufferers.has(party.mention.head));
  const speaking = isNoun ? [] : speakingOwnersOf(context, sentence, head, doers);
  const own = ownersByEnclitic(context, sentence, head, entry);
  const meant = speaking.length > 0 ? speaking : own.length > 0 ? own : doers;
  const around = meant.length > 0 ? meant : actorsAround(context, sentence, head, entry);
  const wielders = around.length > 0 ? around : ownersOfInstrument(context, sentence, head, entry);
  const users = wielders.length > 0 ? wielders : usersOfMeans(context, sentence, head, entry);
  const moving = users.length > 0 ? users : ownersOfMoved(context, sentence, head, entry);
  const left = moving.length > 0 ? moving : statesLeftBy(context, sentence, head, entry);
  const isProtest = entry.sense.type === 'PROTEST';
  const doing = isProtest ? protesting(context, sentence, head, left) : left;
  // Those who act for somebody speak and sue in that one's name; what else they do is theirs.
  const isForce = entry.sense.quad === MATERIAL_CONFLICT;
  const actors = isForce || isProtest ? doing : withClients(context, doing);
  const isOther = (party: Party) =>
    actors.every((actor) => actor.referent.id !== party.referent.id);
  // Of pronouns that doubtfully mean somebody, one in five was whom force or pressure met.
  const isMaterial = entry.sense.quad === MATERIAL_CONFLICT;
  const isWords = entry.sense.quad === VERBAL_CONFLICT;
  const isExpelled = entry.sense.mode === 'expel';
  const isCustody = entry.sense.frame === 'custody';
  // "The head *of NATO* condemned it": whoever acts has slots, too, in which nobody stands to whom it is done; but
  // "staff *at the bank* are on strike" is told of the bank.
  const single = doers.filter(
    ({ mention, referent }) => !isNoun && referent.kind === 'person' && !isDescribed(mention),
  );
  const apart = new Set(single.map(({ mention }) => mention.head));
  const filling = fillSlots(
    context,
    sentence,
    heads.filter((word) => !apart.has(word)),
    entry.recipient,
    provided,
    entry.sense.type === 'ACCUSE',
  );
  if (entry.sense.type === 'ACCUSE' && entry.recipient.some((slots) => slots.includes(CLAIMED))) {
    if (isOwnAlone(filling, actors)) return { actors: [], recipients: [] };
  }
  const suffers = entry.sense.type === 'REQUEST' ? whoeverIsToSuffer(context, sentence, head) : [];
  // "Investigates the allegations *by Ford* against him": who made them is not whom it is about.
  if (entry.sense.mode === 'investigate' && chargesAt(context, sentence, heads).length > 0) {
    return { actors, recipients: accusedBy(context, sentence, heads).filter(isOther) };
  }
  const named = filling.filter(
    (party) =>
      !suffers.includes(party.mention.head) &&
      (isOther(party) ||
        (isOtherOrgan(party, actors) && !isCustody && !(isExpelled && isOwn(context, party)))) &&
      !(isWords && isOwnByPronoun(party, actors)) &&
      !(entry.sense.type === 'AGREE' && isOwnState(party, actors)) &&
      !(isWords && isStateServed(party, actors)) &&
      !(isMaterial && party.byPronoun === 'unsure') &&
      !(isMadeOne(entry) && isTitleOfKnown(context, party)) &&
      !(entry.sense.frame === 'force-move' && isMoved(context, party)),
  );
  if (named.length > 0 || suffers.length > 0) return { actors, recipients: named };
  const suffered = isNoun ? ownersOfAgentsDeed(context, sentence, head, entry).filter(isOther) : [];
  if (suffered.length > 0) return { actors, recipients: suffered };
  // Nor is anything but somebody dismissed from an office.
  const isCaught = entry.sense.frame === 'custody' && entry.sense.type !== 'RETREAT';
  if (isCaught || (entry.sense.id === 'dismiss' && !isNoun)) {
    const held = heldPeople(context, sentence, head, isNoun, phrase);
    if (held.length > 0) return { actors, recipients: held };
  }
  const isOfAll = MUTUAL.has(entry.sense.type) && !TO_OTHERS.has(entry.sense.frame);
  const isPair = MUTUAL.has(entry.sense.type) && arePair(actors);
  const isMutual = entry.sense.symmetric || isOfAll || isPair || isBothOnly(entry);
  const isEachOther = () =>
    isReciprocal(context, sentence, heads) ||
    (isMutual && !hasUnknownOthers(context, sentence, heads, entry));
  if (actors.length > 1 && isEachOther()) {
    return { actors: actors.slice(0, 1), recipients: actors.slice(1) };
  }
  const isRequest = isNoun && entry.sense.type === 'REQUEST';
  const asked = isRequest ? askedToAct(context, sentence, head).filter(isOther) : [];
  if (asked.length > 0) return { actors, recipients: asked };
  // "He is accused of …", "was arrested for spying for Israel": whom that befalls is its subject, known or not.
  const isSubjects =
    entry.recipient.flat().includes('subj') &&
    entry.recipient.flat().every((slot) => slot === 'subj' || slot === 'obj');
  const isOfSubject =
    context.lexicon.order === 'sov' && isSubjects && !entry.actor.flat().includes('subj');
  if (isOfSubject && !isNoun && (isWords || isCustody)) return { actors, recipients: [] };
  const unnamed = unnamedRecipients(context, sentence, head, phrase, entry.sense, actors);
  return { actors, recipients: unnamed };
}
