import { localId, type Mention, type Referent } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { StoryContext } from './context.js';
import { describedWithin } from './described.js';
import { type Party, partiesOf } from './party.js';

/** Relations of what stands before a noun and says whose people are meant. */
const BEFORE: ReadonlySet<string> = new Set(['amod', 'compound']);

/**
 * "*Russian and rebel* commanders met", "clashes between *government and Houthi* forces": people or troops of two sides, of
 * which one is a state or a known body and the other has no name. English.
 */
export function sidesBefore(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const { lexicon, slots } = context;
  const { tree } = slots[sentence]!;
  const { upos, feats } = tree.word(word);
  if (lexicon.order !== null || upos !== 'NOUN' || feats.Number !== 'Plur') return [];
  if (!['people', 'troops'].some((name) => isOfClass(name, tree, word, lexicon))) return [];
  const first = tree
    .children(word)
    .find(
      (c) => c < word && BEFORE.has(tree.relation(c)) && joinedTo(context, sentence, c) !== null,
    );
  if (first === undefined) return [];
  const second = joinedTo(context, sentence, first)!;
  const sides = [first, second].map((c) => sideAt(context, sentence, c));
  const named = [first, second].filter((c) => mentionOf(context, sentence, c) !== undefined);
  const [a, b] = sides.map((side) => side[0]);
  if (a === undefined || b === undefined || named.length !== 1 || a.referent.id === b.referent.id)
    return [];
  return [a, b];
}

/** The only word that "and" joins to one, where both stand before the same noun. */
function joinedTo({ slots }: StoryContext, sentence: number, c: number): number | null {
  const { tree } = slots[sentence]!;
  const [joined, ...more] = tree.childrenBy(c, 'conj');
  if (joined === undefined || more.length > 0) return null;
  return tree.childrenBy(joined, 'cc').length > 0 ? joined : null;
}

/** Whoever a word by itself means, not as part of what is called by several words. */
function mentionOf(
  { mentions }: StoryContext,
  sentence: number,
  word: number,
): Mention | undefined {
  return mentions.in(sentence).find(({ head, referents }) => head === word && referents.length > 0);
}

function sideAt(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const known = mentionOf(context, sentence, word);
  if (known !== undefined) return partiesOf(context, known);
  const described = describedWithin(context, sentence, word);
  const [referent] = described?.mention.referents ?? [];
  if (described === null || referent === undefined) return [];
  const many = asMany(referent);
  const mention = { ...described.mention, referents: [many] };
  return [{ referent: many, mention, score: mention.score, firm: described.isPublic }];
}

/** "*Rebel* commanders" are those of rebels. */
function asMany(referent: Referent): Referent {
  if (referent.kind !== 'person') return referent;
  const label = `${referent.label}s`;
  return { ...referent, id: localId('group', label), kind: 'group', label };
}
