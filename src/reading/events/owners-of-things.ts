import type { Mention } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import { mentionAt, type StoryContext } from './context.js';
import { describedOwnerAt } from './described.js';
import { type Party, PLACE_FACTOR, partiesOf, statePartyOf } from './party.js';

/** Slots by which a noun names whose it is. */
export const OWNER_SLOTS = ['gen', 'adj', 'comp', 'of', 'by', 'من', 'ل', 'from'];

/** Things between a thing and its owner: "the crew of a jet of the ministry". */
const OWNER_DEPTH = 2;

/** A deed done to someone's thing is done to its owner, with less certainty. */
export const OWNER_FACTOR = 0.75;

/** "A *Greek-owned* tanker", "an *Iranian-flagged* ship": the owner is part of the word for being owned. */
export function ownersByCompound(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
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
export function makersOf(context: StoryContext, sentence: number, word: number): readonly Party[] {
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
 * The parties in the first of some slots of a noun that holds any; where none does, those in the slots of the things that
 * stand there.
 *
 * @param names slots, most telling first
 * @param factor what the score loses on each step
 * @param depth steps: 1 for the noun's own slots only
 */
export function throughSlots(
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
