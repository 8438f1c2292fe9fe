import type { EntityId, Mention, Referent } from '../../identity/index.js';
import { mentionAt, type StoryContext } from './context.js';

/** Slots by which a name says of which state its bearer is: "Tanzania's John Magufuli", "China's Science Fund". */
const STATE_SLOTS = ['gen', 'adj', 'of'];

/**
 * Somebody, or a body, whom no table knows and whose name the text gives to a state, as of that state. Everybody
 * else as they are.
 */
export function withStateOfOwner(
  context: StoryContext,
  mention: Mention,
  referent: Referent,
): Referent {
  const isOpen =
    mention.form === 'name' &&
    (referent.kind === 'person' || referent.kind === 'organisation') &&
    referent.state === null &&
    context.tables.entity(referent.id) === null;
  if (!isOpen) return referent;
  const own = stateInName(context, mention, referent);
  if (own !== null) return { ...referent, state: own };
  const slots = context.slots[mention.sentence]!;
  const states = new Set<EntityId>();
  for (const slot of STATE_SLOTS) {
    for (const { word } of slots.in(mention.head, slot)) {
      const owners = mentionAt(context, mention.sentence, word)?.referents ?? [];
      for (const { kind, id } of owners) if (kind === 'state') states.add(id);
    }
  }
  return states.size === 1 ? { ...referent, state: [...states][0]! } : referent;
}

/** Words of what is called a body by its name alone; two may be anything of a state ("استقلال تاجیکستان"). */
const LEAST_OF_BODY = 3;

/**
 * The state that ends the name of a body, where languages put owners behind what they own: "کانون نویسندگان ایران",
 * the Writers' Association of Iran. Null for all others.
 */
function stateInName(
  context: StoryContext,
  { sentence, words }: Mention,
  { kind }: Referent,
): EntityId | null {
  if (kind !== 'organisation' || context.lexicon.order !== 'sov') return null;
  const [from, to] = words;
  if (to - from < LEAST_OF_BODY) return null;
  const forms = context.sentences[sentence]!.words.slice(to - 1, to).map(({ form }) => form);
  const state = context.tables
    .match(forms, 0, context.lang)
    .filter(({ exact, via }) => exact && via === 'name')
    .find(({ entity }) => context.tables.entity(entity)?.kind === 'state');
  return state?.entity ?? null;
}
