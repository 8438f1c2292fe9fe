import { formsOf, isOfClass } from '../lexicon/match.js';
import type { Sense, Slot } from '../lexicon/types.js';
import { isVerbal } from '../types.js';
import { blamedByClause } from './blamed-clause.js';
import { concernedInside, sufferedAt } from './concerned.js';
import type { StoryContext } from './context.js';
import { counterpartsAt, isTopic } from './counterparts.js';
import { isDescribed } from './described-party.js';
import { distinct, type Party, statePartyOf } from './party.js';
import { partiesAt } from './resolve.js';

const CONTENT_SLOTS: readonly Slot[] = ['xcomp', 'ccomp'];
const BEHIND_DEPTH = 3;
const USES_FORCE: ReadonlySet<Sense['type']> = new Set(['ASSAULT', 'COERCE']);
/** CAMEO codes of curfews, emergencies and martial law. */
const DOMESTIC = ['1723', '1724'];
const HOME_FACTOR = 0.7;
/** Words about what one's own forces will do: "agreed to send troops", "threatened to use force". */
const OWN_FORCES: ReadonlySet<Sense['type']> = new Set(['AGREE', 'THREATEN']);
/** The sense of words that only deny what was said of whoever speaks. */
const DENIAL = 'deny-accusation';
/** Deeds at whose place those live whom they concern: help, force, restrictions, withdrawals. */
const MATERIAL: ReadonlySet<Sense['type']> = new Set([
  'AID',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

/**
 * Whom a deed concerns where none of its own slots names anybody, surest ways first: the other side
 * of its object; for words, whoever stands beside the deed that they are about ("agreed to set up a
 * fund with Peru"); then whoever is named inside.
 *
 * @param phrase further words of the entry's phrase, see `phraseOf`
 */
export function unnamedRecipients(
  context: StoryContext,
  sentence: number,
  head: number,
  phrase: readonly number[],
  sense: Sense,
  actors: readonly Party[],
): readonly Party[] {
  const isOther = (party: Party) =>
    actors.every((actor) => actor.referent.id !== party.referent.id) &&
    !(isAbroad(sense) && actors.some((actor) => isHome(actor, party)));
  // Who resigns "as president" or "over the war in Syria" gives way to nobody who is named so.
  if (sense.mode === 'resign') return [];
  if (sense.type === 'ACCUSE') {
    const doers = blamedByClause(context, sentence, head).filter(isOther);
    if (doers.length > 0) return doers;
  }
  const slots = context.slots[sentence]!;
  // Who condemns "violence against protesters" does not condemn them.
  const suffered = sense.type === 'ACCUSE' ? sufferedAt(context, sentence, head) : [];
  const objects = slots
    .in(head, 'obj')
    .flatMap(({ word }) =>
      suffered.includes(word) ? [] : counterpartsAt(context, sentence, word),
    );
  const others = distinct(objects).filter(isOther);
  if (others.length > 0) return others;
  // "Condemned the use of force against protesters" is not against them.
  const reach = sense.type === 'ACCUSE' ? 1 : BEHIND_DEPTH;
  const adverse = behindBelow(context, sentence, head, 'adverse', reach).filter(isOther);
  if (adverse.length > 0) return adverse;
  if (sense.symmetric) {
    const counterparts = behindBelow(context, sentence, head, 'counterpart').filter(isOther);
    if (counterparts.length > 0) return counterparts;
  }
  const restricted = restrictedBelow(context, sentence, head).filter(isOther);
  if (restricted.length > 0) return restricted;
  if (MATERIAL.has(sense.type)) {
    const heads = [head, ...phrase.filter((word) => slots.tree.isVerb(word))];
    // Envoys who are recalled are what it is done with, as troops are.
    const isMoving = sense.frame === 'withdrawal' || sense.frame === 'force-move';
    const moved = new Set(slots.in(head, 'obj').map(({ word }) => word));
    // "Sent *police* reinforcements": whose they are sends them, too.
    const isMoved = ({ mention, referent: { kind } }: Party) =>
      mention.sentence === sentence &&
      (moved.has(mention.head)
        ? kind === 'group' || kind === 'person'
        : (isDescribed(mention) || mention.form === 'description') &&
          [...moved].some((w) => slots.tree.isUnder(mention.head, w)));
    const isConcerned = (party: Party) =>
      isOther(party) &&
      (USES_FORCE.has(sense.type) || !isForce(context, party)) &&
      !(isMoving && isMoved(party));
    const kept = USES_FORCE.has(sense.type) ? repelledBy(context, sentence, head) : [];
    const repelled = distinct(kept.filter(isOther));
    if (repelled.length > 0) return repelled;
    for (const at of heads) {
      const isLeaving = sense.frame === 'withdrawal';
      const kind = { isMaterial: true, isLeaving, isForce: sense.type === 'ASSAULT' };
      const inside = concernedInside(context, sentence, at, isConcerned, kind);
      if (inside.length > 0) return inside;
    }
    return sense.frame === 'measure' ? atHome(context, sense, actors) : [];
  }
  // Who signs or joins with others is not speaking about whoever is named beside it.
  const isTogether = sense.frame === 'agreement' || sense.frame === 'accession';
  if (sense.type === 'SUPPORT' && isTogether) {
    return givenBelow(context, sentence, head).filter(isOther);
  }
  if (!isSpeech(sense)) return [];
  // "Denied having shelled Goma" is an answer to whoever said so, not to Goma.
  if (sense.id === DENIAL) return [];
  if (sense.type === 'REJECT') {
    const makers = behindBelow(context, sentence, head, 'agent').filter(isOther);
    if (makers.length > 0) return makers;
  }
  if (sense.type === 'THREATEN' || sense.type === 'REJECT') {
    const warned = conditionSubjects(context, sentence, head).filter(isOther);
    if (warned.length > 0) return warned;
  }
  // Whom somebody wants to be freed is not who holds them.
  if (sense.id === 'call-release') return [];
  // Nobody asks the hostages to free themselves.
  const isAsked = (party: Party) => sense.type !== 'REQUEST' || !isCaptive(context, party);
  const beside = besideContent(context, sentence, head, sense).filter(
    (p) => isOther(p) && isAsked(p),
  );
  if (beside.some((p) => p.firm)) return beside;
  const kind = { isCritical: sense.type === 'ACCUSE', isAsking: sense.type === 'REQUEST' };
  const isMeant = (party: Party) =>
    isOther(party) && !(OWN_FORCES.has(sense.type) && isForce(context, party));
  const inside = concernedInside(context, sentence, head, isMeant, kind);
  return inside.length > 0 ? inside : beside;
}

/**
 * Who stands behind an adposition of a class, on whatever noun the parser hung it: the other side
 * behind "against" (`adverse`) or "with" (`counterpart`), who made what is refused behind "by" (`agent`).
 */
function behindBelow(
  context: StoryContext,
  sentence: number,
  head: number,
  name: 'adverse' | 'counterpart' | 'agent',
  reach = BEHIND_DEPTH,
): readonly Party[] {
  const adpositions = context.lexicon.classes.get(name);
  const { tree } = context.slots[sentence]!;
  if (adpositions === undefined) return [];
  const isBehind = (word: number) =>
    tree
      .introducers(word, 'case')
      .some(
        (lemma) =>
          adpositions.has(lemma) && !isTopic(context, sentence, tree.word(word).head, lemma),
      );
  let level: readonly number[] = [head];
  for (let depth = 0; depth < reach && level.length > 0; depth++) {
    level = level.flatMap((word) => tree.children(word)).filter((c) => !tree.isVerb(c));
    const parties = level.filter(isBehind).flatMap((word) => partiesAt(context, sentence, word));
    if (parties.length > 0) return distinct(parties);
  }
  return [];
}

/** "Fired tear gas *to disperse students*": whom force is used to move or stop (class `repelling`). */
function repelledBy(context: StoryContext, sentence: number, head: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const purposes = tree
    .childrenBy(head, 'advcl')
    .filter((verb) => tree.word(verb).feats.VerbForm === 'Inf')
    .filter((verb) => isOfClass('repelling', tree, verb, context.lexicon));
  // Arabic has a noun behind "for": "لتفريق المتظاهرين".
  const nouns = [head, ...slots.in(head, 'obj').map(({ word }) => word)]
    .flatMap((word) => slots.in(word, 'ل'))
    .map(({ word }) => word)
    .filter((word) => isOfClass('repelling', tree, word, context.lexicon));
  return [
    ...purposes.flatMap((verb) => slots.in(verb, 'obj')),
    ...nouns.flatMap((noun) =>
      [...slots.in(noun, 'gen'), ...slots.in(noun, 'obj')]
        .sort((a, b) => a.word - b.word)
        .slice(0, 1),
    ),
  ].flatMap(({ word }) => partiesAt(context, sentence, word));
}

/** "Threatened to close the pipeline if the EU imposes sanctions" is meant for whoever the condition binds. */
function conditionSubjects(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const conditions = context.lexicon.classes.get('condition');
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  if (conditions === undefined) return [];
  const contents = CONTENT_SLOTS.flatMap((slot) => slots.in(head, slot)).map((f) => f.word);
  const clauses = [head, ...contents].flatMap((word) => tree.childrenBy(word, 'advcl'));
  const bound = clauses.filter((clause) =>
    tree.introducers(clause, 'mark').some((mark) => conditions.has(mark)),
  );
  const parties = bound
    .flatMap((clause) => slots.in(clause, 'subj'))
    .flatMap(({ word }) => partiesAt(context, sentence, word));
  return distinct(parties.filter(({ firm }) => firm));
}

/** "Lifted restrictions imposed on him": on whom what the deed is done to was laid. */
function restrictedBelow(context: StoryContext, sentence: number, head: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const laid = slots
    .in(head, 'obj')
    .flatMap(({ word }) => slots.tree.childrenBy(word, 'acl'))
    .filter((verb) => slots.tree.isVerb(verb) && slots.tree.subtype(verb) !== 'relcl');
  const fillers = laid.flatMap((verb) => [...slots.in(verb, 'on'), ...slots.in(verb, 'against')]);
  return distinct(fillers.flatMap(({ word }) => partiesAt(context, sentence, word)));
}

/** "Ratified an agreement *giving* the United States access": to whom what is signed gives something. */
function givenBelow(context: StoryContext, sentence: number, head: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const giving = slots
    .in(head, 'obj')
    .flatMap(({ word }) => slots.tree.childrenBy(word, 'acl'))
    .filter((verb) => slots.tree.isVerb(verb));
  const fillers = giving.flatMap((verb) =>
    ['iobj', 'obj.comp', 'to'].flatMap((slot) => slots.in(verb, slot)),
  );
  return distinct(
    fillers.flatMap(({ word }) => partiesAt(context, sentence, word)).filter(({ firm }) => firm),
  );
}

/** A curfew or a state of emergency that a government imposes and of which no place is told is at home. */
function atHome(
  context: StoryContext,
  { cameo }: Sense,
  actors: readonly Party[],
): readonly Party[] {
  if (!DOMESTIC.some((code) => cameo.startsWith(code))) return [];
  const states = actors.flatMap(({ mention, referent }) => {
    const state = statePartyOf(context, mention, referent, HOME_FACTOR);
    return state === null ? [] : [state];
  });
  return distinct(states).slice(0, 1);
}

/** Troops that are sent or withdrawn are what it is done with, not to whom. */
function isForce({ lexicon, slots }: StoryContext, { referent, mention }: Party): boolean {
  const troops = lexicon.classes.get('troops');
  if (troops === undefined || referent.kind === 'state') return false;
  const { tree } = slots[mention.sentence]!;
  const last = referent.label.toLowerCase().split(' ').at(-1) ?? '';
  return [last, ...formsOf(tree, mention.head, lexicon)].some((word) => troops.has(word));
}

/** People of whom nothing is said but that somebody holds them (class `captive`). */
function isCaptive({ lexicon, slots }: StoryContext, { mention }: Party): boolean {
  const { tree } = slots[mention.sentence]!;
  return mention.form === 'description' && isOfClass('captive', tree, mention.head, lexicon);
}

/** The state that a speaker speaks for: "said that his nation would not disarm"; rebels speak for none. */
function isHome(actor: Party, party: Party): boolean {
  if (actor.referent.kind === 'group') return false;
  return party.referent.kind === 'state' && actor.referent.state === party.referent.id;
}

/** Words, and what a state does with troops and ties, do not concern itself; it does use force at home. */
function isAbroad(sense: Sense): boolean {
  return isSpeech(sense) || sense.type === 'MOBILIZE' || sense.type === 'SANCTION';
}

function isSpeech({ quad, type }: Sense): boolean {
  return isVerbal(quad) && type !== 'CONSULT';
}

function besideContent(
  context: StoryContext,
  sentence: number,
  head: number,
  sense: Sense,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  // Slots of a deed by which it concerns somebody, most telling first.
  // "Ordered to send Syria weapons" asks nothing of Syria.
  const given: readonly Slot[] = sense.type === 'REQUEST' ? [] : ['iobj'];
  const concerning = [...given, ...(context.lexicon.classes.get('concerning') ?? [])];
  const contents = CONTENT_SLOTS.flatMap((slot) => slots.in(head, slot))
    .map((filler) => filler.word)
    .filter((word) => slots.tree.isVerb(word));
  for (const content of contents) {
    const objects = slots.in(content, 'obj').map((f) => f.word);
    // "Offered to send *observers* to Zambia": who is sent is not to whom (class `sending`).
    const isSending = isOfClass('sending', slots.tree, content, context.lexicon);
    const isSent = ({ referent: { kind } }: Party) => isSending && kind !== 'state';
    const direct = objects
      .flatMap((word) => partiesAt(context, sentence, word))
      .filter((party) => !isForce(context, party) && !isSent(party));
    const others = direct.filter((party) => !isFounded(party));
    if (others.length > 0) return distinct(others);
    for (const slot of concerning) {
      const fillers = [content, ...objects].flatMap((word) => slots.in(word, slot));
      const parties = fillers.flatMap((f) => partiesAt(context, sentence, f.word));
      if (parties.length > 0) return distinct(parties);
    }
    // "Agreed to set up a commission" is no agreement with it.
    if (direct.length > 0 && sense.type !== 'AGREE') return distinct(direct);
  }
  return [];
}

/** A body that is only described is more likely what is set up or sent than whom that concerns. */
function isFounded({ mention, referent }: Party): boolean {
  return isDescribed(mention) && referent.kind === 'organisation';
}
