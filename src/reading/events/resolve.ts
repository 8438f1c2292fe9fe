import type { EntityId, Mention, Referent } from '../../identity/index.js';
import { formsOf } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import { mentionAt, type StoryContext } from './context.js';
import { describedAt } from './described.js';
import { withStateOfOwner } from './own-state.js';
import { sayerOfPronoun } from './sayers.js';
import { nameOfTitle } from './titled-name.js';

/** Someone in a role, with the words that say so. */
export interface Party {
  readonly referent: Referent;
  readonly mention: Mention;
  /** From 0 to 1: the link's own score, lessened by indirect ways to it. */
  readonly score: number;
  /** A public actor or one that is known; of others a deed is news only where it meets a firm one. */
  readonly firm: boolean;
  /** How surely a pronoun means them, where one stands for them. */
  readonly byPronoun?: Mention['certainty'];
}

const ACTOR_KINDS = new Set(['state', 'person', 'organisation', 'group']);
/** Slots by which a noun names whose it is. */
const OWNER_SLOTS = ['gen', 'adj', 'comp', 'of', 'by', 'من', 'ل', 'from'];
/** Things between a thing and its owner: "the crew of a jet of the ministry". */
const OWNER_DEPTH = 2;
/** Slots by which a member names the body that it acts for. */
const MEMBER_SLOTS = ['gen', 'comp', 'of', 'adj', 'ب_اسم', 'من'];
/** Forms of mention that do not say by themselves who is meant. */
const PLAIN: ReadonlySet<Mention['form']> = new Set(['pronoun', 'demonym']);
const MEMBER_FACTOR = 0.9;
/** A deed done to someone's thing is done to its owner, with less certainty. */
const OWNER_FACTOR = 0.75;
const SAYER_FACTOR = 0.9;
const COUNTERPART_FACTOR = 0.7;
/** A deed done at a city is done to its state, with less certainty. */
const PLACE_FACTOR = 0.8;

/**
 * Who a filler means as a party to a deed; empty where nobody known. A thing stands for its owner
 * ("condemned US strikes").
 */
export function partiesAt(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const mention = mentionAt(context, sentence, word);
  const named = mention?.form === 'name' ? [] : namedBeside(context, sentence, word);
  if (named.length > 0) return named;
  if (mention !== undefined && mention.referents.length > 0) {
    const whole = [...beforeAnd(context, mention), ...partiesOf(context, mention)];
    return whole.map((party) => calledByName(context, word, party));
  }
  if (context.slots[sentence]!.tree.word(word).upos === 'PRON') {
    const sayer = sayerOfPronoun(context, sentence, word);
    if (sayer === null) return [];
    return partiesAt(context, sentence, sayer).map((p) => ({
      ...p,
      score: p.score * SAYER_FACTOR,
    }));
  }
  const described = describedAt(context, sentence, word);
  if (described !== null) {
    const bodies = described.isMember
      ? throughSlots(context, sentence, word, MEMBER_SLOTS, MEMBER_FACTOR)
      : [];
    const ofBody = bodies.filter(({ referent: { kind } }) => kind !== 'state' && kind !== 'person');
    if (ofBody.length > 0) return ofBody;
    const { mention, isPublic } = described;
    const [referent] = mention.referents;
    return [{ referent: referent!, mention, score: mention.score, firm: isPublic }];
  }
  const settled = stateOfSettlement(context, sentence, word);
  if (settled !== null) return settled;
  const owners = [
    ...throughSlots(context, sentence, word, OWNER_SLOTS, OWNER_FACTOR),
    ...ownersByCompound(context, sentence, word),
  ];
  return owners.length > 0 ? owners : makersOf(context, sentence, word);
}

/**
 * "*Kyrgyz and* Tajik border guards": where the second adjective is part of a known name, the state of the
 * first takes part as well.
 */
function beforeAnd(
  context: StoryContext,
  { form, words, head, sentence }: Mention,
): readonly Party[] {
  const [from, to] = words;
  const { tree } = context.slots[sentence]!;
  if (form !== 'name' || to - from < 2 || tree.words[from - 1]?.upos !== 'CCONJ') return [];
  const first = mentionAt(context, sentence, from - 2);
  if (first?.words[1] !== from - 1 || first.referents.some(({ kind }) => kind !== 'state'))
    return [];
  const isAdjective = ['amod', 'compound', 'conj'].includes(tree.relation(first.head));
  return isAdjective && tree.isUnder(first.head, head) ? partiesOf(context, first) : [];
}

const PLACE_DEPTH = 3;

/**
 * "The village of X in Ukraine's Kharkiv region": what a village is called is nobody's name; the state that it
 * is in is told further on, if at all (class `settlement`). Null for other nouns.
 */
function stateOfSettlement(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] | null {
  const settlements = context.lexicon.classes.get('settlement');
  const { tree } = context.slots[sentence]!;
  if (settlements === undefined || tree.word(word).upos !== 'NOUN') return null;
  if (!formsOf(tree, word, context.lexicon).some((form) => settlements.has(form))) return null;
  let level: readonly number[] = [word];
  for (let depth = 0; depth < PLACE_DEPTH && level.length > 0; depth++) {
    level = level.flatMap((w) => tree.children(w)).filter((w) => tree.isNominal(w));
    const states = level.flatMap((w) => {
      const mention = mentionAt(context, sentence, w);
      const isKnown = mention?.referents.every(({ id }) => !id.startsWith('local:')) ?? false;
      return mention === undefined || !isKnown ? [] : partiesOf(context, mention);
    });
    const firm = states.filter(({ referent: { kind } }) => kind === 'state');
    if (firm.length > 0)
      return distinct(firm.map((p) => ({ ...p, score: p.score * PLACE_FACTOR })));
  }
  return [];
}

/** Relations by which a name stands beside the noun that tells what its bearer is. */
const BESIDE: ReadonlySet<string> = new Set(['appos', 'flat']);

/** "The opposition leaders A and B", "the chief of staff, General C": those who are named are meant. */
function namedBeside(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  if (tree.word(word).upos !== 'NOUN') return [];
  const titled = context.lexicon.order === 'vso' ? nameOfTitle(context, sentence, word) : null;
  if (titled !== null) return partiesOf(context, titled);
  // With the article a noun has no owner: the name behind it is its own ("الناشط علاء").
  const isOwnerless = context.lexicon.order === 'vso' && tree.word(word).form.startsWith('ال');
  const isBeside = (c: number) =>
    BESIDE.has(tree.relation(c)) ||
    (isOwnerless && tree.word(c).upos === 'PROPN' && tree.childrenBy(c, 'case').length === 0);
  const names = tree
    .children(word)
    .filter((c) => c > word && isBeside(c))
    .flatMap((name) => [name, ...tree.childrenBy(name, 'conj')])
    .flatMap((name) => {
      const mention = nameOver(context, sentence, name);
      return mention === undefined
        ? unknownName(context, sentence, word, name)
        : partiesOf(context, mention);
    })
    .filter(({ referent: { kind } }) => kind === 'person' || kind === 'group');
  return names.length > 0 ? names : namedBehind(context, sentence, word);
}

/** "The activist Ivan Petrov", wherever the tree hangs the name; where names decline, it may be an owner's. */
function namedBehind(context: StoryContext, sentence: number, word: number): readonly Party[] {
  if (context.lexicon.order !== null) return [];
  const mention = nameOver(context, sentence, word + 1);
  if (mention?.words[0] !== word + 1) return [];
  return partiesOf(context, mention).filter(({ referent: { kind } }) => kind === 'person');
}

/** The name that a word is part of, whichever of its words the tree makes the head. */
function nameOver(context: StoryContext, sentence: number, word: number): Mention | undefined {
  return context.mentions
    .in(sentence)
    .find(({ form, words: [from, to] }) => form === 'name' && from <= word && word < to);
}

/** A name that nobody knows beside a noun for people. */
function unknownName(
  context: StoryContext,
  sentence: number,
  noun: number,
  name: number,
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const people = context.lexicon.classes.get('people');
  const isOfPeople = formsOf(tree, noun, context.lexicon).some((form) => people?.has(form));
  if (!isOfPeople || tree.word(name).upos !== 'PROPN') return [];
  const described = describedAt(context, sentence, name);
  if (described === null) return [];
  const { mention } = described;
  return mention.referents.map((referent) => ({
    referent,
    mention,
    score: mention.score,
    firm: referent.state !== null,
  }));
}

/** Whoever a pronoun means is shown by the words of the same sentence that say who that is. */
function calledByName(context: StoryContext, word: number, party: Party): Party {
  const { mention, referent } = party;
  if (mention.form !== 'pronoun') return party;
  const meant = { ...party, byPronoun: mention.certainty };
  for (let i = word - 1; i >= 0; i--) {
    const earlier = mentionAt(context, mention.sentence, i);
    const isNamed = earlier !== undefined && !PLAIN.has(earlier.form);
    if (isNamed && earlier.referents.some(({ id }) => id === referent.id)) {
      return { ...meant, mention: earlier };
    }
  }
  return meant;
}

/** "A *Greek-owned* tanker", "an *Iranian-flagged* ship": the owner is part of the word for being owned. */
function ownersByCompound(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const owned = context.lexicon.classes.get('owned');
  if (owned === undefined) return [];
  return tree
    .childrenBy(word, 'amod')
    .filter((c) => owned.has(tree.word(c).form.toLowerCase()))
    .flatMap((c) => tree.children(c))
    .flatMap((c) => {
      const mention = mentionAt(context, sentence, c);
      return mention === undefined ? [] : partiesOf(context, mention);
    })
    .map((p) => ({ ...p, score: p.score * OWNER_FACTOR }));
}

/** Who made what a participle says was made: "every offer made by the Taliban". */
function makersOf(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const made = slots.tree
    .childrenBy(word, 'acl')
    .filter((verb) => slots.tree.subtype(verb) !== 'relcl' && slots.tree.isVerb(verb));
  const makers = made.flatMap((verb) => slots.in(verb, 'subj')).filter((f) => f.word !== word);
  return makers
    .flatMap(({ word: maker }) => {
      const mention = mentionAt(context, sentence, maker);
      return mention ? partiesOf(context, mention) : [];
    })
    .map((p) => ({ ...p, score: p.score * OWNER_FACTOR }));
}

/**
 * Who a thing that a deed is done to concerns, where it has no owner: the other side of a border
 * or an agreement ("closed its crossings with Tajikistan"; class `counterpart`).
 */
export function counterpartsAt(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const slots = [...(context.lexicon.classes.get('counterpart') ?? [])];
  return throughSlots(context, sentence, word, slots, COUNTERPART_FACTOR);
}

function throughSlots(
  context: StoryContext,
  sentence: number,
  word: number,
  names: readonly Slot[],
  factor: number,
  depth = OWNER_DEPTH,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  if (!slots.tree.isNominal(word) || slots.tree.word(word).upos === 'PRON') return [];
  const lessened = (parties: readonly Party[]) =>
    parties.map((p) => ({ ...p, score: p.score * factor }));
  const things: number[] = [];
  for (const slot of names) {
    const parties = slots.in(word, slot).flatMap((filler) => {
      const mention = mentionAt(context, sentence, filler.word);
      if (mention === undefined && filler.word !== word) things.push(filler.word);
      return mention ? partiesOf(context, mention) : [];
    });
    if (parties.length > 0) return lessened(parties);
  }
  if (depth <= 1) return [];
  const further = things.map((thing) =>
    throughSlots(context, sentence, thing, names, factor, depth - 1),
  );
  return lessened(further.find((parties) => parties.length > 0) ?? []);
}

function partiesOf(context: StoryContext, mention: Mention): readonly Party[] {
  if (isNobody(context, mention) || isOfFormerState(context, mention)) return [];
  return mention.referents.flatMap((known): Party[] => {
    const referent = withStateOfOwner(context, mention, known);
    if (ACTOR_KINDS.has(referent.kind)) {
      return [{ referent, mention, score: mention.score, firm: isFirm(context, referent) }];
    }
    const state = statePartyOf(context, mention, referent, PLACE_FACTOR);
    return state === null ? [] : [state];
  });
}

/** A name that only this text knows and whose head names nobody (class `nobody`): "352 million Euros". */
function isNobody({ lexicon, sentences }: StoryContext, mention: Mention): boolean {
  if (mention.form !== 'name' || mention.referents.some(({ id }) => !id.startsWith('local:'))) {
    return false;
  }
  const { lemma } = sentences[mention.sentence]!.words[mention.head]!;
  return lexicon.classes.get('nobody')?.has(lemma.toLowerCase()) ?? false;
}

/** "The former Soviet republics" are not a state that is no more. */
function isOfFormerState({ tables, published }: StoryContext, mention: Mention): boolean {
  return (
    mention.form === 'demonym' &&
    mention.referents.some(({ id, kind }) => kind === 'state' && !tables.existed(id, published))
  );
}

/** The state of a place, as party to what is done there; null where no state is known. */
export function statePartyOf(
  context: StoryContext,
  mention: Mention,
  { state: id }: Referent,
  factor: number,
): Party | null {
  const state = id === null ? null : context.tables.entity(id);
  if (state === null) return null;
  const referent: Referent = {
    id: state.id,
    label: state.label,
    kind: 'state',
    state: state.id,
    as: null,
  };
  return { referent, mention, score: mention.score * factor, firm: true };
}

/** Whom the tables know, who acts for a state or in an office, and crowds; not any name. */
function isFirm({ tables }: StoryContext, { id, kind, state, as }: Referent): boolean {
  if (as === null && tables.entity(id)?.isCompany === true) return false;
  return (
    tables.entity(id) !== null ||
    !id.startsWith('local:') ||
    kind === 'group' ||
    state !== null ||
    as !== null
  );
}

/** One party for each identity, the best score kept, in order of first appearance. */
export function distinct(parties: readonly Party[]): readonly Party[] {
  const byId = new Map<EntityId, Party>();
  for (const party of parties) {
    const known = byId.get(party.referent.id);
    if (known === undefined || known.score < party.score) byId.set(party.referent.id, party);
  }
  return [...byId.values()];
}
