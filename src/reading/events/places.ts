import { isOfClass } from '../lexicon/match.js';
import type { Filler, Slots } from '../syntax/slots.js';
import { mentionAt, type StoryContext } from './context.js';
import { NO_WORD, type Provided } from './fill-slots.js';
import type { Party } from './party.js';

const PLACE_KINDS = new Set(['place', 'facility', 'state']);

/** Deep in a phrase a state is what it speaks of ("the situation in Sudan"); a city is where it happened. */
const CITIES = new Set(['place', 'facility']);
const MAX_DEPTH = 2;

/** What hangs inside a noun phrase, verbs and what is below them left out. */
function withinPhrase(slots: Slots, word: number, depth: number): readonly Filler[] {
  if (depth === 0 || slots.tree.isVerb(word)) return [];
  const inside = slots.of(word).filter((f) => !f.shared && !slots.tree.isVerb(f.word));
  return inside.flatMap((f) => [f, ...withinPhrase(slots, f.word, depth - 1)]);
}

/** "Landed in Minsk, *where* he was led away": the place before the clause (class `place-relative`). */
function placeBefore(
  context: StoryContext,
  sentence: number,
  chain: readonly number[],
): Party | null {
  const { tree } = context.slots[sentence]!;
  const where = chain
    .flatMap((word) => tree.childrenBy(word, 'advmod'))
    .find((word) => isOfClass('place-relative', tree, word, context.lexicon));
  if (where === undefined) return null;
  const at = tree.words[where - 1]?.upos === 'PUNCT' ? where - 2 : where - 1;
  const mention = at < 0 ? undefined : mentionAt(context, sentence, at);
  const referent = mention?.referents.find(({ kind }) => PLACE_KINDS.has(kind));
  return mention && referent ? { referent, mention, score: mention.score, firm: true } : null;
}

/**
 * Where a deed happened: what stands in a locative slot of the deed or of an operator above it
 * (classes `locative`, then `destination` of the language's `classes.tsv`), or anywhere in the phrases
 * around it, where parsers often hang it ("met Mirziyoyev in Astana"); cities before states.
 */
export function whereOf(
  context: StoryContext,
  sentence: number,
  chain: readonly number[],
  provided: readonly Provided[],
): Party | null {
  const slots = context.slots[sentence]!;
  const before = placeBefore(context, sentence, chain);
  if (before !== null) return before;
  for (const name of ['locative', 'destination']) {
    const adpositions = context.lexicon.classes.get(name);
    if (adpositions === undefined) continue;
    const lent = provided.filter(({ word }) => word !== NO_WORD);
    const own = [...chain.flatMap((i) => slots.of(i)), ...lent];
    const placesAmong = (fillers: readonly Provided[], kinds: ReadonlySet<string>) =>
      fillers
        .filter((filler) => adpositions.has(filler.slot))
        .flatMap((filler): Party[] => {
          const mention = mentionAt(context, sentence, filler.word);
          const referent = mention?.referents.find((r) => kinds.has(r.kind));
          return mention && referent
            ? [{ referent, mention, score: mention.score, firm: true }]
            : [];
        });
    const deeper = own.flatMap((f) => withinPhrase(slots, f.word, MAX_DEPTH));
    const places = [...placesAmong(own, PLACE_KINDS), ...placesAmong(deeper, CITIES)];
    const city = places.find((p) => p.referent.kind !== 'state');
    if (city !== undefined || places.length > 0) return city ?? places[0]!;
  }
  return null;
}
