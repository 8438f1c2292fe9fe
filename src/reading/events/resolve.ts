import type { Mention } from '../../identity/index.js';
import { fold } from '../lexicon/fold.js';
import { entriesUnder, isOfClass } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import { isQuotedAt, mentionAt, type StoryContext } from './context.js';
import { describedAt, describedOwnerAt } from './described.js';
import { examplesOf } from './examples.js';
import { keptPerWord } from './kept.js';
import { namedBeside } from './named-beside.js';
import { distinct, type Party, PLACE_FACTOR, partiesOf, statePartyOf } from './party.js';
import { saidToBe } from './said-to-be.js';
import { sayerOfPronoun } from './sayers.js';
import { sidesBefore } from './sides-before.js';
import { quotedSpeaker } from './speaker.js';

/** Slots by which a noun names whose it is. */
const OWNER_SLOTS = ['gen', 'adj', 'comp', 'of', 'by', 'من', 'ل', 'from'];
/** Things between a thing and its owner: "the crew of a jet of the ministry". */
const OWNER_DEPTH = 2;
/** Slots by which a member names the body that it acts for. */
const MEMBER_SLOTS = ['gen', 'comp', 'of', 'from', 'adj', 'ب_اسم', 'من', 'في'];
/** Forms of mention that do not say by themselves who is meant. */
const PLAIN: ReadonlySet<Mention['form']> = new Set(['pronoun', 'demonym']);
/** Forms of mention that say what somebody is. */
const SAID: ReadonlySet<Mention['form']> = new Set(['office', 'description']);
/** Slots by which an organ names the body that it is a part of. */
const ORGAN_SLOTS: readonly Slot[] = ['gen', 'comp', 'of', 'ل'];
const MEMBER_FACTOR = 0.9;
/** A deed done to someone's thing is done to its owner, with less certainty. */
const OWNER_FACTOR = 0.75;
const SAYER_FACTOR = 0.9;
const COUNTERPART_FACTOR = 0.7;

/**
 * Who a filler means as a party to a deed; empty where nobody known. A thing stands for its owner
 * ("condemned US strikes").
 */
export const partiesAt = keptPerWord(partiesOfWord);

function partiesOfWord(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const mention = mentionAt(context, sentence, word);
  const named = mention?.form === 'name' ? [] : namedBeside(context, sentence, word);
  if (named.length > 0) return named;
  const meant = mention?.form === 'name' ? [] : saidToBe(context, sentence, word);
  if (meant.length > 0) return meant;
  const examples = examplesOf(context, sentence, word);
  if (examples.length > 0) return examples;
  const sides = mention?.form === 'name' ? [] : sidesBefore(context, sentence, word);
  if (sides.length > 0) return sides;
  const joined = mention?.form === 'name' ? [] : bodiesOfMembers(context, sentence, word);
  if (joined.length > 0) return joined;
  if (mention !== undefined && mention.referents.length > 0) {
    if (isSpeakerOfHimself(context, mention)) return [];
    const whole = [...beforeAnd(context, mention), ...partiesOf(context, mention)];
    return whole.map((party) => calledByName(context, word, party));
  }
  if (context.slots[sentence]!.tree.word(word).upos === 'PRON') {
    const sayer = sayerOfPronoun(context, sentence, word);
    if (sayer === null) return [];
    // "He" and "she" are people where things have no gender.
    const { feats } = context.slots[sentence]!.tree.word(word);
    const isPerson = context.lang === 'en' && feats.Gender !== undefined && feats.Gender !== 'Neut';
    return partiesAt(context, sentence, sayer)
      .filter(({ referent: { kind } }) => !isPerson || kind === 'person')
      .map((p) => ({ ...p, score: p.score * SAYER_FACTOR }));
  }
  const behind = behindBody(context, sentence, word);
  if (behind !== null) return behind;
  const described = describedAt(context, sentence, word);
  if (described !== null) {
    const isBody = described.mention.referents[0]?.kind === 'organisation';
    // "The Boko Haram *outfit*": a body that is called by the name of one is that one.
    const bodies = described.isMember
      ? throughSlots(context, sentence, word, MEMBER_SLOTS, MEMBER_FACTOR)
      : isBody
        ? throughSlots(
            context,
            sentence,
            word,
            slotsOfWhole(context, sentence, word),
            MEMBER_FACTOR,
            1,
          )
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
  if (owners.length > 0) return owners;
  const makers = makersOf(context, sentence, word);
  return makers.length > 0 ? makers : titledBehind(context, sentence, word);
}

/**
 * "In talks with *Zhirnov, the ambassador of Russia,*": whoever has a name that nobody knows is called by the office set
 * off behind it. For languages without capitals, where such a name is no mention.
 */
function titledBehind(context: StoryContext, sentence: number, word: number): readonly Party[] {
  if (context.lexicon.order !== 'sov') return [];
  const { tree } = context.slots[sentence]!;
  return tree
    .childrenBy(word, 'appos')
    .filter((c) => tree.word(c).upos === 'NOUN' && tree.words[c - 1]?.upos === 'PUNCT')
    .flatMap((c) => {
      const mention = mentionAt(context, sentence, c);
      return mention === undefined || !SAID.has(mention.form) ? [] : partiesOf(context, mention);
    });
}

/**
 * Whoever a place of office or a delegation stands for: "shelled the *UN headquarters*" (class `seat`, nobody where
 * no owner is told), "a delegation *led by* the minister" (class `delegation`). Null for all other words.
 */
function behindBody(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] | null {
  const { tree } = context.slots[sentence]!;
  if (tree.word(word).upos !== 'NOUN') return null;
  const isOf = (name: string) => isOfClass(name, tree, word, context.lexicon);
  if (isOf('seat')) return throughSlots(context, sentence, word, OWNER_SLOTS, OWNER_FACTOR);
  if (!isOf('delegation')) return null;
  const made = makersOf(context, sentence, word);
  const leaders = made.length > 0 ? made : headsOfDelegation(context, sentence, word);
  if (leaders.length > 0) return leaders;
  // "A delegation of the opposition"; that of a state is known already.
  if (isOf('bodies')) return sendersOfBody(context, sentence, word);
  const senders = throughSlots(context, sentence, word, OWNER_SLOTS, MEMBER_FACTOR, 1);
  return senders.length > 0 ? senders : null;
}

/**
 * "A delegation *under the leadership of* the minister": a noun of the class `led-by` behind an adposition, on the delegation
 * or on its verb, right behind what else is told of it.
 */
function headsOfDelegation(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const isLeadership = (at: number) => isOfClass('led-by', tree, at, context.lexicon);
  const beside = [...tree.children(word), ...tree.children(tree.word(word).head)];
  const leadership = beside.find(
    (at) => at > word && tree.introducers(at, 'case').length > 0 && isLeadership(at),
  );
  if (leadership === undefined) return [];
  const leaders = slots.in(leadership, 'gen').flatMap((f) => partiesAt(context, sentence, f.word));
  return distinct(leaders.filter(({ referent: { kind } }) => kind === 'person'));
}

/** "The *board* of the bank", "the party's *directorate*" act for the whole (class `acting-part`); other bodies only bear its name. */
function slotsOfWhole(context: StoryContext, sentence: number, word: number): readonly Slot[] {
  const isOrgan = isOfClass('acting-part', context.slots[sentence]!.tree, word, context.lexicon);
  return isOrgan ? ORGAN_SLOTS : ['comp'];
}

/** An "exile group" is a body of its own, whatever state it is of; "a group *of* hackers", "Lebed's mission" are theirs. */
function sendersOfBody(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] | null {
  const slots = context.slots[sentence]!;
  const isSomebody = (member: number) =>
    mentionAt(context, sentence, member) !== undefined ||
    describedAt(context, sentence, member) !== null;
  const members = slots
    .in(word, 'of')
    .flatMap((f) => (isSomebody(f.word) ? partiesAt(context, sentence, f.word) : []));
  const senders = throughSlots(context, sentence, word, ['from', 'gen'], MEMBER_FACTOR, 1);
  const named = [...members, ...senders.filter(({ referent: { kind } }) => kind !== 'state')];
  return named.length > 0 ? distinct(named) : null;
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

/** Slots by which words of belonging name the body: Arabic انتمى إلى, تابع ل, Persian وابسته به. */
const BELONGING_SLOTS: readonly Slot[] = ['إلى', 'ل', 'to', 'with', 'به', 'با'].map(fold);

/** "Gunmen *who belong to* Boko Haram" act for it (class `belonging`); whose state they are of says less. */
function bodiesOfMembers(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const saying = ['acl', 'amod']
    .flatMap((relation) => tree.childrenBy(word, relation))
    .filter((at) => isOfClass('belonging', tree, at, context.lexicon));
  // What stands right behind the word trees also hang on the people before it.
  const behind = (at: number, slot: Slot) =>
    slots.in(word, slot).filter((f) => f.word === at + 2 && !f.shared);
  const bodies = saying
    .flatMap((at) =>
      BELONGING_SLOTS.flatMap((slot) => [...slots.in(at, slot), ...behind(at, slot)]),
    )
    .flatMap((filler) => {
      const mention = mentionAt(context, sentence, filler.word);
      return mention === undefined ? [] : partiesOf(context, mention);
    });
  return distinct(bodies)
    .filter(({ referent: { kind } }) => kind === 'group' || kind === 'organisation')
    .map((p) => ({ ...p, score: p.score * MEMBER_FACTOR }));
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
  const { tree } = context.slots[sentence]!;
  const isNoun = tree.word(word).upos === 'NOUN';
  if (!isNoun || !isOfClass('settlement', tree, word, context.lexicon)) return null;
  let level: readonly number[] = [word];
  for (let depth = 0; depth < PLACE_DEPTH && level.length > 0; depth++) {
    level = level.flatMap((w) => tree.children(w)).filter((w) => tree.isNominal(w));
    const states = level.flatMap((w) => {
      const mention = mentionAt(context, sentence, w);
      const isKnown =
        mention?.referents.every(({ id }) => context.tables.entity(id) !== null) ?? false;
      return mention === undefined || !isKnown ? [] : partiesOf(context, mention);
    });
    const firm = states.filter(({ referent: { kind } }) => kind === 'state');
    if (firm.length > 0)
      return distinct(firm.map((p) => ({ ...p, score: p.score * PLACE_FACTOR })));
  }
  return [];
}

/** "*He* was captured," the minister said: nobody speaks of himself as of another. */
function isSpeakerOfHimself(context: StoryContext, { form, sentence, head, referents }: Mention) {
  if (form !== 'pronoun' || !isQuotedAt(context, sentence, head)) return false;
  if (context.sentences[sentence]!.words[head]!.feats.Person !== '3') return false;
  const speaker = quotedSpeaker(context, sentence)?.referent.id;
  return speaker !== undefined && referents.some(({ id }) => id === speaker);
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

/**
 * Who made or leads what a participle says was made or led: "every offer made by the Taliban". Who brokered
 * a truce is no party to it (class `brokering`).
 */
function makersOf(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const made = slots.tree
    .childrenBy(word, 'acl')
    .filter((verb) => slots.tree.subtype(verb) !== 'relcl' && slots.tree.isVerb(verb))
    .filter((verb) => !isOfClass('brokering', slots.tree, verb, context.lexicon));
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
  const slots = [...(context.lexicon.classes.get('counterpart') ?? [])].filter(
    (slot) => !isTopic(context, sentence, word, slot),
  );
  return throughSlots(context, sentence, word, slots, COUNTERPART_FACTOR);
}

/** "Hosted talks *on Syria*": what talks are about does not take part in them (class `topic`). */
export function isTopic(
  context: StoryContext,
  sentence: number,
  noun: number,
  slot: Slot,
): boolean {
  const { lexicon } = context;
  return lexicon.classes.get('topic')?.has(slot) === true && isOfTalks(context, sentence, noun);
}

/** Whether a noun is one for talks. */
export function isOfTalks(
  { lexicon, slots }: StoryContext,
  sentence: number,
  noun: number,
): boolean {
  return entriesUnder(slots[sentence]!.tree, noun, lexicon).some(
    ({ pattern: { pos }, sense: { type } }) => pos === 'N' && type === 'CONSULT',
  );
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
      if (mention === undefined) return [];
      return slot === 'comp' && isNamesake(context, sentence, word, mention)
        ? statesOfMention(context, mention)
        : partiesOf(context, mention);
    });
    if (parties.length > 0) return lessened(parties);
  }
  const described = names === OWNER_SLOTS ? ownersDescribed(context, sentence, things) : [];
  if (described.length > 0) return lessened(described);
  if (depth <= 1) return [];
  const further = things.map((thing) =>
    throughSlots(context, sentence, thing, names, factor, depth - 1),
  );
  return lessened(further.find((parties) => parties.length > 0) ?? []);
}

/** "An *opposition* rally", "the *rebel* position": public bodies and crowds that own a thing without being named. */
function ownersDescribed(
  context: StoryContext,
  sentence: number,
  things: readonly number[],
): readonly Party[] {
  return things.flatMap((thing): readonly Party[] => {
    const described = describedOwnerAt(context, sentence, thing);
    const [referent] = described?.mention.referents ?? [];
    if (described?.isPublic !== true || referent === undefined) return [];
    if (isMatter(context, sentence, thing)) return [];
    const { mention } = described;
    return [{ referent, mention, score: mention.score, firm: true }];
  });
}

/** "A *power* outage", "*party* politics": as a first part such a word says what of, not whose (class `matter`). */
function isMatter({ slots, lexicon }: StoryContext, sentence: number, word: number): boolean {
  const { tree } = slots[sentence]!;
  return tree.relation(word) === 'compound' && isOfClass('matter', tree, word, lexicon);
}

/** "Hamid Karzai *Airport*" is called after somebody whose it is not, though it lies in that state, as a rule. */
function isNamesake(
  { slots }: StoryContext,
  sentence: number,
  word: number,
  { referents }: Mention,
): boolean {
  const isName = slots[sentence]!.tree.word(word).upos === 'PROPN';
  return isName && referents.every(({ kind }) => kind === 'person');
}

function statesOfMention(context: StoryContext, mention: Mention): readonly Party[] {
  return mention.referents.flatMap((referent) => {
    const state = statePartyOf(context, mention, referent, PLACE_FACTOR);
    return state === null ? [] : [state];
  });
}
