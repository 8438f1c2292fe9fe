import type { Sense } from '../lexicon/types.js';
import { isSaidByNobody, mayBeLocative } from '../syntax/said-at-place.js';
import { isVerbal } from '../types.js';
import { mentionAt, type StoryContext } from './context.js';
import { describedAt } from './described.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Whoever speaks in a capital mostly speaks for the state. */
const PLACE_FACTOR = 0.8;
/** Kinds of those who speak where it is said to be heard. */
const SPEAKING: ReadonlySet<string> = new Set(['state', 'organisation', 'group']);

/**
 * Who says what is said "in Moscow" or "in the foreign ministry" by nobody else, as Russian has it:
 * «В Москве осудили удар». Only of words, of a plural verb without a subject, and where the place is a
 * capital, a state or a body.
 */
export function placeThatSpeaks(
  context: StoryContext,
  sentence: number,
  head: number,
  { quad, type }: Sense,
): readonly Party[] {
  const isOfWords = isVerbal(quad) && type !== 'CONSULT';
  if (context.lexicon.order !== 'case' || !isOfWords) return [];
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  if (!isSaidByNobody(tree, head) || slots.in(head, 'subj').length > 0) return [];
  // "Россию в Ташкенте попросили": the tree hangs the place on the object before it.
  const objects = tree.childrenBy(head, 'obj').flatMap((c) => tree.childrenBy(c, 'nmod'));
  const places = [...tree.childrenBy(head, 'obl'), ...objects]
    .filter((c) => c < head && mayBeLocative(tree.word(c)))
    .filter((c) => tree.introducers(c, 'case').some((lemma) => lemma === 'в' || lemma === 'во'));
  const parties = places
    .filter((word) => speaks(context, sentence, word))
    .flatMap((word) => partiesAt(context, sentence, word));
  return distinct(parties).map((p) => ({ ...p, score: p.score * PLACE_FACTOR }));
}

function speaks(context: StoryContext, sentence: number, word: number): boolean {
  const referents = mentionAt(context, sentence, word)?.referents ?? [];
  const isCapital = referents.some(({ id }) => context.tables.place(id)?.type === 'capital');
  if (isCapital) return true;
  // "В *министерстве* эти обвинения отвергли": a body of which nobody says whose it is.
  const described = describedAt(context, sentence, word)?.mention.referents ?? [];
  return [...referents, ...described].some(({ kind }) => SPEAKING.has(kind));
}
