import { type Ground, isOfClass } from '../lexicon/match.js';
import type { Operator, Slot } from '../lexicon/types.js';
import { isSaidByNobody, mayBeLocative } from '../syntax/said-at-place.js';
import type { Tree } from '../syntax/surface.js';
import type { Status } from '../types.js';
import { isDone, isOneToDo, isWording } from './accomplished.js';
import { askedFor, isRefusedRequest } from './asked-content.js';
import type { Provided } from './fill-slots.js';
import { lentBy } from './lent.js';
import { markersAt } from './markers.js';
import { lightRelatives, operatorTaking } from './operator-taking.js';
import { tenseStatus } from './tense-status.js';

/** What the words above and beside an event say of it. */
export interface Assertion {
  /** Null where nothing but the event's own sense and tense decides. */
  readonly status: Status | null;
  readonly polarity: boolean;
  /** Words of the sentence that name who says so, innermost first. */
  readonly speakers: readonly number[];
  /** Fillers that light and control verbs lend to the event. */
  readonly provided: readonly Provided[];
  /**
   * The event's head and the operators above it, innermost first, up to the first that names a
   * speaker: what is said on Friday did not happen on Friday.
   */
  readonly chain: readonly number[];
  /** Verbs below an event noun that do nothing but say it is done: "the raids that Russia *carried out*". */
  readonly carriers: readonly number[];
  /** All words climbed through, innermost first, beyond whoever is said to speak. */
  readonly above: readonly number[];
  /** Somebody says of the deed that it is, was or will be ("said that"), not that they intend it. */
  readonly isSaid: boolean;
  /** Operators that say it is not simply so (plan, demand, denial, report). */
  readonly depth: number;
}

/**
 * Climbs from an event's head through the operators above it (docs/lexicons.md), gathering status,
 * polarity, speaker and borrowed roles. The outermost word that speaks of status decides: "denied
 * planning" is denied, "may threaten" is hypothetical.
 */
export function assertionOf(ground: Ground, head: number): Assertion {
  const { slots, lexicon } = ground;
  const { tree } = slots;
  let status: Status | null = tenseStatus(tree, head, lexicon);
  let polarity = true;
  let depth = 0;
  const speakers: number[] = [];
  const provided: Provided[] = [];
  const chain = [head];
  const above: number[] = [];
  let isSaid = false;
  // "Had reports *that a man had been killed*", "voted to condemn *the raid*": of whom nothing is lent from further out.
  let isClosed = false;

  const applyMarkers = (at: number, isShared = false): void => {
    // Persian and others negate the verb itself (UD: Polarity=Neg), not by a word beside it, nor the next verb.
    const isNegative = tree.isVerb(at) && tree.word(at).feats.Polarity === 'Neg';
    if (isNegative && !isShared) polarity = !polarity;
    for (const { marker, word } of markersAt(tree, at, lexicon.markers)) {
      // A Russian "не" stands before each verb that it denies: "не продержалась, она подала в отставку".
      if (isShared && !marker.polarity && lexicon.order === 'case') continue;
      status = marker.status ?? status;
      if (!marker.polarity) polarity = !polarity;
      if (marker.speaker) speakers.push(word);
    }
  };
  applyMarkers(head);

  const relatives = lightRelatives(ground, head);
  provided.push(...relatives.flatMap(({ verb, light }) => lentBy(slots, verb, head, light)));
  const carriers = relatives.flatMap(({ verb, light }) => (light.status === null ? [verb] : []));
  let at = head;
  for (let steps = 0; steps < tree.words.length; steps++) {
    let up = tree.word(at).head;
    if (up < 0) break;
    if (tree.relation(at) === 'conj') {
      if (tree.isVerb(at) && tree.childrenBy(at, 'aux').length === 0) applyMarkers(up, true);
      at = up;
      continue;
    }
    if (tree.relation(at) === 'parataxis' && isSetApart(tree, up, at)) break;
    // "Proposed a package of sanctions": what is proposed is the sanctions.
    if (tree.relation(at) === 'nmod' && isOfClass('wrapping', tree, up, ground.lexicon)) {
      // "Any attack" is none yet.
      status = operatorTaking(ground, up, at, slots.slotsBetween(up, at))?.status ?? status;
      at = up;
      continue;
    }
    // "Adopted a resolution *urging* peace": what it says, it says.
    if (isWording(ground, up, at)) {
      const verb = tree.word(up).head;
      const issued =
        verb < 0 ? null : operatorTaking(ground, verb, up, slots.slotsBetween(verb, up));
      status = issued?.status ?? status;
      break;
    }
    if (at === head && isRefusedRequest(ground, head, up)) break;
    const between = slots.slotsBetween(up, at);
    const isTold = isDone(tree, at) || isOneToDo(ground, at, up);
    let operator = isTold ? null : operatorTaking(ground, up, at, between);
    const asking = operator === null ? askedFor(ground, at, up) : null;
    if (asking !== null) {
      operator = operatorTaking(ground, asking.noun, at, asking.slots ?? between);
      if (operator !== null) up = asking.noun;
    }
    // "Reports *saying* that": what a relative clause says is what the reports say.
    if (operator === null && at !== head && isClaimed(ground, at, up)) {
      above.push(up);
      if (speakers.length === 0) chain.push(up);
      at = up;
      continue;
    }
    if (operator === null) {
      if (isOneToDo(ground, at, up)) {
        const verb = tree.isVerb(up) ? up : tree.word(up).head;
        applyMarkers(verb < 0 ? up : verb);
        break;
      }
      if (tree.word(at).feats.VerbForm === 'Inf' && depth === 0) status = status ?? 'planned';
      if (tree.relation(at) === 'nsubj') status = status ?? imagined(ground, at, up);
      if (tree.relation(at) !== 'xcomp') break;
    } else {
      if (speakers.length === 0) isSaid = between.has('ccomp') || between.has('parataxis');
      const isToSay = isSaidOfPast(ground, at, up) && speakers.length === 0;
      status = operator.status ?? (isToSay ? null : tenseStatus(tree, up, lexicon)) ?? status;
      if (!operator.polarity) polarity = !polarity;
      if (operator.speaker !== null) {
        speakers.push(...speakersAt(ground, up, operator.speaker));
      }
      if (operator.status !== null || !operator.polarity || operator.speaker !== null) depth++;
      if (!isClosed) provided.push(...lentBy(slots, up, at, operator));
      isClosed ||= isClosing(operator, between) && lexicon.order === null;
    }
    applyMarkers(up);
    above.push(up);
    if (speakers.length === 0) chain.push(up);
    at = up;
  }
  // What somebody is asked to stop is going on.
  const isToEnd =
    polarity && status === 'demanded' && above.some((i) => isOfClass('ending', tree, i, lexicon));
  status = isToEnd ? 'ongoing' : status;
  return { status, polarity, speakers, provided, chain, carriers, above, isSaid, depth };
}

/** A clause with sides of its own, or a deed that somebody judges or meets with, is lent nobody from further out. */
const isClosing = ({ control }: Operator, between: ReadonlySet<Slot>): boolean =>
  control === null && (between.has('ccomp') || between.has('obj'));

/** A relative clause that says what its noun tells (class `claim`). */
function isClaimed({ slots: { tree }, lexicon }: Ground, verb: number, noun: number): boolean {
  return tree.relation(verb) === 'acl' && isOfClass('claim', tree, noun, lexicon);
}

/**
 * Who says what a verb of saying tells: its speaker, or the place where it was said by nobody else, as Russian has it
 * ("сообщили в МИД").
 */
function speakersAt({ slots, lexicon }: Ground, verb: number, slot: Slot): readonly number[] {
  const named = slots.in(verb, slot).map((f) => f.word);
  if (named.length > 0 || lexicon.order !== 'case') return named;
  const { tree } = slots;
  if (!isSaidByNobody(tree, verb)) return named;
  return slots
    .in(verb, 'в')
    .map((f) => f.word)
    .filter((word) => mayBeLocative(tree.word(word)));
}

/** "Paris announced a delivery; Ankara criticised it": behind a semicolon nobody goes on speaking. */
function isSetApart(tree: Tree, up: number, at: number): boolean {
  const [from, to] = up < at ? [up, at] : [at, up];
  return tree.words.slice(from, to).some(({ form }) => form === ';' || form === '؛');
}

/** "An assault on Rafah *would* be a catastrophe": one that nobody spoke of yet, and of which a clause says what if. */
function imagined({ slots: { tree }, lexicon }: Ground, noun: number, up: number): Status | null {
  const isNew = tree
    .childrenBy(noun, 'det')
    .some((det) => tree.word(det).feats.Definite === 'Ind' || tree.word(det).lemma === 'any');
  const isUnreal = markersAt(tree, up, lexicon.markers).some(
    ({ marker: { relation, status } }) =>
      relation === 'aux' &&
      (status === 'hypothetical' || (status === 'planned' && !tree.isVerb(up))),
  );
  return isNew && isUnreal ? 'hypothetical' : null;
}

/** "Declined comment, except *to say* that two had been arrested": that it is yet to be said makes no plan of the past. */
function isSaidOfPast({ slots: { tree }, lexicon }: Ground, at: number, up: number): boolean {
  const { feats } = tree.word(at);
  const isSaid = lexicon.order === null && tree.relation(at) === 'ccomp' && tree.isVerb(at);
  const isOpen = tree
    .childrenBy(at, 'aux')
    .some((aux) => ['Inf', undefined].includes(tree.word(aux).feats.VerbForm));
  return isSaid && feats.Tense === 'Past' && !isOpen && tree.word(up).feats.VerbForm === 'Inf';
}
