import { type IsoDate, overlaps, type Span } from '../../base/index.js';
import { isCalled } from '../called.js';
import { type Measured, quantitiesIn } from '../figures/quantity.js';
import { fold } from '../lexicon/fold.js';
import {
  entriesUnder,
  type Ground,
  isIntroducedBy,
  isKnownIn,
  isOfClass,
} from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { ELIDED } from '../syntax/elided-verbs.js';
import { nounsTogether, SlotsOfOneNoun } from '../syntax/shared-verb.js';
import type { Status } from '../types.js';
import { type Assertion, assertionOf } from './assertion.js';
import { isAudience } from './audience.js';
import { withAuthority } from './authority.js';
import { isWhatIsCharged } from './charged.js';
import { confidenceOf } from './confidence.js';
import { groundOf, mentionAt, type StoryContext } from './context.js';
import type { Draft, DraftFigure } from './draft.js';
import { folded } from './folded.js';
import { type Found, foundAt } from './found.js';
import { withImplied } from './implied.js';
import { hasNoSide, isNegated } from './markers.js';
import type { Party } from './party.js';
import { whereOf } from './places.js';
import { OPEN_ORDERS, withRefusers } from './refused-requests.js';
import { partiesAt } from './resolve.js';
import { speakerOf } from './speaker.js';
import { withStances } from './stances.js';
import { isToBear } from './tense-status.js';
import { isLight, timeOfDeed } from './time-of-deed.js';
import { isOnlyOfSpeech } from './told-by-speech.js';
import { withWordings } from './wordings.js';

/** Reads the events of one sentence: every word that the lexicon knows as the head of a deed. */
export function findEvents(context: StoryContext, sentence: number): readonly Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<number>();
  for (const head of headsOf(context, sentence)) {
    const draft = draftAt(context, sentence, head, taken);
    if (draft === null) continue;
    drafts.push(draft, ...ofOtherNouns(context, sentence, draft, taken));
  }
  drafts.sort((a, b) => a.head - b.head);
  const slots = context.slots[sentence]!;
  const worded = withWordings(drafts, groundOf(context, sentence));
  const subjectsOf = (verb: number) =>
    slots.in(verb, 'subj').flatMap(({ word }) => partiesAt(context, sentence, word));
  const asked = withRefusers(worded, { slots, lexicon: context.lexicon }, subjectsOf);
  const told = folded(withStances(asked, context.lexicon.stances), slots);
  return told.map((draft) => withConfidence(context, draft));
}

/** "Accused him and announced did": where one light verb carries several nouns, each tells a deed. */
function ofOtherNouns(
  context: StoryContext,
  sentence: number,
  told: Draft,
  taken: Set<number>,
): readonly Draft[] {
  const slots = context.slots[sentence]!;
  if (context.lexicon.order !== 'sov' || !slots.tree.isVerb(told.head)) return [];
  const drafts: Draft[] = [];
  for (const noun of nounsTogether(slots, told.head)) {
    if (taken.has(noun)) continue;
    const part = new SlotsOfOneNoun(slots, told.head, noun);
    const alone = { ...context, slots: context.slots.with(sentence, part), near: null };
    const draft = draftAt(alone, sentence, told.head, taken);
    const isOther = draft !== null && draft.sense.type !== told.sense.type && taken.has(noun);
    if (isOther) drafts.push({ ...draft, trigger: context.sentences[sentence]!.words[noun]!.span });
  }
  return drafts;
}

/**
 * The words of a sentence in the order in which deeds are looked for: a verb takes the words of its phrase, so
 * where verbs come last ("of breach of the deal accused") they are asked first.
 */
function headsOf({ lexicon, slots }: StoryContext, sentence: number): readonly number[] {
  const { tree } = slots[sentence]!;
  const all = tree.words.map((_, i) => i);
  if (lexicon.order !== 'sov') return all;
  return [...all.filter((i) => tree.isVerb(i)), ...all.filter((i) => !tree.isVerb(i))];
}

/** A draft with how sure its reading is, by all that is known of it now. */
export function withConfidence({ lang, lexicon }: StoryContext, draft: Draft): Draft {
  const { sense, status, polarity, saidBy, rule } = draft;
  const side = ({ referent, score }: Party) => ({ id: referent.id, state: referent.state, score });
  const judged = {
    lang,
    type: sense.type,
    quad: sense.quad,
    status,
    polarity,
    isSpoken: saidBy !== null,
    rule,
    actors: draft.actors.map(side),
    recipients: draft.recipients.map(side),
  };
  return { ...draft, confidence: confidenceOf(judged, lexicon.confidence) };
}

function draftAt(
  context: StoryContext,
  sentence: number,
  head: number,
  taken: Set<number>,
): Draft | null {
  // A name tells no deed, nor does that of a capital: the second half of إسلام آباد is written like a verb.
  if (taken.has(head) || isCalled(mentionAt(context, sentence, head))) return null;
  const ground = groundOf(context, sentence);
  // The "will" of "will answer" wills nothing.
  if (context.lexicon.order === 'sov' && ground.slots.tree.relation(head) === 'aux') return null;
  if (!isKnownIn(context.lexicon.entries, head, ground)) return null;
  if (isToBear(ground.slots.tree, head)) return null;
  let known: Assertion | null = null;
  const asserted = () => {
    known ??= assertionOf(ground, head);
    return known;
  };
  const found = foundAt(context, sentence, head, asserted);
  if (found === null) return null;
  const assertion = asserted();
  const { entry, phrase } = found;
  const { tree } = ground.slots;
  if (isReasonOnly(context, sentence, head, found)) return null;
  if (isWhatIsCharged(ground, head, entry.sense.type)) return null;
  if (isOnlyOfSpeech(ground, head, entry)) return null;
  if (entry.sense.type === 'CONSULT' && areAudience(context, found.roles.recipients)) return null;
  if (isToItself(ground, head, entry)) return null;
  if (entry.sense.id === 'order' && isToOwnForces(context, found.roles)) return null;
  const judged = isLight(ground, head) ? NO_WORDS : toldByObject(ground, head, entry);
  for (const word of phrase) if (!tree.isVerb(word) && !judged.has(word)) taken.add(word);
  const isNone =
    phrase.some((word) => isNegated(ground, word) && !isWanted(ground, head, word, entry)) ||
    hasNoSide(ground, head);
  const isRefusal = isOfNegation(ground, head, entry);
  const polarity = (assertion.polarity || isRefusal) !== isNone;
  // "Will not recognise": what is refused for the future is refused now.
  const isAhead = assertion.status === 'planned' && tree.word(head).feats.Tense === 'Fut';
  const status = isRefusal && isAhead && entry.sense.type === 'REJECT' ? null : assertion.status;
  // "An end to the shelling": that nobody did is no deed of anybody.
  const isUndone = !polarity && entry.sense.type === 'ASSAULT' && entry.pattern.pos === 'N';
  if (isUndone && found.roles.actors.length === 0) return null;
  if (found.roles.recipients.length === 0 && isLacking(ground, head)) return null;
  const implied = withImplied(context, sentence, head, entry, found.roles);
  const where = whereOf(context, sentence, assertion.chain, assertion.provided);
  const roles = withAuthority(context, entry, implied, where);
  return drafted(context, sentence, head, { ...found, roles }, where, {
    ...assertion,
    status,
    polarity,
  });
}

/**
 * "استدعت الجزائر سفيرها احتجاجا على …": what somebody does in protest the verb tells; where that is a state, a body or one
 * person, there are no protesters beside it (class `purpose`).
 */
function isReasonOnly(
  context: StoryContext,
  sentence: number,
  head: number,
  { entry, roles }: Found,
): boolean {
  const { lexicon, slots } = context;
  if (lexicon.order !== 'vso' || entry.sense.type !== 'PROTEST') return false;
  const { tree } = slots[sentence]!;
  const isAdverbial = /[^ى]ا$/.test(tree.word(head).form) && tree.relation(head) !== 'nsubj';
  if (!isAdverbial || !isOfClass('purpose', tree, head, lexicon)) return false;
  if (roles.actors.some(({ referent }) => referent.kind === 'group')) return false;
  let verb = tree.head(head);
  while (verb >= 0 && !tree.isVerb(verb)) verb = tree.head(verb);
  if (verb < 0) return false;
  const doers = slots[sentence]!.in(verb, 'subj').flatMap(({ word }) =>
    partiesAt(context, sentence, word),
  );
  return (
    doers.length > 0 &&
    doers.every(({ referent, mention }) => referent.kind !== 'group' && mention.form !== 'demonym')
  );
}

/** "Urged them *not to leave*" is urged: what is asked, promised or threatened not to be done is none of it undone. */
function isWanted({ slots }: Ground, head: number, word: number, { sense }: Entry): boolean {
  if (!OF_WORDS.has(sense.type)) return false;
  const between = slots.slotsBetween(head, word);
  return CONTENT.some((slot) => between.has(slot));
}

const OF_WORDS: ReadonlySet<string> = new Set(['REQUEST', 'AGREE', 'THREATEN']);
const CONTENT = ['xcomp', 'ccomp', 'purpose', 'wanted'];

/** "Does not recognise" is itself what the entry is for: a refusal that took place. */
function isOfNegation({ lexicon, slots }: Ground, head: number, { pattern }: Entry): boolean {
  // Persian has the negation in the verb: an entry for "na-dad" is of one.
  const { lemma, feats } = slots.tree.word(head);
  if (feats.Polarity === 'Neg' && pattern.lemma === NEGATION + fold(lemma)) return true;
  const isNo = (lemma: string) =>
    lexicon.markers.some((m) => !m.polarity && m.words.length === 1 && m.words[0] === lemma);
  return pattern.conditions.some(
    (c) => c.kind === 'filled' && c.slot === 'advmod' && [...c.lemmas].some(isNo),
  );
}

/** The prefix of a negative verb of Persian. */
const NEGATION = 'ن';

/** "Ordered his forces to strike": whoever sends his own troops asks nobody; what they are sent to do is told by itself. */
function isToOwnForces({ slots, lexicon }: StoryContext, { actors, recipients }: Found['roles']) {
  const isOwn = ({ referent: { state }, mention: { sentence, head } }: Party) =>
    state !== null &&
    actors.some(({ referent }) => referent.state === state) &&
    isOfClass('troops', slots[sentence]!.tree, head, lexicon);
  return recipients.length > 0 && recipients.every(isOwn);
}

/** Whether all whom somebody speaks to are there for everybody to hear it. */
const areAudience = (context: StoryContext, recipients: Draft['recipients']) =>
  recipients.length > 0 && recipients.every((party) => isAudience(context, party));

/** "He *disqualifies himself* with that": what somebody does to himself but by force is done to nobody. */
function isToItself({ slots }: Ground, head: number, { sense }: Entry): boolean {
  const isRefusal = sense.type === 'REJECT' && sense.isDoneTo;
  if (!isRefusal && sense.type !== 'COERCE' && sense.type !== 'SANCTION') return false;
  return slots.in(head, 'obj').some(({ word }) => {
    const { feats, upos } = slots.tree.word(word);
    return upos === 'PRON' && feats.Reflex === 'Yes';
  });
}

/** "Sacked him *without warning*": what a deed lacks is told of nobody (class `lacking`). */
function isLacking({ lexicon, slots }: Ground, head: number): boolean {
  const isMarked = (relation: 'case' | 'mark') =>
    isIntroducedBy('lacking', slots.tree, head, relation, lexicon);
  return isMarked('case') || isMarked('mark');
}

const NO_WORDS: ReadonlySet<number> = new Set();

/**
 * What is condemned has been done, and what is refused has been asked for: "condemned the attack" tells of the
 * attack too, "rejected a call by the opposition" of the call.
 */
function toldByObject(ground: Ground, head: number, { sense }: Entry): ReadonlySet<number> {
  const { slots, lexicon } = ground;
  const objects = slots.in(head, 'obj').map((filler) => filler.word);
  const isAsked = (word: number) =>
    entriesUnder(slots.tree, word, lexicon).some(
      ({ pattern: { pos }, sense: { type } }) => pos === 'N' && type === 'REQUEST',
    );
  if (sense.type === 'ACCUSE') return new Set(objects);
  const isPlain = sense.type === 'REJECT' && OPEN_ORDERS.has(lexicon.order);
  return isPlain ? new Set(objects.filter(isAsked)) : NO_WORDS;
}

function drafted(
  context: StoryContext,
  sentence: number,
  head: number,
  { entry, roles, phrase, isNear }: Found,
  where: Party | null,
  assertion: Assertion,
): Draft {
  const { span: whole, words } = context.sentences[sentence]!;
  const trigger = words[writtenHead(context, sentence, head)]!.span;
  const told = statusOf(context, whole, entry, assertion);
  const when = timeOfDeed(context, sentence, head, { entry, roles, phrase, assertion }, told);
  const isPast = isPastVerb(context, sentence, head);
  const status =
    told === 'occurred' && !isPast && isAhead(when, context.published) ? 'planned' : told;
  return {
    sense: entry.sense,
    sentence,
    head,
    lemma: dictionaryForm(words[head]!.lemma, entry),
    trigger,
    span: whole,
    also: [],
    ...roles,
    when,
    where,
    status,
    polarity: assertion.polarity,
    saidBy: speakerOf(context, sentence, assertion.speakers, trigger),
    figures: figuresOf(context, sentence, head, entry, assertion.chain),
    confidence: 0,
    above: assertion.above,
    sayers: assertion.speakers.slice(0, 1).flatMap((word) => partiesAt(context, sentence, word)),
    isSaid: assertion.isSaid,
    needs: entry.standsAlone ? [] : entry.needs,
    rule: ruleOf(entry) + (isNear ? ' near' : ''),
  };
}

/** The word that tells a deed: of a verb that is left out the noun that it would carry. */
function writtenHead({ slots }: StoryContext, sentence: number, head: number): number {
  return slots[sentence]!.tree.subtype(head) === ELIDED ? head - 1 : head;
}

/**
 * Whether a deed is dated wholly after the article: "visits Ankara next week", and what Russian says in
 * the present form of a perfective verb.
 */
function isAhead(when: Draft['when'], published: IsoDate | null): boolean {
  return when !== null && published !== null && when.from.slice(0, published.length) > published;
}

/** "Banned rallies until June": what a past tense tells has been done, whatever day it speaks of. */
function isPastVerb({ slots }: StoryContext, sentence: number, head: number): boolean {
  const { feats, upos } = slots[sentence]!.tree.word(head);
  return upos === 'VERB' && feats.VerbForm === 'Fin' && feats.Tense === 'Past';
}

function statusOf(
  context: StoryContext,
  sentence: Span,
  entry: Entry,
  assertion: Assertion,
): Status {
  const isQuestion = /[?؟]["”»’)]*$/.test(context.text.slice(...sentence).trimEnd());
  if (isQuestion) return 'hypothetical';
  return assertion.status ?? entry.sense.status;
}

/**
 * The number that counts what the deed counts: one with a unit that is counted, below the deed's
 * head or beside the light verb that carries it ("held exercises, involving 5,000 troops"), that is no
 * date and no part of a name ("two countries" are two parties, not two troops).
 */
function figuresOf(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: Entry,
  chain: readonly number[],
): readonly DraftFigure[] {
  const counted = context.lexicon.counted.get(entry.sense.id);
  if (counted === undefined) return [];
  const { tree } = context.slots[sentence]!;
  const { words } = context.sentences[sentence]!;
  const beside = chain
    .filter((word) => word !== head)
    .flatMap((verb) => tree.children(verb))
    .filter((c) => BESIDE.has(tree.relation(c)) || counted.units.length > 0);
  // "Killed 12": nothing is named beside the number, which is itself who was killed.
  const isBare = ({ unit, words: [at] }: Measured) =>
    unit === '' && tree.head(at) === head && ARGUMENT.has(tree.relation(at));
  const inside = new Set([head, ...beside].flatMap((word) => tree.subtree(word)));
  const [figure] = quantitiesIn(words, context.lexicon).filter(
    (q) =>
      inside.has(q.words[0]) &&
      (q.dimension === 'count' || isBare(q)) &&
      (counted.units.length === 0 ? PEOPLE.has(q.unit) : counted.units.includes(q.unit)) &&
      !context.times[sentence]!.some((time) => overlaps(time.span, q.span)) &&
      mentionAt(context, sentence, q.words[0]) === undefined,
  );
  if (figure === undefined) return [];
  const { number, unit, bound, span } = figure;
  const isHurt = counted.of === 'killed' && areHurt(context, sentence, figure);
  return [{ of: isHurt ? 'injured' : counted.of, number, unit, bound, span }];
}

/** "29 people were hurt in the attack": the verb that a number stands beside says what befell those (class `hurting`). */
function areHurt({ slots, lexicon }: StoryContext, sentence: number, { words }: Measured): boolean {
  const { tree } = slots[sentence]!;
  let up = words[0];
  for (let steps = 0; up >= 0 && steps < tree.words.length; steps++) {
    if (tree.isVerb(up)) return isOfClass('hurting', tree, up, lexicon);
    up = tree.word(up).head;
  }
  return false;
}

/** Units of those whom a deed befalls or who do it: 300 drones that were fired killed nobody yet. */
const PEOPLE: ReadonlySet<string> = new Set(['', 'person', 'soldier', 'family', 'member', 'troop']);

/** Relations of whoever a deed is done to. */
const ARGUMENT: ReadonlySet<string> = new Set(['obj', 'nsubj']);

/** Relations of what stands beside a light verb and belongs to its event. */
const BESIDE: ReadonlySet<string> = new Set(['advcl', 'obl']);

/** The parser's lemma, or the lexicon's where the parser missed it. */
function dictionaryForm(lemma: string, entry: Entry): string {
  return fold(lemma) === entry.pattern.lemma ? lemma : entry.pattern.lemma;
}

function ruleOf(entry: Entry): string {
  const conditions = entry.pattern.conditions.map((c) => ` >${c.slot}`).join('');
  return `${entry.pattern.lemma}/${entry.pattern.pos}${conditions}`;
}
