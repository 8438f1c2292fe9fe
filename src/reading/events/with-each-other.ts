import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import type { Party } from './party.js';

/**
 * Whether several who do a deed do it with each other: because the words say so, or because the deed is of that kind and
 * names nobody else.
 *
 * @param heads the words of the entry's phrase
 */
export function isWithEachOther(
  context: StoryContext,
  sentence: number,
  heads: readonly number[],
  entry: Entry,
  actors: readonly Party[],
): boolean {
  if (actors.length < 2) return false;
  const { type, frame, symmetric } = entry.sense;
  const isOfAll = MUTUAL.has(type) && !TO_OTHERS.has(frame);
  const isPair = MUTUAL.has(type) && arePair(actors);
  const isMutual = symmetric || isOfAll || isPair || isBothOnly(entry);
  return (
    isReciprocal(context, sentence, heads) ||
    (isMutual && !hasUnknownOthers(context, sentence, heads, entry))
  );
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
