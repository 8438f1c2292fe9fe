import type { StoryContext } from './context.js';
import { mentionAt } from './context.js';
import type { Party } from './resolve.js';
import type { Provided } from './roles.js';

const PLACE_KINDS = new Set(['place', 'facility', 'state']);

/**
 * Where a deed happened: what stands in a locative slot of the deed or of an operator above it
 * (classes `locative`, then `destination` of the language's `classes.tsv`), or of one of its parties,
 * where parsers often hang it ("met Mirziyoyev in Astana"); cities before states.
 */
export function whereOf(
  context: StoryContext,
  sentence: number,
  chain: readonly number[],
  provided: readonly Provided[],
): Party | null {
  const slots = context.slots[sentence]!;
  for (const name of ['locative', 'destination']) {
    const adpositions = context.lexicon.classes.get(name);
    if (adpositions === undefined) continue;
    const own = [...chain.flatMap((i) => slots.of(i)), ...provided];
    const beside = own.flatMap((f) => (slots.tree.isVerb(f.word) ? [] : slots.of(f.word)));
    const places = [...own, ...beside]
      .filter((filler) => adpositions.has(filler.slot))
      .flatMap((filler): Party[] => {
        const mention = mentionAt(context, sentence, filler.word);
        const referent = mention?.referents.find((r) => PLACE_KINDS.has(r.kind));
        return mention && referent ? [{ referent, mention, score: mention.score }] : [];
      });
    const city = places.find((p) => p.referent.kind !== 'state');
    if (city !== undefined || places.length > 0) return city ?? places[0]!;
  }
  return null;
}
