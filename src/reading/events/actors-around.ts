import type { Entry } from '../lexicon/types.js';
import { MATERIAL_CONFLICT, VERBAL_CONFLICT } from '../types.js';
import type { StoryContext } from './context.js';
import { quotedSubject } from './first-person.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';
import { placeThatSpeaks } from './speaking-place.js';
import { participleSubject, understoodSubject } from './understood.js';

/** Who did it where its own slots do not say: the clause around a noun, or an understood subject. */
export function actorsAround(
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
  if (pos === 'N') {
    if (sense.quad === MATERIAL_CONFLICT) return subjectByMeans(context, sentence, head);
    return isSpokenOf(context, sentence, head, sense)
      ? []
      : circumstanceSubject(context, sentence, head, CLAUSAL);
  }
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
export function sayerOfCoordinated(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const said = tree.word(head).head;
  const isBehind = tree.relation(head) === 'conj' && tree.relation(said) === 'ccomp';
  // "They fled and sought refuge, the agency said": whoever says so afterwards did not.
  if (
    !isBehind ||
    tree.head(said) > said ||
    tree.isPassive(head) ||
    tree.childrenBy(head, 'nsubj').length > 0
  )
    return [];
  const verb = tree.word(said).head;
  return distinct(slots.in(verb, 'subj').flatMap((f) => partiesAt(context, sentence, f.word)));
}

/**
 * "Declined to comment *on the call* for a strike", "met after the demand": whoever speaks of what others asked or said,
 * or comes after it, did not say it; "in an appeal to the council" he did.
 */
function isSpokenOf(
  { slots, lexicon }: StoryContext,
  sentence: number,
  head: number,
  { quad, type }: Entry['sense'],
): boolean {
  const { tree } = slots[sentence]!;
  const isOfWords = quad === VERBAL_CONFLICT || type === 'REQUEST';
  if (lexicon.order !== null || !isOfWords || tree.word(head).head > head) return false;
  return !tree.introducers(head, 'case').includes('in');
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
 * "*With* the dissolution of parliament the president broke the law", "police dispersed them *with* the firing of gas": force
 * that whoever acts in the clause is said to act with is theirs, where they are known for using any.
 */
function subjectByMeans(context: StoryContext, sentence: number, head: number): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const up = tree.word(head).head;
  const acts = up >= 0 && tree.isVerb(up) && !tree.isPassive(up);
  if (!acts) return [];
  return circumstanceSubject(context, sentence, head, ['accompanying']).filter(({ firm }) => firm);
}

/**
 * "In a meeting with Rahmon, Putin pledged …": who does what the clause says was at the meeting
 * that the clause names as its circumstance (class `circumstance` of the language's adpositions).
 */
function circumstanceSubject(
  context: StoryContext,
  sentence: number,
  head: number,
  adpositions: readonly string[],
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const { classes } = context.lexicon;
  const up = tree.word(head).head;
  const isIntroduced = tree
    .introducers(head, 'case')
    .some((lemma) => adpositions.some((name) => classes.get(name)?.has(lemma)));
  if (!isIntroduced || up < 0) return [];
  // "Offered his services *as a mediator* in calls with the two": whoever is one, called.
  const isRole = !tree.isVerb(up) && tree.introducers(up, 'case').includes('as');
  const verb = isRole ? tree.verbAbove(up) : up;
  const owners = verb >= 0 && tree.isVerb(verb) ? slots.in(verb, 'subj') : [{ word: up }];
  return distinct(owners.flatMap(({ word }) => partiesAt(context, sentence, word)));
}
